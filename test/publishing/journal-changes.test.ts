/** A journal gets another licence, name and citation style: what was published keeps those of its day. */
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { rebuild } from '../../src/app/build/rebuild.ts';
import { publish } from '../../src/app/publish/publish.ts';
import { buildSite } from '../../src/app/site/build-site.ts';
import { FORMATS } from '../../src/formats/index.ts';
import {
  JATS_ALONE,
  journalOfTests,
  onDay,
  replaceIn,
  SILENT,
} from '../support/rebuilt-journal.ts';

const formats = JATS_ALONE;
const at = journalOfTests();

beforeAll(async () => {
  await publish([at('j/1-2/a')], onDay(at, formats, '2023-01-15'));
  await replaceIn(at('j/journal.yaml'), 'CC-BY-4.0', 'CC-BY-NC-4.0');
  await replaceIn(at('j/journal.yaml'), 'of Tests', 'of Trials');
});

async function built() {
  const paths = [at('j/1-2/a')];
  const { messages } = await rebuild({ paths, formats, out: at('out') }, SILENT);
  const jats = await readFile(at('out/1-2/a/a.xml'), 'utf8');
  const differs = messages.filter(({ rule }) => rule === 'record-differs');
  const [reason, advice] = [
    differs.map(({ message }) => message),
    differs.map(({ advice }) => advice),
  ];
  return { reason, advice, jats };
}

test('the message says where the change is, and issue.yaml can say what held', async () => {
  const before = await built();
  expect(before.reason).toEqual([
    expect.stringContaining('The licence changed from “CC BY 4.0” to “CC BY-NC 4.0”'),
  ]);
  expect(before.advice).toEqual([
    expect.stringMatching(/manuscript is unchanged.* `journal: \{license: CC-BY-4\.0\}`\.$/),
  ]);
  const then = 'journal: {title: Journal of Tests, license: CC-BY-4.0}\n';
  await appendFile(at('j/1-2/issue.yaml'), then);
  const { advice, jats } = await built();
  expect(advice).toEqual([]);
  expect(jats).toContain('<journal-title>Journal of Tests<');
  expect(jats).toContain('creativecommons.org/licenses/by/4.0/');
});

test('the journal’s own pages have its name of today, an issue and its articles that of their day', async () => {
  const html = FORMATS.filter(({ name }) => name === 'html');
  await buildSite({ path: at('j'), formats: html, out: at('site') }, SILENT);
  const titleOf = async (path: string) =>
    /<title>(.*)<\/title>/.exec(await readFile(at(`site/${path}`), 'utf8'))?.[1];
  expect(await titleOf('index.html')).toBe('Journal of Trials');
  expect(await titleOf('archive.html')).toMatch(/ – Journal of Trials$/);
  expect(await titleOf('1-2/index.html')).toMatch(/ – Journal of Tests$/);
  expect(await titleOf('1-2/a/a.html')).toMatch(/ – Journal of Tests$/);
});

test('an issue keeps the citation style and the section numbers of its day', async () => {
  const journal = await readFile(at('j/journal.yaml'), 'utf8');
  const now = journal.replace('style: own.csl', 'style: apa\nnumber-sections: false');
  await writeFile(at('j/journal.yaml'), now);
  expect((await built()).advice).toEqual([
    expect.stringContaining('journal: {style: ./1-2/published/a/1.0-journal/style.csl}'),
  ]);
  const issue = await readFile(at('j/1-2/issue.yaml'), 'utf8');
  await writeFile(
    at('j/1-2/issue.yaml'),
    issue.replace('journal: {', 'journal: {style: own.csl, number-sections: true, '),
  );
  expect((await built()).advice).toEqual([]);
});

test('a change of the manuscript beside one of the journal is told as well', async () => {
  const issue = await readFile(at('j/1-2/issue.yaml'), 'utf8');
  await writeFile(at('j/1-2/issue.yaml'), issue.replace(', license: CC-BY-4.0', ''));
  const manuscript = await readFile(at('j/1-2/a/article.md'), 'utf8');
  await writeFile(at('j/1-2/a/article.md'), manuscript.replace('Words of', 'No words of'));
  const [advice] = (await built()).advice;
  expect(advice).toContain('Some come from journal.yaml');
  expect(advice).toContain('offprint correct');
});

test('an article that is on record and no more in its issue stops the issue', async () => {
  await rm(at('j/1-2/a'), { recursive: true });
  const { messages } = await rebuild({ paths: [at('j')], formats, out: at('out') }, SILENT);
  const away = messages.filter(({ rule }) => rule === 'record-article-missing');
  expect(away.map(({ message }) => message)).toEqual([expect.stringContaining('"a"')]);
  expect(away[0]?.advice).toContain('published/a/1.0/');
});
