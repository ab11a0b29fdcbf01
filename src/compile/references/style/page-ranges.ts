/**
 * Marks page ranges that citeproc cannot read. It takes "66:1-66:9", "436S-439S" and "3683-3691.e8" for one
 * page with a hyphen, and prints "123-1-123-9" as "123-1-123–129".
 */
import { HYPHEN, RANGE } from '../output-marks.ts';

/** Stands for a hyphen that is not a dash. The data do not contain it (`cleanItem`). */
const HYPHEN_INSIDE = '\u2011';

/** Replaces the dash of such a range by a mark. */
export function markRanges(pages: string): string {
  return pages
    .split(/((?:(?<!\s)\s+)?[,;&]\s*)/)
    .map(markRange)
    .join('');
}

function markRange(range: string): string {
  const parts = range.split(/(?:(?<!\s)\s+)?[-–]\s*/);
  if (parts.length % 2 !== 0 || isReadable(parts)) return range;
  const start = parts.slice(0, parts.length / 2).join(HYPHEN_INSIDE);
  const end = parts.slice(parts.length / 2).join(HYPHEN_INSIDE);
  return /\d/.test(start) && /\d/.test(end) ? start + RANGE + end : range;
}

/** Whether citeproc can read a range: two numbers with the same letters before them. */
function isReadable(parts: readonly string[]): boolean {
  const [start, end] = parts.map((part) => /^([a-z]*)\d+$/i.exec(part)?.[1]);
  return parts.length === 2 && start !== undefined && start === end;
}

/**
 * Marks the hyphen of a number that is not a range, like "2015-12" of a report. "7-8" is a range: two issues.
 */
export function markHyphens(number: string): string {
  const [, first, last] = /^(\d{1,2})-(\d{1,2})$/.exec(number) ?? [];
  if (Number(first) < Number(last)) return number;
  return number.replace(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, HYPHEN);
}

/** Whether a number with such marks is numeric in CSL: digits with letters before or after them. */
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

/** Replaces the marks in output by hyphens and by the dash of the language. */
export function writeRanges(output: string, dash: string): string {
  // Piece by piece, because text without a mark may be a megabyte long.
  return output
    .replaceAll(HYPHEN, '-')
    .replace(/[^\s,;&]+/g, (stretch) =>
      stretch.includes(RANGE)
        ? stretch.replaceAll(RANGE, dash).replaceAll(HYPHEN_INSIDE, '-')
        : stretch,
    );
}
