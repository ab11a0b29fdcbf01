/** The sample journal's site, as a reader's browser and a crawler find it. */
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportIssues } from '../../src/app/export/export.ts';
import { buildSite, type SiteResult } from '../../src/app/site/build-site.ts';
import { crossref } from '../../src/exports/crossref/index.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { treeEntries } from '../../src/formats/pdf/issue/tree-entries.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { hasJava, nuComplaints } from './nu-checker.ts';

const SILENT = { planned: () => {}, started: () => {}, finished: () => {} };
/** Evaluated: the policy of a page keeps scripts out that are put into it. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const skipped = unlessFound('the tests of the site');

describe.skipIf(skipped)('the site', () => {
  let out: string;
  let result: SiteResult;
  let pages: string[];
  let browser: Browser;

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'offprint-site-'));
    result = await buildSite({ path: 'manuscripts', formats: FORMATS, out }, SILENT);
    const files = await readdir(out, { recursive: true });
    pages = files.filter((file) => file.endsWith('.html')).sort();
    browser = await openTestBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rm(out, { recursive: true, force: true });
  });

  const text = (path: string) => readFile(join(out, path), 'utf8');
  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(out, path)).href);
    return page;
  };

  test('is made of a whole journal alone', async () => {
    const site = buildSite(
      { path: 'manuscripts/1-1', formats: FORMATS, out: `${out}-part` },
      SILENT,
    );
    await expect(site).rejects.toThrow(
      /^manuscripts\/1-1 is a part of the journal in manuscripts\. .* Name the journal's folder\.$/,
    );
  });

  test('is built without a message, and has a page for everything', () => {
    expect(result.files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
    for (const page of ['index', 'archive', 'authors', 'keywords', 'search', '404', 'aims'])
      expect(pages).toContain(`${page}.html`);
    expect(pages).toContain('1-2/index.html');
    expect(pages).toContain('1-2/deposits/deposits.html');
  });

  test('every page is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
      // The search page's scripts lie beside it.
      rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
    });
    const problems: string[] = [];
    for (const path of pages) {
      const { results } = await validator.validateString(await text(path));
      for (const { ruleId, message } of results.flatMap(({ messages }) => messages))
        problems.push(`${path} ${ruleId}: ${message}`);
    }
    expect(problems).toEqual([]);
  });

  test.skipIf(!hasJava)(
    'the Nu Html Checker finds no error in any page',
    async () => {
      expect(await nuComplaints(pages.map((path) => join(out, path)))).toEqual([]);
    },
    60_000,
  );

  test('no link leads nowhere', async () => {
    const broken: string[] = [];
    for (const path of pages) {
      const page = await open(path);
      const targets = await page.$$eval(
        'a[href], img[src], script[src], link[rel=alternate], link[rel=stylesheet]',
        (all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? ''),
      );
      for (const target of targets) {
        const problem = await brokenTarget(path, target);
        if (problem) broken.push(`${path}: ${target} ${problem}`);
      }
      await page.close();
    }
    expect(broken).toEqual([]);
  });

  async function brokenTarget(from: string, target: string): Promise<string | undefined> {
    if (/^(https?|mailto|data):/.test(target)) return undefined;
    const here = pathToFileURL(join(out, from));
    // The page of what is missing counts from the site's root.
    const url = target.startsWith('/')
      ? new URL(`.${target}`, pathToFileURL(`${out}/`))
      : new URL(target, here);
    const file = fileURLToPath(`${url.protocol}//${url.pathname}`);
    if (relative(out, file).startsWith('..')) return 'leaves the site';
    if (!(await stat(file).catch(() => undefined))?.isFile()) return 'is no file';
    const id = decodeURIComponent(url.hash.slice(1));
    if (!id) return undefined;
    return (await readFile(file, 'utf8')).includes(`id="${id}"`) ? undefined : 'has no such place';
  }

  test('axe finds nothing on any page, and nothing fails in the browser', async () => {
    const violations: string[] = [];
    for (const path of pages) {
      const page = await open(path);
      page.on('pageerror', (error) => violations.push(`${path} ${error}`));
      await page.evaluate(axe);
      const found = await page.evaluate(
        '(async () => (await axe.run()).violations.map(({ id, nodes }) => id + " " + nodes[0].html))()',
      );
      violations.push(...(found as string[]).map((one) => `${path} ${one}`));
      await page.close();
    }
    expect(violations).toEqual([]);
  }, 120_000);

  test('pages share the styles of the theme, also where they were not made again', async () => {
    const sheetsOf = async (path: string) =>
      [...(await text(path)).matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(
        ([, href = '']) => join(dirname(join(out, path)), href),
      );
    const sheets = await sheetsOf('1-2/deposits/deposits.html');
    expect(sheets).toEqual(
      expect.arrayContaining((await sheetsOf('1-1/urdu/urdu.html')).slice(0, 2)),
    );
    const before = await Promise.all(sheets.map((path) => readFile(path, 'utf8')));
    expect(before.join('\n')).toContain('prefers-color-scheme');
    await rm(dirname(sheets[0] ?? ''), { recursive: true });
    const again = await buildSite({ path: 'manuscripts', formats: FORMATS, out }, SILENT);
    expect(again.articles.every(({ unchanged }) => unchanged)).toBe(true);
    expect(await Promise.all(sheets.map((path) => readFile(path, 'utf8')))).toEqual(before);
  });

  test('the search finds words of a text, and beginnings of words', async () => {
    const page = await open('search.html');
    const results = async (query: string) => {
      await page.evaluate((words) => {
        const find = (selector: string) => document.querySelector(selector) as HTMLInputElement;
        find('.results').replaceChildren();
        find('.found').textContent = '';
        // Pasted: while words are typed, results of their beginnings come and go.
        find('#page-query').value = words;
        find('#page-query').dispatchEvent(new Event('input'));
      }, query);
      await page.waitForFunction("document.querySelector('.found').textContent !== ''");
      return page.$$eval('.results a', (links) => links.map((link) => link.textContent));
    };
    // Only in the middle of this article's text.
    expect(await results('carelessness')).toEqual([
      'Said once, sent often: deposits made from the article',
    ]);
    expect((await results('muñ'))[0]).toContain('The dialect at a glance');
    expect(await results('xyzzyx')).toEqual([]);
    await page.close();
  });

  test('the addresses of a PDF are whole and beside the page', async () => {
    const page = await text('1-2/deposits/deposits.html');
    const url = /name="citation_pdf_url" content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(url).toBe('https://journal.example/1-2/deposits/deposits.pdf');
    expect(page).toContain(`<link rel="canonical" href="${dirname(url)}/deposits.html">`);
  });

  test('feed and sitemap name every article, once', async () => {
    const [feed, map] = [await text('feed.xml'), await text('sitemap.xml')];
    const articles = pages.filter((path) => path.split('/').length === 3);
    for (const path of articles) {
      expect(map.split(`<loc>https://journal.example/${path}</loc>`)).toHaveLength(2);
      expect(feed).toContain(`href="https://journal.example/${path}"`);
    }
    expect(await text('robots.txt')).toContain('Sitemap: https://journal.example/sitemap.xml');
  });

  test('pages are the same in contents, PDF, XML and web page', async () => {
    const rows: Record<string, string[]> = {};
    for (const path of pages.filter((each) => each.split('/').length === 3)) {
      const stem = path.replace(/\.html$/, '');
      const [page, xml] = [await text(path), await text(`${stem}.xml`)];
      const meta = (name: string) => new RegExp(`name="${name}" content="(\\d+)"`).exec(page)?.[1];
      const tag = (name: string) => new RegExp(`<${name}>(\\d+)</${name}>`).exec(xml)?.[1];
      const contents = await text(`${dirname(dirname(path))}/index.html`);
      const entry =
        contents
          .split('<article')
          .find((each) => each.includes(stem.split('/').slice(1).join('/'))) ?? '';
      rows[stem] = [
        `${meta('citation_firstpage')}–${meta('citation_lastpage')}`,
        `${tag('fpage')}–${tag('lpage')}`,
        ranged(/entry-pages">([^<]+)</.exec(entry)?.[1] ?? ''),
        await labels(join(out, `${stem}.pdf`)),
      ];
    }
    for (const values of Object.values(rows)) expect(new Set(values).size).toBe(1);
    expect(rows['1-2/editorial/editorial']?.[0]).toBe('15–15');
    expect(rows['1-2/page-numbers/page-numbers']?.[0]).toBe('17–18');
  });

  test('the deposit for Crossref has these pages too', async () => {
    const options = { paths: ['manuscripts/1-2'], exports: [crossref], out, now: new Date(0) };
    const { issues } = await exportIssues(options);
    expect(issues.flatMap(({ failed }) => failed)).toEqual([]);
    const deposit = await text('1-2/exports/crossref.xml');
    const firsts = [...deposit.matchAll(/<first_page>(\d+)</g)].map(([, page]) => page);
    expect(firsts).toEqual(['15', '17', '19', '21']);
    const lasts = [...deposit.matchAll(/<last_page>(\d+)</g)].map(([, page]) => page);
    // A register has no last page where it is the first.
    expect(lasts.filter((page) => !firsts.includes(page))).toEqual(['18', '20']);
  });

  function ranged(pages: string): string {
    return pages.includes('–') ? pages : `${pages}–${pages}`;
  }

  async function labels(path: string): Promise<string> {
    const document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
    const tree = document.catalog.lookup(PDFName.of('PageLabels'), PDFDict);
    const [[, label] = []] = [...treeEntries(document, tree, 'Nums')];
    const start = (document.context.lookup(label) as PDFDict).lookup(PDFName.of('St'), PDFNumber);
    return `${start.asNumber()}–${start.asNumber() + document.getPageCount() - 1}`;
  }
});
