/** Shapes of the words on a line: markers, names. */

import type { FrontLine } from '../lines/lines.ts';
import { isNameLike } from '../lines/personal-name.ts';
import { MARK_SIGNS } from '../lines/words.ts';
import { peopleOf } from './people.ts';

const START_MARK = new RegExp(
  `^(?:[${MARK_SIGNS}]+\\s?\\p{L}|\\(?\\d{1,2}[).]?\\s?[\\p{Lu}\\p{Lo}]|[a-h][).]?\\s\\p{Lu}|\\[\\d\\])`,
  'u',
);

export function startsWithMark(text: string): boolean {
  return START_MARK.test(text);
}

export function hasNameMarks(line: FrontLine): boolean {
  if (line.text.length > 300) return false;
  return (
    new RegExp(`\\p{L}\\s?[${MARK_SIGNS}]|\\p{Ll}\\s?\\d(?:,\\d)*\\s*(?:,|$|and|&)`, 'u').test(
      line.text,
    ) || peopleOf(line).some(({ marks }) => marks.length > 0)
  );
}

const TITLES = /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Assoc|Asst)\.?\s+)+/;

/** Whether nearly all words of the line belong to names. */
export function isAllNames(text: string, people: number): boolean {
  const bare = text.replace(new RegExp(`[${MARK_SIGNS}\\d()]`, 'gu'), '');
  const pieces = bare
    .split(/[,;|•·&]|\s(?:Æ|and|und|et|y|e|و|اور)\s/u)
    .map((piece) =>
      piece
        .trim()
        .replace(/(?<=\p{Ll})(?:\s[a-h*])+$/u, '')
        .replace(TITLES, ''),
    )
    .filter((piece) => /\p{L}/u.test(piece));
  const names = pieces.filter((piece) => isNameLike(piece)).length;
  return people > 0 && names >= pieces.length * 0.75;
}
