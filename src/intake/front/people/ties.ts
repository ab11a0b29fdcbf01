/** Which affiliations belong to which persons: by marks, by what stands below a name, or one for all. */
import type { NameAgain } from './contacts.ts';
import type { Person } from './persons.ts';
import type { Place } from './places.ts';

export type TieRule = 'own-block' | 'marks' | 'below' | 'single' | 'order' | 'none';

export interface Ties {
  /** By person: indexes of its affiliations. */
  of: number[][];
  rule: TieRule;
}

export function tie(
  allPersons: readonly Person[],
  allPlaces: readonly Place[],
  repeats: readonly NameAgain[],
): Ties {
  if (allPlaces.length === 0) return { of: nobody(allPersons), rule: 'none' };
  const persons = apart(allPersons, marksOf(allPlaces));
  const places = apart(allPlaces, marksOf(allPersons));
  const found = RULES.find(([, holds]) => holds(persons, places, repeats));
  const [rule, , ties] = found ?? NO_RULE;
  return { of: ties(persons, places, repeats), rule };
}

/** "¹²³University of Accra" below authors with ¹, ² and ³: the number is no mark of theirs, but each of its digits is. */
function apart<Marked extends { marks: string[] }>(
  marked: readonly Marked[],
  known: Set<string>,
): Marked[] {
  const digits = (mark: string): string[] => {
    const each = mark.split('');
    return /^\d{2,}$/.test(mark) && !known.has(mark) && each.every((one) => known.has(one))
      ? each
      : [mark];
  };
  return marked.map((each) => ({ ...each, marks: each.marks.flatMap(digits) }));
}

type Of<Result> = (
  persons: readonly Person[],
  places: readonly Place[],
  repeats: readonly NameAgain[],
) => Result;

type Rule = [name: TieRule, holds: Of<boolean>, ties: Of<number[][]>];

const nobody = (persons: readonly Person[]): number[][] => persons.map(() => []);
const all = (persons: readonly Person[], places: readonly Place[]): number[][] =>
  persons.map(() => [...places.keys()]);

/** In the order tried. A page that marks its authors ties them by marks alone. */
const RULES: Rule[] = [
  ['own-block', haveOwnBlocks, byOwnBlock],
  ['marks', haveMarks, byMarks],
  ['below', standAbovePlaces, byPlace],
  ['none', areMarkedAlone, nobody],
  ['below', alternate, byPlace],
  ['single', areShared, all],
  [
    'order',
    (persons, places) => persons.length === places.length,
    (persons) => persons.map((_, at) => [at]),
  ],
];

const NO_RULE: Rule = ['none', () => true, nobody];

/** Whether the page repeats each author's name above the affiliation of that author. */
export function haveOwnBlocks(
  persons: readonly Person[],
  places: readonly Place[],
  repeats: readonly NameAgain[],
): boolean {
  const owners = places.map((place) => blockOwner(place, repeats));
  return (
    persons.length > 1 &&
    !owners.includes(undefined) &&
    [...persons.keys()].every((person) => owners.includes(person))
  );
}

function byOwnBlock(
  persons: readonly Person[],
  places: readonly Place[],
  repeats: readonly NameAgain[],
): number[][] {
  const owners = places.map((place) => blockOwner(place, repeats));
  return persons.map((_, person) => [...places.keys()].filter((at) => owners[at] === person));
}

const blockOwner = ({ at }: Place, repeats: readonly NameAgain[]): number | undefined =>
  repeats.findLast((name) => name.at < at)?.person;

const marksOf = (marked: readonly { marks: string[] }[]): Set<string> =>
  new Set(marked.flatMap(({ marks }) => marks));

function haveMarks(persons: readonly Person[], places: readonly Place[]): boolean {
  const known = marksOf(places);
  return persons.some(({ marks }) => marks.some((mark) => known.has(mark)));
}

/** Whether the mark ties a person to a place. A star marks the corresponding author instead. */
const isPlaceMark = (mark: string): boolean => /[\p{L}\p{N}]/u.test(mark);

/** Whether persons have marks and places do not. The only place of a page needs no mark. */
function areMarkedAlone(persons: readonly Person[], places: readonly Place[]): boolean {
  const isUnmarked = places.length === 1 && marksOf(places).size === 0;
  return !isUnmarked && persons.some(({ marks }) => marks.some(isPlaceMark));
}

/** Persons without a mark get the places without a mark. Persons whose marks are unknown get no place. */
function byMarks(persons: readonly Person[], places: readonly Place[]): number[][] {
  const known = marksOf(places);
  const unmarked = [...places.keys()].filter((at) => places[at]?.marks.length === 0);
  return persons.map(({ marks }) => {
    const own = marks.filter((mark) => known.has(mark));
    if (own.length === 0) return marks.some(isPlaceMark) ? [] : unmarked;
    return [...places.keys()].filter((at) => places[at]?.marks.some((mark) => own.includes(mark)));
  });
}

/** Whether the page has one place for all or one person. A footnote only concerns its own author. */
function areShared(persons: readonly Person[], places: readonly Place[]): boolean {
  const isNote = places[0]?.parts[0]?.words[0]?.line.cues.role === 'note';
  return persons.length === 1 || (places.length === 1 && !isNote);
}

/** Names and places in turn. */
function alternate(persons: readonly Person[], places: readonly Place[]): boolean {
  return new Set(places.map((place) => groupOf(persons, place))).size > 1;
}

/** Whether each person stands directly above one place. Marks may only count the authors: "1. Ama Serwaa". */
function standAbovePlaces(persons: readonly Person[], places: readonly Place[]): boolean {
  const groups = places.map((place) => groupOf(persons, place));
  return groups.length === persons.length && groups.every((group, at) => group === at + 1);
}

/** Number of persons above the place. */
const groupOf = (persons: readonly Person[], { at }: Place): number =>
  persons.filter((person) => person.at < at).length;

/** Each place belongs to the names directly above it. */
function byPlace(persons: readonly Person[], places: readonly Place[]): number[][] {
  const groups = places.map((place) => groupOf(persons, place));
  return persons.map((_, index) => {
    const group = groups.filter((above) => above > index).sort((a, b) => a - b)[0];
    return [...places.keys()].filter((at) => groups[at] === group);
  });
}
