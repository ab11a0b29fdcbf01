/** Inline nodes as a list of tokens, which are compared one by one. */
import type { Citation, Inline, Reference } from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';
import { contentPrint } from './fingerprint.ts';

export interface Token {
  kind: 'word' | 'number' | 'sign' | Thing | 'end';
  /** The visible text. */
  text: string;
  /** Equal if two tokens have the same content, apart from their marks. */
  same: string;
  /** White space before the token. */
  space: string;
  /** Nodes around the token. Examples: "emphasis", "link https://…" */
  marks: string;
  /** The target of a cross-reference or of a call of a note. */
  target?: string;
  /** The works of a citation, in printed order. */
  keys?: string[];
}
/** Content that is not written out in the text. */
export type Thing = 'citation' | 'code' | 'formula' | 'image' | 'call' | 'reference' | 'break';

/** What tokenization needs to know about the article. */
export interface Reading {
  language: string;
  /** Number of a cited work in the reference list, if the style prints numbers. */
  numberOf: ReadonlyMap<string, string>;
  /** The key of a work in the new version. */
  keyOf(key: string): string;
}

const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
/** Scripts without spaces are split into characters, and digits are separate from letters: "5mg" equals "5 mg". */
const PIECES = new RegExp(
  `(?<number>\\p{N}+(?:[.,٫٬]\\p{N}+)*)|(?<unspaced>${UNSPACED}\\p{M}*)|(?<word>(?:(?!${UNSPACED})[\\p{L}\\p{M}])+(?:['’\u00AD\u200C\u200D](?:(?!${UNSPACED})[\\p{L}\\p{M}])+)*)|(?<space>\\s+)|(?<sign>[^])`,
  'gu',
);

export function tokensOf(nodes: readonly Inline[], reading: Reading): Token[] {
  const tokens: Token[] = [];
  let space = '';
  const add = (token: Omit<Token, 'space'>) => {
    tokens.push({ ...token, space });
    space = '';
  };
  const visit = (node: Inline, marks: string): void => {
    if (node.type === 'text') {
      for (const { groups = {}, 0: text } of node.value.matchAll(PIECES)) {
        if (groups.space !== undefined) space += text;
        else add({ ...pieceOf(groups, text), text, marks });
      }
    } else if (isParent(node)) {
      for (const child of node.children) visit(child, `${marks}/${markOf(node)}`);
    } else add({ ...thingOf(node, reading), marks });
  };
  for (const node of nodes) visit(node, '');
  add({ kind: 'end', text: '', same: 'end', marks: '' });
  return tokens;
}

function pieceOf(
  groups: Record<string, string | undefined>,
  text: string,
): Pick<Token, 'kind' | 'same'> {
  const same = `text ${text}`;
  if (groups.number !== undefined) return { kind: 'number', same };
  return { kind: groups.sign === undefined ? 'word' : 'sign', same };
}

const PARENTS = [
  'emphasis',
  'strong',
  'deleted',
  'superscript',
  'subscript',
  'smallCaps',
  'underline',
  'span',
  'link',
  'citationLink',
] as const satisfies Inline['type'][];
type Parent = Extract<Inline, { type: (typeof PARENTS)[number] }>;

function isParent(node: Inline): node is Parent {
  return (PARENTS as readonly string[]).includes(node.type);
}

function markOf(node: Parent): string {
  if (node.type === 'link') return ['link', node.url, node.title].filter(Boolean).join(' ');
  if (node.type === 'span')
    return ['span', node.language, node.direction].filter(Boolean).join(' ');
  return node.type === 'citationLink' ? `citationLink ${node.key}` : node.type;
}

type Rest = Exclude<Inline, Parent | { type: 'text' }>;

function thingOf(node: Rest, reading: Reading): Omit<Token, 'space' | 'marks'> {
  const same = printOf(node, reading);
  switch (node.type) {
    case 'citation':
      return citationToken(node, reading);
    case 'inlineCode':
      return { kind: 'code', text: node.value, same };
    case 'inlineMath':
      return { kind: 'formula', text: `$${node.value}$`, same };
    case 'inlineImage':
      return { kind: 'image', text: `[picture ${node.asset}]`, same };
    case 'break':
      return { kind: 'break', text: '\n', same };
    case 'footnoteReference':
      return { kind: 'call', text: `[note ${node.number}]`, same, target: node.target };
    case 'crossReference': {
      const text = plainText([node], reading.language);
      return { kind: 'reference', text, same, target: node.target };
    }
  }
}

function citationToken(node: Citation, reading: Reading): Omit<Token, 'space' | 'marks'> {
  const keys = node.keys.map(reading.keyOf);
  const text = plainText(node.children, reading.language);
  return { kind: 'citation', text, same: printOf(node, reading), keys };
}

/** Content as one string, which is equal if only ids and numbers that follow from the order differ. */
export function printOf(value: unknown, reading: Reading): string {
  return contentPrint(value, ({ mode, keys, children }) => ({
    type: 'citation',
    mode,
    keys: keys.map(reading.keyOf),
    children: unnumbered(children, reading),
  }));
}

/** The printed words, with keys in the place of the numbers of a numeric style. */
function unnumbered(nodes: readonly Inline[], reading: Reading): Inline[] {
  return nodes.map((node): Inline => {
    if (!('children' in node) || !node.children) return node;
    if (node.type !== 'citationLink')
      return { ...node, children: unnumbered(node.children, reading) };
    const key = reading.keyOf(node.key);
    const number = reading.numberOf.get(node.key);
    const words = plainText(node.children, reading.language);
    if (number === undefined || words.replace(/\D/g, '') !== number)
      return { ...node, key, children: unnumbered(node.children, reading) };
    return { ...node, key, children: [{ type: 'text', value: words.replace(number, `@${key}`) }] };
  });
}

/** The numbers by which a numeric style cites the works. */
export function numbersOf(
  references: readonly Reference[],
  format: 'author-date' | 'numeric' | 'note',
): ReadonlyMap<string, string> {
  if (format !== 'numeric') return new Map();
  return new Map(
    references.map(({ key, label }, index) => [
      key,
      label?.replace(/\D/g, '') || String(index + 1),
    ]),
  );
}

/** The visible text of tokens. */
export function tokensText(tokens: readonly Token[]): string {
  return tokens.map(({ space, text }, index) => (index === 0 ? text : space + text)).join('');
}
