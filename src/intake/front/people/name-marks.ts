/** Markers at names that link them to affiliations and notes. */

import { latinDigits, superscriptsToDigits } from '../../../words/digits.ts';
import type { FrontLine } from '../lines/lines.ts';
import { EMAIL, MARK_SIGNS } from '../lines/words.ts';

/** A part of a list of names: possible names, or the markers after one. */
export interface Chunk {
  kind: 'name' | 'mark';
  from: number;
  to: number;
  marks: string[];
}

/** Includes its label: "(ORCID: 0000-0002-1825-0097)". */
export const ORCID =
  /[([]?\s?(?:orcid(?:\s?id)?\s?:?\s?)?(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/)?\d{4}[-−–]\d{4}[-−–]\d{4}[-−–]\d{3}[\dX]\s?[)\]]?/giu;

/** Whether the text is only contact data such as "ann@x.org, https://orcid.org/…". */
export function isContact(text: string): boolean {
  return !/\p{L}/u.test(text.replace(new RegExp(EMAIL.source, 'giu'), '').replace(ORCID, ''));
}

/** Glued to a mark where the text of a PDF lost its space: "Amara Iqbal1and S. Farhana Kazmi2". */
const AND = '(?:and|und|et|ve|dan)';

const FORMS: RegExp[] = [
  // An ORCID, or its icon, which the text of a PDF has as "ID": neither is a mark.
  ORCID,
  new RegExp(
    `(?<=\\p{L}\\s?)(?:iD|(?<=\\p{Ll}|\\s)ID)(?=\\s*(?:[\\d,;*&${MARK_SIGNS}]|and\\s|$))`,
    'gu',
  ),
  // "Ash, a Ben Elm, b Carl Oak": letters behind the comma, with a name behind them.
  /(?<=\p{L}\.?),\s?[a-h]{1,2}(?=\s+(?:\p{Lu}|and\s|&))/gu,
  // "Smith a,b,": letters alone; "Smith,a" and "Smith,a)": letters behind the comma.
  // Past "h" where a collaboration has that many places, or a PDF has "y" for a dagger.
  /(?<=\p{L}\s)(?:[a-z]|a[a-z](?=\s?,))(?:\s?,\s?(?:a?[a-z](?!\p{L})|\d{1,2}|[*†‡§¶#]))*(?:\s?[*†‡§¶#])?(?=\s?(?:,|;|$|\sand\s|&))/gu,
  /(?<=\p{L}),?\s?[a-h]\)(?:\s?,\s?[a-h]\))*/gu,
  /(?<=\p{Ll}),[a-h](?:,[a-h*])*(?=\s|$)/gu,
  // "Smith1,2" and "Smith 1, 2 ,": digits at a word's end or alone, signs behind them.
  new RegExp(
    `(?<=\\p{L}[.)]?\\s?,?\\s?)\\d{1,2}(?:\\s?[,–&-]\\s?(?:\\d{1,2}|[${MARK_SIGNS}])(?!\\p{L}|\\d))*(?!(?!${AND}\\s)\\p{L}|\\d)(?:\\s?,?\\s?[${MARK_SIGNS}]+)*`,
    'gu',
  ),
  // "Ann Ash, MS; 1 Ben Elm"; "; 2. Elm" counts the names.
  /(?<=\p{L}[.)]?;\s?)\d{1,2}(?:\s?,\s?\d{1,2})*(?=\s+\p{Lu}|\s*$)/gu,
  // "رضایی۱، ۲*"
  /(?<=\p{Script=Arabic}\s?)[۰-۹٠-٩]{1,2}(?:\s?[,،]\s?[۰-۹٠-٩]{1,2})*(?:\s?[*†])?/gu,
  new RegExp(`[${MARK_SIGNS}]+(?:\\s?[,，]?\\s?(?:[${MARK_SIGNS}]+|\\d{1,2}(?!\\p{L})))*`, 'gu'),
  // "(B)": Springer's envelope at the corresponding author
  /(?<=\p{Ll} ?)\((?:B|✉)\)/gu,
  /\((?:\d{1,2}|[a-h*†‡])(?:\s?,\s?(?:\d{1,2}|[a-h*†‡]))*\)/gu,
];

/**
 * The letters that begin the affiliations, consecutive from "a": "aInstitute of …", "a Institute of …;
 * bSchool of …". The text of a PDF joins them to the next word, and to names ("Ashab,∗").
 */
export function gluedMarks(places: string[]): string {
  const letters = places.flatMap((text) =>
    [...text.matchAll(/(?:^|;\s?)([a-h])\s?(?=\p{Lu}[\p{L}.’])/gu)].map(
      ([, letter = '']) => letter,
    ),
  );
  const inTurn = letters.every((letter, at) => letter === 'abcdefgh'[at]);
  return inTurn ? letters.join('') : '';
}

/**
 * Splits the line into names and markers. Superscript runs in Word are certainly markers.
 *
 * @param glued letters that are markers at the end of a word
 */
export function cutMarks(line: FrontLine, start: number, glued = ''): Chunk[] {
  const ranges = superscripts(line).filter(({ from }) => from >= start);
  for (const form of glued ? [...FORMS, atWords(glued)] : FORMS)
    for (const match of line.text.matchAll(form)) {
      const range = { from: match.index, to: match.index + match[0].length };
      const taken = ranges.some((known) => known.from < range.to && range.from < known.to);
      if (range.from >= start && !taken) ranges.push(range);
    }
  for (const range of ranges)
    range.from -= signBefore(line.text.slice(Math.max(start, range.from - 2), range.from));
  ranges.sort((a, b) => a.from - b.from);
  const chunks: Chunk[] = [];
  let at = start;
  for (const { from, to } of ranges) {
    if (from > at) chunks.push({ kind: 'name', from: at, to: from, marks: [] });
    chunks.push({ kind: 'mark', from, to, marks: marksIn(line.text.slice(from, to)) });
    at = to;
  }
  if (at < line.text.length)
    chunks.push({ kind: 'name', from: at, to: line.text.length, marks: [] });
  return chunks;
}

/** Length of a sign on the line before what is raised: "Ama Serwaa*¹". */
function signBefore(text: string): number {
  return /^\p{L}[*†‡§¶]$/u.test(text) ? 1 : 0;
}

const atWords = (letters: string): RegExp =>
  new RegExp(`(?<=\\p{Ll}{2})[${letters}](?=\\s*(?:[,;&${MARK_SIGNS}]|and\\s|$))`, 'gu');

/** Superscript runs in Word with characters of markers. */
export function superscripts(line: FrontLine): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let at = 0;
  for (const inline of line.inlines) {
    const length = inline.kind === 'text' ? inline.text.length : 1;
    const isMark =
      inline.kind === 'text' &&
      inline.marks.superscript &&
      (!/\p{L}{2}/u.test(inline.text) || areLetterMarks(inline.text));
    if (isMark) ranges.push({ from: at, to: at + length });
    at += length;
  }
  return ranges;
}

/** "ac*": letters in their order; "nd" is the end of a number. */
function areLetterMarks(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '');
  return (
    /^[a-h]+$/.test(letters) &&
    [...letters].every((each, at) => at === 0 || each > (letters[at - 1] ?? ''))
  );
}

export function marksIn(text: string): string[] {
  if (/\d{4}.\d{4}.\d{4}|^id$/iu.test(text)) return [];
  return (latinDigits(text).match(/\d{1,2}|([*†‡§¶#])\1*|[^\s\d,;()[\]&–-]/gu) ?? []).map(
    plainMark,
  );
}

function plainMark(mark: string): string {
  const letter = 'ᵃᵇᶜᵈᵉᶠ'.indexOf(mark);
  if (letter !== -1) return 'abcdef'[letter] ?? mark;
  return superscriptsToDigits(mark).replace(/[∗⁎]/g, '*');
}
