/** The start page, a new journal, the page of a journal and the board of an issue, as an editor uses them. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { type Person, personAt, type StartedDesk, startDeskProcess } from '../support/desk.ts';

const skipped = unlessFound('the tests of the board of the desk');

/** In ms: less than the time of a test, so that a failure says what was shown. */
const PATIENCE = 30_000;
const POLL = { timeout: PATIENCE };

describe.skipIf(skipped)('the desk from its start page to the board of an issue', () => {
  let root: string;
  let journal: string;
  let desk: StartedDesk;
  let browser: Browser;
  let page: Page;
  let person: Person;
  let settings: string | undefined;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'offprint-desk-board-'));
    journal = join(root, 'manuscripts');
    await cp('manuscripts', journal, { recursive: true });
    await mkdir(join(root, 'empty'));
    settings = process.env.XDG_CONFIG_HOME;
    process.env.XDG_CONFIG_HOME = join(root, 'settings');
    desk = await startDeskProcess(root);
    browser = await openTestBrowser();
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 1000 });
    person = personAt(page);
    page.setDefaultTimeout(PATIENCE);
    await page.goto(desk.address);
  });
  afterAll(async () => {
    if (settings === undefined) delete process.env.XDG_CONFIG_HOME;
    else process.env.XDG_CONFIG_HOME = settings;
    await browser?.close();
    desk?.kill();
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  });

  test('the start page says at the field what is wrong with a folder', async () => {
    await person.sees('No journal was opened on this computer yet');
    await person.fill('Folder of the journal', join(root, 'nowhere'));
    await person.key('Enter');
    await person.sees('nowhere does not exist');
    await person.fill('Folder of the journal', join(root, 'empty'));
    await person.press('button', 'Open');
    await person.sees('empty has no journal.yaml');
    expect(await problems('start')).toEqual([]);
  });

  test('one page of questions makes a journal, and its issue without articles can be opened', async () => {
    await person.press('link', 'New journal');
    await person.sees('The first issue');
    await person.press('button', 'Make the journal');
    await person.sees('The journal needs a title.');
    expect(await problems('new journal')).toEqual([]);
    await person.fill('Title', 'Harbours: a journal');
    await person.fill('Make it in this folder', root);
    await person.fill('ISSN of the electronic edition (optional)', '1234-5678');
    await person.sees('its last digit should be 9');
    await person.fill('ISSN of the electronic edition (optional)', '1234-5679');
    await person.sees('The check digit is right.');
    await person.fill('Search the styles', 'vancouver');
    await person.press('radio', 'NLM/Vancouver: Citing Medicine 2nd edition (citation-sequence)');
    await person.press('radio', 'CC BY-SA 4.0');
    await person.press('button', 'Make the journal');
    await person.sees('The journal was made.');
    const yaml = await readFile(join(root, 'harbours-a-journal/journal.yaml'), 'utf8');
    expect(yaml).toBe(
      '# yaml-language-server: $schema=.offprint/schemas/journal.json\n' +
        'title: "Harbours: a journal"\nissn: {electronic: "1234-5679"}\nlicense: CC-BY-SA-4.0\n' +
        'language: en\nstyle: vancouver\ntheme: default\n',
    );
    await person.sees('This issue has no article yet');
    expect(await problems('empty board')).toEqual([]);
  });

  test('a new issue is made from the page of the journal', async () => {
    await person.press('link', 'Offprint');
    await person.press('button', 'New issue');
    await person.press('button', 'Make the issue');
    await person.sees('Volume 1, Number 2');
    const yaml = await readFile(join(root, 'harbours-a-journal/1-2/issue.yaml'), 'utf8');
    expect(yaml).toMatch(/^# yaml-language-server: .*\nvolume: 1\nissue: 2\n$/);
  });

  test('settings of the journal are changed in a form; a wrong one is said and not saved', async () => {
    await person.press('link', 'Offprint');
    await person.press('button', 'Settings');
    const file = join(root, 'harbours-a-journal/journal.yaml');
    const before = await readFile(file, 'utf8');
    await person.fill('Web address of the journal', 'harbours.example');
    await person.press('button', 'Save');
    await person.sees('web address');
    expect(await readFile(file, 'utf8')).toBe(before);
    await person.fill('Web address of the journal', 'https://harbours.example/');
    await person.fill('E-mail address for the answers of Crossref', 'office@harbours.example');
    expect(await problems('settings')).toEqual([]);
    await person.press('button', 'Save');
    await person.sees('The settings were saved.');
    expect(await readFile(file, 'utf8')).toBe(
      `${before}url: https://harbours.example/\ncrossref:\n  depositor:\n    email: office@harbours.example\n`,
    );
    await person.press('button', 'Undo');
    await person.sees('The step was undone.');
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test('another journal is opened, and its issues are listed, the newest first', async () => {
    await person.press('link', 'Open another journal');
    await person.sees('Harbours: a journal');
    await person.fill('Folder of the journal', journal);
    await person.press('button', 'Open');
    await person.sees('Journal of Article Production');
    const rows = await page.$$eval('tbody tr', (all) =>
      all.map((one) => one.querySelector('a')?.textContent),
    );
    expect(rows).toEqual(['Volume 1, Number 2', 'Volume 1, Number 1']);
    expect(await problems('journal')).toEqual([]);
  });

  test('a journal.yaml that does not parse is put right in the desk', async () => {
    const file = join(journal, 'journal.yaml');
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.replace('publisher: {name', 'publisher: {{name'));
    await page.reload();
    await person.sees('journal.yaml cannot be read');
    await person.sees('A bracket or a brace is not closed.');
    expect(await problems('broken journal')).toEqual([]);
    await page.focus('textarea');
    await person.key('Control+a');
    await person.type('title: Journal of Article Production');
    await person.press('button', 'Save');
    await person.seesNo('journal.yaml cannot be read');
    await writeFile(file, good);
  });

  test('articles are moved by keyboard, and the move is undone', async () => {
    await person.press('link', 'Volume 1, Number 2');
    await person.sees('pp. 15');
    const before = await issueYaml();
    await page.focus('.handle[data-entry="deposits"]');
    await person.key('Alt+ArrowUp');
    await person.key('Alt+ArrowUp');
    await page.waitForFunction(() => document.activeElement?.matches('[data-entry="deposits"]'));
    await untilYaml((yaml) => yaml.includes('[editorial, deposits]'));
    expect(await issueYaml()).toBe(
      before
        .replace('[editorial]', '[editorial, deposits]')
        .replace('[page-numbers, deposits]', '[page-numbers]'),
    );
    await person.press('button', 'Undo');
    await untilYaml((yaml) => !yaml.includes('[editorial, deposits]'));
    await person.key('Alt+ArrowUp');
  });

  test('an article is dragged to another section', async () => {
    await page.reload();
    await person.sees('Noor Example');
    const before = await issueYaml();
    await drag('[data-entry="page-numbers"]', '[data-entry="review"]');
    await untilYaml((yaml) => yaml !== before);
    expect(await issueYaml()).toMatch(/title: Book reviews\n\s+articles: \[review, page-numbers\]/);
  });

  test('sections are added, renamed and removed', async () => {
    await person.press('button', 'Add a section');
    await person.fill('Title of the section', 'Letters');
    await person.key('Enter');
    await untilYaml((yaml) => yaml.includes('- title: Letters'));
    await person.press('button', 'Rename Letters');
    await person.fill('Title of the section', 'Editorial');
    await person.key('Enter');
    await person.sees('Another section has this title.');
    expect(await problems('section dialog')).toEqual([]);
    await person.fill('Title of the section', 'Letters: short');
    await person.key('Enter');
    await untilYaml((yaml) => yaml.includes('- title: "Letters: short"'));
    await person.press('button', 'Remove the section Letters: short');
    await untilYaml((yaml) => !yaml.includes('Letters'));
  });

  test('an article that is not listed is added, and one that is missing is taken out', async () => {
    await cp(join(journal, '1-2/review'), join(journal, '1-2/second'), { recursive: true });
    const copy = join(journal, '1-2/second/article.md');
    await writeFile(copy, (await readFile(copy, 'utf8')).replace('jap.2027.2.4', 'jap.2027.2.9'));
    await rm(join(journal, '1-2/deposits'), { recursive: true });
    await page.reload();
    await person.sees('Its folder has no manuscript.');
    await person.press('button', 'Add second to the issue');
    await untilYaml((yaml) => yaml.includes('second'));
    await person.press('button', 'Take deposits out of the list');
    await untilYaml((yaml) => !/articles: .*deposits/.test(yaml));
    await person.seesNo('Its folder has no manuscript.');
  });

  test('the state of an article is kept', async () => {
    await person.choose('State of One fact, many places', 'Ready');
    await person.sees('One fact, many places: Ready');
    await page.reload();
    await person.sees('Ada Example');
    const state = await page.$eval('select', (one) => one.value);
    expect(state).toBe('ready');
  });

  test('the issue is checked and built, and an article with errors is named', async () => {
    const file = join(journal, '1-2/editorial/article.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('title:', 'titel:'));
    await person.sees('error');
    await person.press('button', 'Check the issue');
    await person.sees('1 article has errors.');
    expect(await problems('check')).toEqual([]);
    await person.press('button', 'Build the issue');
    await person.sees('3 of 4 articles were written.');
    await person.sees(join(journal, 'output/1-2'));
    expect(await problems('build')).toEqual([]);
  });

  test.each([
    [1440, 'light'],
    [768, 'dark'],
    [390, 'light'],
  ])(
    'axe finds nothing at %i pixels, %s, and nothing is wider than the window',
    async (width, scheme) => {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const found: string[] = [];
      for (const path of ['/', '/open', '/new', '/issue/1-2', '/issue/1-1']) {
        await page.goto(new URL(path, desk.address).href);
        await page.waitForSelector('main h1');
        if (path.startsWith('/issue')) await page.waitForSelector('.article-title .soft');
        found.push(...(await problems(path)));
        const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        if (Number(over) > 0) found.push(`${path} is ${over} too wide`);
      }
      expect(found).toEqual([]);
    },
  );

  function issueYaml(): Promise<string> {
    return readFile(join(journal, '1-2/issue.yaml'), 'utf8');
  }

  async function untilYaml(isSo: (yaml: string) => boolean): Promise<void> {
    await expect.poll(async () => isSo(await issueYaml()), POLL).toBe(true);
  }

  async function drag(from: string, to: string): Promise<void> {
    const middle = async (selector: string) => {
      const box = await (await page.waitForSelector(selector))?.boundingBox();
      return {
        x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
        y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
      };
    };
    const [start, end] = [await middle(from), await middle(to)];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 5, start.y + 5);
    await page.waitForSelector('[data-dragged]');
    // A browser that is busy skips moves.
    await expect
      .poll(async () => {
        await page.mouse.move(end.x + Math.random() * 4, end.y);
        return (await page.$(`[data-over] ${to}`)) !== null;
      }, POLL)
      .toBe(true);
    await page.mouse.up();
  }

  /** What axe finds on the page. */
  async function problems(place: string): Promise<string[]> {
    const found = (await axeFaults(page)) as string[];
    return found.map((one) => `${place}: ${one}`);
  }
});
