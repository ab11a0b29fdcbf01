/** From keys in the text to works of the library, and the reports on what does not match. */

import type { Sources } from '../../article/sources.ts';
import { report } from '../../messages/report.ts';
import { type Reason, told } from '../../messages/told.ts';
import { addToGroup } from '../../words/memoize/add-to-group.ts';
import { writtenAt } from '../../words/pieces.ts';
import type { Place } from '../../words/place.ts';
import { placeOf, pointsOf } from '../../words/text-points.ts';
import { linkCitations, namedWorks } from '../citations/index.ts';
import type { Metadata } from '../metadata/metadata.ts';
import type { CitationNode, CiteItem } from '../parse/manuscript.ts';
import { withoutIntent } from './cito.ts';
import { findWork } from './find-work.ts';
import { asTyped, type Library, type LibraryItem } from './library.ts';
import { namedKeys, reportMissing } from './missing-works.ts';

/** A citation of works that exist. */
export interface ResolvedCitation {
  node: CitationNode;
  cites: { cite: CiteItem; work: LibraryItem }[];
}
export interface Resolved {
  citations: ResolvedCitation[];
  /** Each work once: the cited in the order of their first citation, then those of `nocite`. */
  works: LibraryItem[];
}

/** Finds the works of all citations; reports keys without work and works without citation. */
export function resolveCitations(
  nodes: CitationNode[],
  library: Library,
  metadata: Pick<Metadata, 'nocite' | 'places' | 'bibliography'>,
  sources: Sources,
): Resolved {
  const absent = new Map<string, (Place | undefined)[]>();
  const missing = (key: string, place: Place | undefined) => addToGroup(absent, key, place);
  const citations = nodes.map((node) => ({
    node,
    cites: node.items.flatMap((cite) => {
      const work = findWork(cite.key, library);
      if (!work) missing(cite.key, cite.place);
      return work ? [{ cite, work }] : [];
    }),
  }));
  reportIntent(nodes, library, sources);
  const listed = listedWorks(library, metadata, missing);
  const works = new Set([
    ...citations.flatMap(({ cites }) => cites.map(({ work }) => work)),
    ...listed,
  ]);
  const uncited = uncitedWorks(library, works, sources);
  const meant = reportMissing(absent, library, metadata, sources, new Set(uncited.map(keyOf)));
  reportNeverCited(
    uncited.filter((work) => !meant.has(keyOf(work))),
    sources,
  );
  return { citations, works: [...works] };
}

/** No output says why a work is cited: that is told once. */
function reportIntent(nodes: CitationNode[], { items }: Library, { manuscript }: Sources): void {
  const first = nodes
    .flatMap((node) => node.items)
    .find(({ key }) => !items.has(key) && items.has(withoutIntent(key) ?? ''));
  if (!first) return;
  const reason = `Unexpected reason for a citation in @${first.key}, expected the key alone`;
  const advice = 'The work is cited; why it is cited (CiTO) is not printed, here and elsewhere.';
  report(manuscript, 'citation-intent-ignored', reason, first.place, advice);
}

/** The works that `nocite` lists; `*` are all. */
function listedWorks(
  library: Library,
  { nocite, places }: Pick<Metadata, 'nocite' | 'places'>,
  missing: (key: string, place: Place | undefined) => void,
): LibraryItem[] {
  if (nocite.includes('*')) return [...library.items.values()];
  return nocite.flatMap((key) => {
    const work = findWork(key, library);
    if (!work) missing(key, places.get('nocite'));
    return work ? [work] : [];
  });
}

/** A work that typed text cites is cited: that it has no link is another matter (src/checks). */
function uncitedWorks(library: Library, used: Set<LibraryItem>, sources: Sources): LibraryItem[] {
  const unused = [...new Set(library.items.values())].filter((work) => !used.has(work));
  if (unused.length === 0) return [];
  const typed = typedKeys(sources, library);
  return unused.filter((work) => !typed.has(keyOf(work)));
}

function keyOf({ csl }: LibraryItem): string {
  return csl.id;
}

/** Of one that is meant by a key that no work has, that is told there. */
function reportNeverCited(uncited: readonly LibraryItem[], sources: Sources): void {
  const byFile = Map.groupBy(uncited, ({ path }) => sources.texts.get(path) ?? sources.manuscript);
  for (const [file, works] of byFile)
    for (const group of neverCitedGroups(works)) {
      const reason = neverCited(group.map(({ csl }) => csl.id));
      const advice = group.map((work) => signlessCitation(work, sources)).find(Boolean);
      const place = group[0]?.place;
      report(file, 'reference-never-cited', reason, place, advice ?? NEVER_CITED_ADVICE);
    }
}

/** `[lee2020, p. 12]`: a citation whose sign was left out is printed as it stands. */
function signlessCitation(work: LibraryItem, { manuscript }: Sources): string | undefined {
  const key = keyOf(work);
  const text = String(manuscript);
  const at = [`[${key},`, `[${key};`, `[${key}]`, `; ${key},`, `; ${key};`, `; ${key}]`]
    .map((written) => text.indexOf(written))
    .filter((index) => index >= 0)
    .sort((a, b) => a - b)[0];
  if (at === undefined) return undefined;
  const { path, place } = writtenAt(manuscript, placeOf(pointsOf(text), at, at));
  return `${path}:${place.start.line} has its key without the sign that makes a citation of it: write @${key} there.`;
}

const NEVER_CITED_ADVICE = 'Cite it, delete it, or list it under `nocite:`. It is not printed.';
/** More of one file are a collection that serves several papers: one message names them. */
const NEVER_CITED_EACH = 4;

function neverCitedGroups(works: LibraryItem[]): LibraryItem[][] {
  return works.length > NEVER_CITED_EACH ? [works] : works.map((work) => [work]);
}

function neverCited(keys: string[]): Reason {
  if (keys.length === 1)
    return told`Unexpected entry ${{ works: keys.join() }} that is never cited, expected a citation of it`;
  return `Unexpected ${keys.length} entries that are never cited (${namedKeys(keys)}), expected a citation of each`;
}

/**
 * Keys of works that the text cites as plain text: where a name or year differs, where one of two may
 * be meant, by numbers in any order, and by name and year or title without brackets, as notes do.
 */
function typedKeys({ manuscript }: Sources, library: Library): Set<string> {
  const items = [...new Set(library.items.values())].map(asTyped);
  const text = String(manuscript);
  const cited = linkCitations(text, items, { numbered: true })
    .flatMap(({ cites }) => cites)
    .flatMap(({ key, rivals }) => (key ? [key, ...rivals] : []));
  return new Set([...cited, ...namedWorks(text, items)]);
}
