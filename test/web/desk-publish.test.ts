/** A person publishes an article at the desk, corrects it two weeks later, and revises it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { type Person, personAt, type StartedDesk, startDeskProcess } from '../support/desk.ts';

const skipped = unlessFound('the tests of publishing at the desk');
/** The sample journal appears in 2027. */
const TODAY = String(Date.UTC(2027, 5, 30) / 1000);
const ARTICLE = '1-2/deposits';

describe.skipIf(skipped)('publishing at the desk', () => {
  let root: string;
  let desk: StartedDesk;
  let browser: Browser;
  let page: Page;
  let person: Person;
  let base: string;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'offprint-desk-publish-'));
    cpSync('manuscripts', join(root, 'journal'), {
      recursive: true,
      filter: (path) => basename(path) !== 'output',
    });
    const before = process.env.SOURCE_DATE_EPOCH;
    process.env.SOURCE_DATE_EPOCH = TODAY;
    desk = await startDeskProcess(root, ['journal']);
    if (before === undefined) delete process.env.SOURCE_DATE_EPOCH;
    else process.env.SOURCE_DATE_EPOCH = before;
    browser = await openTestBrowser();
    page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    person = personAt(page);
    base = new URL('/', desk.address).href;
    await page.goto(desk.address);
    await page.goto(`${base}article/${ARTICLE}/publish`);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    desk?.kill();
    rmSync(root, { recursive: true, force: true });
  });

  const manuscript = () => join(root, 'journal', ARTICLE, 'article.md');
  const record = () => readFileSync(join(root, 'journal', '1-2', 'published.yaml'), 'utf8');
  function edit(from: string, to: string): void {
    const text = readFileSync(manuscript(), 'utf8');
    expect(text).toContain(from);
    writeFileSync(manuscript(), text.replaceAll(from, to));
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

  test('says what will happen, and asks before it puts the article on record', async () => {
    await person.sees('It goes on record as the version of record of 15 June 2027');
    await person.sees('These receivers accept it: Crossref, DOAJ');
    await expectAccessible();
    await person.press('button', 'Publish the article');
    await person.sees('A publication cannot be undone');
    await person.press('button', 'Not yet');
    await person.press('button', 'Publish the article');
    await person.press('button', 'Put on record');
    await person.sees('1-2/deposits: version 1.0 is on record since 15 June 2027.');
    await person.sees('First publication');
    expect(record()).toContain('version: "1.0"');
  }, 120_000);

  test('an affiliation that changes is a change of credit, which needs a correction', async () => {
    edit('institution: Offprint Press', 'institution: Offprint University');
    await person.sees('The article is not as it was published in version 1.0 of 15 June 2027.');
    await person.sees('changed from “Offprint Press” to “Offprint University”.');
    await person.sees('It changes who is credited.');
    await person.sees('Who gets it again');
    await expectAccessible();
  }, 120_000);

  test('what is missing in the notice is said at its field', async () => {
    await person.fill('DOI of the notice (optional)', 'ten');
    await person.press('button', 'Publish the correction');
    await person.sees('A DOI begins with 10. and has a slash.');
    await person.fill('DOI of the notice (optional)', '10.5555/jap.2027.2.9');
  }, 120_000);

  test('a typed notice survives a reload', async () => {
    // The draft is written when the typing pauses.
    await page.waitForResponse((response) => response.url().endsWith('/api/files.keepDraft'));
    await page.reload();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value.endsWith('2.9')),
    );
  }, 120_000);

  test('the correction goes on record with its notice', async () => {
    await person.press('button', 'Publish the correction');
    await person.sees('Put version 2.0 on record?');
    await person.press('button', 'Put on record');
    await person.sees('1-2/deposits: version 2.0 is on record since 30 June 2027.');
    await person.sees('1-2/deposits-correction: version 1.0 is on record');
    await person.sees('Until 28 July 2027.');
    await expectAccessible();
    expect(record()).toContain('10.5555/jap.2027.2.9');
    const notice = join(root, 'journal', '1-2', 'deposits-correction', 'article.md');
    expect(readFileSync(notice, 'utf8')).toContain('“Offprint Press” to “Offprint University”');
  }, 120_000);

  test('a misspelled word is a minor change, and a revision is enough', async () => {
    edit('None of these is carelessness', 'None of these is careless-ness');
    await person.sees('A revision is enough');
    await person.press('button', 'Publish the revision');
    await person.sees('Write what has changed, in a few words.');
    await person.fill('Reason, for readers', 'a misspelled word');
    await person.press('button', 'Publish the revision');
    await person.press('button', 'Put on record');
    await person.sees('1-2/deposits: version 2.1 is on record since 30 June 2027.');
    await person.sees('a misspelled word');
  }, 120_000);

  test('a retraction says plainly what happens', async () => {
    await person.press('button', 'Retract the article …');
    await person.sees('It can never get another version.');
    await expectAccessible();
    await person.press('button', 'Retract the article');
    await person.sees('Write the text of the notice');
    await person.fill('Text of the notice', 'The numbers were invented.');
    await person.press('button', 'Retract the article');
    await person.press('button', 'Put on record');
    await person.sees('This article is retracted.');
    expect(record()).toContain('kind: retraction');
  }, 120_000);
});
