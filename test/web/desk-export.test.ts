/** A person looks at what receivers miss in an issue, puts it right, publishes its articles and exports them. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { type Person, personAt, type StartedDesk, startDeskProcess } from '../support/desk.ts';

const skipped = unlessFound('the tests of the export at the desk');
/** The sample journal appears in 2027. */
const TODAY = String(Date.UTC(2027, 5, 30) / 1000);
const TITLE = 'Where an article begins: assigning pages over an issue';
const DOI = 'doi: 10.5555/jap.2027.2.2\n';

describe.skipIf(skipped)('the export of an issue at the desk', () => {
  let root: string;
  let desk: StartedDesk;
  let browser: Browser;
  let page: Page;
  let person: Person;
  let address: string;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'offprint-desk-export-'));
    cpSync('manuscripts', join(root, 'journal'), {
      recursive: true,
      filter: (path) => basename(path) !== 'output',
    });
    edit(DOI, '');
    const before = process.env.SOURCE_DATE_EPOCH;
    process.env.SOURCE_DATE_EPOCH = TODAY;
    desk = await startDeskProcess(root, ['journal']);
    if (before === undefined) delete process.env.SOURCE_DATE_EPOCH;
    else process.env.SOURCE_DATE_EPOCH = before;
    browser = await openTestBrowser();
    page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    person = personAt(page);
    address = `${new URL('/', desk.address).href}issue/1-2/export`;
    await page.goto(desk.address);
    await page.goto(address);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    desk?.kill();
    rmSync(root, { recursive: true, force: true });
  });

  function edit(from: string, to: string): void {
    const path = join(root, 'journal', '1-2', 'page-numbers', 'article.md');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  async function expectAccessible(): Promise<void> {
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const violations = await axeFaults(page);
      expect(violations, value).toEqual([]);
    }
    for (const width of [390, 768, 1024, 1440]) {
      await page.setViewport({ width, height: 900 });
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(over, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  }

  test('a cell says what a receiver misses, and leads to the field', async () => {
    await person.sees('What receivers accept');
    await expectAccessible();
    await person.press('button', `1 thing missing: Crossref, ${TITLE}`);
    await person.sees('What Crossref misses');
    await expectAccessible();
    await person.press('link', 'Open title and authors');
    await page.waitForFunction(() => location.pathname === '/article/1-2/page-numbers/details');
  }, 120_000);

  test('the table follows what is put right', async () => {
    await page.goto(address);
    await person.sees('1 thing missing');
    edit('short-title:', `${DOI}short-title:`);
    await person.seesNo('1 thing missing');
  }, 120_000);

  test('articles of the issue are published together', async () => {
    await person.press('button', 'Publish articles …');
    await person.press('checkbox', 'One fact, many places');
    await person.press('checkbox', TITLE);
    await expectAccessible();
    await person.press('button', 'Publish 2 articles');
    await person.sees('1-2/editorial: version 1.0 is on record since');
    await person.sees('1-2/page-numbers: version 1.0 is on record since');
    await person.sees('2 articles are not published yet.');
  }, 120_000);

  test('files are built and exported, and can be downloaded', async () => {
    // Now the web pages are older than their texts.
    const path = join(root, 'journal', '1-2', 'review', 'article.md');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nOne more sentence.\n`);
    await person.sees('They are built first');
    await person.press('checkbox', 'DOAJ');
    await person.press('button', 'Build and export');
    await person.sees('files are ready.');
    const files = await page.$$eval('a[download]', (links) => links.map((link) => link.href));
    const names = files.map((file) => file.split('/').at(-1));
    expect(names).toContain('crossref.xml');
    expect(names).toContain('ojs.xml');
    expect(names).toContain('jap-1-2-15.zip');
    expect(names).not.toContain('doaj.xml');
    const sizes = await page.evaluate(
      (all) =>
        Promise.all(
          all.map(async (file) => {
            const response = await fetch(file);
            return response.ok ? (await response.arrayBuffer()).byteLength : 0;
          }),
        ),
      files,
    );
    expect(sizes.every((size) => size > 100)).toBe(true);
    await expectAccessible();
  }, 120_000);

  test('what was left out is said with its reason, and where each file goes', async () => {
    await person.sees('PubMed does not list book reviews');
    await person.sees('Sent, but please look at it');
    const notes = await page.$eval('details pre', (one) => one.textContent);
    expect(notes).toContain('# Deposit of Journal of Article Production');
  }, 120_000);

  test('all files are in one zip', async () => {
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/export.zip'));
    await person.press('button', 'Download all as one zip');
    expect((await answered).status()).toBe(200);
    const zip = readFileSync(join(root, 'journal/output/1-2/exports/1-2-exports.zip'));
    const names = Object.keys(unzipSync(new Uint8Array(zip)));
    expect(names).toContain('DEPOSIT.md');
    expect(names).toContain('crossref.xml');
    expect(names).toContain('pmc/jap-1-2-15.zip');
  }, 120_000);
});
