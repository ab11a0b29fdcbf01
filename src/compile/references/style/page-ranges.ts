/**
 * Ranges of pages that the processor cannot read: it leaves a hyphen in "66:1-66:9", "436S-439S" and
 * "3683-3691.e8", takes them for one page, and makes of "123-1-123-9" the pages "123-1-123–129".
 */
import { HYPHEN, RANGE } from '../output-marks.ts';

/** A hyphen that is no dash; the data have none (`cleanItem`). */
const KEPT = '\u2011';

/** Pages with a mark where the dash of such a range will stand. */
export function markRanges(pages: string): string {
  return pages
    .split(/((?:(?<!\s)\s+)?[,;&]\s*)/)
    .map(marked)
    .join('');
}

function marked(range: string): string {
  const parts = range.split(/(?:(?<!\s)\s+)?[-–]\s*/);
  if (parts.length % 2 !== 0 || isReadable(parts)) return range;
  const start = parts.slice(0, parts.length / 2).join(KEPT);
  const end = parts.slice(parts.length / 2).join(KEPT);
  return /\d/.test(start) && /\d/.test(end) ? start + RANGE + end : range;
}

/** Two numbers, with the same letters before them. */
function isReadable(parts: readonly string[]): boolean {
  const [start, end] = parts.map((part) => /^([a-z]*)\d+$/i.exec(part)?.[1]);
  return parts.length === 2 && start !== undefined && start === end;
}

/**
 * "2015-12" of a report is one number: with a mark for its hyphen, of which no range is made. "7-8" are
 * two numbers of a journal.
 */
export function markHyphens(number: string): string {
  const [, first, last] = /^(\d{1,2})-(\d{1,2})$/.exec(number) ?? [];
  if (Number(first) < Number(last)) return number;
  return number.replace(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, HYPHEN);
}

/** Whether a number with such marks is one to CSL: digits, with letters before or behind. */
export function isHyphenated(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.includes(HYPHEN) &&
    value.split(HYPHEN).every((part) => /^[a-z]*\d+[a-z]*$/i.test(part))
  );
}

export function hasRange(value: unknown): boolean {
  return typeof value === 'string' && value.includes(RANGE);
}

/** Output with hyphens, and the dash of its language, in the place of the marks. */
export function writeRanges(output: string, dash: string): string {
  // Each stretch once: one without the mark may be a megabyte long.
  return output
    .replaceAll(HYPHEN, '-')
    .replace(/[^\s,;&]+/g, (stretch) =>
      stretch.includes(RANGE) ? stretch.replaceAll(RANGE, dash).replaceAll(KEPT, '-') : stretch,
    );
}
