/** A title as plain Markdown has it: the text begins with its only heading of the highest level. */
import type { Root } from 'mdast';
import type { Place } from '../diagnostics.ts';
import { withoutAbstractSection } from './abstract-section.ts';
import { withoutKeywordsSection } from './keywords-section.ts';
import type { Manuscript } from './manuscript.ts';

interface TitleInText {
  title: Root;
  /** MyST's `(label)=` before the heading, or its attribute. */
  label?: string;
  place?: Place;
}

/** The title's words, and where the heading stands; `undefined` where the text begins otherwise. */
export function titleInText({ tree }: Manuscript): TitleInText | undefined {
  const [first, ...rest] = tree.children;
  if (first?.type !== 'heading' || first.children.length === 0) return undefined;
  // A lone heading over a text without parts may be "Introduction" as well.
  if (!rest.some(({ type }) => type === 'heading')) return undefined;
  if (rest.some((node) => node.type === 'heading' && node.depth <= first.depth)) return undefined;
  const title: Root = { type: 'root', children: [{ type: 'paragraph', children: first.children }] };
  const label = first.data?.attributes?.id;
  return { title, ...(label && { label }), ...(first.position && { place: first.position }) };
}

/** The manuscript without what was taken from its text for the front matter. */
export function withoutTaken(
  manuscript: Manuscript,
  taken: { titleInText?: true; abstractInText?: true; keywordsInText?: true },
): Manuscript {
  const untitled = taken.titleInText ? withoutTitle(manuscript) : manuscript;
  const unkeyed = taken.keywordsInText ? withoutKeywordsSection(untitled) : untitled;
  return taken.abstractInText ? withoutAbstractSection(unkeyed) : unkeyed;
}

/** The manuscript without that heading. */
export function withoutTitle(manuscript: Manuscript): Manuscript {
  if (!titleInText(manuscript)) return manuscript;
  return { ...manuscript, tree: { type: 'root', children: manuscript.tree.children.slice(1) } };
}
