/** Where the text cites which work. */
import type { Sources } from '../../../article/sources.ts';
import type { Compiled } from '../../../compile/compile.ts';
import { findWork } from '../../../compile/references/find-work.ts';
import { addToGroup } from '../../../words/add-to-group.ts';
import { writtenAt } from '../../../words/pieces.ts';
import type { Place } from '../../../words/place.ts';

/** A key in the text of a citation. */
export interface CitedPlace {
  /** Path in the journal. */
  path: string;
  place: Place;
  /** The key as it is written there. */
  written: string;
}

export interface CitedPlaces {
  /** By the key of the entry, in the order of the text. */
  works: Map<string, CitedPlace[]>;
  /** Keys without an entry. */
  missing: Map<string, CitedPlace[]>;
}

export function citedPlaces(
  { citations, library }: Pick<Compiled, 'citations' | 'library'>,
  { manuscript }: Pick<Sources, 'manuscript'>,
): CitedPlaces {
  const works = new Map<string, CitedPlace[]>();
  const missing = new Map<string, CitedPlace[]>();
  for (const { key, place } of citations.flatMap(({ items }) => items)) {
    const work = findWork(key, library);
    const cited = { ...writtenAt(manuscript, place), written: key };
    if (work) addToGroup(works, work.csl.id, cited);
    else addToGroup(missing, key, cited);
  }
  return { works, missing };
}
