import type { ProofMark, Spot } from '../../../print/layout.ts';
import {
  isWithin,
  lineAt,
  type ProofLine,
  type ProofRuler,
  rectsOfText,
  textRects,
} from './proof-lines.ts';
import { findTarget } from './proof-list.ts';
import { textNodesIn, withoutSoftHyphens } from './text-nodes.ts';

/** Half the height of a line, for what stands in no line, in px. */
const HALF_LINE = 8;

/** Where the query of a spot stands beside the text. Empty if the page has nothing that it is about. */
export function marksOf(
  main: HTMLElement,
  { query, place, selectors, words }: Spot,
  lines: readonly ProofLine[],
  ruler: ProofRuler,
): ProofMark[] {
  const element = findTarget(main, selectors);
  const rect = element && firstRect(element, words);
  if (!rect) return [];
  const { page, middle } = lineAt(rect, ruler);
  const index = lines.findIndex((line) => line.page === page && isWithin(middle, line));
  const line = lines[index];
  if (line) return [{ query, place, page, middle: line.middle, line: index + 1 }];
  return [{ query, place, page, middle: ruler.columns.offsetOnPage(rect.top) + HALF_LINE }];
}

/** Of the words that are meant, if the element has them. */
function firstRect(element: Element, words: string | undefined): DOMRect | undefined {
  const ofWords = words ? rectOfWords(element, words) : undefined;
  return ofWords ?? textRects(element)[0] ?? element.getClientRects()[0];
}

function rectOfWords(element: Element, words: string): DOMRect | undefined {
  for (const text of textNodesIn(element)) {
    const start = plainText(text.data).indexOf(plainText(words));
    if (start < 0) continue;
    const end = start + words.length;
    return rectsOfText(text, offsetIn(text.data, start), offsetIn(text.data, end))[0];
  }
  return undefined;
}

/** Without the characters by which the layout breaks words and keeps them together. */
function plainText(text: string): string {
  return withoutSoftHyphens(text).replaceAll('\u00a0', ' ');
}

/** Offset of a character that is counted without soft hyphens. */
export function offsetIn(text: string, count: number): number {
  let offset = 0;
  for (let left = count; left > 0; offset++) if (text[offset] !== '\u00ad') left--;
  return offset;
}
