/**
 * The top of a first page with its layout: the journal's name, the kind of article or the affiliations are
 * beside the title, after a wide gap.
 */
import { frontLabel, headKind } from '../labels.ts';
import type { Laid, Piece } from './laid-line.ts';
import type { Line } from './lines.ts';

/** Minimum gap between two blocks; the gaps of justified text are narrower. */
const APART = 5;
/** Maximum difference between the starts of lines in one block. */
const SAME_PLACE = 12;
const MOST_LINES = 40;

/** Number of lines above the abstract or the text, at most `end`. */
export function topOf(page: Laid[], end: number): number {
  const text = page.findIndex(
    ({ line: { text } }) =>
      frontLabel(text)?.kind === 'abstract' || headKind(text) === 'introduction',
  );
  return Math.min(end, text === -1 ? MOST_LINES : text, MOST_LINES);
}

/** Reads the left side paragraph by paragraph, each followed by the blocks beside it. */
export function readTop(lines: Laid[]): Line[] {
  const result: Line[] = [];
  let beside: Line[][] = [];
  const flush = () => {
    result.push(...beside.flat());
    beside = [];
  };
  for (const laid of lines) {
    const own = beside.find(([first]) => isSamePlace(first, laid.line.indent));
    if (own && laid.line.indent >= MOST_LEFT) {
      own.push(laid.line);
      continue;
    }
    if (laid.line.blankBefore) flush();
    for (const [index, line] of thingsOf(laid).entries()) {
      const place = beside.find(([first]) => isSamePlace(first, line.indent));
      if (index === 0) result.push(line);
      else if (place) place.push({ ...line, blankBefore: false });
      else beside.push([{ ...line, blankBefore: true }]);
    }
  }
  flush();
  return result;
}

/** Minimum indent of a line on the right side. */
const MOST_LEFT = 40;

function isSamePlace(first: Line | undefined, indent: number): boolean {
  return first !== undefined && Math.abs(first.indent - indent) <= SAME_PLACE;
}

/** Splits a line at wide gaps, but keeps a label and its value together. */
function thingsOf({ line, pieces }: Laid): Line[] {
  const things: Piece[][] = [];
  for (const piece of pieces) {
    const last = things.at(-1)?.at(-1);
    const gap = last ? piece.at - last.at - last.text.length : APART;
    if (last && (gap < APART || last.text.endsWith(':'))) things.at(-1)?.push(piece);
    else things.push([piece]);
  }
  return things.flatMap((own): Line[] => {
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const text = line.text.slice(first.at, last.at + last.text.length);
    return [{ ...line, text, start: line.start + first.at, indent: first.column }];
  });
}
