/** Citations in the processor's terms. */
import { locatorIn } from '../../parse/syntax/lines/locator.ts';
import type { Cluster, ClusterItem } from '../citeproc-types.ts';
import type { LibraryItem } from '../library.ts';
import { withoutMarks } from '../output-marks.ts';
import type { ResolvedCitation } from '../resolve.ts';
import type { Session } from '../style/citeproc-replay.ts';
import type { Processor } from '../style/engine.ts';
import { markRanges } from '../style/page-ranges.ts';
import type { NotePlace } from './note-places.ts';

type Cite = ResolvedCitation['cites'][number];

/** What the citations of a document are printed with. */
export interface Printing {
  processor: Processor;
  session: Session;
  /** The session knows a work as "i" and its index here. */
  works: LibraryItem[];
  /** Only in note styles. */
  notes: ReadonlyMap<ResolvedCitation['node'], NotePlace>;
  /** Of the article. */
  language: string;
}

/**
 * The clusters of a citation: one, but for narrative citations of several works, which become
 * a cluster each ("Goble (2019) and Wilson (2021)") where names and brackets alternate. What stands
 * in the brackets of a work stays there: "Goble (2019, p. 3; see also Wilson, 2021)".
 */
export function clustersOf(citation: ResolvedCitation, printing: Printing): Cluster[] {
  const { node, cites } = citation;
  const note = printing.notes.get(node);
  const properties = {
    noteIndex: note?.number ?? 0,
    ...(note?.inside && !note.last && { 'suppress-trailing-punctuation': true }),
  };
  if (node.mode === 'narrative' && printing.processor.format !== 'note')
    return inBrackets(cites).map((group) => narrativeCluster(group, properties, printing));
  // What says "see" of one work would stand before another.
  const unsorted = cites.length > 1 && cites.some(({ cite }) => cite.prefix);
  const items = clusterItems(cites, printing);
  if (unsorted) return [newCluster(items, { ...properties, unsorted })];
  const { groupsCitations } = printing.processor;
  const ordered = groupsCitations ? grouped(items, cites) : items;
  return [newCluster(presorted(ordered, printing), properties)];
}

/** Each work that the sentence names, with those beside it. */
function inBrackets(cites: readonly Cite[]): Cite[][] {
  const groups: Cite[][] = [];
  for (const each of cites) {
    if (each.cite.beside && groups.length > 0) groups.at(-1)?.push(each);
    else groups.push([each]);
  }
  return groups;
}

function narrativeCluster(
  group: readonly Cite[],
  properties: Cluster['properties'],
  printing: Printing,
): Cluster {
  const [first, ...beside] = clusterItems(group, printing);
  if (!first || beside.length === 0)
    return newCluster(first ? [first] : [], { ...properties, mode: 'suppress-author' });
  const named = { ...first, 'suppress-author': true };
  return newCluster([named, ...beside], { ...properties, unsorted: true });
}

function newCluster(citationItems: ClusterItem[], properties: Cluster['properties']): Cluster {
  return { citationID: '', citationItems, properties };
}

/** The works of one author behind the first of them. */
function grouped(items: ClusterItem[], cites: readonly Cite[]): ClusterItem[] {
  const authors = cites.map(({ work }, index) => JSON.stringify(work.csl.author ?? index));
  const places = items.map((item, index) => [item, authors.indexOf(authors[index] ?? '')] as const);
  return places.toSorted(([, a], [, b]) => a - b).map(([item]) => item);
}

/**
 * Styles sort citations by author and year alone; works that are alike in both stand as in the list:
 * "2016a, 2016b". A style that does not sort prints them in the author's order.
 */
function presorted(items: ClusterItem[], { processor, session }: Printing): ClusterItem[] {
  if (!processor.sortsCitations || items.length < 2) return items;
  const rank = (item: ClusterItem) => session.order.indexOf(item.id);
  return items.toSorted((a, b) => rank(a) - rank(b));
}

function clusterItems(cites: readonly Cite[], printing: Printing): ClusterItem[] {
  return cites.map((cite, index) => clusterItem(cite, printing, index === 0));
}

function clusterItem(
  { cite, work }: Cite,
  { works, language, processor }: Printing,
  isFirst: boolean,
): ClusterItem {
  const item: ClusterItem = { id: idOf(work, works) };
  if (cite.prefix) {
    const words = withoutMarks(cite.prefix).replace(/(?<=[\p{L}\p{N}.,:;)\]])$/u, ' ');
    // Between numbers stands no blank: "[1,see also 4]".
    item.prefix = isFirst || /\s$/.test(processor.delimiter) ? words : ` ${words}`;
  }
  // Behind a narrative citation, words stand in brackets of their own: `@key [inter alia]`.
  if (cite.suffix) item.suffix = withoutMarks(cite.suffix).replace(/^(?=[\p{L}\p{N}<])/u, ', ');
  if (cite.locator) {
    const locator = withoutMarks(cite.locator);
    item.label = locatorIn(language, cite.term ?? '') ?? cite.label ?? 'page';
    item.locator = item.label === 'page' ? markRanges(locator) : locator;
  }
  if (cite.suppressAuthor) item['suppress-author'] = true;
  return item;
}

/** The processor's id of a work. */
export function idOf(work: LibraryItem, works: LibraryItem[]): string {
  return `i${works.indexOf(work)}`;
}
