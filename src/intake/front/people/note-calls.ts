/** Footnotes of names: what stands in such a note is its author's. */
import { partSpans } from '../lines/lines.ts';
import type { People, Person } from './persons.ts';
import type { Place } from './places.ts';
import type { PeopleWord } from './words.ts';

/** Gives a name and the affiliation in its footnote the same mark. A note without an affiliation marks nobody. */
export function markByNotes({ persons, places }: People): void {
  const noted = places.filter((place) => noteOf(place) !== undefined);
  if (noted.length === 0) return;
  const ids = new Set(noted.map(noteOf));
  for (const [person, id] of callsOf(persons))
    if (ids.has(id)) person.marks = [...person.marks, markOf(id)];
  for (const place of noted) place.marks = [...place.marks, markOf(noteOf(place))];
}

const markOf = (id: string | undefined): string => `note ${id}`;

const noteOf = ({ parts }: Place): string | undefined => parts[0]?.words[0]?.line.cues.note;

/** Each call of a note with the last name that ends before it in its line. */
function callsOf(persons: readonly Person[]): [person: Person, note: string][] {
  const byLine = Map.groupBy(persons, (person) => lastWord(person).line);
  return [...byLine].flatMap(([{ raw }, own]) => {
    // Looked up once for each name, so that a long line takes time in proportion.
    const starts = own.map((person) => partSpans(lastWord(person))[0]?.start ?? 0);
    return raw.flatMap((inline): [Person, string][] => {
      if (inline.kind !== 'note') return [];
      const owner = own[starts.findLastIndex((start) => start < inline.start)];
      return owner ? [[owner, inline.id]] : [];
    });
  });
}

const lastWord = ({ words }: Person): PeopleWord => words.at(-1) as PeopleWord;
