/**
 * An abstract as authors of other systems write it: the text's first section, under that name, or a
 * block of that name (`::: {.abstract}`, `+++ {"part": "abstract"}`, `\begin{abstract}`).
 */
import type { Root } from 'mdast';
import { LANGUAGES } from '../languages/index.ts';
import type { BlockNode, Manuscript } from './manuscript.ts';

/** The section's text, without its heading, at the heading's place; `undefined` where there is none. */
export function abstractSection({ tree }: Manuscript): Root | undefined {
  const { heading, inside } = parted(tree) ?? {};
  if (!inside) return undefined;
  return { type: 'root', children: inside, ...(heading && { position: heading }) };
}

/** The manuscript without that section. */
export function withoutAbstractSection(manuscript: Manuscript): Manuscript {
  const { outside } = parted(manuscript.tree) ?? {};
  return outside ? { ...manuscript, tree: { type: 'root', children: outside } } : manuscript;
}

interface Parted {
  heading: Root['position'];
  inside: BlockNode[];
  outside: BlockNode[];
}

/** A text that is nothing but the abstract keeps it. */
function parted(tree: Root): Parted | undefined {
  const nodes = tree.children as BlockNode[];
  return block(nodes) ?? section(nodes);
}

function block(nodes: BlockNode[]): Parted | undefined {
  const found = nodes.find((node) => node.type === 'div' && node.name === 'abstract');
  if (found?.type !== 'div' || nodes.length === 1) return undefined;
  const [first, ...rest] = found.children;
  const isNamed = first?.type === 'heading' && TITLES.has(titleOf(first));
  const inside = isNamed || !first ? rest : [first, ...rest];
  if (inside.length === 0) return undefined;
  return { heading: found.position, inside, outside: nodes.filter((node) => node !== found) };
}

function section(nodes: BlockNode[]): Parted | undefined {
  const start = nodes.findIndex(({ type }) => type === 'heading');
  const heading = nodes[start];
  if (heading?.type !== 'heading' || !TITLES.has(titleOf(heading))) return undefined;
  const end = nodes.findIndex(
    (node, index) => index > start && node.type === 'heading' && node.depth <= heading.depth,
  );
  const written = nodes.slice(start + 1, end);
  const inside = written.filter((node) => !isElsewhere(node));
  // Journals of ecology number the points of an abstract.
  if (end < 0 || !inside.some(({ type }) => type === 'paragraph' || type === 'list'))
    return undefined;
  const outside = [...nodes.slice(0, start), ...written.filter(isElsewhere), ...nodes.slice(end)];
  return { heading: heading.position, inside, outside };
}

/** The text of a note may stand anywhere. */
function isElsewhere({ type }: BlockNode): boolean {
  return type === 'footnoteDefinition';
}

const TITLES: ReadonlySet<string> = new Set(
  Object.values(LANGUAGES).map(({ words }) => words.abstract.toLowerCase()),
);

/** A heading's words in small letters, without the sign at their end. */
export function titleOf({ children }: Extract<BlockNode, { type: 'heading' }>): string {
  const words = children.map((child) => (child.type === 'text' ? child.value : '\0')).join('');
  return words.trim().replace(/[.:]$/, '').toLowerCase();
}
