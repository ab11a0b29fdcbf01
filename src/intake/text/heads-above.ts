/**
 * Headings directly above their text, without a blank line between. Running text fills its first line, so a
 * line that had room for the next word is not part of it.
 */
import { isCaption } from '../figures/caption-label.ts';
import { frontLabel } from '../labels.ts';
import type { Line } from './lines.ts';

/** Maximum lines of a heading. */
const MOST_LINES = 3;
/** Share of the usual width that a line of text fills, unless it ends a paragraph. */
const FULL = 0.8;
/** Minimum length of a line that is a paragraph by itself. */
const LEAST_TEXT = 40;

/**
 * @param width usual length of a line, in characters
 * @returns lines that begin a paragraph: those of the headings, and the text below each
 */
export function startsAboveText(lines: readonly Line[], width: number): Set<Line> {
  const starts = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    if (!line.blankBefore && !ENDED.test(lines[index - 1]?.text ?? '')) continue;
    const end = textBelow(lines, index, width);
    if (end === undefined) continue;
    const heads = lines.slice(index, end);
    if (!heads.every((head) => canStandAbove(head.text, width))) continue;
    for (const [at, head] of heads.entries()) {
      const above = heads[at - 1];
      if (!above || hadRoom(above, head, width)) starts.add(head);
    }
    const text = lines[end];
    if (text) starts.add(text);
  }
  return starts;
}

/** End of a paragraph. */
const ENDED = /[.!?:]["”’)\]]?$/;

/** Index of the first full line below short lines of the same block. */
function textBelow(lines: readonly Line[], from: number, width: number): number | undefined {
  for (let at = from + 1; at <= from + MOST_LINES; at += 1) {
    const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
    if (!above || !line || line.blankBefore) return undefined;
    const isAlone = (!below || below.blankBefore) && ENDED.test(line.text);
    if (!isFull(line, width) && !(isAlone && line.text.length > LEAST_TEXT)) continue;
    const goesOn = below && !below.blankBefore && (isFull(below, width) || ENDED.test(below.text));
    const begins = /^[\p{Lu}\p{Lo}“"‘'(¿¡]/u.test(line.text) && hadRoom(above, line, width);
    return begins && (goesOn || ENDED.test(line.text)) ? at : undefined;
  }
  return undefined;
}

function isFull({ text }: Line, width: number): boolean {
  return text.length >= width * FULL;
}

/** Whether the next word would have fitted on the line. */
export function hadRoom(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + word < width * FULL;
}

function canStandAbove(text: string, width: number): boolean {
  return (
    text.length < width * FULL &&
    /^(?:[\p{Lu}\p{Lo}“"¿¡]|\d{1,2}(?:\.\d{1,2})*[.)]?\s|[IVX]{1,5}\.?\s)/u.test(text) &&
    /\p{L}\p{M}*\p{L}/u.test(text) &&
    !/[.,;:،；，。]$|\S@\S|https?:|www\.|[=<>|{}]/.test(text) &&
    !isCaption(text) &&
    !frontLabel(text)
  );
}
