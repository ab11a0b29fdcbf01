/** What is asked of an engine that knows its works. */
import { citeproc } from './citeproc.ts';
import type { Cluster, Engine } from './citeproc-types.ts';

/** What the processor writes where a style has nothing to print. */
const NOTHING = /\[NO_PRINTED_FORM\]|\[CSL STYLE ERROR: reference with no printed form\.\]/;

export function isNothing(output: string): boolean {
  return NOTHING.test(output);
}

/** Prints clusters in document order; later ones may change earlier ones. */
export function printClusters(clusters: Cluster[], engine: Engine): string[] {
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
export function namesInText(id: string, engine: Engine): string {
  const item = engine.retrieveItem(id);
  return citeproc().getCitationCluster.call(engine, [[item, { id, 'author-only': true }]]);
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
