/**
 * A title as plain Markdown has it: the text begins with its only heading of the highest level, or with one of
 * several words that has no text of its own: `# Rivers of the north`, `# Authors`.
 */
import type { Root, RootContent } from 'mdast';
import type { Place } from '../../words/place.ts';
import type { BlockNode, Manuscript } from './manuscript.ts';
import { bareText } from './read/words.ts';

/** "Materials and methods" may be a section that nobody has written yet. */
const FEWEST_WORDS = 4;

interface TitleInText {
  title: Root;
  /** MyST's `(label)=` before the heading, or its attribute. */
  label?: string;
  place?: Place;
  /** Nodes of the text that are no part of the body then. */
  taken: BlockNode[];
}

/** The title's words, and where the heading stands; `undefined` where the text begins otherwise. */
export function titleInText({ tree }: Manuscript): TitleInText | undefined {
  const [first, ...rest] = tree.children;
  if (first?.type !== 'heading' || first.children.length === 0) return undefined;
  // A lone heading over a text without parts may be "Introduction" as well.
  if (!rest.some(({ type }) => type === 'heading')) return undefined;
  const isOne = (node?: RootContent) => node?.type === 'heading' && node.depth <= first.depth;
  const standsAlone =
    isOne(rest[0]) && bareText(first.children).trim().split(/\s+/).length >= FEWEST_WORDS;
  if (!standsAlone && rest.some(isOne)) return undefined;
  const title: Root = { type: 'root', children: [{ type: 'paragraph', children: first.children }] };
  const label = first.data?.attributes?.id;
  return { title, label, place: first.position, taken: [first] };
}

/** The manuscript without what was taken from its text for the front matter. */
export function withoutTaken(manuscript: Manuscript, taken: readonly BlockNode[]): Manuscript {
  const nodes = new Set<unknown>(taken);
  const children = manuscript.tree.children.filter((node) => !nodes.has(node));
  return { ...manuscript, tree: { type: 'root', children } };
}
