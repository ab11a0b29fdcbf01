/** The manuscript as parsed, with lines and columns and without comments. */
import type { VFile } from 'vfile';
import { replaceEnclosed } from '../../words/enclosed.ts';
import type { Place, Point } from '../../words/place.ts';
import { letterCounter } from './words-at.ts';

export interface ManuscriptText {
  /** The text with blank comments, so that offsets stay the same. */
  text: string;
  /** The number of letters and digits between two offsets. */
  letters(from: number, to: number): number;
  /** The offset of a point in `text`. */
  offset(point: Point): number;
  /** The text at a point, truncated to one line of a report. */
  excerpt(point: Point): string;
}

/** Characters of an excerpt on each side of its place. */
const AROUND = 70;

/** @param comments the editors' comments that the parser found */
export function manuscriptText(file: VFile, comments: readonly { place: Place }[]): ManuscriptText {
  const whole = plainLines(String(file));
  const lines = whole.split('\n');
  const starts = lines.map(() => 0);
  for (const [index, line] of lines.entries())
    starts[index + 1] = (starts[index] ?? 0) + line.length + 1;
  const offset = ({ line, column }: Point) =>
    Math.min((starts[line - 1] ?? whole.length) + column - 1, whole.length);
  const stretches = comments.map(({ place }) => [offset(place.start), offset(place.end)] as const);
  const text = blanked(replaceEnclosed(whole, ['<!--', '-->'], blank), stretches);
  return {
    text,
    letters: letterCounter(text),
    offset,
    excerpt: ({ line, column }) => shortened(lines[line - 1] ?? '', column),
  };
}

/** Normalizes line ends to one character, as the parser does. */
function plainLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** @param stretches ranges in any order */
function blanked(
  text: string,
  stretches: readonly (readonly [start: number, end: number])[],
): string {
  const parts: string[] = [];
  let done = 0;
  for (const [start, end] of stretches.toSorted(([a], [b]) => a - b)) {
    parts.push(
      text.slice(done, Math.max(done, start)),
      blank(text.slice(Math.max(done, start), end)),
    );
    done = Math.max(done, end);
  }
  return [...parts, text.slice(done)].join('');
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

function shortened(line: string, column: number): string {
  const from = Math.max(0, column - 1 - AROUND);
  const to = column - 1 + AROUND;
  const start = from > 0 ? line.slice(from).search(/\s/) : 0;
  const words = line.slice(from + Math.max(0, start), to).trim();
  return `${from > 0 ? '… ' : ''}${words}${to < line.length ? ' …' : ''}`;
}
