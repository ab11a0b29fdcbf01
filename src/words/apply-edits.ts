/** Replaces words of a file, each at its place. */
import type { Place } from './place.ts';

export interface TextEdit {
  /** Lines end with LF, CR or CRLF, and a byte order mark is no column. */
  place: Place;
  /** What stands there, with LF as line ends. */
  from: string;
  to: string;
}

/**
 * Applies the edits that fit: those whose words still stand at their place. Of edits that overlap, the longer one is
 * applied, and of equal ones the first.
 */
export function applyEdits<Edit extends TextEdit>(
  text: string,
  edits: readonly Edit[],
): { text: string; applied: Edit[] } {
  const offset = offsetsIn(text);
  const fitting = edits
    .map((edit) => ({ edit, start: offset(edit.place.start), end: offset(edit.place.end) }))
    .filter(
      ({ edit, start, end }) => withPlainEnds(text.slice(start, end)) === withPlainEnds(edit.from),
    )
    .toSorted((one, other) => other.end - other.start - (one.end - one.start));
  const chosen: typeof fitting = [];
  for (const each of fitting)
    if (!chosen.some((other) => doOverlap(each, other))) chosen.push(each);
  const ordered = chosen.toSorted((one, other) => one.start - other.start);
  let [result, from] = ['', 0];
  for (const { edit, start, end } of ordered) {
    result += text.slice(from, start) + edit.to;
    from = end;
  }
  return { text: result + text.slice(from), applied: ordered.map(({ edit }) => edit) };
}

const withPlainEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

interface Range {
  start: number;
  end: number;
}

/** Also if both only add something at one place. */
function doOverlap(one: Range, other: Range): boolean {
  const isSame = one.start === other.start && one.end === other.end;
  return isSame || (one.start < other.end && other.start < one.end);
}

function offsetsIn(text: string): (point: Place['start']) => number {
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  const starts = [
    begin,
    ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length),
  ];
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1;
}
