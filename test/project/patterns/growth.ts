import { Alphabet, type Automaton, automatonOf, parsePattern } from './automaton.ts';
import { stepCounter, TooManySteps } from './steps.ts';

export interface Growth {
  /** 1: in proportion; 2: quadratic; Infinity: exponential. */
  degree: number;
  /** Degree that the automaton allows. */
  possible: number;
  attack?: { before: string; pump: string; after: string };
}

interface Attack {
  before: number[];
  pump: number[];
  middle?: number[];
  second?: number[];
}

/** Repetitions that a bounded quantifier is tried with, where its bound is larger. */
const FEW = 8;

export function growthOf(source: string, flags: string): Growth {
  if (!/[*+{]/.test(source)) return { degree: 1, possible: 1 };
  const pattern = parsePattern(source, flags);
  const alphabet = new Alphabet(pattern, flags);
  const endless = automatonOf(pattern, flags, alphabet, true);
  const exponential = loopsOf(endless).flatMap((loop) => ambiguous(endless, loop));
  const exact = automatonOf(pattern, flags, alphabet, false);
  const chains = chainsOf(exact, loopsOf(exact));
  const bounded = worstOf(chains.attacks, alphabet, chains.degree, () =>
    stepCounter(pattern, flags, alphabet, FEW),
  );
  const unbounded = worstOf(exponential, alphabet, Number.POSITIVE_INFINITY, () =>
    stepCounter(pattern, flags, alphabet, Number.POSITIVE_INFINITY),
  );
  const possible = exponential.length ? Number.POSITIVE_INFINITY : chains.degree;
  return { ...(unbounded.degree > 2 ? unbounded : bounded), possible };
}

function worstOf(
  attacks: Attack[],
  alphabet: Alphabet,
  possible: number,
  counter: () => (text: number[], limit: number) => number,
): Omit<Growth, 'possible'> {
  let worst: Omit<Growth, 'possible'> = { degree: 1 };
  if (attacks.length === 0) return worst;
  const count = counter();
  const say = (letters: number[]) => letters.map((l) => alphabet.letters[l]).join('');
  for (const attack of attacks)
    for (const after of endings(alphabet))
      for (const pump of variants(attack, alphabet)) {
        const degree = degreeOf(count, { ...attack, pump }, after);
        if (degree > worst.degree)
          worst = {
            degree,
            attack: { before: say(attack.before), pump: say(pump), after: say(after) },
          };
        if (worst.degree >= possible) return worst;
      }
  return worst;
}

/** What comes after the repetitions and makes the match fail. */
function endings({ letters }: Alphabet): number[][] {
  const wanted = ['\u0001', '\n', ' ', '!', 'x', '~', '中'].map((c) => letters.indexOf(c));
  return [
    [],
    ...[...new Set([0, 1, 2, ...wanted])]
      .filter((l) => l >= 0 && l < letters.length)
      .map((l) => [l]),
  ];
}

function variants({ pump }: Attack, { letters }: Alphabet): number[][] {
  const between = [' ', '\n', '.', ','].map((c) => letters.indexOf(c)).filter((l) => l >= 0);
  return [pump, ...between.map((l) => [...pump, l])];
}

const LIMIT = 400_000;

/** 1, 2, 3 … from how often the steps double when the repetitions double. */
function degreeOf(
  count: (text: number[], limit: number) => number,
  attack: Attack,
  after: number[],
): number {
  const steps = (n: number): number => {
    const text = [...attack.before];
    for (let k = 0; k < n; k += 1) text.push(...attack.pump);
    text.push(...(attack.middle ?? []));
    if (attack.second) for (let k = 0; k < n; k += 1) text.push(...attack.second);
    text.push(...after);
    return count(text, LIMIT);
  };
  const sizes: number[] = [];
  for (const n of [12, 24, 48]) {
    try {
      sizes.push(steps(n));
    } catch (error) {
      if (!(error instanceof TooManySteps)) throw error;
      break;
    }
  }
  const [a, b, c] = sizes;
  if (a === undefined || b === undefined) return Number.POSITIVE_INFINITY;
  if (c === undefined) {
    const grown = Math.log2(b / a);
    return grown > 5 ? Number.POSITIVE_INFINITY : Math.round(grown);
  }
  return Math.max(1, Math.round(Math.log2(c / b) + 0.15));
}

interface Loop {
  /** The positions that can be repeated together. */
  members: number[];
}

/** Strongly connected components that have a cycle, in topological order (Kosaraju). */
function loopsOf({ follow, starts }: Automaton): Loop[] {
  const after = follow.map((ways) => [...ways.keys()]);
  const before: number[][] = follow.map(() => []);
  for (const [from, ways] of after.entries()) for (const to of ways) before[to]?.push(from);
  const order = walk([...starts.keys()], after, new Set());
  const reached = new Set(order);
  const seen = new Set<number>();
  return order
    .reverse()
    .map((root) => ({ members: walk([root], before, seen).filter((each) => reached.has(each)) }))
    .filter(
      ({ members: [one = -1, ...others] }) => others.length > 0 || follow[one]?.has(one) === true,
    );
}

/** What can be reached from some positions, each behind all that is reached from it. */
function walk(roots: number[], ways: readonly number[][], seen: Set<number>): number[] {
  const done: number[] = [];
  const open: { at: number; rest: number[] }[] = [];
  const enter = (at: number) => {
    if (seen.has(at)) return;
    seen.add(at);
    open.push({ at, rest: [...(ways[at] ?? [])] });
  };
  for (const root of roots) {
    enter(root);
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const next = top.rest.pop();
      if (next !== undefined) enter(next);
      else done.push(open.pop()?.at ?? -1);
    }
  }
  return done;
}

const PATIENCE = 200_000;

/** A loop that reads the same characters in two ways is exponential: two cycles through one position. */
function ambiguous(automaton: Automaton, { members }: Loop): Attack[] {
  const inside = new Set(members);
  const found: Attack[] = [];
  for (const home of members) {
    const pump = search(automaton, {
      start: [home, home, 0],
      wanted: [home, home, 1],
      steps: ([p = 0, q = 0, apart = 0]) =>
        combined([next(automaton, p, inside), next(automaton, q, inside)]).map(
          ([p2 = 0, q2 = 0]) => {
            const parts = p2 !== q2 || (p === q && (automaton.follow[p]?.get(p2) ?? 0) > 1);
            return { positions: [p2, q2], node: [p2, q2, parts ? 1 : apart] };
          },
        ),
    });
    if (pump) found.push({ before: pathTo(automaton, home), pump });
    if (found.length >= 3) break;
  }
  return found;
}

const next = (automaton: Automaton, from: number, inside?: ReadonlySet<number>): number[] => {
  const all = [...(automaton.follow[from] ?? new Map<number, number>()).keys()];
  return inside ? all.filter((position) => inside.has(position)) : all;
};

const combined = (lists: number[][]): number[][] =>
  lists.reduce<number[][]>(
    (tuples, list) => tuples.flatMap((tuple) => list.map((one) => [...tuple, one])),
    [[]],
  );

/** Loops that hand the same characters on to one another: their number is the degree. */
function chainsOf(automaton: Automaton, loops: Loop[]): { degree: number; attacks: Attack[] } {
  const best: { degree: number; attack: Attack[] }[] = [];
  loops.forEach((loop, at) => {
    let here: { degree: number; attack: Attack[] } = { degree: 1, attack: [] };
    for (let from = 0; from < at; from += 1) {
      const before = best[from] as { degree: number; attack: Attack[] };
      if (before.degree + 1 < here.degree) continue;
      const attacks = handedOn(automaton, loops[from] as Loop, loop);
      if (!attacks.length) continue;
      if (before.degree + 1 > here.degree) here = { degree: before.degree + 1, attack: [] };
      const last = before.attack[0];
      if (last && attacks[0])
        here.attack.push({
          before: last.before,
          pump: last.pump,
          middle: [],
          second: attacks[0].pump,
        });
      here.attack.push(...attacks);
    }
    best.push(here);
  });
  const degree = Math.max(1, ...best.map((b) => b.degree));
  const attacks = best
    .sort((a, b) => b.degree - a.degree)
    .flatMap(({ attack }) => attack)
    .slice(0, 60);
  return { degree, attacks };
}

/** Positions of a loop that are tried as the one where characters are handed on. */
const TRIED = { from: 8, to: 24 };

function handedOn(automaton: Automaton, from: Loop, to: Loop): Attack[] {
  const [inFrom, inTo] = [new Set(from.members), new Set(to.members)];
  const attacks = new Map<string, Attack>();
  for (const a of from.members.slice(0, TRIED.from))
    for (const b of to.members.slice(0, TRIED.to)) {
      const pump = search(automaton, {
        start: [a, a, b],
        wanted: [a, b, b],
        steps: ([p = 0, r = 0, q = 0]) =>
          combined([next(automaton, p, inFrom), next(automaton, r), next(automaton, q, inTo)]).map(
            (node) => ({ node, positions: node }),
          ),
      });
      if (pump) attacks.set(pump.join(), { before: pathTo(automaton, a), pump });
      if (attacks.size >= 4) return [...attacks.values()];
    }
  return [...attacks.values()];
}

type Node = number[];
interface Search {
  start: Node;
  wanted: Node;
  /** Where a character leads from a node, and the positions that must read it. */
  steps(node: Node): { node: Node; positions: number[] }[];
}

/** The shortest word that leads from one node of a product of the automaton to another. */
function search(
  { matches, letters }: Automaton,
  { start, wanted, steps }: Search,
): number[] | undefined {
  const target = wanted.join();
  const before = new Map<string, { parent: string | undefined; letter: number }>();
  before.set(start.join(), { parent: undefined, letter: -1 });
  const queue = [start];
  let work = 0;
  for (const from of queue)
    for (const { node, positions } of steps(from)) {
      work += 1;
      if (work > PATIENCE) return undefined;
      const key = node.join();
      if (key !== target && before.has(key)) continue;
      const letter = common(matches, positions, letters.length);
      if (letter < 0) continue;
      if (key === target) return [...wordTo(before, from.join()), letter];
      before.set(key, { parent: from.join(), letter });
      queue.push(node);
    }
  return undefined;
}

function wordTo(
  before: ReadonlyMap<string, { parent: string | undefined; letter: number }>,
  key: string,
): number[] {
  const word: number[] = [];
  for (let at = before.get(key); at?.parent !== undefined; at = before.get(at.parent))
    word.unshift(at.letter);
  return word;
}

function common(matches: Uint8Array[], positions: number[], letters: number): number {
  for (let letter = 0; letter < letters; letter += 1)
    if (positions.every((p) => matches[p]?.[letter])) return letter;
  return -1;
}

/** Characters that lead from the start of the pattern to a position. */
function pathTo(automaton: Automaton, home: number): number[] {
  if (home === 0) return [];
  const word = search(automaton, {
    start: [-1],
    wanted: [home],
    steps: ([from = -1]) =>
      (from === -1 ? [...automaton.starts.keys()] : next(automaton, from))
        .filter((position) => position !== 0)
        .map((position) => ({ node: [position], positions: [position] })),
  });
  return word ?? [];
}
