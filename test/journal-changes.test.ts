/** A journal gets another licence and another name: what was published keeps those of its day. */
import { appendFile, readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { FORMATS } from '../src/formats/index.ts';
import { publish } from '../src/publishing/publish.ts';
import { rebuild } from '../src/work/build/rebuild.ts';
import { journalOfTests, replaceIn, SILENT } from './rebuilt-journal.ts';

const formats = FORMATS.filter(({ name }) => name === 'jats');
const at = journalOfTests();

beforeAll(async () => {
  const date = '2023-01-15';
  const options = { out: at('out'), formats, receivers: [], date, progress: SILENT };
  await publish([at('j/1-2/a')], options);
  await replaceIn(at('j/journal.yaml'), 'CC-BY-4.0', 'CC-BY-NC-4.0');
  await replaceIn(at('j/journal.yaml'), 'of Tests', 'of Trials');
});

async function built() {
  const paths = [at('j/1-2/a')];
  const { messages } = await rebuild({ paths, formats, out: at('out') }, SILENT);
  const jats = await readFile(at('out/1-2/a/a.xml'), 'utf8');
  const differs = messages.filter(({ rule }) => rule === 'record-differs');
  return { advice: differs.map(({ advice }) => advice), jats };
}

test('the message says where the change is, and issue.yaml can say what held', async () => {
  expect((await built()).advice).toEqual([expect.stringMatching(/issue\.yaml .*license:/)]);
  const then = 'journal: {title: Journal of Tests, license: CC-BY-4.0}\n';
  await appendFile(at('j/1-2/issue.yaml'), then);
  const { advice, jats } = await built();
  expect(advice).toEqual([]);
  expect(jats).toContain('<journal-title>Journal of Tests<');
  expect(jats).toContain('creativecommons.org/licenses/by/4.0/');
});
