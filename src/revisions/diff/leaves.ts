/** An article's blocks as a list of leaves in reading order, each with the containers that open and close before it. */
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
} from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';
import { label, localNumber } from '../../words/languages/index.ts';
import { printOf, type Reading } from './tokens.ts';

export interface Leaf {
  type: LeafType;
  node: Block | Note;
  /** Its tokens, if it consists only of words. */
  words?: readonly Inline[];
  /** Equal if nothing differs. */
  print: string;
  /** Lists, quotations and boxes around it. Example: "list/item" */
  path: string;
  /** Containers that opened or closed since the previous leaf. */
  gap: string;
  /** The heading above it, with its number. */
  section?: string;
  /** Examples: "paragraph 3", "Figure 2" */
  name: string;
  /** The kind of back matter. Example: "funding" */
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
  /** Containers that closed after the last leaf. */
  rest: string;
}

/** @param kinds kinds of the sections of the back matter, in order */
export function leavesOf(
  blocks: readonly Block[],
  reading: Reading,
  kinds: readonly string[] = [],
): Leaves {
  const walk: Walk = { reading, leaves: [], counts: new Map(), gap: '' };
  for (const [index, node] of blocks.entries()) {
    walk.kind = kinds[index];
    addBlock(walk, node, '', 0);
  }
  return { leaves: walk.leaves, rest: walk.gap };
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

/** The state of the walk through the blocks. */
interface Walk extends Pick<Leaf, 'gap' | 'section' | 'kind'> {
  reading: Reading;
  leaves: Leaf[];
  /** The number of leaves of each type since the last heading. */
  counts: Map<LeafType, number>;
}

function addBlock(walk: Walk, node: Block, path: string, level: number): void {
  switch (node.type) {
    case 'paragraph':
      addLeaf(walk, 'paragraph', node, path, {
        words: node.children,
        ...(node.verse && { facts: { verse: node.children } }),
      });
      break;
    case 'section':
      inside(walk, 'section', () => addSection(walk, node, path, level));
      break;
    case 'blockQuote':
      inside(walk, 'quotation', () => addQuotation(walk, node, `${path}/quotation`, level));
      break;
    case 'list':
      inside(walk, `list ${node.ordered} ${marksOf(node)}`, () => addList(walk, node, path, level));
      break;
    case 'definitionList':
      inside(walk, 'definitions', () => addDefinitions(walk, node, `${path}/definitions`, level));
      break;
    case 'box':
      inside(walk, 'box', () => addBox(walk, node, path, level));
      break;
    case 'thematicBreak':
      walk.gap += '<line>';
      break;
    default:
      addLeaf(walk, LEAF_TYPES[node.type], node, path, { name: nameOf(node) });
  }
}

function addBlocks(walk: Walk, nodes: readonly Block[], path: string, level: number): void {
  for (const node of nodes) addBlock(walk, node, path, level);
}

function inside(walk: Walk, text: string, fill: () => void): void {
  walk.gap += `<${text}`;
  fill();
  walk.gap += '>';
}

function addLeaf(
  walk: Walk,
  type: LeafType,
  node: Block,
  path: string,
  more: { words?: readonly Inline[]; facts?: unknown; name?: string } = {},
): void {
  const { words, facts, name = countedName(walk, type) } = more;
  const { gap, section, kind, reading } = walk;
  const print = `${type} ${printOf(facts ?? words ?? node, reading)}`;
  const above = { ...(section !== undefined && { section }), ...(kind && { kind }) };
  walk.leaves.push({ type, node, ...(words && { words }), print, path, gap, name, ...above });
  walk.gap = '';
}

function countedName({ counts }: Walk, type: LeafType): string {
  const count = (counts.get(type) ?? 0) + 1;
  counts.set(type, count);
  return type === 'paragraph' ? `paragraph ${count}` : type;
}

function addSection(walk: Walk, node: Section, path: string, level: number): void {
  const { title, number, children } = node;
  const { language } = walk.reading;
  const words = plainText(title, language).trim();
  walk.section = number ? `${localNumber(language, number)} ${words}` : words;
  walk.counts.clear();
  const facts = { title, level: level + 1, number, ...(level === 0 && { kind: walk.kind }) };
  addLeaf(walk, 'heading', node, path, { words: title, facts, name: 'heading' });
  addBlocks(walk, children, path, level + 1);
}

function addQuotation(walk: Walk, node: BlockQuote, path: string, level: number): void {
  addBlocks(walk, node.children, path, level);
  if (node.attribution) addLeaf(walk, 'attribution', node, path, { words: node.attribution });
}

function addList(walk: Walk, { items }: List, path: string, level: number): void {
  for (const { value, checked, children } of items)
    inside(walk, `item ${value ?? ''} ${checked ?? ''}`, () =>
      addBlocks(walk, children, `${path}/list/item`, level),
    );
}

function addDefinitions(walk: Walk, node: DefinitionList, path: string, level: number): void {
  for (const { term, definitions } of node.items) {
    addLeaf(walk, 'term', node, path, { words: term });
    for (const meaning of definitions)
      inside(walk, 'definition', () => addBlocks(walk, meaning, path, level));
  }
}

function addBox(walk: Walk, node: Box, path: string, level: number): void {
  const { kind, title, children } = node;
  const facts = { kind, title };
  addLeaf(walk, 'box', node, path, { words: title ?? [], facts, name: `${kind} box` });
  addBlocks(walk, children, `${path}/box`, level);
}

function nameOf(node: Whole): string {
  const kind = LABELS[node.type];
  return node.number === undefined ? (NAMES[node.type] ?? kind) : label('en', kind, node.number);
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
/** Names of blocks that have no number. */
const NAMES: Partial<Record<Whole['type'], string>> = { codeBlock: 'code', figure: 'picture' };

/** The numbering of a list. */
function marksOf({ start, numbering }: List): string {
  return [start, numbering?.figures, numbering?.signs].join(' ');
}
