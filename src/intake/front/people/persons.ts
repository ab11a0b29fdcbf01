/** Puts the labelled words together: persons, affiliations, and what else stands at them. */
import type { PersonName } from '../../../article/article.ts';
import type { Tagging } from '../../tagger/tagger.ts';
import type { FrontLine } from '../lines/lines.ts';
import { ADDRESSES } from '../lines/seen-line.ts';
import { nameOf } from './name.ts';
import { type Place, placesIn } from './places.ts';
import { isName, isPosition, marksOf, type Run, runsOf } from './runs.ts';
import { isParticle, type SplitName, splitNames } from './split-names.ts';
import type { WordLabel } from './word-tagger.ts';
import type { PeopleWord } from './words.ts';

export interface Person {
  name: PersonName;
  /** Words of the name, in printed order. */
  words: PeopleWord[];
  /** "1", "a", "*" */
  marks: string[];
  /** The same name in other letters, directly behind: "Sung-min Yi (이성민)". */
  native?: Person | undefined;
  /** Titles and degrees. */
  honorifics: PeopleWord[];
  /** Whether the name is not written as its words are printed: in ordinary letters, or in the longer form of another place. */
  rewritten: boolean;
  /** "(corresponding author)" stands at the name. */
  corresponding: boolean;
  /** Smallest margin of the words of its name. */
  margin: number;
  /** The same of its parts: which words are the family name. */
  partMargin: number;
  /** Index of its first word. */
  at: number;
}

export interface ContactWord {
  kind: 'email' | 'orcid' | 'correspondence' | 'contribution';
  /** The address; one of several that share a domain. */
  text: string;
  /** Directly before it and behind it. */
  marks: [before: string[], behind: string[]];
  word: PeopleWord;
  at: number;
}

export interface People {
  persons: Person[];
  places: Place[];
  contacts: ContactWord[];
}

/** The page that names stand on. */
interface Page {
  /** BCP 47 */
  language: string;
  /** Its names have Turkish letters: the small letter of I has no dot. */
  isTurkish: boolean;
}

export function peopleOf(
  words: readonly PeopleWord[],
  { labels, margins }: Pick<Tagging<WordLabel>, 'labels' | 'margins'>,
  page: Page,
): People {
  const runs = runsOf(words, labels, margins);
  const persons = personsIn(runs, words, page);
  return {
    persons,
    places: placesIn(runs),
    contacts: runs.flatMap(({ kind, words: own, at }, run) =>
      isContact(kind) && !isUnknownLabel(kind, own)
        ? own.flatMap((word, index) =>
            contactsOf({ kind, marks: marksBeside(runs, run), word, at: at + index }),
          )
        : [],
    ),
  };
}

/** "¹ama@x.example", "ama@x.example¹": the marks in the line of an address. */
function marksBeside(runs: readonly Run[], at: number): ContactWord['marks'] {
  const line = runs[at]?.words[0]?.line;
  const [before, behind] = [at - 1, at + 1].map((index) => {
    const run = runs[index];
    return run?.kind.endsWith('-mark') && run.words[0]?.line === line ? marksOf(run) : [];
  });
  return [before ?? [], behind ?? []];
}

/** Whether a single word was tagged as "correspondence" that the vocabulary does not know. */
const isUnknownLabel = (kind: string, words: readonly PeopleWord[]): boolean =>
  kind === 'correspondence' &&
  words.length === 1 &&
  !words.some(({ classes }) => classes.includes('correspondence'));

const isContact = (kind: string): kind is ContactWord['kind'] =>
  ['email', 'orcid', 'correspondence', 'contribution'].includes(kind);

/** "{ama,kojo}@uni.example" is two addresses. */
function contactsOf(contact: Omit<ContactWord, 'text'>): ContactWord[] {
  const { kind, word } = contact;
  const [, locals, domain] = /^[{[(](.{1,500})[}\])]\s?@\s?(.+)$/.exec(word.text) ?? [];
  const texts = locals
    ? locals.split(/\s?[,;|/]\s?/).map((local) => `${local}@${domain}`)
    : [word.text];
  return texts
    .filter((text) => (kind !== 'email' && kind !== 'orcid') || ADDRESSES[kind].test(text))
    .map((text) => ({ ...contact, text }));
}

function personsIn(runs: readonly Run[], words: readonly PeopleWord[], page: Page): Person[] {
  const groups = groupsOf(runs, words);
  const names = groups.map((group) => group.names.flatMap((run) => run.words));
  const [own, natives] = [true, false].map((areFirst) =>
    splitNames(
      names.map((name) => lettersOf(name, areFirst)),
      words,
      page.language,
    ),
  ) as [SplitName[], SplitName[]];
  return groups.flatMap((group, at): Person[] => {
    const person = personOf(group, own[at] as SplitName, page);
    if (!person || isOfCollaboration(group, words)) return [];
    const native = personOf({ ...group, others: [] }, natives[at] as SplitName, page);
    return [{ ...person, ...(native && { native }) }];
  });
}

/** "The Offprint Working Group": the last word, or the next one, says that it is the name of a group. */
function isOfCollaboration({ names }: Group, words: readonly PeopleWord[]): boolean {
  const run = names.at(-1);
  const last = run?.words.at(-1);
  const next = run && words[run.at + run.words.length];
  return [last, next].some(
    (word) => word?.line === last?.line && word?.classes.includes('collaboration'),
  );
}

/** The words of a name that are in the letters of its first word, with the signs between them; or the others. */
function lettersOf(name: readonly PeopleWord[], areFirst: boolean): PeopleWord[] {
  const isLatin = ({ text }: PeopleWord) => /\p{Script=Latin}/u.test(text);
  const [first] = name;
  const isOfFirst = (word: PeopleWord) =>
    !/\p{L}/u.test(word.text) || (first !== undefined && isLatin(word) === isLatin(first));
  return name.filter((word) => isOfFirst(word) === areFirst);
}

/** The runs of a name, and its marks, degrees and titles. */
interface Group {
  names: Run[];
  others: Run[];
}

function groupsOf(runs: readonly Run[], words: readonly PeopleWord[]): Group[] {
  const groups: Group[] = [];
  let waiting: Run[] = [];
  const led = ledByMarks(runs);
  for (const [at, run] of runs.entries()) {
    const last = groups.at(-1);
    if (isName(run) && !isOfEditor(run, words)) {
      if (last && !run.begins && !isCutOff(runs, at)) last.names.push(run);
      else {
        groups.push({ names: [run], others: waiting });
        waiting = [];
      }
    } else if (isOfName(runs, at)) {
      if (last && !standsBefore(runs, at, led)) {
        if (run.kind !== 'honorific' || !isCutOff(runs, at)) last.others.push(run);
      } else if (run.kind !== 'correspondence') waiting.push(run);
    }
  }
  return groups;
}

/** A mark, a degree, a title or "(corresponding author)" at a name. */
function isOfName(runs: readonly Run[], at: number): boolean {
  const kind = runs[at]?.kind ?? '';
  if (kind === 'correspondence') return isAtName(runs, at);
  return ['name-mark', 'honorific', 'suffix'].includes(kind) && !isPosition(runs, at);
}

/** "Editor: Ama Serwaa", "Supervisor – Lina Berg", "Edited by Kojo Mensah" */
function isOfEditor({ words: [first], at }: Run, words: readonly PeopleWord[]): boolean {
  const above = words.slice(at - (first?.at ?? 0), at);
  const label = above.findLastIndex(({ classes }) => classes.includes('label-editor'));
  return (
    label !== -1 &&
    above
      .slice(label + 1)
      .some(({ text, classes }) => /^[:：–—-]$/.test(text) || classes.includes('label-author'))
  );
}

/** Whether the run starts a new entry. A comma continues a name. A mark ends a name, but degrees may follow it. */
function isCutOff(runs: readonly Run[], at: number): boolean {
  const isOwn = isName(runs[at] as Run);
  for (let before = at - 1; before >= 0; before -= 1) {
    const run = runs[before] as Run;
    if (isName(run)) return false;
    if (isOwn && run.kind === 'name-mark') return true;
    if (!['between', 'honorific', 'name-mark', 'suffix'].includes(run.kind)) return true;
  }
  return true;
}

/** "Dr. Ama Serwaa", "¹Ama Serwaa": what begins a line, or follows a comma, belongs to the name behind it. */
function standsBefore(
  runs: readonly Run[],
  at: number,
  led: ReturnType<typeof ledByMarks>,
): boolean {
  const run = runs[at] as Run;
  const next = runs[at + 1];
  if (!next || next.words[0]?.line !== run.words[0]?.line) return false;
  const isNext = isName(next) || (next.kind === 'honorific' && standsBefore(runs, at + 1, led));
  if (!isNext) return false;
  const before = runs[at - 1];
  if (before?.words.at(-1)?.line !== run.words[0]?.line) return true;
  return before?.kind === 'between' && (run.kind === 'honorific' || led.has(run.words[0]?.line));
}

/** Lines as "¹Ama Serwaa, ²Kojo Mensah": their first mark stands before a name. */
function ledByMarks(runs: readonly Run[]): Set<FrontLine | undefined> {
  const leading = runs.filter(({ kind, words: [first] }, at) => {
    const next = runs[at + 1];
    return kind === 'name-mark' && first?.at === 0 && next !== undefined && isName(next);
  });
  return new Set(leading.map(({ words: [first] }) => first?.line));
}

/** "(corresponding author)" behind a name in its line. */
function isAtName(runs: readonly Run[], at: number): boolean {
  const line = runs[at]?.words[0]?.line;
  for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1)
    if (isName(runs[before] as Run)) return runs[before]?.words.at(-1)?.line === line;
  return false;
}

function personOf(
  { names, others }: Group,
  { given, family: own, margin: partMargin }: SplitName,
  { isTurkish }: Page,
): Person | undefined {
  const parts = new Set([...given, ...own]);
  const words = names.flatMap((run) => run.words).filter((word) => parts.has(word));
  // "Silva, João Paulo da"
  const behind = given.slice(given.findLastIndex((word) => !isParticle(word)) + 1);
  const family = [...behind, ...own];
  const suffix = others.filter(({ kind }) => kind === 'suffix').flatMap((run) => run.words);
  const read = nameOf(given.slice(0, given.length - behind.length), family, suffix, isTurkish);
  if (!read || !arePersons(words)) return undefined;
  return {
    ...read,
    words: [...words, ...suffix],
    marks: others.filter(({ kind }) => kind === 'name-mark').flatMap(marksOf),
    honorifics: others.filter(({ kind }) => kind === 'honorific').flatMap((run) => run.words),
    corresponding: others.some(({ kind }) => kind === 'correspondence'),
    margin: Math.min(...names.map(({ margin }) => margin)),
    partMargin,
    at: names[0]?.at ?? 0,
  };
}

/** Words of a name do not say what else a line is, unless they are names as well. */
const OTHERS = [
  'collaboration',
  'organisation',
  'institutional',
  'department',
  'label-author',
  'kind',
  'published',
  'email-label',
  'orcid-label',
];

const NAME_WORD = /^[\p{L}\p{M}\u200C.'’‘`´-]+$/u;

/** At least one word of several letters; a single word is no abbreviation. */
function arePersons(words: readonly PeopleWord[]): boolean {
  const isKnown = words.some(isGivenOrInitial);
  // "muhammad faisal"
  const isSmall = isKnown && !words.some(({ text }) => /\p{Lu}/u.test(text));
  const isNone = (word: PeopleWord, at: number) =>
    !NAME_WORD.test(word.text) ||
    (isSmall ? word.isOrdinary : isSmallWord(word, words[at - 1])) ||
    (!isKnown && isOther(word, at === words.length - 1));
  if (words.some(isNone) || words.every(({ isOrdinary }) => isOrdinary)) return false;
  const letters = words.map(({ text }) => text.replace(/[^\p{L}]/gu, ''));
  const [first = ''] = letters;
  const isShort = /^[\p{Lu}\p{Ll}]{1,3}$/u.test(first) || /^\p{Lu}{4,6}$/u.test(first);
  if (letters.length === 1) return first.length > 1 && !isShort;
  return letters.some((each) => each.length > 1) || /^\p{Script=Han}+$/u.test(first);
}

/** A word in small letters that is no name and no particle. */
const isSmallWord = (word: PeopleWord, before: PeopleWord | undefined): boolean =>
  /^\p{Ll}[^.]/u.test(word.text) && before?.text !== '-' && !isNameWord(word);

/** A word of an institution, and at the end one of a country; "Christophe Church" has a given name beside it. */
function isOther(word: PeopleWord, isLast: boolean): boolean {
  const others = isLast ? [...OTHERS, 'country'] : OTHERS;
  return !isNameWord(word) && others.some((name) => word.classes.includes(name));
}

const isNameWord = ({ classes }: PeopleWord): boolean =>
  ['given', 'family', 'particle'].some((name) => classes.includes(name));

const isGivenOrInitial = ({ text, classes }: PeopleWord): boolean =>
  classes.includes('given') || /^\p{Lu}\.?$/u.test(text);
