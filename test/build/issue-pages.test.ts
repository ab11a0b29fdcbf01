import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { build } from '../../src/app/build/build.ts';
import type { Format } from '../../src/formats/format.ts';
import { folderOf } from '../support/folder.ts';

/** A journal with an issue of these articles (front matter lines by name), listed in this order. */
async function issueOf(settings: string, articles: Record<string, string>): Promise<string> {
  const names = Object.keys(articles).join(', ');
  const files: Record<string, string> = {
    'journal.yaml': 'title: Journal of Tests\nissn: {electronic: 1234-5679}\nlicense: CC-BY-4.0\n',
    '1-2/issue.yaml': `volume: 1\nissue: 2\ndate: 2023-01-15\n${settings}\narticles: [${names}]\n`,
  };
  for (const [name, lines] of Object.entries(articles))
    files[`1-2/${name}/article.md`] =
      `---\ntitle: Article ${name}\nauthors: [Ann Author]\nabstract: Short.\n${lines}\n---\n\nWords.\n`;
  return folderOf(files);
}

/** A PDF of empty pages; how many depends on the article and, for some, on where it starts. */
function fakePdf(lengths: Record<string, number | ((first: number) => number)>) {
  const calls = { printed: [] as string[], measured: [] as string[] };
  const lengthOf = (name: string, first: string | undefined) => {
    const length = lengths[name] ?? 1;
    return typeof length === 'number' ? length : length(Number(first ?? 1));
  };
  const format: Format = {
    name: 'pdf',
    extension: 'pdf',
    measure: async ({ name, pages }) => {
      calls.measured.push(name);
      return lengthOf(name, pages?.first);
    },
    render: async ({ name, pages }, host) => {
      calls.printed.push(`${name} ${pages?.first}`);
      const document = await PDFDocument.create();
      const length = lengthOf(name, pages?.first);
      for (let page = 0; page < length; page++) document.addPage();
      host.paginated(length);
      return [{ path: `${name}.pdf`, content: await document.save() }];
    },
  };
  return { format, calls };
}

/** What the other formats are told. */
function pageTeller() {
  const told: Record<string, string> = {};
  const format: Format = {
    name: 'html',
    extension: 'html',
    render: async ({ name, pages }) => {
      told[name] = pages ? `${pages.first}–${pages.last}` : 'none';
      return [{ path: `${name}.html`, content: told[name] }];
    },
  };
  return { format, told };
}

const SILENT = { planned: () => {}, started: () => {}, finished: () => {} };

async function run(folder: string, path: string, formats: Format[]) {
  const options = { paths: [join(folder, path)], formats, out: join(folder, 'out') };
  const { articles, files } = await build(options, SILENT);
  const messages = files.flatMap((file) =>
    file.messages
      .filter(({ ruleId }) => ruleId?.startsWith('pages'))
      .map(({ line, ruleId, reason }) => `${file.stem} ${line ?? '-'} ${ruleId}: ${reason}`),
  );
  return { statuses: articles.map(({ status }) => status), messages };
}

const LENGTHS = { a: 3, b: 1, c: 4 };
const UNNAMED = { a: '', b: '', c: '' };
const RANGES = { a: '57–59', b: '60–60', c: '61–64' };

test('articles follow each other, are measured once where nothing was built, and print once', async () => {
  const folder = await issueOf('first-page: 57', UNNAMED);
  const [pdf, html] = [fakePdf(LENGTHS), pageTeller()];
  expect((await run(folder, '.', [pdf.format, html.format])).messages).toEqual([]);
  expect(html.told).toEqual(RANGES);
  expect(pdf.calls.measured.sort()).toEqual(['a', 'b', 'c']);
  expect(pdf.calls.printed.sort()).toEqual(['a 57', 'b 60', 'c 61']);
});

test('the next build measures nothing; what moved or cites other pages is printed again, once', async () => {
  const folder = await issueOf('first-page: 57', UNNAMED);
  await run(folder, '.', [fakePdf(LENGTHS).format]);
  const [pdf, html] = [fakePdf({ ...LENGTHS, b: 2 }), pageTeller()];
  await run(folder, '.', [pdf.format, html.format]);
  expect(html.told).toEqual({ a: '57–59', b: '60–61', c: '62–65' });
  expect(pdf.calls.measured).toEqual([]);
  expect(pdf.calls.printed.sort()).toEqual(['a 57', 'b 60', 'b 60', 'c 61', 'c 62']);
});

test('where the length hangs on the first page, the numbers settle all the same', async () => {
  const folder = await issueOf('first-page: 98', UNNAMED);
  const wide = (first: number) => (first > 99 ? 3 : 2);
  const [pdf, html] = [fakePdf({ a: wide, b: wide, c: wide }), pageTeller()];
  await run(folder, '.', [pdf.format, html.format]);
  expect(html.told).toEqual({ a: '98–99', b: '100–102', c: '103–105' });
});

test('one article alone gets the numbers that it has in the issue', async () => {
  const folder = await issueOf('first-page: 57', UNNAMED);
  await run(folder, '.', [fakePdf(LENGTHS).format]);
  for (const [name, range] of Object.entries(RANGES)) {
    const [pdf, html] = [fakePdf(LENGTHS), pageTeller()];
    await run(folder, `1-2/${name}`, [pdf.format, html.format]);
    expect(html.told).toEqual({ [name]: range });
    expect(pdf.calls.printed).toHaveLength(1);
  }
});

test('one article alone, where those before it were never built, has no pages and says so', async () => {
  const folder = await issueOf('first-page: 57', UNNAMED);
  const html = pageTeller();
  const { statuses, messages } = await run(folder, '1-2/c', [fakePdf(LENGTHS).format, html.format]);
  expect(html.told).toEqual({ c: 'none' });
  expect(statuses).toEqual(['built']);
  expect(messages).toEqual([
    'article - pages-unknown: The article has no page numbers, because the number of pages of “a” before it is not known.',
  ]);
});

test('without a PDF the lengths are those of the PDFs that were built', async () => {
  const folder = await issueOf('first-page: 57', UNNAMED);
  const [before, after] = [pageTeller(), pageTeller()];
  const { messages } = await run(folder, '.', [before.format]);
  expect(before.told).toEqual({ a: '57–undefined', b: 'none', c: 'none' });
  expect(messages.map((message) => message.split(':')[0])).toEqual([
    'article - pages-unknown',
    'article - pages-unknown',
    'article - pages-unknown',
  ]);
  await run(folder, '.', [fakePdf(LENGTHS).format]);
  await run(folder, '.', [after.format]);
  expect(after.told).toEqual(RANGES);
});

test('what an article names is kept, and compared at its place', async () => {
  const folder = await issueOf('first-page: 1', {
    a: 'pages: 1-3',
    b: 'pages: 6',
    c: 'pages: 5-9',
  });
  const html = pageTeller();
  const { messages } = await run(folder, '.', [fakePdf(LENGTHS).format, html.format]);
  expect(html.told).toEqual({ a: '1–3', b: '6–6', c: '5–9' });
  expect(messages).toEqual([
    'article 5 pages-gap: The article starts on page 6, but the page after “a” is 4.',
    'article 5 pages-differ: The front matter gives the pages 5–9, but the article has 4 pages in print: 5–8.',
  ]);
});

test('behind an article with an error, its last PDF still holds the place', async () => {
  const folder = await issueOf('first-page: 57', UNNAMED);
  await run(folder, '.', [fakePdf(LENGTHS).format]);
  await writeFile(join(folder, '1-2/b/article.md'), '---\ntitle: [unclosed\n---\n');
  const html = pageTeller();
  const built = await run(folder, '.', [fakePdf(LENGTHS).format, html.format]);
  expect(built.statuses).toEqual(['built', 'failed', 'built']);
  expect(html.told).toEqual({ a: RANGES.a, c: RANGES.c });
  await rm(join(folder, 'out/1-2/b'), { recursive: true });
  const { messages } = await run(folder, '.', [fakePdf(LENGTHS).format, html.format]);
  expect(html.told.c).toBe('none');
  expect(messages.join()).toContain('because the number of pages of “b” before it is not known');
});

test('an article that issue.yaml does not list takes no part in its pages', async () => {
  const folder = await issueOf('first-page: 57', { a: '' });
  await mkdir(join(folder, '1-2/stray'));
  await writeFile(
    join(folder, '1-2/stray/article.md'),
    '---\ntitle: Stray\nauthors: [Ann Author]\nabstract: Short.\n---\n\nWords.\n',
  );
  const html = pageTeller();
  await run(folder, '1-2/stray', [fakePdf(LENGTHS).format, html.format]);
  expect(html.told).toEqual({ stray: 'none' });
});

test('two articles with one DOI: the second is not written, and named at its line', async () => {
  const folder = await issueOf('first-page: 1', {
    a: 'doi: 10.5555/jt.1',
    b: 'doi: 10.5555/JT.1',
    c: 'doi: 10.5555/jt.3',
  });
  const options = { paths: [folder], formats: [pageTeller().format], out: join(folder, 'out') };
  const { articles, files } = await build(options, SILENT);
  expect(articles.map(({ status }) => status)).toEqual(['built', 'failed', 'built']);
  const messages = files.flatMap((file) => file.messages.map(String));
  expect(messages.filter((message) => message.includes('DOI'))).toEqual([
    expect.stringMatching(
      /b\/article\.md:5:6.*The article has the same DOI \(10\.5555\/JT\.1\) as "a"/,
    ),
  ]);
  expect(messages.some((message) => message.includes('The article "b" has errors'))).toBe(true);
});
