/** Changes a key in the citations of a text, each at the place that the parser gives. */
import { sourceBytes } from '../../../io/desk/source-store.ts';
import { digestOf } from '../../../io/files/digests.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { applyEdits } from '../../../words/apply-edits.ts';
import { escapePattern } from '../../../words/escape-pattern.ts';
import { writtenAt } from '../../../words/pieces.ts';
import type { Place } from '../../../words/place.ts';
import { offsetsOf } from '../../../words/text-points.ts';
import type { ReadArticle } from '../compiled-article.ts';
import type { Change } from '../sources.ts';
import { citedPlaces } from './cited-places.ts';

export interface Renamed {
  files: { change: Change; version: string }[];
  /** Number of citations. */
  citations: number;
}
interface KeyPlace {
  path: string;
  place: Place;
  /** Whether the place may lack the key. */
  isList: boolean;
}

/** @throws SurroundingsError if a citation is written in a way that cannot be changed here */
export function renamedKeys(journal: string, read: ReadArticle, from: string, to: string): Renamed {
  const cited = citedPlaces(read.compiled, read.sources).works.get(from) ?? [];
  // A work can also be cited by its DOI, which stays.
  const named = cited.filter(({ written }) => written === from);
  const places: KeyPlace[] = [
    ...named.map(({ path, place }) => ({ path, place, isList: false })),
    ...listPlaces(read),
  ];
  const files = [...Map.groupBy(places, ({ path }) => path)].flatMap(
    ([path, own]) => editedFile(journal, path, own, { from, to }) ?? [],
  );
  return { files, citations: named.length };
}

function editedFile(
  journal: string,
  path: string,
  places: readonly KeyPlace[],
  { from, to }: { from: string; to: string },
): Renamed['files'][number] | undefined {
  const bytes = sourceBytes(journal, path);
  const version = bytes ? digestOf(bytes) : '';
  const text = bytes?.toString('utf8') ?? '';
  const edits = unique(places).map((each) => ({ ...each, ...renamedAt(text, each, from, to) }));
  const wanted = edits.filter((edit) => edit.from !== edit.to);
  const changed = applyEdits(text, wanted);
  const left = edits.find((edit) => !edit.isList && !changed.applied.includes(edit));
  if (left)
    throw new SurroundingsError(
      `Line ${left.place.start.line} of ${path} cites "${from}" in a way that the desk cannot change. Change the key there first.`,
    );
  return wanted.length > 0
    ? { change: { path, content: changed.text, base: version }, version }
    : undefined;
}

/** The text of a place, which may hold other keys and marks, and the same text with the new key. */
function renamedAt(text: string, { place }: KeyPlace, from: string, to: string) {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const offset = offsetsOf(plain);
  const written = plain.slice(offset(place.start), offset(place.end));
  return { from: written, to: written.replace(wholeKey(from), () => to) };
}

/** The key, but not as a part of a longer key. */
export function wholeKey(key: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}_][:.#$%&+?~/-])${escapePattern(key)}(?![\\p{L}\\p{N}_]|[:.#$%&+?~/-][\\p{L}\\p{N}_])`,
    'gu',
  );
}

/** Several keys of one command have one place. */
function unique(places: readonly KeyPlace[]): KeyPlace[] {
  const byPlace = new Map(places.map((each) => [JSON.stringify(each.place), each]));
  return [...byPlace.values()];
}

/** The values of `nocite` in the front matter. */
function listPlaces({ sources: { manuscript }, compiled }: ReadArticle): KeyPlace[] {
  const found = [...compiled.keys].filter(([name]) => /^nocite(?:\.|$)/.test(name));
  return found.map(([, place]) => ({ ...writtenAt(manuscript, place), isList: true }));
}
