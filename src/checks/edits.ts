/** Edits of a manuscript: what a rule would replace to put a finding right. */
import { offsetsOf } from '../words/text-points.ts';
import type { Edit } from './check.ts';
import type { ArticleSubject } from './subject.ts';

/** @returns nothing if the range goes on in another file of the manuscript */
export function editOf(subject: ArticleSubject, start: number, end: number, to: string): Edit[] {
  const at = subject.range(start, end);
  const isEmpty =
    at.place?.start.line === at.place?.end.line && at.place?.start.column === at.place?.end.column;
  if (at.place === undefined || (isEmpty && start !== end)) return [];
  return [{ at, from: subject.text.slice(start, end), to }];
}

/** Replaces each match of a pattern within a range of the text. */
export function editsIn(
  subject: ArticleSubject,
  [start, end]: readonly [start: number, end: number],
  pattern: RegExp,
  to: string,
): Edit[] {
  return [...subject.text.slice(start, end).matchAll(pattern)].flatMap(({ 0: from, index }) =>
    editOf(subject, start + index, start + index + from.length, to),
  );
}

/** Replaces each match of a pattern within the value of a key of the front matter. */
export function editsAtKey(
  subject: ArticleSubject,
  key: string,
  pattern: RegExp,
  to: string,
): Edit[] {
  const { place } = subject.key(key);
  if (!place) return [];
  const offset = offsetsOf(subject.text);
  return editsIn(subject, [offset(place.start), offset(place.end)], pattern, to);
}
