/** Which affiliations belong to which persons: by marks, by what stands below a name, or one for all. */
import type { Person } from './persons.ts';
import type { Place } from './places.ts';

export type TieRule = 'marks' | 'below' | 'single' | 'order' | 'none';

export interface Ties {
  /** By person: indexes of its affiliations. */
  of: number[][];
  rule: TieRule;
}

export function tie(all: readonly Person[], allPlaces: readonly Place[]): Ties {
  if (allPlaces.length === 0) return { of: all.map(() => []), rule: 'none' };
  const [persons, places] = [apart(all, marksOf(allPlaces)), apart(allPlaces, marksOf(all))];
  const rule = RULES.find(([, holds]) => holds(persons, places)) ?? ['none', () => true, nobody];
  return { of: rule[2](persons, places), rule: rule[0] };
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

type Rule = [
  name: TieRule,
  holds: (persons: readonly Person[], places: readonly Place[]) => boolean,
  ties: (persons: readonly Person[], places: readonly Place[]) => number[][],
];

const nobody = (persons: readonly Person[]): number[][] => persons.map(() => []);
const all = (persons: readonly Person[], places: readonly Place[]): number[][] =>
  persons.map(() => [...places.keys()]);

/** In the order tried. A page that marks its authors ties them by marks alone. */
const RULES: Rule[] = [
  ['marks', haveMarks, byMarks],
  ['none', areMarkedAlone, nobody],
  ['below', alternate, byPlace],
  ['single', (persons, places) => places.length === 1 || persons.length === 1, all],
  [
    'order',
    (persons, places) => persons.length === places.length,
    (persons) => persons.map((_, at) => [at]),
  ],
];

const marksOf = (marked: readonly { marks: string[] }[]): Set<string> =>
  new Set(marked.flatMap(({ marks }) => marks));

function haveMarks(persons: readonly Person[], places: readonly Place[]): boolean {
  const known = marksOf(places);
  return persons.some(({ marks }) => marks.some((mark) => known.has(mark)));
}

/** Numbers and letters tie a person to a place; a star is of the corresponding author. A place alone needs no mark. */
function areMarkedAlone(persons: readonly Person[], places: readonly Place[]): boolean {
  const isUnmarked = places.length === 1 && marksOf(places).size === 0;
  return (
    !isUnmarked && persons.some(({ marks }) => marks.some((mark) => /[\p{L}\p{N}]/u.test(mark)))
  );
}

/** A person without a mark belongs to the places without a mark, if there are any. */
function byMarks(persons: readonly Person[], places: readonly Place[]): number[][] {
  const known = marksOf(places);
  const unmarked = [...places.keys()].filter((at) => places[at]?.marks.length === 0);
  return persons.map(({ marks }) => {
    const own = marks.filter((mark) => known.has(mark));
    if (own.length === 0) return unmarked;
    return [...places.keys()].filter((at) => places[at]?.marks.some((mark) => own.includes(mark)));
  });
}

/** Names and places in turn. */
function alternate(persons: readonly Person[], places: readonly Place[]): boolean {
  return new Set(places.map((place) => groupOf(persons, place))).size > 1;
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
