/** Runs of words with one label. */
import { latinDigits, superscriptsToDigits } from '../../../words/digits.ts';
import type { WordLabel } from './word-tagger.ts';
import type { PeopleWord } from './words.ts';

/** A run of words with one label. */
export interface Run {
  label: WordLabel;
  /** The label without `+`. */
  kind: string;
  begins: boolean;
  words: PeopleWord[];
  margin: number;
  at: number;
}

export function runsOf(
  words: readonly PeopleWord[],
  labels: readonly WordLabel[],
  margins: Float32Array,
): Run[] {
  const runs: Run[] = [];
  for (const [at, word] of words.entries()) {
    const label = labels[at] ?? 'between';
    const kind = label.replace('+', '');
    const begins = label !== kind;
    const last = runs.at(-1);
    const margin = margins[at] ?? 0;
    if (last && last.kind === kind && !begins && (word.adjoins || kind === 'between')) {
      last.words.push(word);
      last.margin = Math.min(last.margin, margin);
    } else runs.push({ label, kind, begins, words: [word], margin, at });
  }
  return runs;
}

export const isName = ({ kind }: Run): boolean => kind === 'name';

/** The marks in a text: "1", "a", "**"; "12" is one number, and "¹²" as well. */
export function marksIn(text: string): string[] {
  const plain = latinDigits(superscriptsToDigits(text)).normalize('NFKC').replace(/[∗⁎]/g, '*');
  return plain.match(/\p{N}+|\p{L}|([^\s\p{L}\p{N},;.:()[\]])\1*/gu) ?? [];
}

/** Whether a word may be the mark of a name or an affiliation: "1", "ab", "*". */
export const isMark = (text: string): boolean => !/\p{L}{3}/u.test(text);

export const marksOf = ({ words }: Run): string[] =>
  marksIn(words.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join(''));

/** An office behind the mark of a place. */
export function isPosition(runs: readonly Run[], at: number): boolean {
  const line = runs[at]?.words[0]?.line;
  for (let before = at - 1; before >= Math.max(0, at - OFFICE); before -= 1) {
    const { kind, words } = runs[before] as Run;
    if (words.at(-1)?.line !== line) return false;
    if (kind !== 'honorific' && kind !== 'between') return kind === 'place-mark';
  }
  return false;
}

/** Runs of an office and its signs: "Professor (History), Dean". */
const OFFICE = 8;
