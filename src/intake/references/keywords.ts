/** What words of references are a sign of, in the languages of our authors: keywords, given names, places. */
import { addToGroup } from '../../words/add-to-group.ts';
import { once } from '../../words/memoize/once.ts';
import { readSections, type WordClass } from '../vocabulary.ts';

const LISTS = ['place', 'small-place', 'given'];

const words = once(() => {
  const sections = readSections('references.txt');
  const classes = new Map<string, WordClass[]>();
  for (const [name, list] of sections)
    if (!LISTS.includes(name)) for (const word of list) addToGroup(classes, word, name);
  const [places = [], smallPlaces = [], given = []] = LISTS.map((name) => sections.get(name));
  return {
    classes,
    places: new Set(places),
    seats: new Set([...places, ...smallPlaces]),
    given: new Set(given),
  };
});

const NONE: WordClass[] = [];

/** The classes of a folded word, sections of `data/vocabulary/references.txt`; most words have no class. */
export function keywordClasses(folded: string): WordClass[] {
  return words().classes.get(folded) ?? NONE;
}

export const isPlace = (folded: string): boolean => words().places.has(folded);

/** Includes the places of smaller publishers. */
export const isSeatOfPress = (folded: string): boolean => words().seats.has(folded);

export const isGivenName = (folded: string): boolean => words().given.has(folded);
