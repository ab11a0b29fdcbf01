/** Calls to an engine of citeproc that already has its works. */

import type { Cluster, Engine } from '../citeproc-types.ts';
import { citeproc } from './citeproc.ts';

/** Text that citeproc writes if a style prints nothing. */
const NOTHING_PRINTED = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\]/;

export function isNothing(output: string): boolean {
  return NOTHING_PRINTED.test(output);
}

/**
 * Prints clusters in document order. For each cluster, citeproc would look at all earlier ones, which takes
 * minutes for six thousand. Only a style that uses the position of a citation ("ibid.") needs them; it gets all
 * clusters together.
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
 * Reads each cluster alone, then computes all positions at once by adding the last cluster after the others,
 * and then prints each cluster. The result is the same as if they were added one by one.
 */
function printTogether(unsorted: readonly Cluster[], engine: Engine): string[] {
  // Sorted by note, because after a decreasing number citeproc treats all works as new.
  const clusters = unsorted.toSorted((a, b) => a.properties.noteIndex - b.properties.noteIndex);
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
    computePositions(last, clusters.slice(0, -1), engine);
  } finally {
    engine.opt.update_mode = mode;
    engine.process_CitationCluster = print;
    disambiguate.run = run;
  }
  disambiguateNotes(clusters, engine);
  const outputs = new Map(
    clusters.map((cluster) => [
      cluster,
      engine.process_CitationCluster(cluster.sortedItems, cluster),
    ]),
  );
  return unsorted.map((cluster) => outputs.get(cluster) ?? '');
}

/** Adds the last cluster after the others, so that citeproc computes the positions of all. */
function computePositions(last: Cluster, earlier: readonly Cluster[], engine: Engine): void {
  engine.registry.citationreg.citationById = Object.fromEntries(
    earlier.map((cluster) => [cluster.citationID, cluster]),
  );
  const before = earlier.map(({ citationID, properties }): [string, number] => [
    citationID,
    properties.noteIndex,
  ]);
  // Citeproc sorts clusters with a new position again, which would separate works of the same author.
  for (const { properties } of earlier) properties.unsorted = true;
  engine.processCitationCluster(last, before, [], citeproc().ASSUME_ALL_ITEMS_REGISTERED);
}

/** In some note styles, disambiguation depends on how often each work is cited. */
function disambiguateNotes(clusters: readonly Cluster[], engine: Engine): void {
  if (engine.opt.xclass !== 'note' || !engine.opt.has_disambiguate) return;
  const ids = clusters.flatMap(({ citationItems }) => citationItems.map(({ id }) => id));
  for (const ambiguous of new Set(ids.map((id) => engine.registry.registry[id]?.ambig)))
    if (ambiguous !== undefined) engine.disambiguate.run(ambiguous);
}

/**
 * The names of a work in a sentence. Call this after all clusters are printed.
 *
 * @param isSubsequent whether the work was cited before: then some styles print fewer names
 */
export function namesInText(id: string, isSubsequent: boolean, engine: Engine): string {
  const item = engine.retrieveItem(id);
  const position = isSubsequent ? { position: citeproc().POSITION_SUBSEQUENT } : {};
  return citeproc().getCitationCluster.call(engine, [
    [item, { id, 'author-only': true, ...position }],
  ]);
}

/** A full citation: the entry of a work in a style without a list. */
export function fullCitation(id: string, engine: Engine): string {
  const item = engine.retrieveItem(id);
  const output = citeproc().getCitationCluster.call(engine, [[item, { id, position: 0 }]]);
  return isNothing(output) ? '' : output;
}

/** One text for each entry of the list; undefined if the style has no list. */
export function printEntries(engine: Engine): string[] | undefined {
  const list = engine.makeBibliography();
  return list ? list[1] : undefined;
}

export function numberOf(id: string, engine: Engine): number | undefined {
  return engine.registry.registry[id]?.seq;
}
