/** Finds the works of citation keys, and reports keys without a work and works without a citation. */

import type { Sources } from '../../article/sources.ts';
import { message } from '../../messages/message.ts';
import { type BuildMessage, report } from '../../messages/report.ts';
import { addToGroup } from '../../words/add-to-group.ts';
import { writtenAt } from '../../words/pieces.ts';
import type { Place } from '../../words/place.ts';
import { placeOf, pointsOf } from '../../words/text-points.ts';
import { findUnbracketedWorks, linkCitations } from '../citations/index.ts';
import type { Metadata } from '../metadata/metadata.ts';
import type { CitationNode, CiteItem } from '../parse/manuscript.ts';
import { withoutIntent } from './cito.ts';
import { findWork } from './find-work.ts';
import { asTyped, type Library, type LibraryItem } from './library.ts';
import { reportMissing } from './missing-works.ts';

/** A citation with the works that were found. */
export interface ResolvedCitation {
  node: CitationNode;
  cites: { cite: CiteItem; work: LibraryItem }[];
}
export interface Resolved {
  citations: ResolvedCitation[];
  /** Cited works in the order of their first citation, then those of `nocite`, without duplicates. */
  works: LibraryItem[];
}

/** Finds the works of all citations, and reports keys without a work and works without a citation. */
export function resolveCitations(
  nodes: CitationNode[],
  library: Library,
  metadata: Pick<Metadata, 'nocite' | 'places' | 'bibliography'>,
  sources: Sources,
): Resolved {
  const missing = new Map<string, (Place | undefined)[]>();
  const addMissing = (key: string, place: Place | undefined) => addToGroup(missing, key, place);
  const citations = nodes.map((node) => ({
    node,
    cites: node.items.flatMap((cite) => {
      const work = findWork(cite.key, library);
      if (!work) addMissing(cite.key, cite.place);
      return work ? [{ cite, work }] : [];
    }),
  }));
  reportPurpose(nodes, library, sources);
  const listed = listedWorks(library, metadata, addMissing);
  const works = new Set([
    ...citations.flatMap(({ cites }) => cites.map(({ work }) => work)),
    ...listed,
  ]);
  const uncited = uncitedWorks(library, works, sources);
  const suggested = reportMissing(missing, library, metadata, sources, new Set(uncited.map(keyOf)));
  reportNeverCited(
    uncited.filter((work) => !suggested.has(keyOf(work))),
    sources,
  );
  return { citations, works: [...works] };
}

/** Reports the first purpose of a citation (CiTO): no output has them. */
function reportPurpose(nodes: CitationNode[], { items }: Library, { manuscript }: Sources): void {
  const first = nodes
    .flatMap((node) => node.items)
    .find(({ key }) => !items.has(key) && items.has(withoutIntent(key) ?? ''));
  if (!first) return;
  report(manuscript, message('citation-intent-ignored', { key: first.key }), first.place);
}

/** The works that `nocite` lists. `*` means all works. */
function listedWorks(
  library: Library,
  { nocite, places }: Pick<Metadata, 'nocite' | 'places'>,
  addMissing: (key: string, place: Place | undefined) => void,
): LibraryItem[] {
  if (nocite.includes('*')) return [...library.items.values()];
  return nocite.flatMap((key) => {
    const work = findWork(key, library);
    if (!work) addMissing(key, places.get('nocite'));
    return work ? [work] : [];
  });
}

/** Works without a citation. Citations in plain text count; src/checks reports that they have no link. */
function uncitedWorks(library: Library, used: Set<LibraryItem>, sources: Sources): LibraryItem[] {
  const unused = [...new Set(library.items.values())].filter((work) => !used.has(work));
  if (unused.length === 0) return [];
  const typed = typedKeys(sources, library);
  return unused.filter((work) => !typed.has(keyOf(work)));
}

function keyOf({ csl }: LibraryItem): string {
  return csl.id;
}

function reportNeverCited(uncited: readonly LibraryItem[], sources: Sources): void {
  const byFile = Map.groupBy(uncited, ({ path }) => sources.texts.get(path) ?? sources.manuscript);
  for (const [file, works] of byFile)
    for (const group of neverCitedGroups(works))
      report(file, neverCitedMessage(group, sources), group[0]?.place);
}

function neverCitedMessage(works: readonly LibraryItem[], sources: Sources): BuildMessage {
  const keys = works.map(keyOf);
  const citation = works.map((work) => citationWithoutSign(work, sources)).find(Boolean);
  if (keys.length > 1)
    return citation
      ? message('reference-never-cited/several-sign-missing', { keys, ...citation })
      : message('reference-never-cited/several', { keys });
  return citation
    ? message('reference-never-cited/sign-missing', { works: keys, ...citation })
    : message('reference-never-cited', { works: keys });
}

/** A citation without its @ is printed as it stands. Example: `[lee2020, p. 12]` */
function citationWithoutSign(work: LibraryItem, { manuscript }: Sources) {
  const key = keyOf(work);
  const text = String(manuscript);
  const at = [`[${key},`, `[${key};`, `[${key}]`, `; ${key},`, `; ${key};`, `; ${key}]`]
    .map((written) => text.indexOf(written))
    .filter((index) => index >= 0)
    .sort((a, b) => a - b)[0];
  if (at === undefined) return undefined;
  const { path, place } = writtenAt(manuscript, placeOf(pointsOf(text), at, at));
  return { file: path, line: place.start.line, key };
}

/** A file with more uncited works than this is a collection for several papers: one message names them. */
const NEVER_CITED_EACH = 4;

function neverCitedGroups(works: LibraryItem[]): LibraryItem[][] {
  return works.length > NEVER_CITED_EACH ? [works] : works.map((work) => [work]);
}

/**
 * Keys of works that are cited in plain text. Included are citations with a different name or year, ambiguous
 * ones, numbers in any order, and, as in notes, name and year or title without brackets.
 */
function typedKeys({ manuscript }: Sources, library: Library): Set<string> {
  const items = [...new Set(library.items.values())].map(asTyped);
  const text = String(manuscript);
  const cited = linkCitations(text, items, { numbered: true })
    .flatMap(({ cites }) => cites)
    .flatMap(({ key, rivals }) => (key ? [key, ...rivals] : []));
  return new Set([...cited, ...findUnbracketedWorks(text, items)]);
}
