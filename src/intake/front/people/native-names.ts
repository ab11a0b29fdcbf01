/**
 * Authors in a second script: a front page in Cyrillic, Arabic or Chinese often repeats their names in Latin
 * letters below the second title, or vice versa.
 */
import type { PersonName } from '../../../article/article.ts';
import { editDistance } from '../../../words/edit-distance.ts';
import { latinLetters } from '../../references/fields/keys.ts';
import { latinFamily } from '../../references/names/families.ts';
import type { FrontAffiliation } from '../affiliation.ts';
import type { Person } from './people.ts';

/** A person with the index of its line. */
export interface Placed {
  person: Person;
  order: number;
}

export interface InTwoScripts {
  people: Placed[];
  /** The same people in the same order as named the second time; empty where they are named once. */
  again: Placed[];
}

/**
 * Splits the people into those in the first script and their repetition: equally many, in the same order, on
 * other lines. At least half must sound alike, because a foreign co-author is another person.
 */
export function inTwoScripts(people: Placed[]): InTwoScripts {
  const [first] = people;
  const cut = people.findIndex(
    ({ person }) => isLatin(person.name) !== (first && isLatin(first.person.name)),
  );
  const [own, again] = [people.slice(0, cut), people.slice(cut)];
  const pairs = own.flatMap((placed, at): [Placed, Placed][] => {
    const other = again[at];
    return other ? [[placed, other]] : [];
  });
  const isAgain =
    cut > 0 &&
    own.length === again.length &&
    own.at(-1)?.order !== again[0]?.order &&
    pairs.filter(([one, other]) => soundsAlike(one.person, other.person)).length * 2 >= own.length;
  return isAgain ? { people: own, again } : { people, again: [] };
}

/** Whether a list in the same script has the same people in the same order. */
export function isListAgain(own: Placed[], list: Placed[]): boolean {
  return (
    own.length === list.length &&
    own.every((one, at) => {
      const other = list[at];
      return (
        other !== undefined &&
        isLatin(one.person.name) === isLatin(other.person.name) &&
        soundsAlike(one.person, other.person)
      );
    })
  );
}

function isLatin({ family }: PersonName): boolean {
  return /\p{Script=Latin}/u.test(family);
}

/** The only one of the languages that uses the script of the name. */
export function languageIn(name: PersonName, languages: string[]): string | undefined {
  const fitting = languages.filter(
    (language) => (new Intl.Locale(language).maximize().script === 'Latn') === isLatin(name),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "Григоренко" and "Grigorenko", "محمدی" and "Mohammadi": vowels are written as each likes. */
function soundsAlike(one: Person, other: Person): boolean {
  const [first = '', second = ''] = [one, other].map(({ name }) => consonants(name.family));
  const longest = Math.max(first.length, second.length);
  return longest > 0 && editDistance(first, second, longest) * 2 < longest + 1;
}

/** `kh` and `h`, `y` and `i` change with the table that a country uses. */
function consonants(family: string): string {
  return (latinFamily(family) ?? latinLetters(family))
    .replace(/[aeiouy]/g, '')
    .replace(/(?<=[a-z])h/g, '');
}

/** Affiliations in the second language: those below the names in the second script, if the others are above. */
export function placesAgain(affiliations: FrontAffiliation[], again: Placed[]): FrontAffiliation[] {
  const [first] = again;
  if (!first) return [];
  const below = affiliations.filter(({ order }) => order > first.order);
  return below.length * 2 <= affiliations.length ? below : [];
}
