/** Converts citations to citeproc's clusters. */
import { locatorIn } from '../../parse/syntax/lines/locator.ts';
import type { Cluster, ClusterItem } from '../citeproc-types.ts';
import type { LibraryItem } from '../library.ts';
import { withoutMarks } from '../output-marks.ts';
import type { ResolvedCitation } from '../resolve.ts';
import type { CiteprocRun } from '../style/citeproc-replay.ts';
import type { Processor } from '../style/engine.ts';
import { markRanges } from '../style/page-ranges.ts';
import type { NotePlace } from './note-places.ts';

type Cite = ResolvedCitation['cites'][number];

/** Everything that is needed to print the citations of a document. */
export interface Printing {
  processor: Processor;
  citeproc: CiteprocRun;
  /** Citeproc's id of a work is "i" and its index here. */
  works: LibraryItem[];
  /** Only in note styles. */
  notes: ReadonlyMap<ResolvedCitation['node'], NotePlace>;
  /** Of the article. */
  language: string;
}

/**
 * The clusters of a citation. There is one cluster, except for narrative citations of several works, which have
 * one for each work, because names and brackets alternate: "Goble (2019) and Wilson (2021)". Further works in
 * the brackets of a work stay there: "Goble (2019, p. 3; see also Wilson, 2021)".
 */
export function clustersOf(citation: ResolvedCitation, printing: Printing): Cluster[] {
  const { node, cites } = citation;
  const note = printing.notes.get(node);
  const properties = {
    noteIndex: note?.number ?? 0,
    ...(note?.inside && !note.last && { 'suppress-trailing-punctuation': true }),
  };
  if (node.mode === 'narrative' && printing.processor.format !== 'note')
    return groupByBrackets(cites).map((group) => narrativeCluster(group, properties, printing));
  // Sorting would move a prefix such as "see" before another work.
  const unsorted = cites.length > 1 && cites.some(({ cite }) => cite.prefix);
  const items = clusterItems(cites, printing);
  if (unsorted) return [newCluster(items, { ...properties, unsorted })];
  const { groupsCitations } = printing.processor;
  const ordered = groupsCitations ? groupByAuthor(items, cites) : items;
  return [newCluster(sortAsInList(ordered, printing), properties)];
}

/** Groups each work that the sentence names with the further works in its brackets. */
function groupByBrackets(cites: readonly Cite[]): Cite[][] {
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
  const [first, ...others] = clusterItems(group, printing);
  if (!first || others.length === 0)
    return newCluster(first ? [first] : [], { ...properties, mode: 'suppress-author' });
  const withoutAuthor = { ...first, 'suppress-author': true };
  return newCluster([withoutAuthor, ...others], { ...properties, unsorted: true });
}

function newCluster(citationItems: ClusterItem[], properties: Cluster['properties']): Cluster {
  return { citationID: '', citationItems, properties };
}

/** Moves works of the same author after the first of them. */
function groupByAuthor(items: ClusterItem[], cites: readonly Cite[]): ClusterItem[] {
  const authors = cites.map(({ work }, index) => JSON.stringify(work.csl.author ?? index));
  const places = items.map((item, index) => [item, authors.indexOf(authors[index] ?? '')] as const);
  return places.toSorted(([, a], [, b]) => a - b).map(([item]) => item);
}

/**
 * Sorts works as in the list, if the style sorts citations. Styles sort only by author and year; works with the
 * same author and year must follow the list: "2016a, 2016b".
 */
function sortAsInList(items: ClusterItem[], { processor, citeproc }: Printing): ClusterItem[] {
  if (!processor.sortsCitations || items.length < 2) return items;
  const rank = (item: ClusterItem) => citeproc.order.indexOf(item.id);
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
    // Numeric styles have no space between numbers. Example: "[1,see also 4]"
    item.prefix = isFirst || /\s$/.test(processor.delimiter) ? words : ` ${words}`;
  }
  // After a narrative citation, the suffix is in brackets of its own. Example: `@key [inter alia]`
  if (cite.suffix) item.suffix = withoutMarks(cite.suffix).replace(/^(?=[\p{L}\p{N}<])/u, ', ');
  if (cite.locator) {
    const locator = withoutMarks(cite.locator);
    item.label = locatorIn(language, cite.term ?? '') ?? cite.label ?? 'page';
    item.locator = item.label === 'page' ? markRanges(locator) : locator;
  }
  if (cite.suppressAuthor) item['suppress-author'] = true;
  return item;
}

/** Citeproc's id of a work. */
export function idOf(work: LibraryItem, works: LibraryItem[]): string {
  return `i${works.indexOf(work)}`;
}
