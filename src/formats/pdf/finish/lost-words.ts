/**
 * Compares the text that a reader should see with the text of the PDF. Browsers have returned blank
 * prints without an error.
 *
 * Only letters and digits are compared, because spaces, hyphens and punctuation change at the end
 * of a line. Figures and list labels in the tags are skipped, because the page does not have them
 * as text.
 */

import type { PrintProblem } from '../../print/print-problem.ts';
import type { PageText } from '../layout/index.ts';
import type { OpenPdf } from '../reading/open-pdf.ts';
import { isTag, type Tag } from '../reading/tag-tree.ts';

/** @param atEnd ids of the notes that are printed after the text */
export function lostWords(
  text: PageText,
  atEnd: readonly string[],
  pdf: OpenPdf,
): PrintProblem | undefined {
  const { main, notes } = printedText(pdf);
  const expected = expectedMain(text, atEnd);
  const lost = firstDifference(expected, main, hasReversedText(pdf));
  if (lost) return lost;
  const left = notes.map(letters);
  for (const [id, note] of Object.entries(text.notes)) {
    if (atEnd.includes(id)) continue;
    const at = left.findIndex((printed) =>
      sameLetters(printed, letters(note), hasReversedText(pdf)),
    );
    if (at < 0) return { kind: 'words-lost', expected: note, found: notes.join(' ') };
    left.splice(at, 1);
  }
  return undefined;
}

function expectedMain({ main, notesAt, notesHeading, notes }: PageText, atEnd: readonly string[]) {
  if (atEnd.length === 0) return main;
  const ends = Object.keys(notes).filter((id) => atEnd.includes(id));
  return [
    ...main.slice(0, notesAt),
    notesHeading,
    ...ends.map((id) => notes[id] ?? ''),
    ...main.slice(notesAt),
  ];
}

function printedText({ tree, textOf }: OpenPdf): { main: string[]; notes: string[] } {
  const notes: string[] = [];
  const main = tree ? textBelow(tree.top) : [];
  return { main, notes };

  function textBelow(tag: Tag): string[] {
    if (tag.type === 'Lbl' || tag.type === 'Figure') return [];
    const inside = tag.kids.filter(isTag);
    const texts = inside.length === 0 ? [textOf(tag)] : inside.flatMap(textBelow);
    if (tag.type !== 'Note') return texts;
    notes.push(texts.join(''));
    return [];
  }
}

function hasReversedText({ pages }: OpenPdf): boolean {
  return pages.some(({ runs }) => runs.some(({ reversed }) => reversed));
}

/**
 * A line with both directions is printed in visual order: its letters are the same, but their order
 * differs.
 */
function sameLetters(a: string, b: string, bothDirections: boolean): boolean {
  return a === b || (bothDirections && sorted(a) === sorted(b));
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

function firstDifference(
  expected: readonly string[],
  found: readonly string[],
  bothDirections: boolean,
): PrintProblem | undefined {
  const [wanted, printed] = [letters(expected.join('')), letters(found.join(''))];
  if (sameLetters(wanted, printed, bothDirections)) return undefined;
  let at = 0;
  while (at < wanted.length && wanted[at] === printed[at]) at++;
  return { kind: 'words-lost', expected: around(expected, at), found: around(found, at) };
}

/** Readable text around the letter with this index. */
function around(pieces: readonly string[], letter: number): string {
  let count = 0;
  const text = pieces.join(' ').replace(/\s+/g, ' ');
  for (let at = 0; at < text.length; at++) {
    count += letters(text[at] ?? '').length;
    if (count > letter) return text.slice(Math.max(0, at - 30), at + 40);
  }
  return text.slice(-40);
}

/**
 * Normalizes what a font or a style sheet may write differently: ligatures, mathematical letters,
 * capitals.
 */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(PLAIN_SIGNS, '')
    .replace(BEYOND_ASCII, (signs) => signs.replace(NO_LETTERS, ''))
    .toUpperCase()
    .toLowerCase();
}

/**
 * ASCII characters other than letters and digits. They are the most frequent, and these ranges
 * match far faster than Unicode properties.
 */
const PLAIN_SIGNS = /[\0-/:-@[-`{-\x7f]+/g;
const BEYOND_ASCII = /[^\0-\x7f]+/g;
const NO_LETTERS = /[^\p{L}\p{N}\p{M}]|[\u02b9-\u02ff]|\p{Variation_Selector}/gu;
