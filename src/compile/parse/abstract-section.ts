/**
 * An abstract in the text, as other systems have it: the first section with that name, or a block with that
 * name (`::: {.abstract}`, `+++ {"part": "abstract"}`, `\begin{abstract}`).
 */
import type { Root } from 'mdast';
import { LANGUAGES } from '../../words/languages/index.ts';
import type { BlockNode, Manuscript } from './manuscript.ts';

interface AbstractInText {
  /** Without its heading, at the heading's place. */
  abstract: Root;
  /** Nodes that the body does not contain. */
  taken: BlockNode[];
}

/** Finds the abstract. A text that has only an abstract keeps it. */
export function abstractSection({ tree }: Manuscript): AbstractInText | undefined {
  const nodes = tree.children as BlockNode[];
  return abstractOfDiv(nodes) ?? abstractOfSection(nodes);
}

function abstractOfDiv(nodes: BlockNode[]): AbstractInText | undefined {
  const found = nodes.find((node) => node.type === 'div' && node.name === 'abstract');
  if (found?.type !== 'div' || nodes.length === 1) return undefined;
  const [first, ...rest] = found.children;
  const isNamed = first?.type === 'heading' && TITLES.has(titleOf(first));
  const inside = isNamed || !first ? rest : [first, ...rest];
  if (inside.length === 0) return undefined;
  return { abstract: rootAt(found, inside), taken: [found] };
}

function abstractOfSection(nodes: BlockNode[]): AbstractInText | undefined {
  const start = nodes.findIndex(({ type }) => type === 'heading');
  const heading = nodes[start];
  if (heading?.type !== 'heading' || !TITLES.has(titleOf(heading))) return undefined;
  const end = nodes.findIndex(
    (node, index) => index > start && node.type === 'heading' && node.depth <= heading.depth,
  );
  // Definitions of notes may stand anywhere.
  const inside = nodes.slice(start + 1, end).filter(({ type }) => type !== 'footnoteDefinition');
  // Journals of ecology number the points of an abstract in a list.
  if (end < 0 || !inside.some(({ type }) => type === 'paragraph' || type === 'list'))
    return undefined;
  return { abstract: rootAt(heading, inside), taken: [heading, ...inside] };
}

function rootAt({ position }: BlockNode, children: BlockNode[]): Root {
  return { type: 'root', children, ...(position && { position }) };
}

const TITLES: ReadonlySet<string> = new Set(
  Object.values(LANGUAGES).map(({ words }) => words.abstract.toLowerCase()),
);

/** The words of a heading in lower case, without punctuation at their end. */
export function titleOf({ children }: Extract<BlockNode, { type: 'heading' }>): string {
  const words = children.map((child) => (child.type === 'text' ? child.value : '\0')).join('');
  return words.trim().replace(/[.:]$/, '').toLowerCase();
}
