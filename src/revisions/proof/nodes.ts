/** The article's nodes in printed order, with the range of the manuscript that each is made from. */
import type { Article } from '../../article/article.ts';
import type { Places } from '../../compile/structure/index.ts';
import type { Place } from '../../words/place.ts';
import { wordSet } from '../../words/word-list.ts';
import type { ManuscriptText } from './manuscript-text.ts';

export interface PlacedNode {
  node: object & { type: string };
  /** Offsets in the manuscript. */
  start: number;
  end: number;
  /** Position in the article. A note comes where it is called first. */
  order: number;
}

export function placedNodes(article: Article, places: Places, text: ManuscriptText): PlacedNode[] {
  const found: PlacedNode[] = [];
  /** Where a text continues that has no position because its spaces were normalized. */
  let cursor = 0;
  const notes = new Map(article.notes.map((note) => [note.id, note]));
  const { title, subtitle, abstract, translations, body, back } = article;
  walk([title, subtitle, abstract, translations, body, back]);
  return found;

  function walk(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const place = places.get(value);
    if (isNode(value)) take(value, place);
    // A panel of a figure, which contains the caption.
    else if (place) cursor = text.offset(place.start);
    for (const inner of Object.values(value)) walk(inner);
  }

  function take(node: object & { type: string }, place: Place | undefined): void {
    if (place) {
      const [start, end] = [text.offset(place.start), text.offset(place.end)];
      found.push({ node, start, end, order: found.length });
      cursor = LEAVES.has(node.type) ? end : start;
    } else if (node.type === 'text')
      found.push({ node, start: cursor, end: cursor, order: found.length });
    if (node.type !== 'footnoteReference' || !('target' in node)) return;
    const note = notes.get(String(node.target));
    notes.delete(String(node.target));
    const after = cursor;
    walk(note?.children);
    cursor = after;
  }
}

/** Keys whose values contain no text. */
const LEAVES = wordSet(`
  text inlineCode inlineMath inlineImage break citation crossReference footnoteReference codeBlock equation
  thematicBreak`);

function isNode(value: object): value is object & { type: string } {
  return 'type' in value && typeof value.type === 'string';
}
