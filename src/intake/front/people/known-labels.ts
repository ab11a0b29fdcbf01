/** What the words of people are or cannot be, whatever the model says. */
import type { Known } from '../../tagger/tagger.ts';
import { ADDRESSES } from '../lines/seen-line.ts';
import type { Person } from './persons.ts';
import { isMark } from './runs.ts';
import type { WordLabel } from './word-tagger.ts';
import type { PeopleWord } from './words.ts';

/** What a first reading shows of single words. */
export interface FirstReading {
  /** Words that are no part of a name. */
  names: ReadonlySet<PeopleWord>;
  /** Numbers that are no mark of an affiliation. */
  marks: ReadonlySet<PeopleWord>;
  /** Marks that begin the line of an affiliation. */
  lineMarks: ReadonlySet<PeopleWord>;
}

export const NOTHING_READ: FirstReading = {
  names: new Set(),
  marks: new Set(),
  lineMarks: new Set(),
};

export function knownLabels(
  words: readonly PeopleWord[],
  { names, marks, lineMarks }: FirstReading,
): Known<WordLabel>[] {
  const areRaised = words.filter((word) => word.raised && word.at === 0).length > 1;
  return words.flatMap((word, at): Known<WordLabel>[] => {
    const { text, classes, line, to } = word;
    // "Corresponding author:" is a label, whatever stands beside it.
    if (classes.includes('correspondence') && /^[^:：]{0,40}[:：]/.test(line.text.slice(to)))
      return [{ at, label: 'correspondence', is: true }];
    const label = knownLabel(word, words[at - 1], lineMarks);
    if (label) return [{ at, label, is: true }];
    const isInside = word.at > 0 && word.left > 0 && !word.raised;
    const isCounted = line.cues.autoNumber !== undefined || (areRaised && isInside);
    return [
      ...(isMark(text) ? [] : MARKS),
      ...(isInitials(word) ? TITLE : []),
      ...((isCounted && /^\d/.test(text)) || marks.has(word) ? PLACE_MARK : []),
      ...(names.has(word) || isNamesake(words, at) ? NAMES : []),
    ].map((other) => ({ at, label: other, is: false }));
  });
}

function knownLabel(
  word: PeopleWord,
  before: PeopleWord | undefined,
  lineMarks: ReadonlySet<PeopleWord>,
): WordLabel | undefined {
  if (lineMarks.has(word)) return 'place-mark';
  const address = (['email', 'orcid'] as const).find((kind) => ADDRESSES[kind].test(word.text));
  return address ?? (isJunior(word, before) ? 'suffix' : undefined);
}

/** Whether the word is initials and not an abbreviated title. Example: "T.K.", but not "M.D." */
const isInitials = ({ text, classes }: PeopleWord): boolean =>
  /^(?:\p{Lu}\.-?){2,4}$/u.test(text) &&
  !['degree', 'honorific', 'position'].some((name) => classes.includes(name));

/** Example: "Jr." in "Kojo Mensah Jr." "Sr. Mensah" is a title in Spanish. */
const isJunior = ({ text, at }: PeopleWord, before: PeopleWord | undefined): boolean =>
  at > 0 && /^[JS]n?r\.?$/.test(text) && /^\p{Lu}\p{Ll}/u.test(before?.text ?? '');

/** Whether an institution is named after this person. Example: "Университет им. Н.И. Пирогова" */
function isNamesake(words: readonly PeopleWord[], at: number): boolean {
  const line = words[at]?.line;
  return words
    .slice(Math.max(0, at - LONGEST_NAMESAKE), at)
    .some((word) => word.line === line && word.classes.includes('namesake'));
}

/** Words. */
const LONGEST_NAMESAKE = 3;

const TITLE: WordLabel[] = ['honorific'];
const PLACE_MARK: WordLabel[] = ['place-mark'];
const MARKS: WordLabel[] = ['name-mark', ...PLACE_MARK];
const NAMES: WordLabel[] = ['name+', 'name'];

/** "Ama Serwaa | Software Engineering | Kojo Mensah | Software Engineering": every other name is what the authors share. */
export function sharedWords(persons: readonly Person[]): Set<PeopleWord> {
  const names = persons.map(({ words }) => words.map(({ folded }) => folded).join(' '));
  const shared = names[1];
  const isEveryOther = names.every((name, at) => (name === shared) === (at % 2 === 1));
  // The names "A, B, C, B" are three authors, of whom B is repeated as the corresponding author.
  const isPerson = persons.some(
    ({ marks, words }, at) =>
      at % 2 === 1 && (marks.length > 0 || words.some(({ classes }) => classes.includes('given'))),
  );
  if (names.length < 4 || names[0] === names[2] || !isEveryOther || isPerson) return new Set();
  return new Set(persons.flatMap(({ words }, at) => (at % 2 === 1 ? words : [])));
}

/**
 * "Tennodai 1-1-1": numbers inside lines that do not go on with the count of the affiliations, if each number at a name
 * is counted without them.
 */
export function strayNumbers(
  words: readonly PeopleWord[],
  labels: readonly WordLabel[],
  persons: readonly Person[],
): Set<PeopleWord> {
  const isNumber = (text: string) => /^\d{1,2}$/.test(text);
  const marks = words.filter(({ text }, at) => labels[at] === 'place-mark' && isNumber(text));
  const [stray, counted] = [new Set<PeopleWord>(), new Set<string>()];
  let last = 0;
  for (const [index, word] of marks.entries()) {
    const number = Number(word.text);
    const startsAgain = number === 1 && marks[index + 1]?.text === '2';
    if (number !== last + 1 && !startsAgain) {
      if (word.at > 0) stray.add(word);
      continue;
    }
    last = number;
    counted.add(word.text);
  }
  const wanted = persons.flatMap((person) => person.marks.filter(isNumber));
  return wanted.every((mark) => counted.has(mark)) ? stray : new Set();
}

/** Marks of names at the start of lines that hold no name, with a sign behind. Example: "b" in "b: University of Accra" */
export function lineMarks(
  words: readonly PeopleWord[],
  labels: readonly WordLabel[],
  persons: readonly Person[],
): Set<PeopleWord> {
  const marks = new Set(persons.flatMap((person) => person.marks));
  const named = new Set(persons.flatMap((person) => person.words.map(({ line }) => line)));
  const isOfLine = ({ text, at, line, to }: PeopleWord) =>
    at === 0 && marks.has(text) && !named.has(line) && /^\s?[:：)\]]/.test(line.text.slice(to));
  return new Set(words.filter((word, at) => labels[at] !== 'place-mark' && isOfLine(word)));
}
