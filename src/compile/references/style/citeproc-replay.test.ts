import { expect, test, vi } from 'vitest';
import { loadStyle } from '../../../io/styles.ts';
import type { Cluster, Engine } from '../citeproc-types.ts';
import { StyleError } from '../style-tree.ts';
import { type Session, sessionsOf } from './citeproc-replay.ts';
import { processorFor } from './engine.ts';

const work = (family: string, given: string, year: number, index: number) => ({
  id: `i${index}`,
  type: 'book' as const,
  title: `Of ${given}`,
  author: [{ family, given }],
  issued: { 'date-parts': [[year]] },
});
/** Of one name and year: what each prints depends on the others. */
const ALIKE = [
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
const printed = (session: Session) => [
  session.order,
  session.clusters([cite('i1'), cite('i0', 'i2')]),
  session.names('i0', false),
  session.entries(),
  session.numberOf('i2'),
];

/** Its own engine, of which nobody else asks. */
async function opened(language: string) {
  return processorFor({ ...(await loadStyle('apa')) }, language).open;
}

test('asked again, the same answers, and others in between change nothing', async () => {
  const open = await opened('en-GB');
  const first = printed(open(ALIKE));
  const other = open(OTHERS);
  expect(other.clusters([cite('i0')])).toEqual([expect.stringContaining('Poe')]);
  expect(printed(open(ALIKE))).toEqual(first);
  expect(other.entries()).toEqual([expect.stringContaining('Poe')]);
});

test('another question in the middle: all before it are the engine’s again', async () => {
  const open = await opened('en-US');
  const [order, clusters] = printed(open(ALIKE));
  open(OTHERS).entries();
  const again = open(ALIKE);
  expect([again.order, again.clusters([cite('i1'), cite('i0', 'i2')])]).toEqual([order, clusters]);
  const fresh = (await opened('en-AU'))(ALIKE);
  fresh.clusters([cite('i1'), cite('i0', 'i2')]);
  expect(again.inFull('i2')).toBe(fresh.inFull('i2'));
  expect(again.names('i1', false)).toBe(fresh.names('i1', false));
});

test('what the processor thinks of a style is not printed', async () => {
  const said = vi.spyOn(console, 'log');
  const { xml, ...style } = await loadStyle('apa');
  const odd = { ...style, xml: xml.replace('<layout', '<layout odd="x"') };
  expect(processorFor(odd, 'en-US').open(OTHERS).entries()).toHaveLength(1);
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

test('what stops the processor is the style', () => {
  const updateItems = () => {
    throw new TypeError('text-case is not a function');
  };
  const open = sessionsOf({ updateItems } as unknown as Engine, () => {});
  expect(() => open(OTHERS)).toThrow(StyleError);
  expect(() => open(OTHERS)).toThrow(
    'cannot be printed in this citation style (text-case is not a function)',
  );
});

test('a substitute with a label and without a form of its own stops nothing', async () => {
  const names = `<names variable="author"><name delimiter-precedes-last="never"/><substitute>
    <names variable="editor"><name/></names><names variable="translator"><label/></names><text variable="title"/>
  </substitute></names>`;
  const xml = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info/>
    <macro name="who">${names}</macro><citation><layout><text macro="who"/></layout></citation>
    <bibliography><sort><key macro="who"/></sort><layout><text macro="who"/></layout></bibliography></style>`;
  const { open } = processorFor({ ...(await loadStyle('apa')), xml }, 'en-US');
  const unsigned = { id: 'i0', type: 'book' as const, title: 'Unsigned' };
  expect(open([unsigned]).entries()?.join()).toContain('Unsigned');
});

test('an engine is not asked what it has answered', () => {
  const updateItems = vi.fn((ids: string[]) => ids);
  const makeBibliography = vi.fn((): [unknown, string[]] => [{}, ['One.']]);
  const engine = { updateItems, makeBibliography } as unknown as Engine;
  const open = sessionsOf(engine, () => {});
  expect(open(OTHERS).entries()).toEqual(['One.']);
  const calls = updateItems.mock.calls.length;
  expect(open(OTHERS).entries()).toEqual(['One.']);
  expect(updateItems).toHaveBeenCalledTimes(calls);
  expect(makeBibliography).toHaveBeenCalledOnce();
});
