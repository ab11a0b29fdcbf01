/** Reports marks that the parser could not use, because they would be printed as text. */

import type { Text } from 'mdast';
import type { VFile } from 'vfile';
import { message } from '../../../messages/message.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import type { Place } from '../../../words/place.ts';
import { areSignificance } from '../../../words/significance-stars.ts';
import { offsetsOf, placeOf, pointsOf } from '../../../words/text-points.ts';
import { type Reading, reportProblem } from './reading.ts';

/** Sequences that no sentence has. Below a line of words, also a heading without its space. */
const MARKS =
  /\]\(|\^\[|\]\[(?![\d,–-]+\])(?=[^\]\s])|\[@|\{#|\{==|\{\.[a-z]|(?<![*\\])\*\*(?!\*)|~~|\$\$|:::|```|\{\{<|\\(?:begin|end)\{|(?<![^\n])#{2,6}(?=\p{L})/gu;

export function reportIncompleteMark(node: Text, reading: Reading): void {
  const match = [...node.value.matchAll(MARKS)].find(
    ({ 0: mark, index }) => mark !== '**' || !areSignificance(node.value, index),
  );
  if (!match || !node.position) return;
  const [mark] = match;
  reportProblem(
    reading,
    message('markup-unread/incomplete', { mark }),
    placeInManuscript(mark, node.value.slice(0, match.index), node.position, reading) ??
      placeIn(node.value, match.index, node.position),
  );
}

const pointsIn = memoizeWeak((file: VFile) => {
  const text = String(file);
  return { text, offset: offsetsOf(text), point: pointsOf(text) };
});

/** Finds the mark in the manuscript, where `&amp;` and backslashes make the text longer. */
function placeInManuscript(
  mark: string,
  before: string,
  { start, end }: Place,
  { file }: Reading,
): Place | undefined {
  const { text, offset, point } = pointsIn(file);
  const limit = offset(end);
  let left = before.split(mark).length;
  for (let at = text.indexOf(mark, offset(start)); at >= 0 && at < limit; ) {
    const isEscaped = text[at - 1] === '\\';
    if (!isEscaped) left -= 1;
    if (left === 0) return placeOf(point, at, at + 1);
    at = text.indexOf(mark, at + mark.length);
  }
  return undefined;
}

/** Place of an offset in a text of several lines. */
function placeIn(value: string, offset: number, { start }: Place): Place {
  const lines = value.slice(0, offset).split('\n');
  const last = lines.at(-1)?.length ?? 0;
  const line = start.line + lines.length - 1;
  const column = lines.length === 1 ? start.column + last : last + 1;
  return { start: { line, column }, end: { line, column: column + 1 } };
}
