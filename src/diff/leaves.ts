/** An article's blocks as a row of leaves in reading order, each with what opens and closes before it. */
import type {
  Block,
  BlockQuote,
  Box,
  DefinitionList,
  Inline,
  LabelKind,
  List,
  Note,
  Section,
} from '../article.ts';
import { label, localNumber } from '../languages/index.ts';
import { plainText } from '../text/plain-text.ts';
import { printOf, type Reading } from './tokens.ts';

export interface Leaf {
  type: LeafType;
  node: Block | Note;
  /** Its words, where words are all that it is. */
  words?: readonly Inline[];
  /** Equal exactly where nothing differs. */
  print: string;
  /** Lists, quotations and boxes around it: "list/item". */
  path: string;
  /** What opened and closed since the leaf before. */
  gap: string;
  /** Heading above it, with its number. */
  section?: string;
  /** "paragraph 3", "Figure 2". */
  name: string;
  /** Of the back matter: "funding". */
  kind?: string;
}
export type LeafType =
  | 'heading'
  | 'paragraph'
  | 'attribution'
  | 'term'
  | 'box'
  | 'code'
  | 'equation'
  | 'figure'
  | 'table'
  | 'supplement'
  | 'note';
export interface Leaves {
  leaves: Leaf[];
  /** What closed after the last one. */
  rest: string;
}

/** @param kinds of the sections of the back matter, in their order */
export function leavesOf(
  blocks: readonly Block[],
  reading: Reading,
  kinds: readonly string[] = [],
): Leaves {
  const walk = newWalk(reading);
  blocks.forEach((block, index) => {
    walk.top(block, kinds[index]);
  });
  return walk.end();
}

export function noteLeaves(notes: readonly Note[], reading: Reading): Leaves {
  const leaves = notes.map(
    (node): Leaf => ({
      type: 'note',
      node,
      print: printOf({ children: node.children }, reading),
      path: '',
      gap: '',
      name: `note ${node.number}`,
    }),
  );
  return { leaves, rest: '' };
}

function newWalk(reading: Reading) {
  const { language } = reading;
  const leaves: Leaf[] = [];
  const counts = new Map<string, number>();
  let gap = '';
  let [section, kind]: [string?, string?] = [];
  return { top, end: () => ({ leaves, rest: gap }) };

  function top(node: Block, given: string | undefined): void {
    kind = given;
    block(node, '', 0);
  }

  function mark(text: string): void {
    gap += `<${text}`;
  }

  function leaf(
    type: LeafType,
    node: Block,
    path: string,
    more: { words?: readonly Inline[]; facts?: unknown; name?: string } = {},
  ): void {
    const { words, facts, name = counted(type) } = more;
    const print = `${type} ${printOf(facts ?? words ?? node, reading)}`;
    const above = { ...(section !== undefined && { section }), ...(kind && { kind }) };
    leaves.push({ type, node, ...(words && { words }), print, path, gap, name, ...above });
    gap = '';
  }

  function counted(type: LeafType): string {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return type === 'paragraph' ? `paragraph ${count}` : type;
  }

  function children(nodes: readonly Block[], path: string, level: number): void {
    for (const node of nodes) block(node, path, level);
  }

  function inside(text: string, fill: () => void): void {
    mark(text);
    fill();
    gap += '>';
  }

  function block(node: Block, path: string, level: number): void {
    switch (node.type) {
      case 'paragraph':
        leaf('paragraph', node, path, {
          words: node.children,
          ...(node.verse && { facts: { verse: node.children } }),
        });
        break;
      case 'section':
        inside('section', () => heading(node, path, level));
        break;
      case 'blockQuote':
        inside('quotation', () => quotation(node, `${path}/quotation`, level));
        break;
      case 'list':
        inside(`list ${node.ordered} ${marksOf(node)}`, () => list(node, path, level));
        break;
      case 'definitionList':
        inside('definitions', () => definitions(node, `${path}/definitions`, level));
        break;
      case 'box':
        inside('box', () => box(node, path, level));
        break;
      case 'thematicBreak':
        mark('line>');
        break;
      default:
        leaf(LEAF_TYPES[node.type], node, path, { name: nameOf(node) });
    }
  }

  function heading(node: Section, path: string, level: number): void {
    const { title, number } = node;
    const words = plainText(title, language).trim();
    section = number ? `${localNumber(language, number)} ${words}` : words;
    counts.clear();
    const facts = { title, level: level + 1, number, ...(level === 0 && { kind }) };
    leaf('heading', node, path, { words: title, facts, name: 'heading' });
    children(node.children, path, level + 1);
  }

  function quotation(node: BlockQuote, path: string, level: number): void {
    children(node.children, path, level);
    if (node.attribution) leaf('attribution', node, path, { words: node.attribution });
  }

  function list({ items }: List, path: string, level: number): void {
    for (const item of items)
      inside(`item ${item.value ?? ''} ${item.checked ?? ''}`, () =>
        children(item.children, `${path}/list/item`, level),
      );
  }

  function definitions(node: DefinitionList, path: string, level: number): void {
    for (const { term, definitions: meanings } of node.items) {
      leaf('term', node, path, { words: term });
      for (const meaning of meanings) inside('definition', () => children(meaning, path, level));
    }
  }

  function box(node: Box, path: string, level: number): void {
    const { kind: boxKind, title } = node;
    const facts = { kind: boxKind, title };
    leaf('box', node, path, { words: title ?? [], facts, name: `${boxKind} box` });
    children(node.children, `${path}/box`, level);
  }

  function nameOf(node: Whole): string {
    const kind = LABELS[node.type];
    return node.number === undefined ? (NAMES[node.type] ?? kind) : label('en', kind, node.number);
  }
}

/** Blocks that are compared as a whole. */
type Whole = Extract<Block, { type: keyof typeof LEAF_TYPES }>;
const LEAF_TYPES = {
  codeBlock: 'code',
  equation: 'equation',
  figure: 'figure',
  table: 'table',
  supplement: 'supplement',
} as const;
const LABELS: Record<Whole['type'], LabelKind> = {
  codeBlock: 'listing',
  equation: 'equation',
  figure: 'figure',
  table: 'table',
  supplement: 'supplement',
};
/** Of those that have no number. */
const NAMES: Partial<Record<Whole['type'], string>> = { codeBlock: 'code', figure: 'picture' };

/** How a list counts. */
function marksOf({ start, numbering }: List): string {
  return [start, numbering?.figures, numbering?.signs].join(' ');
}
