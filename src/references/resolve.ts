import type { VFile } from 'vfile';
/** From keys in the text to works of the library, and the reports on what does not match. */

import { linkCitations } from '../citations/index.ts';
import { type Place, report } from '../diagnostics.ts';
import { addToGroup } from '../groups.ts';
import type { Metadata } from '../metadata/metadata.ts';
import type { CitationNode, CiteItem } from '../parse/manuscript.ts';
import type { Sources } from '../sources.ts';
import { nearest } from '../text/nearest.ts';
import { withoutIntent } from './cito.ts';
import type { Library, LibraryItem } from './library.ts';

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
      const work = workOf(cite.key, library);
      if (!work) missing(cite.key, cite.place);
      return work ? [{ cite, work }] : [];
    }),
  }));
  reportIntent(nodes, library, sources);
  const listed = listedWorks(library, metadata, missing);
  reportMissing(absent, library, metadata, sources);
  const works = new Set([
    ...citations.flatMap(({ cites }) => cites.map(({ work }) => work)),
    ...listed,
  ]);
  reportNeverCited(library, works, sources);
  return { citations, works: [...works] };
}

/** The work of a key, before which it may say why the work is cited. */
function workOf(key: string, { items }: Library): LibraryItem | undefined {
  return items.get(key) ?? items.get(withoutIntent(key) ?? '');
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
    const work = library.items.get(key);
    if (!work) missing(key, places.get('nocite'));
    return work ? [work] : [];
  });
}

/** Without a bibliography one message says so; else each key is named once, where it stands first. */
function reportMissing(
  absent: Map<string, (Place | undefined)[]>,
  library: Library,
  { bibliography }: Pick<Metadata, 'bibliography'>,
  { manuscript, files }: Sources,
): void {
  const paths = bibliography.map(({ path }) => path).join(' or ');
  const [first] = absent.values();
  if (!paths && absent.size > MISSING_EACH) {
    const reason = `Unexpected ${absent.size} keys (${named([...absent.keys()].map((key) => `@${key}`))}), expected a bibliography that has them`;
    report(manuscript, 'reference-not-found', reason, first?.[0], adviceOnList(files));
    return;
  }
  for (const [key, [place, ...more]] of absent) {
    const lines = [...new Set(more.map((other) => other?.start.line))].filter(Boolean);
    const also = lines.length > 0 ? ` (also in ${linesOf(lines)})` : '';
    const reason = `Unexpected key @${key}${also}, expected one of the bibliography`;
    const meant = nearest(key, library.items.keys());
    const advice = meant
      ? `Did you mean @${meant}?`
      : paths
        ? adviceOnEntry(key, paths)
        : adviceOnList(files);
    report(manuscript, 'reference-not-found', reason, place, advice);
  }
}

/** More keys than these without any bibliography have one cause. */
const MISSING_EACH = 4;
const MOST_LINES = 12;

function linesOf(lines: (number | undefined)[]): string {
  const more = lines.length > MOST_LINES ? ' and more' : '';
  return `line${lines.length > 1 ? 's' : ''} ${lines.slice(0, MOST_LINES).join(', ')}${more}`;
}

/** Manubot and MyST fetch a work by its identifier; here nothing is fetched. */
function adviceOnEntry(key: string, paths: string): string {
  const isIdentifier = /^(?:10\.\d{4,}\/|(?:doi|pmid|pmcid|arxiv|isbn|url|wikidata|https?):)/i.test(
    key,
  );
  return isIdentifier
    ? `Nothing is fetched from the net: add the work to ${paths}, under this key.`
    : `Add the work to ${paths}; where no citation is meant, write \\@.`;
}

function adviceOnList(files: Sources['files']): string {
  return `Write \`bibliography: ${likelyFile(files) ?? 'references.bib'}\` into the front matter.`;
}

/** A file of the folder that must be the bibliography. */
function likelyFile(files: Sources['files']): string | undefined {
  return [...files.keys()].find((path) => /\.(?:bib|ris)$/i.test(path));
}

/** A work that typed text cites is cited: that it has no link is another matter (src/checks). */
function reportNeverCited(library: Library, used: Set<LibraryItem>, sources: Sources): void {
  const unused = [...new Set(library.items.values())].filter((work) => !used.has(work));
  if (unused.length === 0) return;
  const typed = typedKeys(sources, library);
  const byFile = new Map<VFile, LibraryItem[]>();
  for (const work of unused.filter(({ csl }) => !typed.has(csl.id))) {
    const file = sources.texts.get(work.path) ?? sources.manuscript;
    addToGroup(byFile, file, work);
  }
  for (const [file, works] of byFile)
    for (const group of neverCitedGroups(works)) {
      const reason = neverCited(group.map(({ csl }) => csl.id));
      report(file, 'reference-never-cited', reason, group[0]?.place, NEVER_CITED_ADVICE);
    }
}

const NEVER_CITED_ADVICE = 'Cite it, delete it, or list it under `nocite:`. It is not printed.';
/** More of one file are a collection that serves several papers: one message names them. */
const NEVER_CITED_EACH = 4;
const MOST_KEYS = 30;

function neverCitedGroups(works: LibraryItem[]): LibraryItem[][] {
  return works.length > NEVER_CITED_EACH ? [works] : works.map((work) => [work]);
}

function neverCited(keys: string[]): string {
  if (keys.length === 1)
    return `Unexpected entry ${keys[0]} that is never cited, expected a citation of it`;
  return `Unexpected ${keys.length} entries that are never cited (${named(keys)}), expected a citation of each`;
}

function named(keys: string[]): string {
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : '';
  return keys.slice(0, MOST_KEYS).join(', ') + more;
}

/** Keys of works that the text cites as plain text, also where a name or year differs. */
function typedKeys({ manuscript }: Sources, library: Library): Set<string> {
  const items = [...new Set(library.items.values())].map(({ csl }) => csl);
  return new Set(
    linkCitations(String(manuscript), items).flatMap(({ cites }) =>
      cites.map(({ key }) => key ?? ''),
    ),
  );
}
