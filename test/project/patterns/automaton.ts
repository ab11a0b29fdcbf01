import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A position of a pattern that reads one character, and what may follow it. */
export interface Automaton {
  /** One character for each set of positions that a character can match. */
  letters: string[];
  /** For each position, which letters it matches. */
  matches: Uint8Array[];
  /** For each position, its successors with the number of ways to them: 1, or 2 for several. */
  follow: Map<number, number>[];
  /** The positions that a match may start at, at the start of the text. */
  starts: Map<number, number>;
}

type Ways = Map<number, number>;
type Part = { first: Ways; last: Ways; empty: number };

/** Any other letter, digit, space or sign that a pattern may treat differently. */
const CANDIDATES = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...' éÉßñçøŁıİſK·«»¿¡ªº²³¹⁰⁴ᵃ–—‐‑−‘’“”„…†‡§¶•°′″№™©®×÷√∗✉📧€£αΩжЖЇабвгавіґابپویءہیے۱۲٣،؛؟۔ًـשאदकक़ा।ก่ศ中文日の。、，：；（）「」．０Ａａ가ა\u200b\u200c\u200d\u200e\u200f\u2009\u202f\u2028\u3000\u00ad\ufeff\u0301\u20e3\ue000',
  ...'𝐀𝒜😀𐐀',
];

const patternParser = new RegExpParser({ ecmaVersion: 2025 });

export function parsePattern(source: string, flags: string): AST.Pattern {
  return patternParser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
}

export type Leaf =
  | AST.Character
  | AST.CharacterSet
  | AST.CharacterClass
  | AST.ExpressionCharacterClass;

export const isLeaf = (node: AST.Node): node is Leaf =>
  node.type === 'Character' ||
  node.type === 'CharacterSet' ||
  node.type === 'CharacterClass' ||
  node.type === 'ExpressionCharacterClass';

export const NEWLINE = '[\\n\\r\\u2028\\u2029]';
export const WORD = '\\w';

/** Which of the letters each character of a pattern matches. Letters that no part of it tells apart count once. */
export class Alphabet {
  readonly letters: string[];
  private readonly tables = new Map<string, Uint8Array>();

  constructor(pattern: AST.Pattern, flags: string) {
    const own = [...pattern.raw].flatMap((c) => [
      c,
      String.fromCodePoint((c.codePointAt(0) ?? 0) + 1),
    ]);
    const escapes = [
      ...pattern.raw.matchAll(/\\u\{?([0-9a-fA-F]{4,6})\}?|\\x([0-9a-fA-F]{2})/g),
    ].map((m) => String.fromCodePoint(Number.parseInt(m[1] ?? m[2] ?? '0', 16)));
    const wide = /[uv]/.test(flags);
    const candidates = [...new Set([...CANDIDATES, ...own, ...escapes])].filter(
      (c) => wide || c.length === 1,
    );
    const kept = flags.replace(/[^iuvs]/g, '');
    const leaves = new Set(leavesOf(pattern).map(({ raw }) => raw));
    // Assertions tell newlines and the letters of words from other characters.
    for (const raw of [NEWLINE, WORD]) leaves.add(raw);
    const rows = [...leaves].map((raw) => tableOf(raw, kept, candidates));
    const kinds = new Map<string, number>();
    candidates.forEach((_, at) => {
      const kind = rows.map((row) => row[at]).join('');
      const known = kinds.get(kind);
      if (known === undefined) kinds.set(kind, at);
    });
    const chosen = [...kinds.values()];
    this.letters = chosen.map((at) => candidates[at] as string);
    [...leaves].forEach((raw, at) => {
      this.tables.set(
        raw,
        Uint8Array.from(chosen, (c) => rows[at]?.[c] ?? 0),
      );
    });
  }

  of({ raw }: Pick<Leaf, 'raw'>): Uint8Array {
    return this.tables.get(raw) as Uint8Array;
  }
}

function tableOf(raw: string, flags: string, candidates: string[]): Uint8Array {
  const pattern = new RegExp(`^(?:${raw})$`, flags);
  return Uint8Array.from(candidates, (c) => (pattern.test(c) ? 1 : 0));
}

function leavesOf(node: AST.Node): Leaf[] {
  if (node.type === 'Quantifier') return leavesOf(node.element);
  if ('alternatives' in node && node.type !== 'ClassStringDisjunction')
    return node.alternatives.flatMap(leavesOf);
  if (node.type === 'Alternative') return node.elements.flatMap(leavesOf);
  return isLeaf(node) ? [node] : [];
}

/** From this number on, a bounded repetition grows like an unbounded one as far as an attacker cares. */
const MANY = 5;
/** Copies that stand for a bounded repetition. */
const COPIES = 3;

/**
 * The position automaton of a pattern (Glushkov). Lookarounds are branches that lead nowhere: what they read counts,
 * what they forbid does not. So the automaton takes at least as many ways as the pattern.
 */
export function automatonOf(
  pattern: AST.Pattern,
  flags: string,
  alphabet: Alphabet,
  manyIsEndless: boolean,
): Automaton {
  const matches: Uint8Array[] = [];
  const follow: Ways[] = [];
  const add = (table: Uint8Array): number => {
    matches.push(table);
    follow.push(new Map());
    return matches.length - 1;
  };
  const all = new Uint8Array(alphabet.letters.length).fill(1);
  const newline = alphabet.of({ raw: NEWLINE });
  const anywhere = add(all);
  more(follow[anywhere] as Ways, anywhere, 1);

  const link = (from: Ways, to: Ways): void => {
    for (const [p, n] of from) for (const [q, m] of to) more(follow[p] as Ways, q, n * m);
  };
  const join = (a: Part, b: Part): Part => {
    link(a.last, b.first);
    return {
      first: sum(a.first, times(b.first, a.empty)),
      last: sum(b.last, times(a.last, b.empty)),
      empty: Math.min(2, a.empty * b.empty),
    };
  };
  const nothing = (): Part => ({ first: new Map(), last: new Map(), empty: 1 });
  const either = (parts: Part[]): Part => ({
    first: parts.map((p) => p.first).reduce(sum, new Map()),
    last: parts.map((p) => p.last).reduce(sum, new Map()),
    empty: Math.min(
      2,
      parts.reduce((n, p) => n + p.empty, 0),
    ),
  });
  const alternatives = (list: AST.Alternative[], back: boolean): Part =>
    either(list.map((one) => sequence(one.elements, back)));
  const sequence = (elements: AST.Element[], back: boolean): Part =>
    (back ? [...elements].reverse() : elements)
      .map((one) => part(one, back))
      .reduce(join, nothing());
  const part = (node: AST.Element, back: boolean): Part => {
    if (isLeaf(node)) {
      const at = add(alphabet.of(node));
      return { first: new Map([[at, 1]]), last: new Map([[at, 1]]), empty: 0 };
    }
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return alternatives(node.alternatives, back);
      case 'Quantifier':
        return repeated(node, back);
      case 'Backreference': {
        const groups = [node.resolved].flat();
        return either([nothing(), ...groups.map((g) => alternatives(g.alternatives, back))]);
      }
      case 'Assertion':
        // Behind the end of the text nothing is read.
        if (node.kind === 'end' && !flags.includes('m'))
          return { first: new Map(), last: new Map(), empty: 0 };
        if (node.kind !== 'lookahead' && node.kind !== 'lookbehind') return nothing();
        return {
          first: alternatives(node.alternatives, node.kind === 'lookbehind').first,
          last: new Map(),
          empty: 1,
        };
      default:
        throw new Error('an element of patterns that is not known');
    }
  };
  const repeated = ({ element, min, max }: AST.Quantifier, back: boolean): Part => {
    if (max === 0) return nothing();
    if (max === Number.POSITIVE_INFINITY || (manyIsEndless && max >= MANY)) {
      const body = part(element, back);
      link(body.last, body.first);
      return { ...body, empty: min === 0 ? 1 : body.empty };
    }
    const needed = Math.min(min, COPIES - 1);
    let whole = nothing();
    // Nested from the end: a(a(a)?)?
    for (let n = Math.min(max - min, COPIES - needed); n > 0; n -= 1) {
      whole = join(part(element, back), whole);
      whole = { ...whole, empty: 1 };
    }
    for (let n = 0; n < needed; n += 1) whole = join(part(element, back), whole);
    return whole;
  };

  const starts: Ways = new Map();
  for (const alternative of pattern.alternatives) {
    const { first } = sequence(alternative.elements, false);
    for (const [q, n] of first) more(starts, q, n);
    const start = flags.includes('y') ? 'text' : startOf(alternative, flags);
    if (start === 'anywhere') link(new Map([[anywhere, 1]]), first);
    if (start === 'line') {
      const line = add(newline);
      more(follow[anywhere] as Ways, line, 1);
      link(new Map([[line, 1]]), first);
    }
  }
  more(starts, anywhere, 1);
  return { letters: alphabet.letters, matches, follow, starts };
}

function startOf({ elements }: AST.Alternative, flags: string): 'text' | 'line' | 'anywhere' {
  const [first] = elements;
  if (first?.type === 'Assertion' && first.kind === 'start')
    return flags.includes('m') ? 'line' : 'text';
  if (
    (first?.type === 'Group' || first?.type === 'CapturingGroup') &&
    first.alternatives.every((one) => startOf(one, flags) === 'text')
  )
    return 'text';
  return 'anywhere';
}

function more(ways: Ways, to: number, n: number): void {
  ways.set(to, Math.min(2, (ways.get(to) ?? 0) + n));
}

function sum(a: Ways, b: Ways): Ways {
  const both = new Map(a);
  for (const [q, n] of b) more(both, q, n);
  return both;
}

function times(ways: Ways, n: number): Ways {
  return n === 0 ? new Map() : new Map([...ways].map(([q, m]) => [q, Math.min(2, n * m)]));
}
