/** Changes a key in the citations of a text, each at the place that the parser gives. */
import { sourceBytes } from '../../../io/desk/source-store.ts';
import { digestOf } from '../../../io/files/digests.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { applyEdits, type TextEdit } from '../../../words/apply-edits.ts';
import { escapePattern } from '../../../words/escape-pattern.ts';
import { writtenAt } from '../../../words/pieces.ts';
import type { Place } from '../../../words/place.ts';
import { offsetsOf, placeOf, pointsOf } from '../../../words/text-points.ts';
import type { ReadArticle } from '../compiled-article.ts';
import type { Change } from '../sources.ts';
import { citedPlaces } from './cited-places.ts';

export interface Renamed {
  files: { change: Change; version: string }[];
  /** Number of citations. */
  citations: number;
}

interface FileEdit extends TextEdit {
  path: string;
}

/** @throws SurroundingsError if a citation is written in a way that cannot be changed here */
export function renamedKeys(journal: string, read: ReadArticle, from: string, to: string): Renamed {
  const cited = citedPlaces(read.compiled, read.sources).works.get(from) ?? [];
  const edits = [
    // A work can also be cited by its DOI, which stays.
    ...cited
      .filter(({ written }) => written === from)
      .map(({ path, place }) => ({ path, place, from, to })),
    ...listedEdits(read, from, to),
  ];
  const files = [...Map.groupBy(edits, ({ path }) => path)].map(([path, own]) =>
    editedFile(journal, path, own),
  );
  return { files, citations: cited.length };
}

function editedFile(journal: string, path: string, edits: readonly FileEdit[]) {
  const bytes = sourceBytes(journal, path);
  const version = bytes ? digestOf(bytes) : '';
  const { text, applied } = applyEdits(bytes?.toString('utf8') ?? '', edits);
  const left = edits.find((edit) => !applied.includes(edit));
  if (left)
    throw new SurroundingsError(
      `Line ${left.place.start.line} of ${path} cites "${left.from}" in a way that the desk cannot change. Change the key there first.`,
    );
  return { change: { path, content: text, base: version }, version };
}

/** Edits of `nocite` in the front matter. */
function listedEdits(
  { sources: { manuscript }, compiled }: ReadArticle,
  from: string,
  to: string,
): FileEdit[] {
  const text = String(manuscript)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const [offset, point] = [offsetsOf(text), pointsOf(text)];
  const key = new RegExp(
    `(?<![\\p{L}\\p{N}_:.#$%&+?~/-])${escapePattern(from)}(?![\\p{L}\\p{N}_]|[:.#$%&+?~/-][\\p{L}\\p{N}_])`,
    'gu',
  );
  const found = new Map<number, Place>();
  for (const [name, place] of compiled.keys)
    if (name === 'nocite' || name.startsWith('nocite.')) {
      const start = offset(place.start);
      for (const { index } of text.slice(start, offset(place.end)).matchAll(key))
        found.set(start + index, placeOf(point, start + index, start + index + from.length));
    }
  return [...found.values()].map((place) => ({ ...writtenAt(manuscript, place), from, to }));
}
