/** The sample journal, built and exported as an editor does it. */
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { VFile } from 'vfile';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../src/app/build/build.ts';
import { type ExportResult, exportIssues } from '../../src/app/export/export.ts';
import { readJournalFile } from '../../src/compile/metadata/index.ts';
import { EXPORTS } from '../../src/exports/index.ts';
import { html } from '../../src/formats/html/index.ts';
import { jats } from '../../src/formats/jats/index.ts';
import { close, validateJats } from '../../src/io/jats/validate-jats.ts';
import { planBuild } from '../../src/io/journal/folders.ts';
import { dtdProblems, HAVE_SCHEMAS, xsdProblems } from '../support/schemas.ts';

const now = new Date('2026-11-24T12:00:00Z');
const silent = { planned: () => {}, started: () => {}, finished: () => {} };
let out = '';
let exported: ExportResult;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'offprint-'));
  // A print needs a browser; what is in it is not looked at here, only how long it is.
  for (const { name, output } of (await planBuild(['manuscripts'])).articles) {
    await mkdir(join(out, output), { recursive: true });
    await writeFile(join(out, output, `${name}.pdf`), await threePages());
  }
  await build({ paths: ['manuscripts'], formats: [html, jats], out }, silent);
  exported = await exportIssues({ paths: ['manuscripts'], exports: EXPORTS, out, now });
});
afterAll(close);

async function threePages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < 3; page++) pdf.addPage();
  return pdf.save();
}

const VALIDITY: Record<string, (xml: string) => string[]> = {
  crossref: (xml) => xsdProblems('crossref', xml),
  doaj: (xml) => xsdProblems('doaj', xml),
  ojs: (xml) => xsdProblems('ojs', xml),
  pubmed: dtdProblems,
};

test.skipIf(!HAVE_SCHEMAS).each(Object.entries(VALIDITY))(
  '%s is valid (skipped without ../shared)',
  async (name, problems) => {
    for (const issue of exported.issues) {
      const xml = await readFile(join(out, issue.name, 'exports', `${name}.xml`), 'utf8');
      expect(problems(xml)).toEqual([]);
    }
  },
);

test('PMC’s packages contain valid XML and every file that it names', async () => {
  for (const { name } of exported.issues) {
    const folder = join(out, name, 'exports/pmc');
    for (const zip of await readdir(folder)) {
      const files = unzipSync(await readFile(join(folder, zip)));
      const xml = new TextDecoder().decode(files[zip.replace('.zip', '.xml')]);
      expect(await validateJats(xml)).toEqual([]);
      for (const [, href] of xml.matchAll(
        /<(?:graphic|inline-graphic|media|self-uri)[^>]*xlink:href="([^":]+)"/g,
      ))
        expect(files).toHaveProperty([href ?? '']);
    }
  }
});

test('only articles that receivers refuse are left out', () => {
  const leftOut = exported.issues.flatMap(({ name, failed, deliveries }) => [
    ...failed,
    ...deliveries.flatMap(({ to, made }) =>
      made.leftOut.map(({ article, field }) => `${to.name} ${name}/${article}: ${field}`),
    ),
  ]);
  for (const line of leftOut)
    expect(line).toMatch(/^(pmc .*: .*\.svg|pubmed .*: (type|author \d+, name))$/);
});

test('the web page, the XML and the deposits have the same pages', async () => {
  for (const { name } of exported.issues) {
    const crossref = await readFile(join(out, name, 'exports/crossref.xml'), 'utf8');
    for (const part of crossref.split('<journal_article ').slice(1)) {
      const article = /\/([^/<]+)\.html<\/resource>/.exec(part)?.[1] ?? '';
      const first = /<first_page>(.*?)</.exec(part)?.[1];
      const page = await readFile(join(out, name, article, `${article}.html`), 'utf8');
      const xml = await readFile(join(out, name, article, `${article}.xml`), 'utf8');
      expect(first).toBeDefined();
      expect(/<fpage>(.*?)</.exec(xml)?.[1]).toBe(first);
      expect(/name="citation_firstpage" content="(.*?)"/.exec(page)?.[1]).toBe(first);
    }
  }
});

test('the same time and an empty folder give the same bytes', async () => {
  const [first] = exported.issues;
  const name = first?.name ?? '';
  const paths = [join('manuscripts', name)];
  const runs: string[][] = [];
  for (const folder of [
    await mkdtemp(join(tmpdir(), 'offprint-')),
    await mkdtemp(join(tmpdir(), 'offprint-')),
  ]) {
    const exports = EXPORTS.filter((each) => each.name !== 'ojs' && each.name !== 'pmc');
    const { issues } = await exportIssues({ paths, exports, out: folder, now });
    runs.push(await Promise.all((issues[0]?.written ?? []).map((path) => readFile(path, 'utf8'))));
  }
  expect(runs[0]).toEqual(runs[1]);
});

test('the settings in docs/exports.md are read', async () => {
  const fences = [
    ...(await readFile('docs/exports.md', 'utf8')).matchAll(/```yaml\n([\s\S]*?)```/g),
  ];
  expect(fences).toHaveLength(1);
  const file = new VFile({
    path: 'journal.yaml',
    value: `title: T\nissn: {print: 1234-5679}\n${fences[0]?.[1]}`,
  });
  const { receivers, journal } = readJournalFile(file);
  expect(file.messages.map(String)).toEqual([]);
  expect(journal.articleUrl).toContain('/article/view/{issue}-{article}');
  expect(Object.keys(receivers ?? {})).toEqual(['crossref', 'doaj', 'ojs', 'pmc']);
});
