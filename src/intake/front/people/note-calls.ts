/** Footnotes of names: what stands in such a note is its author's. */
import { partSpans } from '../lines/lines.ts';
import type { People, Person } from './persons.ts';
import type { Place } from './places.ts';

/** Gives a name and the affiliation in its footnote the same mark. A note without an affiliation marks nobody. */
export function markByNotes({ persons, places }: People): void {
  const noted = places.filter((place) => noteOf(place) !== undefined);
  const ids = new Set(noted.map(noteOf));
  for (const [person, id] of callsOf(persons))
    if (ids.has(id)) person.marks = [...person.marks, markOf(id)];
  for (const place of noted) place.marks = [...place.marks, markOf(noteOf(place))];
}

const markOf = (id: string | undefined): string => `note ${id}`;

const noteOf = ({ parts }: Place): string | undefined => parts[0]?.words[0]?.line.cues.note;

/** Each call of a note with the last name before it in its line. */
function callsOf(persons: readonly Person[]): [person: Person, note: string][] {
  const lines = new Set(persons.flatMap(({ words }) => words.map(({ line }) => line)));
  return [...lines].flatMap(({ raw }) =>
    raw.flatMap((inline): [Person, string][] => {
      if (inline.kind !== 'note') return [];
      const owner = persons.findLast(({ words }) =>
        words.some(
          (word) => word.line.raw === raw && (partSpans(word)[0]?.start ?? 0) < inline.start,
        ),
      );
      return owner ? [[owner, inline.id]] : [];
    }),
  );
}
