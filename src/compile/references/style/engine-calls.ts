/** Calls to an engine of citeproc that already has its works. */

import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
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
  const outputs = withKnownWorks(engine, () =>
    isPositional ? printTogether(clusters, engine) : printEach(clusters, engine),
  );
  return outputs.map((output) => (isNothing(output) ? '' : output));
}

/**
 * Calls a function that prints clusters. For each cluster, citeproc would retrieve all works, and make their sort keys
 * and authors; here it does so once for each work.
 */
function withKnownWorks<Result>(engine: Engine, print: () => Result): Result {
  const csl = citeproc();
  const { getSortKeys, getAmbiguousCite } = csl;
  const { retrieveItem } = engine;
  const known = new Map<string, { sortKeys: string[]; languages?: string[] }>();
  const withAuthors = new Set<string>();
  csl.getSortKeys = function (work, kind) {
    const { sortKeys, languages } = getOrInsert(known, work.id, () => ({
      sortKeys: getSortKeys.call(this, work, kind),
      languages: this.tmp.lang_array,
    }));
    // Citeproc compares keys in the language of the work that it read last.
    this.tmp.lang_array = languages;
    return sortKeys;
  };
  csl.getAmbiguousCite = function (work, ...further) {
    // With this request, citeproc only stores the authors, and ignores the result.
    if (!this.tmp.authorstring_request || !withAuthors.has(work.id)) {
      if (this.tmp.authorstring_request) withAuthors.add(work.id);
      return getAmbiguousCite.call(this, work, ...further);
    }
    this.tmp.lang_array = known.get(work.id)?.languages;
    return '';
  };
  engine.retrieveItem = engine.refetchItem;
  try {
    return print();
  } finally {
    csl.getSortKeys = getSortKeys;
    csl.getAmbiguousCite = getAmbiguousCite;
    engine.retrieveItem = retrieveItem;
  }
}

function printEach(clusters: readonly Cluster[], engine: Engine): string[] {
  const csl = citeproc();
  const { getSortKeys } = csl;
  try {
    return clusters.map((cluster) => {
      // Citeproc would make sort keys of unsorted works, too, and not use them.
      csl.getSortKeys = cluster.properties.unsorted ? () => [] : getSortKeys;
      const flag = csl.ASSUME_ALL_ITEMS_REGISTERED;
      const [, printed] = engine.processCitationCluster(cluster, [], [], flag);
      return printed.find(([, , id]) => id === cluster.citationID)?.[1] ?? '';
    });
  } finally {
    csl.getSortKeys = getSortKeys;
  }
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
    if (ambiguous !== undefined && (engine.registry.ambigcites[ambiguous]?.length ?? 0) > 1)
      engine.disambiguate.run(ambiguous);
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
