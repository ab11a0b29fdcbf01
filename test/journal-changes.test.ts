/** A journal gets another licence and another name: what was published keeps those of its day. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMATS } from '../src/formats/index.ts';
import { publish } from '../src/publishing/publish.ts';
import { rebuild } from '../src/work/build/rebuild.ts';
import { rebuiltJournal } from './rebuilt-journal.ts';

const formats = FORMATS.filter(({ name }) => name === 'jats');
const progress = { planned: () => {}, started: () => {}, finished: () => {} };
let folder = '';
const at = (path: string) => join(folder, path);

beforeAll(async () => {
  folder = await rebuiltJournal();
  const date = '2023-01-15';
  await publish([at('j/1-2/a')], { out: at('out'), formats, receivers: [], date, progress });
  const text = await readFile(at('j/journal.yaml'), 'utf8');
  const changed = text.replace('CC-BY-4.0', 'CC-BY-NC-4.0').replace('of Tests', 'of Trials');
  await writeFile(at('j/journal.yaml'), changed);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function built() {
  const paths = [at('j/1-2/a')];
  const { messages } = await rebuild({ paths, formats, out: at('out') }, progress);
  const jats = await readFile(at('out/1-2/a/a.xml'), 'utf8');
  const differs = messages.filter(({ rule }) => rule === 'record-differs');
  return { advice: differs.map(({ advice }) => advice), jats };
}

test('the message says where the change is, and issue.yaml can say what held', async () => {
  expect((await built()).advice).toEqual([expect.stringMatching(/issue\.yaml .*license:/)]);
  const issue = await readFile(at('j/1-2/issue.yaml'), 'utf8');
  const then = 'journal: {title: Journal of Tests, license: CC-BY-4.0}\n';
  await writeFile(at('j/1-2/issue.yaml'), issue + then);
  const { advice, jats } = await built();
  expect(advice).toEqual([]);
  expect(jats).toContain('<journal-title>Journal of Tests<');
  expect(jats).toContain('creativecommons.org/licenses/by/4.0/');
});
