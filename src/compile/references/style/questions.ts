/** What is asked of an engine that knows its works. */

import type { Cluster, Engine } from '../citeproc-types.ts';
import { citeproc } from './citeproc.ts';

/** What the processor writes where a style has nothing to print. */
const NOTHING = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\]/;

export function isNothing(output: string): boolean {
  return NOTHING.test(output);
}

/**
 * Prints clusters in document order. The processor would look at all earlier ones for each new one,
 * which takes it minutes for six thousand; but only a style that asks for the position of a citation
 * ("ibid.") needs to know of others, and it is told of all at once.
 */
export function printClusters(clusters: Cluster[], engine: Engine): string[] {
  clusters.forEach((cluster, index) => {
    cluster.citationID = `c${index}`;
  });
  const isPositional = engine.opt.update_mode === citeproc().POSITION;
  const outputs = isPositional ? printTogether(clusters, engine) : printEach(clusters, engine);
  return outputs.map((output) => (isNothing(output) ? '' : output));
}

function printEach(clusters: readonly Cluster[], engine: Engine): string[] {
  const flag = citeproc().ASSUME_ALL_ITEMS_REGISTERED;
  return clusters.map((cluster) => {
    const [, printed] = engine.processCitationCluster(cluster, [], [], flag);
    return printed.find(([, , id]) => id === cluster.citationID)?.[1] ?? '';
  });
}

/**
 * Reads every cluster by itself, lets the processor place all of them when it gets the last behind
 * the others, and then prints each: the words are those that it would have come to in the end.
 */
function printTogether(given: readonly Cluster[], engine: Engine): string[] {
  // Behind a note with a smaller number, the processor takes every work for one that is new.
  const clusters = given.toSorted((a, b) => a.properties.noteIndex - b.properties.noteIndex);
  const last = clusters.at(-1);
  if (!last) return [];
  const { update_mode: mode } = engine.opt;
  const { process_CitationCluster: print, disambiguate } = engine;
  const { run } = disambiguate;
  engine.process_CitationCluster = () => '';
  disambiguate.run = () => {};
  try {
    engine.opt.update_mode = citeproc().NONE;
    printEach(clusters, engine);
    engine.opt.update_mode = mode;
    placeBehind(last, clusters.slice(0, -1), engine);
  } finally {
    engine.opt.update_mode = mode;
    engine.process_CitationCluster = print;
    disambiguate.run = run;
  }
  tellApart(clusters, engine);
  const outputs = new Map(
    clusters.map((cluster) => [
      cluster,
      engine.process_CitationCluster(cluster.sortedItems, cluster),
    ]),
  );
  return given.map((cluster) => outputs.get(cluster) ?? '');
}

function placeBehind(last: Cluster, earlier: readonly Cluster[], engine: Engine): void {
  engine.registry.citationreg.citationById = Object.fromEntries(
    earlier.map((cluster) => [cluster.citationID, cluster]),
  );
  const before = earlier.map(({ citationID, properties }): [string, number] => [
    citationID,
    properties.noteIndex,
  ]);
  // What has a new place is sorted once more, but then works of one author would no longer stand together.
  for (const { properties } of earlier) properties.unsorted = true;
  engine.processCitationCluster(last, before, [], citeproc().ASSUME_ALL_ITEMS_REGISTERED);
}

/** In some note styles, what tells works apart depends on how often each is cited. */
function tellApart(clusters: readonly Cluster[], engine: Engine): void {
  if (engine.opt.xclass !== 'note' || !engine.opt.has_disambiguate) return;
  const ids = clusters.flatMap(({ citationItems }) => citationItems.map(({ id }) => id));
  for (const ambiguous of new Set(ids.map((id) => engine.registry.registry[id]?.ambig)))
    if (ambiguous !== undefined) engine.disambiguate.run(ambiguous);
}

/**
 * The names of a work as they stand in a sentence; once all clusters are printed.
 *
 * @param again whether the work was cited before: some styles then print fewer names
 */
export function namesInText(id: string, again: boolean, engine: Engine): string {
  const item = engine.retrieveItem(id);
  const position = again ? { position: citeproc().POSITION_SUBSEQUENT } : {};
  return citeproc().getCitationCluster.call(engine, [
    [item, { id, 'author-only': true, ...position }],
  ]);
}

/** A work cited in full: the entry of a style that has no list. */
export function fullCitation(id: string, engine: Engine): string {
  const item = engine.retrieveItem(id);
  const output = citeproc().getCitationCluster.call(engine, [[item, { id, position: 0 }]]);
  return isNothing(output) ? '' : output;
}

/** One text for each entry of the list; `undefined` where the style has none. */
export function entriesOf(engine: Engine): string[] | undefined {
  const list = engine.makeBibliography();
  return list ? list[1] : undefined;
}

export function numberOf(id: string, engine: Engine): number | undefined {
  return engine.registry.registry[id]?.seq;
}
