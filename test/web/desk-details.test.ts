/** The form with title, authors and other details of an article, as an editor uses it. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { type Person, personAt, type StartedDesk, startDeskProcess } from '../support/desk.ts';

const skipped = unlessFound('the tests of the desk');
const PATIENCE = { timeout: 30_000 };

describe.skipIf(skipped)('the details of an article', () => {
  let root: string;
  let file: string;
  let original: string;
  let desk: StartedDesk;
  let browser: Browser;
  let page: Page;
  let person: Person;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'offprint-desk-details-'));
    await cp('manuscripts', join(root, 'manuscripts'), { recursive: true });
    file = join(root, 'manuscripts/1-1/pipeline/article.md');
    const text = await readFile(file, 'utf8');
    original = text.replace('orcid: 0000-0002-1825-0097', 'orcid: 0000-0002-1825-0097 # asked');
    await writeFile(file, original);
    desk = await startDeskProcess(root, ['manuscripts']);
    browser = await openTestBrowser();
    page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(desk.address);
    person = personAt(page);
  }, 120_000);
  beforeEach(open, 60_000);
  afterAll(async () => {
    await browser?.close();
    desk?.kill();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  });

  async function open(): Promise<void> {
    await rm(join(root, 'manuscripts/.offprint/drafts'), { recursive: true, force: true });
    await writeFile(file, original);
    await page.goto(`${new URL(desk.address).origin}/article/1-1/pipeline/details`);
    await person.sees('All changes are saved.');
  }

  const onDisk = () => readFile(file, 'utf8');
  const becomes = (text: string) =>
    vi.waitFor(async () => expect(await onDisk()).toBe(text), PATIENCE);
  const fieldValue = async (label: string) =>
    (await page.waitForSelector(`aria/${label}`))?.evaluate(
      (one) => (one as HTMLInputElement).value,
    );

  test('a title is changed, and only its line', async () => {
    await person.fill('Title', 'One source: three outputs');
    await person.sees('There are changes that are not saved yet.');
    await person.key('Control+s');
    await person.sees('The details are saved.');
    const changed = original.replace(/title: "From.*"/, 'title: "One source: three outputs"');
    await becomes(changed);
    await person.press('button', 'Undo');
    await becomes(original);
    await person.sees('The details are as before.');
    expect(await fieldValue('Title')).toBe('From manuscript to galley: one source, three outputs');
  }, 120_000);

  test('authors are reordered by keyboard', async () => {
    const handle = await page.waitForSelector(
      'aria/Jan van Sample: Drag to reorder, or use the arrow keys while Alt is pressed',
    );
    await handle?.focus();
    await person.key('Alt+ArrowUp');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.authors input')?.value === 'Jan',
    );
    await person.press('button', 'Save');
    await person.sees('The details are saved.');
    const [noor = '', jan = ''] = original.split(/(?=^ {2}- )/m).slice(1);
    await becomes(original.replace(noor + jan, jan + noor));
    await person.press('button', 'Undo');
    await becomes(original);
  }, 120_000);

  test('a wrong ORCID iD is said as it is typed, and a pasted address becomes an iD', async () => {
    await person.fill('ORCID iD (Author 1)', '0000-0002-1825-0098');
    await person.sees('0000-0002-1825-0098');
    await page.waitForSelector('.author-row .error', PATIENCE);
    await person.fill('ORCID iD (Author 1)', 'https://orcid.org/0000-0001-5109-3700');
    await person.key('Tab');
    await page.waitForFunction(() => !document.querySelector('.author-row .error'));
    await vi.waitFor(
      async () => expect(await fieldValue('ORCID iD (Author 1)')).toBe('0000-0001-5109-3700'),
      PATIENCE,
    );
    await person.press('button', 'Save');
    await person.sees('The details are saved.');
    await becomes(original.replace('0000-0002-1825-0097 # asked', '0000-0001-5109-3700 # asked'));
  }, 120_000);

  test('an affiliation in use is removed from its authors, and undo brings it back', async () => {
    await person.press('button', 'Remove Sample College');
    await person.sees('Sample College is removed, also from 2 authors.');
    await person.press('button', 'Undo');
    await person.sees('All changes are saved.');
    await person.press('button', 'Add an affiliation');
    await person.fill('Institution (Affiliation 3)', 'University of Tests');
    await person.choose('Country (Affiliation 3)', 'Pakistan');
    await person.press('button', 'Save');
    await person.sees('The details are saved.');
    expect(await onDisk()).toContain(
      '\n  - {id: university-tests, institution: University of Tests, country: PK}\ndates:',
    );
  }, 120_000);

  test('what was typed is kept when the page is left, and is not overwritten silently', async () => {
    await person.fill('Subtitle', 'Not saved');
    await person.press('link', 'Figures');
    await person.press('link', 'Title and authors');
    await person.sees('There are changes of this manuscript that are not saved');
    await person.press('button', 'Go on with them');
    await vi.waitFor(async () => expect(await fieldValue('Subtitle')).toBe('Not saved'), PATIENCE);
    await person.press('button', 'Save');
    await person.sees('All changes are saved.');
    expect(await onDisk()).toContain('\nsubtitle: Not saved\n');
  }, 120_000);

  test('a file that was changed meanwhile: my fields go into its new state', async () => {
    await person.fill('Subtitle', 'Mine');
    await writeFile(file, original.replace('title: "From', 'title: "Away from'));
    await person.sees('The manuscript was changed in the meantime');
    await person.press('button', 'Put my changes into its new state');
    await vi.waitFor(async () => expect(await fieldValue('Title')).toMatch(/^Away from/), PATIENCE);
    await person.press('button', 'Save');
    await person.sees('The details are saved.');
    expect(await onDisk()).toContain('galley: one source, three outputs"\nsubtitle: Mine\n');
    expect(await onDisk()).toContain('title: "Away from');
  }, 120_000);

  test('front matter that cannot be read leads to its line', async () => {
    await writeFile(file, original.replace('keywords: [', 'keywords: [['));
    await page.reload();
    await person.sees('This form cannot show the details');
    const link = await page.waitForSelector('.notice a');
    expect(await link?.evaluate((one) => one.getAttribute('href'))).toMatch(/\/text\?line=\d+$/);
  }, 120_000);

  test('mistakes of the file are said at their fields', async () => {
    await writeFile(file, original.replace('country: NL', 'country: Nederlnd'));
    await page.reload();
    const selector = '.affiliation .error, .affiliation .problem';
    const problem = await page.waitForSelector(selector, PATIENCE);
    expect(await problem?.evaluate((one) => one.textContent)).toContain('Nederlnd');
  }, 120_000);

  test.each(['light', 'dark'])(
    'no problem of accessibility, in %s',
    async (scheme) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await person.press('button', 'More about Noor Example');
      // Nothing is behind the bar with the save button.
      await page.setViewport({ width: 1440, height: 6000 });
      const found = (await axeFaults(page)) as string[];
      expect(found).toEqual([]);
    },
    120_000,
  );
});
