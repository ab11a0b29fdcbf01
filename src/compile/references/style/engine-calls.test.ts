/**
 * Citeproc is meant to get the citations of a document one by one, each with all earlier ones, which takes
 * quadratic time. Our result must be identical.
 */
import { expect, test, vi } from 'vitest';
import type { CslItem } from '../../../article/article.ts';
import { loadStyle } from '../../../io/styles.ts';
import type { Cluster, Engine } from '../citeproc-types.ts';
import { citeproc } from './citeproc.ts';
import { processorFor } from './engine.ts';
import { printClusters } from './engine-calls.ts';

/** Few names and years, so that most works must be disambiguated. */
const WORKS: CslItem[] = Array.from({ length: 14 }, (_, index) => ({
  id: `i${index}`,
  type: index % 3 === 0 ? ('book' as const) : ('article-journal' as const),
  title: index % 4 === 0 ? 'On type' : `Proofs ${index}`,
  author: Array.from({ length: 1 + ((index * 5) % 4) }, (_, at) => ({
    family: ['Lee', 'Lee', 'Poe', 'Roe'][(index + at) % 4] ?? '',
    given: ['Ann', 'Bo', 'Ann B.'][(index * 3 + at) % 3] ?? '',
  })),
  issued: { 'date-parts': [[2016 + (index % 2)]] },
  'container-title': 'Print',
}));

/** Repeated citations, immediately and later, with other locators, several together, several in a note. */
const CLUSTERS: Cluster[] = Array.from({ length: 60 }, (_, index) => ({
  citationID: '',
  citationItems: Array.from({ length: 1 + (index % 7 === 3 ? 2 : 0) }, (_, at) => ({
    id: `i${((index >> 1) * 3 + at * 5) % WORKS.length}`,
    ...(index % 5 === 1 && { locator: `${index % 3}`, label: 'page' }),
  })),
  properties: {
    noteIndex: index - (index % 6 === 5 ? 1 : 0) + 1,
    ...(index % 11 === 0 && { unsorted: true }),
  },
}));
const inText = (cluster: Cluster): Cluster => ({
  ...cluster,
  properties: { ...cluster.properties, noteIndex: 0 },
});

function oneAfterAnother(clusters: readonly Cluster[], engine: Engine): string[] {
  const before: [string, number][] = [];
  const outputs: string[] = [];
  clusters.forEach((cluster, index) => {
    cluster.citationID = `c${index}`;
    const flag = citeproc().ASSUME_ALL_ITEMS_REGISTERED;
    const [, printed] = engine.processCitationCluster(cluster, [...before], [], flag);
    for (const [position, text] of printed) outputs[position] = text;
    before.push([cluster.citationID, cluster.properties.noteIndex]);
  });
  return outputs;
}

let runs = 0;

/** The engine of a style, after it got the works. */
async function engineOf(name: string): Promise<Engine> {
  runs += 1;
  const updateItems = vi.spyOn(citeproc().Engine.prototype as Engine, 'updateItems');
  // Different works for each run, so that the replay cache is not used.
  const works = WORKS.map((work) => ({ ...work, note: `${runs}` }));
  processorFor(await loadStyle(name), 'en').startRun(works);
  const engine = updateItems.mock.contexts.at(-1) as Engine;
  updateItems.mockRestore();
  return engine;
}

test.each(['american-sociological-association', 'elsevier-harvard', 'nature'])(
  '%s: citations in the text',
  async (name) => {
    const engine = await engineOf(name);
    const clusters = CLUSTERS.map(inText);
    const expected = oneAfterAnother(structuredClone(clusters), engine);
    expect(printClusters(structuredClone(clusters), await engineOf(name))).toEqual(expected);
  },
);

test.each(['chicago-fullnote-bibliography', 'oscola', 'gost-r-7-0-5-2008'])(
  '%s: citations in notes',
  async (name) => {
    const engine = await engineOf(name);
    const expected = oneAfterAnother(structuredClone(CLUSTERS), engine);
    expect(printClusters(structuredClone(CLUSTERS), await engineOf(name))).toEqual(expected);
  },
);

test.each(['nature', 'oscola'])(
  '%s: earlier citations are handed over once, not with each later one',
  async (name) => {
    const engine = await engineOf(name);
    const processed = vi.spyOn(engine, 'processCitationCluster');
    printClusters(structuredClone(CLUSTERS), engine);
    const handed = processed.mock.calls.reduce((sum, [, before]) => sum + before.length, 0);
    expect(handed).toBeLessThan(CLUSTERS.length);
  },
);
