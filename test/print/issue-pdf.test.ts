/** The sample journal, built as a whole: what stands above the articles. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/app/build/build.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { brokenRules } from './pdf-rules/check.ts';

const SILENT = { planned: () => {}, started: () => {}, finished: () => {} };
let out: string;
let bytes: Uint8Array;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'offprint-'));
  await build({ paths: ['manuscripts/1-1'], formats: FORMATS, out }, SILENT);
  bytes = await readFile(join(out, '1-1/issue.pdf'));
}, 60_000);
afterAll(() => rm(out, { recursive: true, force: true }));

test('the whole issue breaks no rule of PDF/UA-1 or PDF/A-3u', async () => {
  expect(await brokenRules(bytes)).toEqual({});
});

test('the same bytes at every build', async () => {
  const again = await mkdtemp(join(tmpdir(), 'offprint-'));
  await build({ paths: ['manuscripts/1-1'], formats: FORMATS, out: again }, SILENT);
  expect(Buffer.compare(await readFile(join(again, '1-1/issue.pdf')), bytes)).toBe(0);
  expect(await readFile(join(again, '1-1/index.html'))).toEqual(
    await readFile(join(out, '1-1/index.html')),
  );
  await rm(again, { recursive: true });
});

test('the contents page is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  });
  const { results } = await validator.validateString(
    await readFile(join(out, '1-1/index.html'), 'utf8'),
  );
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
  ).toEqual([]);
});

test('it has the pages of all articles, and the XML of each', async () => {
  const whole = await PDFDocument.load(bytes);
  const counts = await Promise.all(
    ['pipeline', 'dialect', 'urdu', 'everything'].map(async (name) =>
      (await PDFDocument.load(await readFile(join(out, `1-1/${name}/${name}.pdf`)))).getPageCount(),
    ),
  );
  const front = whole.getPageCount() - counts.reduce((sum, count) => sum + count, 0);
  expect(front % 2).toBe(0);
  expect(
    whole
      .getAttachments()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['dialect.xml', 'everything.xml', 'pipeline.xml', 'urdu.xml']);
});
