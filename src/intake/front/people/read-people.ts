/** Authors, their affiliations and contacts, from the lines of people. */
import type { PersonName } from '../../../article/article.ts';
import { editDistance } from '../../../words/edit-distance.ts';
import { fold } from '../../../words/fold.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { latinLetters } from '../../references/fields/keys.ts';
import type { Tagging } from '../../tagger/tagger.ts';
import type { SeenLine } from '../lines/seen-line.ts';
import { type Contacts, isOwner, type NameAgain, readContacts } from './contacts.ts';
import {
  type FirstReading,
  knownLabels,
  lineMarks,
  NOTHING_READ,
  sharedWords,
  strayNumbers,
} from './known-labels.ts';
import { markByNotes } from './note-calls.ts';
import { type People, type Person, peopleOf } from './persons.ts';
import { isOfAddress, type Place } from './places.ts';
import { haveOwnBlocks, type Ties, tie } from './ties.ts';
import { type WordLabel, wordTagger } from './word-tagger.ts';
import { type PeopleWord, peopleWords } from './words.ts';

export interface PeopleRead {
  words: PeopleWord[];
  tagging: Tagging<WordLabel>;
  persons: Person[];
  /** The same persons in other letters, by index; undefined where there is no such name. */
  native: (Person | undefined)[];
  /** Names that are printed again. */
  repeated: Person[];
  /** Names that are printed again with another letter in the family name. */
  spellings: [name: PersonName, again: Person][];
  places: Place[];
  /** Affiliations that are printed again. */
  placesAgain: Place[];
  /** The same affiliations in other letters. */
  placesTranslated: Place[];
  /** Postal addresses of the corresponding author beside the affiliations. */
  addresses: Place[];
  /** Addresses whose institution is not among the affiliations. */
  unlistedAddresses: Place[];
  ties: Ties;
  contacts: Contacts;
}

export function readPeople(lines: readonly SeenLine[], language: string): PeopleRead {
  const words = peopleWords(lines).slice(0, MOST_WORDS);
  const isTurkish = language === 'tr' || words.some(({ text }) => /[İıĞğŞş]/.test(text));
  const read = (known: FirstReading) => {
    const tagging = wordTagger().tag(words, knownLabels(words, known));
    return { tagging, ...peopleOf(words, tagging, { language, isTurkish }) };
  };
  const first = read(NOTHING_READ);
  const { labels } = first.tagging;
  const known = {
    names: sharedWords(first.persons),
    marks: strayNumbers(words, labels, first.persons),
    lineMarks: lineMarks(words, labels, first.persons),
  };
  const isKnown = Object.values(known).some(({ size }) => size > 0);
  const { tagging, ...people } = isKnown ? read(known) : first;
  markByNotes(people);
  const { persons: all, again, repeated, spellings } = onceEach(unglued(people), people.places);
  const named = [...all, ...repeated];
  const persons = all.filter(
    (person) => isSupported(person, all, people) && !isInAddress(person, named, people),
  );
  const { own, others } = inTwoScripts(persons);
  const native = own.map((person, at) => person.native ?? others[at]);
  const repeats = again.flatMap(({ person, at }): NameAgain[] => {
    const owner = own.indexOf(all[person] as Person);
    return owner === -1 ? [] : [{ person: owner, at }];
  });
  const institutions = people.places.filter(({ isAddress }) => !isAddress);
  const addresses =
    institutions.length > 0 && !haveOwnBlocks(own, people.places, repeats)
      ? people.places.filter(({ isAddress }) => isAddress)
      : [];
  const { places, placesAgain } = placesOnce(
    people.places.filter((place) => !addresses.includes(place)),
  );
  const translated = inOtherScript(places, native);
  return {
    words,
    tagging,
    persons: own,
    native,
    repeated: [...repeated, ...native.filter((person) => person !== undefined)],
    places: places.filter((place) => !translated.includes(place)),
    spellings,
    placesAgain,
    placesTranslated: translated,
    addresses,
    unlistedAddresses: unlistedIn(institutions, addresses),
    ties: tie(
      own,
      places.filter((place) => !translated.includes(place)),
      repeats,
    ),
    contacts: readContacts(own, people.contacts, repeats),
  };
}

/** Words of names and addresses on the longest page; collaborations of physicists have 3,000 authors. */
const MOST_WORDS = 20_000;

/** "Serwaaa, Mensahb" above "aUniversity of Accra": every name ends in the mark of a place, and has no other. */
function unglued({ persons, places }: People): Person[] {
  const letters = new Set(places.flatMap(({ marks }) => marks));
  const cut = persons.map(({ name }) => /^(.*\p{L}{2})([a-h])$/u.exec(name.family));
  const areGlued =
    new Set(cut.map((parts) => parts?.[2])).size > 1 &&
    cut.every((parts) => letters.has(parts?.[2] ?? '')) &&
    !persons.some(({ marks }) => marks.some((mark) => letters.has(mark)));
  if (!areGlued) return persons;
  return persons.map((person, at) => {
    const [, family = '', mark = ''] = cut[at] ?? [];
    const name = { ...person.name, family };
    return { ...person, name, marks: [mark, ...person.marks], rewritten: true };
  });
}

/**
 * Whether its place, a mark, an address, a neighbour in its line or the model says that it is a person. The words of
 * others are left out, and shown: "Adam Smith Building", "Cleveland, Ohio".
 */
function isSupported(
  person: Person,
  all: readonly Person[],
  { places, contacts }: People,
): boolean {
  const lineOf = ({ words: [first] }: Person) => first?.line;
  return (
    !places.some(({ at }) => at < person.at) ||
    person.margin >= LEAST_MARGIN ||
    person.marks.length > 0 ||
    isAbovePlace(person, places) ||
    all.some((other) => other !== person && lineOf(other) === lineOf(person)) ||
    contacts.some(({ kind, text }) => kind === 'email' && isOwner(text, person.name))
  );
}

/** Whether the name is a line of its own, and an affiliation begins in the next one. */
function isAbovePlace({ words, at }: Person, places: readonly Place[]): boolean {
  return (
    words[0]?.at === 0 &&
    words.at(-1)?.left === 0 &&
    places.some((place) => place.at === at + words.length)
  );
}

/** "Corresponding author: Ama Serwaa, Lane Barrow, Accra": only the first name of such a line is a person's. */
function isInAddress(
  { at, words: [first] }: Person,
  named: readonly Person[],
  { contacts }: People,
): boolean {
  const label = contacts.find(
    ({ kind, word }) => kind === 'correspondence' && word.line === first?.line,
  );
  if (!label) return false;
  const before = named.filter((other) => other.at < at && other.words[0]?.line === first?.line);
  return before.length > 0 && before.every((other) => other.at > label.at);
}

/** Below an affiliation, a name that is alone in its line is told from other words at least so clearly, in typical margins. */
const LEAST_MARGIN = 0.4;

/** A person who is named again is one person: in the line of the corresponding author, below a second title. */
function onceEach(all: readonly Person[], places: readonly Place[]) {
  const persons: Person[] = [];
  const repeated: Person[] = [];
  const again: NameAgain[] = [];
  const spellings: PeopleRead['spellings'] = [];
  const lists = Map.groupBy(all, blockOf);
  const above = new Map(
    all.map((person) => [person, places.filter(({ at }) => at < person.at).length]),
  );
  /** Two persons of one list may have the same name, if no affiliation stands between them. */
  const areListed = (one: Person, other: Person) =>
    blockOf(one) === blockOf(other) && above.get(one) === above.get(other);
  const familiesOf = new Map(
    [...lists].map(([block, list]) => [block, list.map(({ name }) => fold(name.family)).join()]),
  );
  const families = new Map(all.map((person) => [person, familiesOf.get(blockOf(person))]));
  // "О. Г. Жданко" is "Е. Г. Жданко" in Russian: only the family names of both lists are the same.
  const areTranslated = (one: Person, other: Person) =>
    families.get(one) === families.get(other) &&
    families.get(one) !== fold(one.name.family) &&
    fold(one.name.family) === fold(other.name.family);
  for (const person of all) {
    const known = persons.findIndex(
      (each) => !areListed(each, person) && (areOne(each, person) || areTranslated(each, person)),
    );
    const first = persons[known];
    if (!first) {
      persons.push(person);
      continue;
    }
    repeated.push(person);
    again.push({ person: known, at: person.at });
    if (areSpeltApart(first, person)) spellings.push([first.name, person]);
    takeFrom(first, person);
  }
  return { persons, repeated, again, spellings };
}

/** Whether the family names are nearly the same: "Naurai" and "Nauray". */
const areSpeltApart = ({ name: one }: Person, { name: other }: Person): boolean =>
  one.family.length >= LONG && editDistance(fold(one.family), fold(other.family), 1) === 1;

const blockOf = ({ words: [first] }: Person): number | undefined => first?.line.block;

/** Copies the longer form of the name, and the marks if the first occurrence has no marks. */
function takeFrom(known: Person, again: Person): void {
  const { given = '' } = known.name;
  if (/^(?:\p{Lu}\.?[\s-]?)*$/u.test(given) && (again.name.given ?? '').length > given.length)
    Object.assign(known, { name: again.name, rewritten: true });
  if (known.marks.length === 0) known.marks = again.marks;
  known.corresponding ||= again.corresponding;
}

/**
 * Whether each word of the shorter name is one of the longer one, or its initial, and at least one is the same: "Serwaa
 * A." and "Ama Serwaa". Authors spell long names in two ways.
 */
function areOne(one: Person, other: Person): boolean {
  const [short = [], long = []] = [wordsOfName(one.name), wordsOfName(other.name)].sort(
    (a, b) => a.length - b.length,
  );
  if (!short.some((word) => word.length > 2 && long.includes(word))) return false;
  const free = [...long];
  return short.every((word) => {
    const isSame = (each: string) => each.startsWith(word) || word.startsWith(each);
    const isNear = (each: string) =>
      Math.min(each.length, word.length) >= LONG && editDistance(each, word, 1) === 1;
    const at = [isSame, isNear].map((is) => free.findIndex(is)).find((place) => place !== -1);
    if (at !== undefined) free.splice(at, 1);
    return at !== undefined;
  });
}

/** Letters of a word in which one letter may differ. */
const LONG = 5;

const wordsOfName = memoizeWeak(({ given = '', particle = '', family }: PersonName): string[] =>
  fold(`${given.replace(INITIALS, '$& ')} ${particle} ${family}`)
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean),
);

/** "AB" are two initials. */
const INITIALS = /(?<!\p{Ll})\p{Lu}(?=\p{Lu}{1,2}(?!\p{L}))/gu;

/** Whether a word of one name begins as one of the other does, as far as their letters have Latin ones. */
function soundAlike(one: Person, other: Person | undefined): boolean {
  const [first, second] = [one, other].map((person) =>
    (person?.words ?? []).map(({ text }) => latinLetters(text).slice(0, 1)).filter(Boolean),
  ) as [string[], string[]];
  return (
    first.length === 0 || second.length === 0 || first.some((letter) => second.includes(letter))
  );
}

/** The persons of the first script, and the same persons in a second one: each has a partner, or they are as many. */
function inTwoScripts(persons: Person[]): { own: Person[]; others: (Person | undefined)[] } {
  const isLatin = ({ name }: Person) => /\p{Script=Latin}/u.test(name.family);
  const [first] = persons;
  const own = persons.filter((person) => first && isLatin(person) === isLatin(first));
  const others = persons.filter((person) => first && isLatin(person) !== isLatin(first));
  const areSame = own.every((person, at) => soundAlike(person, others[at]));
  if (own.length === others.length && areSame) return { own, others };
  const partners = own.map((person) => transliterated(person, others));
  const areAll = others.every((other) => partners.includes(other));
  return areAll ? { own, others: partners } : { own: persons, others: [] };
}

/** The one whose family name is nearest in Latin letters: "Лихошерстов" is "likhosherstov" or "Lihosherstov". */
function transliterated({ name }: Person, others: readonly Person[]): Person | undefined {
  const own = lettersOf(name);
  const nearest = (limit: number) =>
    others.find((other) => editDistance(own, lettersOf(other.name), limit) <= limit);
  return own.length < LONG ? undefined : (nearest(0) ?? nearest(1) ?? nearest(2));
}

const lettersOf = memoizeWeak(({ family }: PersonName): string => latinLetters(family));

/** An affiliation that is printed again is one affiliation, with the marks of both. */
function placesOnce(all: readonly Place[]): Pick<PeopleRead, 'places' | 'placesAgain'> {
  const places: Place[] = [];
  const placesAgain: Place[] = [];
  for (const place of all) {
    const known = places.find((each) => wordsOf(each) === wordsOf(place));
    if (known && (place.marks.length > 0 || known.marks.length > 0)) {
      known.marks = [...new Set([...known.marks, ...place.marks])];
      placesAgain.push(place);
    } else places.push(place);
  }
  return { places, placesAgain };
}

/** Addresses that share less than half of their proper names with each of the institutions. */
function unlistedIn(institutions: readonly Place[], addresses: readonly Place[]): Place[] {
  const known = institutions.map((place) => new Set(wordsOf(place).split(' ')));
  return addresses.filter(({ parts }) => {
    const names = parts
      .filter(({ label }) => !isOfAddress(label))
      .flatMap(({ words }) => words.filter(isProperName));
    const isIn = (words: Set<string>) =>
      names.filter(({ folded }) => words.has(folded)).length * 2 >= names.length;
    return !known.some(isIn);
  });
}

/** Whether the word is the proper name of an institution. Example: "Jagiellonian", but not "University" */
const isProperName = ({ folded, classes }: PeopleWord): boolean =>
  folded.length > 3 && !['organisation', 'department'].some((name) => classes.includes(name));

/** The same affiliations in the script of the names that are printed again: as many, or all of them below those names. */
function inOtherScript(places: readonly Place[], native: readonly (Person | undefined)[]): Place[] {
  const isLatin = (place: Place) => /\p{Script=Latin}/u.test(wordsOf(place));
  const [first] = places;
  const again = native.find((person) => person !== undefined);
  if (!first || !again) return [];
  const others = places.filter((place) => isLatin(place) !== isLatin(first));
  const areBelow = places.every((place) => others.includes(place) === place.at > again.at);
  return areBelow || others.length * 2 === places.length ? others : [];
}

const wordsOf = ({ parts }: Place): string =>
  parts.flatMap(({ words }) => words.map(({ folded }) => folded)).join(' ');
