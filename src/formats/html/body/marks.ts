/**
 * Marks of a proof's queries on the words that they are about: `<span data-query="AQ3-1">`. They do not change the
 * layout. Only proofs have them.
 */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Mark, PageState } from '../page-state.ts';

/** Adds the marks of a block to its elements. */
export function markedBlock(
  { marks }: PageState,
  node: object,
  content: ElementContent,
): ElementContent {
  const on = marks?.get(node);
  return on && content.type === 'element' ? withMark(content, on) : content;
}

/** Adds the marks of words to their elements. */
export function marked(
  { marks }: PageState,
  node: object,
  content: ElementContent,
): ElementContent[] {
  const on = marks?.get(node);
  if (!on) return [content];
  if (content.type === 'text') return piecesOf(content.value, on);
  return [content.type === 'element' ? withMark(content, on) : content];
}

/** Splits the text into pieces, each inside all marks that cover it. */
function piecesOf(text: string, marks: readonly Mark[]): ElementContent[] {
  const bounds = marks.flatMap(({ from = 0, to = text.length }) => [from, to]);
  const cuts = [...new Set([0, ...bounds, text.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index): ElementContent => {
    const start = cuts[index] ?? 0;
    const over = marks.filter(({ from = 0, to = text.length }) => from <= start && to >= end);
    const value = text.slice(start, end);
    return over.length === 0 ? { type: 'text', value } : withMark(h('span', value), over);
  });
}

function withMark(element: Element, marks: readonly Mark[]): Element {
  const dataQuery = marks.map(({ spot }) => spot).join(' ');
  return { ...element, properties: { ...element.properties, dataQuery } };
}
