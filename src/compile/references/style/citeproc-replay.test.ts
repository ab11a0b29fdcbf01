import { expect, test, vi } from 'vitest';
import { loadStyle } from '../../../io/styles.ts';
import type { Cluster, Engine } from '../citeproc-types.ts';
import { StyleError } from '../style-tree.ts';
import { type CiteprocRun, createReplayCache } from './citeproc-replay.ts';
import { processorFor } from './engine.ts';

const work = (family: string, given: string, year: number, index: number) => ({
  id: `i${index}`,
  type: 'book' as const,
  title: `Of ${given}`,
  author: [{ family, given }],
  issued: { 'date-parts': [[year]] },
});
/** Works with the same name and year: the text of each depends on the others. */
const SAME_AUTHOR = [
  work('Lee', 'Ann', 2020, 0),
  work('Lee', 'Bo', 2020, 1),
  work('Lee', 'Ann', 2020, 2),
];
const OTHERS = [work('Poe', 'Cy', 1999, 0)];

const cite = (...ids: string[]): Cluster => ({
  citationID: '',
  citationItems: ids.map((id) => ({ id })),
  properties: { noteIndex: 0 },
});
const printed = (run: CiteprocRun) => [
  run.order,
  run.clusters([cite('i1'), cite('i0', 'i2')]),
  run.names('i0', false),
  run.entries(),
  run.numberOf('i2'),
];

/** Starts runs on an engine that no other test uses. */
async function startRunIn(language: string) {
  return processorFor({ ...(await loadStyle('apa')) }, language).startRun;
}

test('a further run has the same results, also after a run with other works', async () => {
  const startRun = await startRunIn('en-GB');
  const first = printed(startRun(SAME_AUTHOR));
  const other = startRun(OTHERS);
  expect(other.clusters([cite('i0')])).toEqual([expect.stringContaining('Poe')]);
  expect(printed(startRun(SAME_AUTHOR))).toEqual(first);
  expect(other.entries()).toEqual([expect.stringContaining('Poe')]);
});

test('before the first different call, the recorded calls are replayed', async () => {
  const startRun = await startRunIn('en-US');
  const [order, clusters] = printed(startRun(SAME_AUTHOR));
  startRun(OTHERS).entries();
  const again = startRun(SAME_AUTHOR);
  expect([again.order, again.clusters([cite('i1'), cite('i0', 'i2')])]).toEqual([order, clusters]);
  const fresh = (await startRunIn('en-AU'))(SAME_AUTHOR);
  fresh.clusters([cite('i1'), cite('i0', 'i2')]);
  expect(again.fullCitation('i2')).toBe(fresh.fullCitation('i2'));
  expect(again.names('i1', false)).toBe(fresh.names('i1', false));
});

test('warnings of citeproc about a style are not printed', async () => {
  const log = vi.spyOn(console, 'log');
  const { xml, ...style } = await loadStyle('apa');
  const odd = { ...style, xml: xml.replace('<layout', '<layout odd="x"') };
  expect(processorFor(odd, 'en-US').startRun(OTHERS).entries()).toHaveLength(1);
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

test('an error of citeproc is an error of the style', () => {
  const updateItems = () => {
    throw new TypeError('text-case is not a function');
  };
  const startRun = createReplayCache({ updateItems } as unknown as Engine, () => {});
  expect(() => startRun(OTHERS)).toThrow(StyleError);
  expect(() => startRun(OTHERS)).toThrow(
    'cannot be printed in this citation style (text-case is not a function)',
  );
});

test('a substitute with a label and without a name form is no error', async () => {
  const names = `<names variable="author"><name delimiter-precedes-last="never"/><substitute>
    <names variable="editor"><name/></names><names variable="translator"><label/></names><text variable="title"/>
  </substitute></names>`;
  const xml = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info/>
    <macro name="who">${names}</macro><citation><layout><text macro="who"/></layout></citation>
    <bibliography><sort><key macro="who"/></sort><layout><text macro="who"/></layout></bibliography></style>`;
  const { startRun } = processorFor({ ...(await loadStyle('apa')), xml }, 'en-US');
  const unsigned = { id: 'i0', type: 'book' as const, title: 'Unsigned' };
  expect(startRun([unsigned]).entries()?.join()).toContain('Unsigned');
});

test('repeated calls do not use the engine', () => {
  const updateItems = vi.fn((ids: string[]) => ids);
  const makeBibliography = vi.fn((): [unknown, string[]] => [{}, ['One.']]);
  const engine = { updateItems, makeBibliography } as unknown as Engine;
  const startRun = createReplayCache(engine, () => {});
  expect(startRun(OTHERS).entries()).toEqual(['One.']);
  const calls = updateItems.mock.calls.length;
  expect(startRun(OTHERS).entries()).toEqual(['One.']);
  expect(updateItems).toHaveBeenCalledTimes(calls);
  expect(makeBibliography).toHaveBeenCalledOnce();
});
