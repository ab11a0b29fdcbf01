/** Runs of words with one label. */
import { latinDigits, superscriptsToDigits } from '../../../words/digits.ts';
import type { WordLabel } from './word-tagger.ts';
import type { PeopleWord } from './words.ts';

/** A run of words with one label. Footnotes, paragraphs that Word numbers, and lines of departments begin a new run. */
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
    const { autoNumber, role } = word.line.cues;
    const isApart = word.at === 0 && (autoNumber !== undefined || role === 'note');
    const isNext = word.at === 0 && kind === 'department' && word.classes.includes(kind);
    const goesOn = !begins && !isApart && !isNext && (word.adjoins || kind === 'between');
    if (last?.kind === kind && goesOn) {
      last.words.push(word);
      last.margin = Math.min(last.margin, margin);
    } else runs.push({ label, kind, begins, words: [word], margin, at });
  }
  return mergeRuns(runs);
}

/** Merges neighbouring runs that belong to one name or one affiliation. */
function mergeRuns(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const before = result.at(-1);
    const label = before && mergedLabel(before, run, result.at(-2));
    if (!before || !label) result.push(run);
    else {
      const words = [...before.words, ...run.words];
      const kind = label.replace('+', '');
      result[result.length - 1] = { ...run, label, kind, begins: true, words, at: before.at };
    }
  }
  return result;
}

/** The label of the merged run; undefined if the two runs stay separate. */
function mergedLabel(one: Run, next: Run, before: Run | undefined): WordLabel | undefined {
  const [last, first] = [one.words.at(-1), next.words[0]];
  if (!last || !first || last.line !== first.line) return undefined;
  // A suffix directly before a name is a given name. Example: "Kojo Mensah; Junior Domínguez"
  const isBoth = ['given', 'suffix'].every((name) => last.classes.includes(name));
  if (isBoth && one.words.length === 1 && !isName(one) && next.label === 'name+') return 'name+';
  // A name directly before an institution is part of it. Example: "²Anna Elm Faculty of Nursing, University of Accra"
  const isMarked = before?.kind === 'place-mark' && before.words[0]?.at === 0;
  const isPlace = next.kind === 'institution' || next.kind === 'department';
  if (isMarked && isName(one) && isPlace) return `${next.kind}+` as WordLabel;
  return undefined;
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
