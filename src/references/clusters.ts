/** Citations in the processor's terms. */
import { citeproc } from './citeproc.ts';
import type { Cluster, ClusterItem } from './citeproc-types.ts';
import type { Processor } from './engine.ts';
import type { LibraryItem } from './library.ts';
import type { NotePlace } from './note-places.ts';
import { withoutMarks } from './output-marks.ts';
import type { ResolvedCitation } from './resolve.ts';

type Cite = ResolvedCitation['cites'][number];

/** What the citations of a document are printed with. */
export interface Printing {
  processor: Processor;
  /** The processor knows a work as "i" and its index here. */
  works: LibraryItem[];
  /** Its ids in the order of the list. */
  order: string[];
  /** Only in note styles. */
  notes: ReadonlyMap<ResolvedCitation['node'], NotePlace>;
  /** Of the article. */
  language: string;
}

/**
 * The clusters of a citation: one, but for narrative citations of several works, which become
 * a cluster each ("Goble (2019) and Wilson (2021)") where names and brackets alternate.
 */
export function clustersOf(citation: ResolvedCitation, printing: Printing): Cluster[] {
  const { node, cites } = citation;
  const note = printing.notes.get(node);
  const properties = {
    noteIndex: note?.number ?? 0,
    ...(note?.inside && !note.last && { 'suppress-trailing-punctuation': true }),
  };
  if (node.mode === 'narrative' && printing.processor.format !== 'note')
    return cites.map((cite) =>
      newCluster([clusterItem(cite, printing)], { ...properties, mode: 'suppress-author' }),
    );
  const unsorted = cites.some(({ cite }, index) => index > 0 && cite.prefix);
  const items = cites.map((cite) => clusterItem(cite, printing));
  if (unsorted) return [newCluster(items, { ...properties, unsorted })];
  return [newCluster(presorted(items, printing), properties)];
}

function newCluster(citationItems: ClusterItem[], properties: Cluster['properties']): Cluster {
  return { citationID: '', citationItems, properties };
}

/**
 * Styles sort citations by author and year alone; works that are alike in both stand as in the list:
 * "2016a, 2016b". A style that does not sort prints them in the author's order.
 */
function presorted(items: ClusterItem[], { processor, order }: Printing): ClusterItem[] {
  if (!processor.sortsCitations || items.length < 2) return items;
  const rank = (item: ClusterItem) => order.indexOf(item.id);
  return items.toSorted((a, b) => rank(a) - rank(b));
}

function clusterItem({ cite, work }: Cite, { works }: Printing): ClusterItem {
  const item: ClusterItem = { id: idOf(work, works) };
  if (cite.prefix)
    item.prefix = withoutMarks(cite.prefix).replace(/(?<=[\p{L}\p{N}.,:;)\]])$/u, ' ');
  // Behind a narrative citation, words stand in brackets of their own: `@key [inter alia]`.
  if (cite.suffix) item.suffix = withoutMarks(cite.suffix).replace(/^(?=[\p{L}\p{N}<])/u, ', ');
  if (cite.locator) {
    item.locator = withoutMarks(cite.locator);
    item.label = cite.label ?? 'page';
  }
  if (cite.suppressAuthor) item['suppress-author'] = true;
  return item;
}

/** The processor's id of a work. */
export function idOf(work: LibraryItem, works: LibraryItem[]): string {
  return `i${works.indexOf(work)}`;
}

/** What the processor writes where a style has nothing to print. */
const NOTHING = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\]/;

export function isNothing(output: string): boolean {
  return NOTHING.test(output);
}

/** Prints clusters in document order; later ones may change earlier ones. */
export function printClusters(clusters: Cluster[], { engine }: Processor): string[] {
  const flag = citeproc().ASSUME_ALL_ITEMS_REGISTERED;
  const before: [string, number][] = [];
  const outputs: string[] = [];
  clusters.forEach((cluster, index) => {
    cluster.citationID = `c${index}`;
    const [, printed] = engine.processCitationCluster(cluster, before, [], flag);
    for (const [position, text] of printed) outputs[position] = text;
    before.push([cluster.citationID, cluster.properties.noteIndex]);
  });
  return outputs.map((output) => (isNothing(output) ? '' : output));
}

/** The names of a work as they stand in a sentence; once all clusters are printed. */
export function namesInText(id: string, { engine }: Processor): string {
  const item = engine.retrieveItem(id);
  return citeproc().getCitationCluster.call(engine, [[item, { id, 'author-only': true }]]);
}

/** A work cited in full: the entry of a style that has no list. */
export function fullCitation(id: string, { engine }: Processor): string {
  const item = engine.retrieveItem(id);
  const output = citeproc().getCitationCluster.call(engine, [[item, { id, position: 0 }]]);
  return isNothing(output) ? '' : output;
}
