/** The text of an article at the desk: typing, saving, messages with fixes, the galley, drafts and conflicts. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { type Person, personAt, type StartedDesk, startDeskProcess } from '../support/desk.ts';

const skipped = unlessFound('the tests of the text of an article');

const WIDE = { width: 1440, height: 900 };
const PATIENCE = { timeout: 60_000 };
const TITLE = 'From manuscript to galley: one source, three outputs';

describe.skipIf(skipped)('the text of an article', () => {
  let root: string;
  let journal: string;
  let manuscript: string;
  let desk: StartedDesk;
  let browser: Browser;
  let page: Page;
  let person: Person;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'offprint-desk-text-'));
    journal = join(root, 'manuscripts');
    await cp('manuscripts', journal, { recursive: true });
    manuscript = join(journal, '1-1/pipeline/article.md');
    const text = await readFile(manuscript, 'utf8');
    await writeFile(manuscript, text.replace(TITLE, `${TITLE}.`));
    desk = await startDeskProcess(journal, ['.']);
    browser = await openTestBrowser();
    page = await browser.newPage();
    await page.setViewport(WIDE);
    person = personAt(page);
    await page.goto(desk.address);
    await openText();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    desk?.kill();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  });

  async function openText(): Promise<void> {
    await page.goto(`${new URL(desk.address).origin}/article/1-1/pipeline/text`);
    await page.waitForSelector('aria/Text of the article[role="textbox"]');
    await person.sees('Saved');
  }
  const saved = () => readFile(manuscript, 'utf8');
  const waitForSaved = (words: string) =>
    vi.waitFor(async () => expect(await saved()).toContain(words), PATIENCE);
  const waitForGone = (words: string) =>
    vi.waitFor(async () => expect(await saved()).not.toContain(words), PATIENCE);
  const galleyHas = (words: string) =>
    page.waitForFunction(
      (wanted) =>
        document
          .querySelector<HTMLIFrameElement>('.galley-frame iframe:not(.coming)')
          ?.contentDocument?.body.textContent?.includes(wanted),
      {},
      words,
    );
  /** Clicks on an element of the galley, again if a new version of the galley was shown meanwhile. */
  const clickInGalley = async (selector: string, words: string, line: string) => {
    await vi.waitFor(async () => {
      const place = await page.evaluate(
        (wanted, text) => {
          const frame = document.querySelector<HTMLIFrameElement>(
            '.galley-frame iframe:not(.coming)',
          );
          const found = [...(frame?.contentDocument?.querySelectorAll(wanted) ?? [])].find(
            ({ textContent }) => textContent?.includes(text),
          );
          found?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const [outer, inner] = [frame, found].map((each) => each?.getBoundingClientRect());
          return outer && inner && { x: outer.x + inner.x + 5, y: outer.y + inner.y + 5 };
        },
        selector,
        words,
      );
      if (place) await page.mouse.click(place.x, place.y);
      expect(await cursorLine()).toContain(line);
    }, PATIENCE);
  };
  /** Goes to an address of the first line with these words. */
  async function goTo(words: string): Promise<void> {
    const line = (await saved()).split('\n').findIndex((each) => each.includes(words)) + 1;
    await page.evaluate((number) => {
      history.pushState(undefined, '', `?line=${number}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, line);
    await waitForLine(words);
  }
  /** The line in which the cursor is, as it is shown. */
  const cursorLine = () => page.$eval('.cm-activeLine', (line) => line.textContent ?? '');
  const waitForLine = (words: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('.cm-activeLine')?.textContent?.includes(wanted),
      {},
      words,
    );

  test('the address puts the cursor at a line, and another address at another one', async () => {
    await goTo('# Introduction');
    await page.reload();
    await waitForLine('# Introduction');
    await goTo('title:');
  });

  test('what is typed is saved by Ctrl-S, and shown in the galley', async () => {
    await goTo('An article that appears');
    await person.type('Quickly typed words. ');
    await person.sees('Not saved yet');
    await person.sees('kept as a draft');
    await person.key('Control+s');
    await person.sees('Saved');
    await waitForSaved('Quickly typed words. ');
    await galleyHas('Quickly typed words.');
  });

  test('the galley follows the cursor, and a click in it leads to the words', async () => {
    await page.waitForFunction(() =>
      [
        ...(document
          .querySelector<HTMLIFrameElement>('.galley-frame iframe:not(.coming)')
          ?.contentDocument?.querySelectorAll('p[style*="background-color"]') ?? []),
      ].some(({ textContent }) => textContent?.includes('Quickly typed words')),
    );
    await clickInGalley('h2', 'The flow', '# The flow');
    await person.type('@exa');
    await page.waitForSelector('::-p-text(example2021)');
    await person.key('Escape');
    for (let count = 0; count < 4; count++) await person.key('Backspace');
    await person.sees('Saved');
  });

  test('the PDF follows the cursor line by line, and a click in it leads to the words', async () => {
    await goTo('# Introduction');
    await person.press('button', 'PDF');
    const frame = await page.waitForFrame((each) => each.url().includes('/pdf/'));
    await frame.waitForSelector('.mark');
    // A version that is drawn meanwhile replaces the words.
    await vi.waitFor(async () => {
      const printed = await frame.waitForSelector(
        '::-p-xpath(//span[contains(., "Larger houses")])',
      );
      const words = (await printed?.evaluate((one) => one.textContent ?? ''))?.split(' ') ?? [];
      if (printed) await person.click(printed);
      // Lines of the print and of the manuscript end at different words.
      const line = await cursorLine();
      const common = words.filter((word) => word.length > 3 && line.includes(word));
      expect(common.length).toBeGreaterThan(1);
    }, PATIENCE);
    await person.press('button', 'Web page');
    await galleyHas('Quickly typed words.');
  });

  test('a message is put right by a click, and Ctrl-Z takes it back in one step', async () => {
    await person.sees('ends with a full stop');
    await person.press('button', 'Line 2');
    await waitForLine('title:');
    await person.press('button', 'Delete “.”');
    await waitForGone(`${TITLE}.`);
    await person.sees('Fixed: Delete “.”');
    await page.focus('aria/Text of the article[role="textbox"]');
    await person.key('Control+z');
    await person.sees('Not saved yet');
    expect(await cursorLine()).toContain(`${TITLE}.`);
    await person.press('button', 'Undo');
    await person.sees('nothing was taken back');
    await page.focus('aria/Text of the article[role="textbox"]');
    await person.key('Control+s');
    await waitForSaved(`${TITLE}.`);
    expect(await saved()).not.toContain(`${TITLE}..`);
    await person.press('button', 'Delete “.”');
    await waitForGone(`${TITLE}.`);
    await person.sees('Fixed: Delete “.”');
    await person.press('button', 'Undo');
    await waitForSaved(`${TITLE}.`);
  });

  test('a change of another program is taken, and is asked about if something is typed', async () => {
    await person.sees('Saved');
    await writeFile(manuscript, `${await saved()}\nAdded by another program.\n`);
    await galleyHas('Added by another program.');
    await goTo('This paper asks');
    await person.type('Mine. ');
    await person.sees('Not saved yet');
    const theirs = (await saved()).replace('Added by another', 'Changed by another');
    await writeFile(manuscript, theirs);
    await person.sees('Two versions of the text');
    await page.waitForSelector('dialog .cm-mergeView');
    await person.key('Escape');
    await person.seesNo('Two versions of the text');
    expect(await saved()).toBe(theirs);
    await person.press('button', 'Compare both versions');
    await person.press('button', 'Keep mine');
    await waitForSaved('Mine. This paper asks');
    expect(await saved()).toContain('Added by another');
    await person.seesNo('changed elsewhere');
  });

  test('the border between text and galley is moved by keys', async () => {
    const border = await page.waitForSelector('aria/Width of the text[role="separator"]');
    const before = (await border?.boundingBox())?.x ?? 0;
    await border?.focus();
    await person.key('ArrowRight', 'ArrowRight');
    expect((await border?.boundingBox())?.x).toBeGreaterThan(before);
  });

  test('the PDF is shown instead of the web page', async () => {
    await person.press('button', 'PDF');
    const frame = await page.waitForFrame((each) => each.url().includes('/pdf/'));
    await frame.waitForSelector('.sheet canvas');
    await person.press('button', 'Web page');
    await galleyHas('The flow');
  });

  test('a PDF that is printed while its frame loads is shown', async () => {
    let load = () => {};
    const held = new Promise<void>((resolve) => {
      load = resolve;
    });
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (request.url().endsWith('/pdf-frame.js')) await held;
      await request.continue();
    });
    await person.press('button', 'PDF');
    await page.waitForFrame((each) => each.url().includes('/pdf/'));
    await writeFile(manuscript, (await saved()).replace('This paper asks', 'This essay asks'));
    await person.sees('Being made');
    await person.seesNo('Being made');
    load();
    const frame = await page.waitForFrame((each) => each.url().includes('/pdf/'));
    await frame.waitForSelector('::-p-text(This essay asks)');
    page.removeAllListeners('request');
    await page.setRequestInterception(false);
    await person.press('button', 'Web page');
  });

  test('text that was not saved is there after the desk was killed', async () => {
    await page.focus('aria/Text of the article[role="textbox"]');
    await person.key('Control+End');
    await person.type('Typed before the crash');
    desk.kill();
    await person.type(' and after it.');
    await person.sees('The desk does not answer');
    desk = await startDeskProcess(journal, ['.', '--port', new URL(desk.address).port]);
    await page.goto(desk.address);
    await page.goto(`${new URL(desk.address).origin}/article/1-1/pipeline/text`);
    await person.sees('Text that was not saved was restored');
    await page.focus('aria/Text of the article[role="textbox"]');
    await person.key('Control+s');
    await waitForSaved('Typed before the crash and after it.');
    await person.seesNo('was restored');
  });

  test('a restored draft can be dropped', async () => {
    await page.focus('aria/Text of the article[role="textbox"]');
    await person.key('Control+End');
    await person.type('Unwanted');
    await person.sees('kept as a draft');
    const before = await saved();
    await page.reload();
    await person.press('button', 'Drop it');
    await person.sees('Saved');
    expect(await saved()).toBe(before);
  });

  test('on a narrow screen, one part is shown at a time', async () => {
    await page.setViewport({ width: 700, height: 900 });
    const border = await page.$('.galley');
    expect(await border?.isVisible()).toBe(false);
    await person.press('button', 'Galley');
    expect(await border?.isVisible()).toBe(true);
    expect(await page.$eval('.text-pane', (one) => one.checkVisibility())).toBe(false);
    await page.setViewport(WIDE);
  });

  test.each([
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ])('axe finds nothing at %i pixels, %s', async (width, scheme) => {
    const other = await browser.newPage();
    await other.setViewport({ width, height: 900 });
    await other.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await other.goto(page.url());
    await personAt(other).sees(width < 900 ? 'Messages (' : 'ends with a full stop');
    await other.waitForSelector('.cm-content');
    const violations = await axeFaults(other);
    expect(violations).toEqual([]);
    expect(await other.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await other.close();
  });
});
