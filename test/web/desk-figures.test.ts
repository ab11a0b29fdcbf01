/** The tab "Figures" as an editor uses it: in a browser, on a copy of the sample journal. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { type Person, personAt, type StartedDesk, startDeskProcess } from '../support/desk.ts';

const skipped = unlessFound('the tests of the figures');

describe.skipIf(skipped)('the figures of an article', () => {
  let root: string;
  let folder: string;
  let desk: StartedDesk;
  let browser: Browser;
  let page: Page;
  let person: Person;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'offprint-desk-figures-'));
    folder = join(root, 'manuscripts/1-1/pipeline');
    await cp('manuscripts', join(root, 'manuscripts'), { recursive: true });
    await writeFile(join(root, 'My map.png'), createCanvas(400, 300).toBuffer('image/png'));
    await writeFile(join(root, 'notes.png'), 'This is no picture.');
    desk = await startDeskProcess(root, ['manuscripts']);
    browser = await openTestBrowser();
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(desk.address);
    person = personAt(page);
    await page.goto(new URL('/article/1-1/pipeline/figures', desk.address).href);
    await person.sees('1 figure');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    desk?.kill();
    await rm(root, { recursive: true, force: true });
  });

  const text = () => readFile(join(folder, 'article.md'), 'utf8');

  test('an alternative text changes at exactly its place, and is undone', async () => {
    const before = await text();
    await person.sees('135 mm wide (90 % of the text)');
    await person.press('button', 'Edit Figure 1');
    await person.fill('Alternative text', 'Boxes with the word "article"');
    await person.press('button', 'Save');
    await person.sees('Figure 1 was saved');
    await person.sees('Boxes with the word');
    expect(await text()).toBe(
      before.replace(/alt="Four boxes[^"]*"/, 'alt="Boxes with the word \\"article\\""'),
    );
    await person.press('button', 'Undo');
    await person.sees('Four boxes in a row');
    expect(await text()).toBe(before);
  });

  test('caption and width change together', async () => {
    const before = await text();
    await person.press('button', 'Edit Figure 1');
    await person.fill('Width in print', 'wide');
    await person.sees('Write a number with % or mm');
    await person.fill('Width in print', '80mm');
    await person.fill('Caption', 'The *flow* of an article.');
    await person.press('button', 'Save');
    await person.sees('80 mm wide');
    expect(await text()).toBe(
      before
        .replace(/!\[The flow[^\]]*\]/, '![The *flow* of an article.]')
        .replace('width=90%', 'width=80mm'),
    );
  });

  test('a figure is added after a paragraph', async () => {
    await person.press('button', 'Add a figure');
    await choose(page, 'Picture file', join(root, 'My map.png'));
    await person.fill('Caption', 'A map');
    await person.fill('Alternative text', 'Five regions');
    await person.press('button', 'Add');
    await person.sees('The figure was added');
    await person.sees('400 × 300 pixels');
    await person.sees('dpi: too coarse for print');
    expect(await text()).toContain(
      '\n\n![A map](figures/my-map.png){#fig-my-map alt="Five regions"}\n',
    );
    expect(await readdir(join(folder, 'figures'))).toContain('my-map.png');
  });

  test('a file that is no picture is refused with a sentence', async () => {
    await person.press('button', 'Replace the picture of Figure 1');
    await choose(page, 'Picture file', join(root, 'notes.png'));
    await person.press('button', 'Replace the picture');
    await person.sees('notes.png is not a picture that Offprint can print.');
    await person.press('button', 'Cancel');
  });

  test('a picture of another kind replaces the file, and the old one is listed as unused', async () => {
    await person.press('button', 'Replace the picture of Figure 1');
    await choose(page, 'Picture file', join(root, 'My map.png'));
    await person.press('button', 'Replace the picture');
    await person.sees('The picture of Figure 1 was replaced');
    await person.sees('Picture files that the text does not use');
    expect(await text()).toContain('(figures/my-map-2.png){#fig-flow');
    await person.press('button', 'Remove figures/flow.svg');
    await person.sees('figures/flow.svg was deleted');
    await person.press('button', 'Undo');
    await person.sees('Undone');
    expect(await readdir(join(folder, 'figures'))).toContain('flow.svg');
  });

  test('a figure is removed with its paragraph', async () => {
    await person.press('button', 'Remove Figure 2');
    await person.press('button', 'Remove');
    await person.sees('Figure 2 was removed');
    expect(await text()).not.toContain('fig-my-map');
  });

  test.each(['light', 'dark'])('axe finds no fault in %s', async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await faults(page)).toEqual([]);
    await person.press('button', 'Edit Figure 1');
    await person.sees('Width in print');
    expect(await faults(page)).toEqual([]);
    await person.press('button', 'Cancel');
  });
});

/** Browsers add "No file chosen" to the name of such a field, so it is found by its label. */
async function choose(page: Page, label: string, path: string): Promise<void> {
  const field = await page.waitForFunction(
    (words) =>
      [...document.querySelectorAll('label')].find((each) => each.textContent === words)?.control,
    {},
    label,
  );
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

async function faults(page: Page): Promise<string[]> {
  return (await axeFaults(page)) as string[];
}
