/**
 * Groups lines into paragraphs. Blank lines are trusted if the text has them. Otherwise, the rules below use
 * the shape of the lines.
 */
import { isKnownHead, numberOf } from '../labels.ts';
import { countedHeads } from './counted-heads.ts';
import { hadRoom, startsAboveText } from './heads-above.ts';
import { countWords, type Line, median } from './lines.ts';

/** How the author's program writes paragraphs. */
export type Layout =
  /** One line per paragraph, with blank lines between most. */
  | 'unwrapped'
  /** Lines of equal width, blank lines between paragraphs. */
  | 'wrapped'
  /** Lines of equal width, no blank lines. */
  | 'dense';

export function layoutOf(lines: Line[]): Layout {
  const long = lines.filter((line) => line.text.length > 40);
  if (long.length === 0) return 'unwrapped';
  const words = (some: Line[]) => some.reduce((sum, line) => sum + countWords(line.text), 0);
  const inLongLines = words(long.filter((line) => line.text.length > 140)) / words(long);
  if (inLongLines > 0.5) return 'unwrapped';
  const blocks = lines.filter((line) => line.blankBefore).length;
  return lines.length / Math.max(blocks, 1) > 25 ? 'dense' : 'wrapped';
}

/** Groups lines into paragraphs, without joining them. */
export function groupLines(lines: Line[], layout: Layout): Line[][] {
  const width = median(lines.map((line) => line.text.length).filter((length) => length > 40));
  const heads = countedHeads(lines, width);
  const alone = layout === 'unwrapped' ? new Set<Line>() : startsAboveText(lines, width);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const apart = heads.has(line) || (last && heads.has(last)) || alone.has(line);
    const first = group?.[0];
    const ends = first && last && layout === 'wrapped' && endsThere(first, last, line, width);
    if (group && last && !apart && !ends && !starts(line, last, layout, width)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A wrapped paragraph ends with a sentence or a list item if the next word had room on its last line. */
function endsThere(first: Line, last: Line, line: Line, width: number): boolean {
  const isItem = BULLET.test(first.text);
  if (!isItem && last === first) return false;
  return (
    (isItem || /[.!?]["”’)\]]?$/.test(last.text)) &&
    /^[\p{Lu}“"¿¡]/u.test(line.text) &&
    line.text.length > width * 0.5 &&
    hadRoom(last, line, width)
  );
}
const BULLET = /^[-•●▪◦‣*+]\s/;

/** Lines that begin a list item, a table row or a Markdown heading start a paragraph. */
const OWN_START =
  /^(?:[-•●▪◦‣*+]\s|\d{1,3}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,4}\.?\s|\(?[a-z]\)\s|\(?[ivx]{1,5}\)\s|#{1,6}\s|>\s?|\||\[\^?\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹])/u;

function starts(line: Line, last: Line, layout: Layout, width: number): boolean {
  if (line.blankBefore) return true;
  if (/^\||^>/.test(line.text) && last.text[0] === line.text[0]) return false;
  if (OWN_START.test(line.text)) return true;
  if (/^[\p{Lu}\p{Lo}\p{N}■▪●◆▶]/u.test(line.text) && isHeadLine(line.text)) return true;
  if (last.text.length < width * 0.7 && isHeadLine(last.text)) return true;
  if (layout === 'unwrapped') return last.text.length > 140 || line.text.length > 140;
  return layout === 'dense' && startsDense(line, last, width);
}

/** Without blank lines, a paragraph starts after a short line that ends a sentence, or at an indent. */
function startsDense(line: Line, last: Line, width: number): boolean {
  const ended = /[.!?:;”"’)\]]$/.test(last.text);
  const capital = /^[\p{Lu}\p{N}“"‘'(]/u.test(line.text);
  if (line.indent >= last.indent + 2 && line.indent < 12) return ended && capital;
  if (last.text.length >= width * 0.88) return false;
  if (ended && capital) return true;
  return last.text.length < width * 0.6 && capital;
}

/** Whether it is a heading without a blank line below: "1. Introduction", "References". */
function isHeadLine(text: string): boolean {
  if (text.length > 70 || /[.,;!?]$/.test(text)) return false;
  return isKnownHead(text) || numberOf(text)?.form === 'decimal';
}
