/** `offprint proof` in a real browser: the PDF read back, the form filled in, the answers reported. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/app/build/build.ts';
import { proofAnswers } from '../../src/app/proof/proof-answers.ts';
import { proofArticles } from '../../src/app/proof/proof-articles.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { readPdf as readProof } from '../../src/io/pdf/read-pdf.ts';
import { type QueriesFile, readQueries } from '../../src/revisions/proof/queries-file.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';

const SILENT = { planned: () => {}, started: () => {}, finished: () => {} };
const skipped = unlessFound('the tests of proofs');

const COMMENT = '{>>Is <b>"this"</b> the word? </script><script>document.title="!"</script><<}';

interface Item {
  text: string;
  y: number;
}
interface PdfPage {
  items: Item[];
  text: string;
  links: { query: string; y: number; page: number }[];
}

describe.skipIf(skipped)('a proof', () => {
  let folder: string;
  let article: string;
  let out: string;
  let proof: PdfPage[];
  let galley: PdfPage[];
  let queries: QueriesFile;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offprint-proof-'));
    await cp('test/clean-journal', join(folder, 'journal'), { recursive: true });
    article = join(folder, 'journal/1-2/tides');
    out = join(folder, 'out');
    const plain = await readFile(join(article, 'article.md'), 'utf8');
    const paths = [article];
    const changed = plain
      .replace('{given: Tomas, family: Okoro}', '{given: Tomas, family: R. A.}')
      .replace(
        'The heights follow the moon.',
        'The heights follow the moon (Nobody & Else, 2001).',
      );
    await writeFile(join(article, 'article.md'), changed);
    await build({ paths, formats: FORMATS, out: join(folder, 'plain') }, SILENT);
    const commented = changed
      .replace('Two gauges', `Two gauges${COMMENT}`)
      .replace('were left out.', 'were left out{>>In a note<<}.')
      .replace('# Conclusion', '# Conclusion {>>In a heading<<}');
    await writeFile(join(article, 'article.md'), commented);
    await build({ paths, formats: FORMATS, out: join(folder, 'commented') }, SILENT);
    const { articles } = await proofArticles({ paths, out });
    expect(articles.map(({ written }) => written.length)).toEqual([3]);
    proof = await readPdf(join(out, '1-2/tides/proof/tides-proof.pdf'));
    galley = await readPdf(join(folder, 'commented/1-2/tides/tides.pdf'));
    queries = readQueries(await text('tides-queries.json')) ?? expect.fail('no queries');
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const text = (name: string) => readFile(join(out, '1-2/tides/proof', name), 'utf8');

  test('comments change no byte of a galley', async () => {
    for (const name of ['tides.html', 'tides.xml', 'tides.pdf']) {
      const [a, b] = await Promise.all(
        ['plain', 'commented'].map((each) => readFile(join(folder, each, '1-2/tides', name))),
      );
      expect(a?.equals(b ?? Buffer.alloc(0)), name).toBe(true);
    }
  });

  test('asks what the messages and the comments ask, in printed order', () => {
    const asked = queries.queries.map(({ rule, by }) => rule ?? by);
    expect(asked).toEqual([
      'author-name-swapped',
      'editor',
      'citation-not-listed',
      'editor',
      'editor',
    ]);
    const lines = queries.queries.map(({ places }) => places[0]?.print?.line ?? 0);
    expect(lines.every((line) => line > 0)).toBe(true);
    const citation = queries.queries[2];
    expect(citation?.question).toBe(
      `(Nobody & Else, 2001) is cited on line ${lines[2]} but is not in the list of references. Please supply it or delete the citation.`,
    );
  });

  test('has the pages of the galley, word for word and line for line, and the list behind them', () => {
    // Neither the numbers of lines nor the marks are words.
    expect(proof.slice(0, galley.length).map(linesOf)).toEqual(galley.map(linesOf));
    const list = squeezed(
      proof
        .slice(galley.length)
        .map((page) => page.text)
        .join(''),
    );
    for (const { number, question } of queries.queries)
      expect(list).toContain(squeezed(`${number}:${question}`));
  });

  test('marks each query beside its words, and leads from there to the list', () => {
    const marks = proof.flatMap(({ links }, page) => links.map((link) => ({ ...link, on: page })));
    for (const { number, places } of queries.queries) {
      const mark = marks.find(({ query }) => query.split(', ').includes(number));
      const first = 57;
      expect(mark?.on, number).toBe((places[0]?.print?.page ?? 0) - first);
      expect(mark?.page, number).toBeGreaterThanOrEqual(galley.length);
    }
    const cited = galley.flatMap(({ items }) => items).find((item) => item.text.includes('Nobody'));
    const number = queries.queries[2]?.number;
    const mark = marks.find(({ query }) => query === number);
    expect(Math.abs((mark?.y ?? 0) - (cited?.y ?? 99))).toBeLessThan(8);
  });

  test('numbers the lines as they are printed', () => {
    // In this article nothing stands side by side behind the front matter.
    const [, citation] = queries.queries.filter(({ rule }) => rule !== 'author-name-swapped');
    const last = citation?.places[0]?.print;
    const before = queries.queries[1]?.places[0]?.print;
    // Without running heads and page numbers.
    const lines = galley.flatMap((page) =>
      linesOf(page)
        .filter(({ y }) => y > 60 && y < 780)
        .sort((a, b) => b.y - a.y),
    );
    const at = (words: string) => lines.findIndex(({ text }) => text.includes(words));
    expect((last?.line ?? 0) - (before?.line ?? 0)).toBe(at('Nobody') - at('Twogauges'));
    expect(at('Twogauges')).toBeGreaterThan(0);
  });

  test('is tagged, in the language of the article, with its title', async () => {
    const path = join(out, '1-2/tides/proof/tides-proof.pdf');
    const read = await readProof(await readFile(path));
    expect(read).toMatchObject({ tagged: true, titleShown: true, language: 'en' });
    expect(read.title).toMatch(/^Proof: /);
    expect(read.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Link']));
  });

  test('is the same at every making', async () => {
    const again = join(folder, 'again');
    await proofArticles({ paths: [article], out: again });
    for (const name of ['tides-proof.pdf', 'tides-queries.html', 'tides-queries.json']) {
      const other = await readFile(join(again, '1-2/tides/proof', name));
      expect(other.equals(await readFile(join(out, '1-2/tides/proof', name))), name).toBe(true);
    }
  });

  describe('its form', () => {
    let browser: Browser;
    let page: Page;
    const asked: string[] = [];
    const saved = () => join(folder, 'downloads/tides-answers.json');

    beforeAll(async () => {
      browser = await openTestBrowser();
      page = await browser.newPage();
      page.on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (error) => asked.push(String(error)));
      await mkdir(join(folder, 'downloads'));
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: join(folder, 'downloads'),
      });
      await page.goto(pathToFileURL(join(out, '1-2/tides/proof/tides-queries.html')).href);
    }, 60_000);
    afterAll(() => browser?.close());

    test('shows every question, runs no word of a comment, and asks the network for nothing', async () => {
      const shown = await page.$$eval('[id$="-question"]', (all) =>
        all.map((each) => each.textContent),
      );
      expect(shown).toEqual(queries.queries.map(({ question }) => question));
      expect(await page.title()).toMatch(/^Queries: /);
      expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
    });

    test('saves the answers, which are put beside their lines', async () => {
      await page.type('#answer-AQ3', 'Nobody, N., & Else, E. (2001). Moons.\nHarbour Press.');
      await page.type('#remarks', 'Thank you.');
      await page.type('#name', 'R. Ferry');
      await page.click('button[type="submit"]');
      await expect
        .poll(() => readFile(saved(), 'utf8').catch(() => ''), { timeout: 10_000 })
        .not.toBe('');
      const { report, written } = await proofAnswers({ file: saved(), out });
      expect(report.warnings).toEqual([]);
      expect(report.answered.map(({ number, answer }) => [number, answer])).toEqual([
        ['AQ3', 'Nobody, N., & Else, E. (2001). Moons.\nHarbour Press.'],
      ]);
      expect(report.answered[0]?.places[0]?.excerpt).toContain('(Nobody & Else, 2001)');
      expect(report.unanswered.map(({ number }) => number)).toEqual(['AQ1', 'AQ2', 'AQ4', 'AQ5']);
      expect([report.name, report.remarks]).toEqual(['R. Ferry', 'Thank you.']);
      expect(written.map((path) => path.slice(out.length + 1))).toEqual([
        '1-2/tides/proof/tides-answers.md',
        '1-2/tides/proof/tides-answers.html',
      ]);
    });

    test('says where the manuscript is another by now', async () => {
      const path = join(article, 'article.md');
      const before = await readFile(path, 'utf8');
      await writeFile(path, `${before}\n`);
      const { report } = await proofAnswers({ file: saved(), out });
      await writeFile(path, before);
      expect(report.warnings).toEqual([expect.stringContaining('was changed since')]);
    });
  });
});

async function readPdf(path: string): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const read = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, y: Math.round(item.transform[5]) }]
        : [],
    );
    const links = [];
    for (const { contentsObj, dest, rect } of await page.getAnnotations()) {
      const query = String(contentsObj?.str ?? '');
      if (!/^AQ\d/.test(query) || !Array.isArray(dest)) continue;
      links.push({ query, y: rect[1], page: await document.getPageIndex(dest[0]) });
    }
    pages.push({ items: read, text: read.map(({ text }) => text).join(''), links });
  }
  await task.destroy();
  return pages;
}

/** What stands beside each other, without its spaces: marks part texts. */
function linesOf({ items }: PdfPage): Item[] {
  const lines: Item[] = [];
  for (const { text, y } of items) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < 5) last.text += squeezed(text);
    else lines.push({ text: squeezed(text), y });
  }
  return lines;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
