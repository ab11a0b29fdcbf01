/** Which affiliations belong to which persons: by marks, by what stands below a name, or one for all. */
import type { NameAgain } from './contacts.ts';
import type { Person } from './persons.ts';
import type { Place } from './places.ts';

export type TieRule = 'again' | 'marks' | 'below' | 'single' | 'order' | 'none';

export interface Ties {
  /** By person: indexes of its affiliations. */
  of: number[][];
  rule: TieRule;
}

export function tie(
  read: readonly Person[],
  readPlaces: readonly Place[],
  again: readonly NameAgain[],
): Ties {
  if (readPlaces.length === 0) return { of: nobody(read), rule: 'none' };
  const [persons, places] = [apart(read, marksOf(readPlaces)), apart(readPlaces, marksOf(read))];
  const rule = RULES.find(([, holds]) => holds(persons, places, again)) ?? [
    'none',
    () => true,
    nobody,
  ];
  return { of: rule[2](persons, places, again), rule: rule[0] };
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
  again: readonly NameAgain[],
) => Result;

type Rule = [name: TieRule, holds: Of<boolean>, ties: Of<number[][]>];

const nobody = (persons: readonly Person[]): number[][] => persons.map(() => []);
const all = (persons: readonly Person[], places: readonly Place[]): number[][] =>
  persons.map(() => [...places.keys()]);

/** In the order tried. A page that marks its authors ties them by marks alone. */
const RULES: Rule[] = [
  ['again', areNamedAgain, byNameAgain],
  ['marks', haveMarks, byMarks],
  ['below', areEachAbove, byPlace],
  ['none', areMarkedAlone, nobody],
  ['below', alternate, byPlace],
  ['single', areOfAll, all],
  [
    'order',
    (persons, places) => persons.length === places.length,
    (persons) => persons.map((_, at) => [at]),
  ],
];

/** Whether each author's name is printed again, above the author's own affiliation. */
export function areNamedAgain(
  persons: readonly Person[],
  places: readonly Place[],
  again: readonly NameAgain[],
): boolean {
  const owners = places.map((place) => lastNamed(place, again));
  return (
    persons.length > 1 &&
    !owners.includes(undefined) &&
    [...persons.keys()].every((person) => owners.includes(person))
  );
}

function byNameAgain(
  persons: readonly Person[],
  places: readonly Place[],
  again: readonly NameAgain[],
): number[][] {
  const owners = places.map((place) => lastNamed(place, again));
  return persons.map((_, person) => [...places.keys()].filter((at) => owners[at] === person));
}

const lastNamed = ({ at }: Place, again: readonly NameAgain[]): number | undefined =>
  again.findLast((name) => name.at < at)?.person;

const marksOf = (marked: readonly { marks: string[] }[]): Set<string> =>
  new Set(marked.flatMap(({ marks }) => marks));

function haveMarks(persons: readonly Person[], places: readonly Place[]): boolean {
  const known = marksOf(places);
  return persons.some(({ marks }) => marks.some((mark) => known.has(mark)));
}

/** Numbers and letters tie a person to a place; a star is of the corresponding author. */
const isOfPlace = (mark: string): boolean => /[\p{L}\p{N}]/u.test(mark);

/** Whether only the persons have marks. A place alone needs none. */
function areMarkedAlone(persons: readonly Person[], places: readonly Place[]): boolean {
  const isUnmarked = places.length === 1 && marksOf(places).size === 0;
  return !isUnmarked && persons.some(({ marks }) => marks.some(isOfPlace));
}

/**
 * A person without a mark belongs to the places without a mark, if there are any; a person with marks that no place has
 * belongs to none.
 */
function byMarks(persons: readonly Person[], places: readonly Place[]): number[][] {
  const known = marksOf(places);
  const unmarked = [...places.keys()].filter((at) => places[at]?.marks.length === 0);
  return persons.map(({ marks }) => {
    const own = marks.filter((mark) => known.has(mark));
    if (own.length === 0) return marks.some(isOfPlace) ? [] : unmarked;
    return [...places.keys()].filter((at) => places[at]?.marks.some((mark) => own.includes(mark)));
  });
}

/** A single place of all, or the places of a single person; a note is of the author who has it. */
function areOfAll(persons: readonly Person[], places: readonly Place[]): boolean {
  const isNote = places[0]?.parts[0]?.words[0]?.line.cues.role === 'note';
  return persons.length === 1 || (places.length === 1 && !isNote);
}

/** Names and places in turn. */
function alternate(persons: readonly Person[], places: readonly Place[]): boolean {
  return new Set(places.map((place) => groupOf(persons, place))).size > 1;
}

/** "1. Ama Serwaa" above a place, "2. Kojo Mensah" above another one: marks that only count the authors. */
function areEachAbove(persons: readonly Person[], places: readonly Place[]): boolean {
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
