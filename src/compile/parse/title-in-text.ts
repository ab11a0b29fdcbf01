/**
 * A title in the text, as in plain Markdown: the text begins with the only heading of the highest level, or
 * with a heading of several words that has no text below it. Example: `# Rivers of the north`, then `#
 * Authors`.
 */
import type { Root, RootContent } from 'mdast';
import type { Place } from '../../words/place.ts';
import type { BlockNode, Manuscript } from './manuscript.ts';
import { bareText } from './read/bare-text.ts';

/** Shorter headings may be sections that are not written yet. Example: "Materials and methods" */
const FEWEST_WORDS = 4;

interface TitleInText {
  title: Root;
  /** From MyST's `(label)=` before the heading, or from its attributes. */
  label?: string;
  place?: Place;
  /** Nodes that the body does not contain. */
  taken: BlockNode[];
}

/** The title, and the place of its heading; undefined if the text begins otherwise. */
export function titleInText({ tree }: Manuscript): TitleInText | undefined {
  const [first, ...rest] = tree.children;
  if (first?.type !== 'heading' || first.children.length === 0) return undefined;
  // A lone heading over a text without parts may also be "Introduction".
  if (!rest.some(({ type }) => type === 'heading')) return undefined;
  const isOne = (node?: RootContent) => node?.type === 'heading' && node.depth <= first.depth;
  const standsAlone =
    isOne(rest[0]) && bareText(first.children).trim().split(/\s+/).length >= FEWEST_WORDS;
  if (!standsAlone && rest.some(isOne)) return undefined;
  const title: Root = { type: 'root', children: [{ type: 'paragraph', children: first.children }] };
  const label = first.data?.attributes?.id;
  return { title, label, place: first.position, taken: [first] };
}

/** The manuscript without the nodes that became metadata. */
export function withoutNodes(manuscript: Manuscript, taken: readonly BlockNode[]): Manuscript {
  const nodes = new Set<unknown>(taken);
  const children = manuscript.tree.children.filter((node) => !nodes.has(node));
  return { ...manuscript, tree: { type: 'root', children } };
}
