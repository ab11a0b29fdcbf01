/** With a notice goes to Crossref what is on record, and nothing that is still to be published. */
import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMATS } from '../src/formats/index.ts';
import { publishNoticeAndDeposit } from '../src/publishing/notice-deposit.ts';
import { publish } from '../src/publishing/publish.ts';
import { rebuiltJournal } from './rebuilt-journal.ts';

const formats = FORMATS.filter(({ name }) => name === 'jats');
const progress = { planned: () => {}, started: () => {}, finished: () => {} };
let folder = '';
const at = (path: string) => join(folder, path);
const on = (date: string) => ({ out: at('out'), formats, receivers: [], date, progress });

beforeAll(async () => {
  folder = await rebuiltJournal();
  await appendFile(
    at('j/journal.yaml'),
    'url: https://journal.example/\ncrossref: {depositor: {name: A, email: a@journal.example}}\n',
  );
  await mkdir(at('j/2-1'));
  await writeFile(at('j/2-1/issue.yaml'), 'volume: 2\nissue: 1\ndate: 2023-06-15\n');
  await cp(at('j/1-2/b'), at('j/2-1/d'), { recursive: true });
  for (const path of ['1-2/a', '2-1/d']) {
    const manuscript = at(`j/${path}/article.md`);
    const text = await readFile(manuscript, 'utf8');
    await writeFile(manuscript, text.replace('---\n', `---\ndoi: 10.5555/${path.at(-1)}\n`));
  }
  await publish([at('j/1-2')], on('2023-01-15'));
  await writeFile(at('notice.md'), '---\ndoi: 10.5555/notice\n---\nThe dot was not round.\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a retraction in an issue that is not published yet', async () => {
  const call = { kind: 'retraction', text: at('notice.md'), issue: at('j/2-1') } as const;
  const now = new Date('2023-03-01T00:00:00Z');
  const done = await publishNoticeAndDeposit(at('j/1-2/a'), call, { ...on('2023-03-01'), now });
  expect(done.notes).toContain('left out: 2-1/d, which is not published yet');
  const deposit = await readFile(at('out/2-1/exports/crossref.xml'), 'utf8');
  expect(deposit).toContain('<doi>10.5555/notice</doi>');
  expect(deposit).not.toContain('10.5555/d<');
  expect(await readFile(at('out/1-2/exports/crossref.xml'), 'utf8')).toContain('10.5555/a<');
});
