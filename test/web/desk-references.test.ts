/** The tab "References" as an editor uses it: in a browser, on a copy of the sample journal. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { type Person, personAt, type StartedDesk, startDeskProcess } from '../support/desk.ts';

const skipped = unlessFound('the tests of the references');

describe.skipIf(skipped)('the references of an article', () => {
  let root: string;
  let folder: string;
  let desk: StartedDesk;
  let browser: Browser;
  let page: Page;
  let person: Person;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'offprint-desk-references-'));
    folder = join(root, 'manuscripts/1-1/urdu');
    await cp('manuscripts', join(root, 'manuscripts'), { recursive: true });
    desk = await startDeskProcess(root, ['manuscripts']);
    browser = await openTestBrowser();
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(desk.address);
    person = personAt(page);
    await open('urdu');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    desk?.kill();
    await rm(root, { recursive: true, force: true });
  });

  const file = (name: string) => readFile(join(folder, name), 'utf8');

  async function open(article: string): Promise<void> {
    await page.goto(new URL(`/article/1-1/${article}/references`, desk.address).href);
    await person.sees('Shown in the style');
  }

  test('a pasted reference is shown in the form, added, and undone', async () => {
    const before = await file('references.json');
    await person.press('button', 'Add references');
    await paste(
      page,
      'Lee, A. B., & Cho, C. (2019). A study of printed words. Journal of Printing, 12(3), 45–67. https://doi.org/10.1234/jp.2019.3',
    );
    await person.sees('Pasted:');
    expect(await shownValue(page, 'Volume')).toBe('12');
    expect(await shownValue(page, 'DOI')).toBe('10.1234/jp.2019.3');
    await person.press('button', 'Add 1 work');
    await person.sees('The work was added');
    await person.sees('Journal of Printing');
    const after = await file('references.json');
    expect(JSON.parse(after)).toHaveLength(4);
    // Only the new entry and the comma before it differ.
    expect(after.startsWith(before.slice(0, before.lastIndexOf('}') + 1))).toBe(true);
    await person.press('button', 'Undo');
    await person.seesNo('Journal of Printing, 12');
    expect(await file('references.json')).toBe(before);
  });

  test('two works of a BibTeX file are added at once', async () => {
    await person.press('button', 'Add references');
    await paste(
      page,
      '@book{poe1845, author={Poe, Edgar}, title={The raven and others}, year={1845}, publisher={Wiley}}\n' +
        '@article{kim2020, author={Kim, Ana}, title={On rivers}, journal={Water}, year={2020}, volume={3}}',
    );
    await person.sees('2 works found');
    await person.press('button', 'Add 2 works');
    await person.sees('2 works were added');
    await person.sees('The raven and others');
    const keys = JSON.parse(await file('references.json')).map(({ id }: { id: string }) => id);
    expect(keys.slice(-2)).toEqual(['poe1845', 'kim2020']);
  });

  test('the list asks about a work that it has already', async () => {
    await person.press('button', 'Add references');
    await paste(
      page,
      '@book{poe1845, author={Poe, Edgar}, title={The raven and others}, year={1845}}',
    );
    await person.sees('The list has this work already as poe1845.');
    await person.press('button', 'Close');
    await person.press('button', 'Discard');
  });

  test('a changed key changes in the text, too, and both are undone in one step', async () => {
    const [list, text] = [await file('references.json'), await file('article.md')];
    expect(text).toContain('@oneill2018');
    await person.press('button', 'Edit oneill2018');
    await person.fill('Key', 'oneill2018b');
    await person.press('button', 'Save');
    await person.sees('oneill2018 is now oneill2018b');
    expect(await file('article.md')).toBe(text.replaceAll('@oneill2018', '@oneill2018b'));
    await person.press('button', 'Undo');
    await person.sees('Undone');
    expect(await file('article.md')).toBe(text);
    expect(await file('references.json')).toBe(list);
  });

  test('a wrong DOI is reported at its field and not saved', async () => {
    const before = await file('references.json');
    await person.press('button', 'Edit oneill2018');
    await person.fill('DOI', 'doi.org/1234');
    await person.press('button', 'Save');
    await person.sees('A DOI begins with “10.”');
    await person.press('button', 'Cancel');
    expect(await file('references.json')).toBe(before);
  });

  test('a file that another program has changed is not overwritten unseen', async () => {
    await person.press('button', 'Edit oneill2018');
    await person.fill('Volume', '4');
    const changed = (await file('references.json')).replace('"issue": "1"', '"issue": "9"');
    await writeFile(join(folder, 'references.json'), changed);
    await person.press('button', 'Save');
    await person.sees('Another program or tab has changed');
    expect(await file('references.json')).toBe(changed);
    await page.waitForFunction(() => !document.querySelector('[aria-busy]'));
    await person.press('button', 'Save');
    await person.sees('oneill2018 was saved');
    expect(await file('references.json')).toBe(changed.replace('"volume": "3"', '"volume": "4"'));
    await person.press('button', 'Undo');
    await person.sees('Undone');
    expect(await file('references.json')).toBe(changed);
  });

  test('a cited work is removed only after a question with its lines', async () => {
    await person.press('button', 'Remove oneill2018');
    await person.sees('The text cites this work.');
    await person.press('button', 'Remove');
    await person.sees('oneill2018 was removed');
    await person.sees('The text cites 1 work that is not in the list');
    await person.press('button', 'Undo');
    await person.seesNo('The text cites 1 work that is not in the list');
  });

  test('a bibliography in another format is shown, and converted after a question', async () => {
    await open('pipeline');
    await person.press('button', 'Convert to references.json');
    await person.sees('Convert the bibliography?');
    const dialog = await page.$('dialog footer .main');
    await dialog?.click();
    await person.sees('references.bib was converted');
    const text = await readFile(join(root, 'manuscripts/1-1/pipeline/article.md'), 'utf8');
    expect(text).toContain('bibliography: references.json\n');
    await person.press('button', 'Undo');
    await person.sees('Undone');
    await open('urdu');
  });

  test.each(['light', 'dark'])('axe finds no fault in %s', async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await faults(page)).toEqual([]);
    await person.press('button', 'Edit oneill2018');
    await person.sees('More fields');
    expect(await faults(page)).toEqual([]);
    await person.press('button', 'Cancel');
  });
});

/** Pastes a text into the field that has the focus, as Ctrl-V does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.waitForSelector('dialog textarea');
  await page.evaluate((pasted) => {
    const field = document.querySelector('dialog textarea');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    field?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

async function shownValue(page: Page, label: string): Promise<string | undefined> {
  const field = await page.waitForSelector(`aria/${label}`);
  return field?.evaluate((one) => (one as HTMLInputElement).value);
}

async function faults(page: Page): Promise<string[]> {
  return (await axeFaults(page)) as string[];
}
