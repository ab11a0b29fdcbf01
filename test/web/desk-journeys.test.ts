/** Whole journeys at the desk, from an empty folder to a published issue, as a person makes them. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { type Person, personAt, type StartedDesk, startDeskProcess } from '../support/desk.ts';
import { plainWord } from '../support/plain-word.ts';

/** An article as its author sends it: no styles, citations typed, a doubled name, a name that the list spells otherwise. */
const PAPER = `How Rivers Were Named
Tola Ogun
Department of Geography, University of Ibadan, Ibadan
tola.ogun@example.org
Received: 3 March 2027; Accepted: 4 May 2027
Abstract
Rivers keep the names of those who crossed them. This paper asks who gave the rivers of one valley their names, and when; it reads 212 maps and finds that most names are older than the maps, and that nobody wrote down by whom.
Keywords: rivers, names, maps
1. Introduction
The rivers of the upper valley have been described many times, but their names have not (Adeyemi, 2019). Brook lists forty of them and asks for more (Brook, 2001). Adeyemi Adeyemi (2019) says that a name on a map is no proof that anybody used it.
2. Results
Most names are older than the maps. Three of four stand in the oldest registers, and the rest were given by those who crossed the water with their herds (Broock, 2001). A few names are said to be younger (Marsh, 2007).
3. Conclusion
Whoever wants to know a river should ask those who cross it every day of the year, and write down what they say before the bridge is built.
References
Adeyemi, F. (2019). Rivers and their words. Ibadan: Valley Press.
Brook, A. (2001). Lakes of the north. London: Hill Press.
`;
/** The real article that is not part of the project. */
const SEED = join(import.meta.dirname, '../../../shared/seed/000_2c0d1b52981af621.txt');

const PAPERS: [name: string, text: string, title: string, left: string][] = [
  ['a paper', PAPER, 'How Rivers Were Named', '(Marsh, 2007)'],
  ...(existsSync(SEED)
    ? ([
        [
          'the seed article',
          readFileSync(SEED, 'utf8'),
          'Dynamics of Russia-China Relations in Central Asia',
          '(Marsh, 2007)',
        ],
      ] as [string, string, string, string][])
    : []),
];
const TIDES = 'Tides and the moon at two harbours';
/** In ms. On a machine that does other work, too. */
const PATIENCE = 400_000;

describe.skipIf(unlessFound('the journeys at the desk'))('journeys', { timeout: PATIENCE }, () => {
  let root: string;
  let browser: Browser;
  const desks: StartedDesk[] = [];
  beforeAll(async () => {
    browser = await openTestBrowser();
  }, 120_000);
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'offprint-journeys-'));
  });
  afterEach(() => {
    for (const desk of desks.splice(0)) desk.kill();
    rmSync(root, { recursive: true, force: true });
  });
  afterAll(() => browser?.close());

  /** A person at a new desk, on a day. */
  async function personOn(
    day: string,
    args: readonly string[],
    hand: 'mouse' | 'keyboard' = 'mouse',
  ): Promise<Person> {
    const before = { ...process.env };
    process.env.SOURCE_DATE_EPOCH = String(Date.parse(`${day}T12:00:00Z`) / 1000);
    // Opened journals are remembered there.
    process.env.XDG_CONFIG_HOME = join(root, 'settings');
    const desk = await startDeskProcess(root, args);
    process.env = before;
    desks.push(desk);
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(desk.address);
    return personAt(page, hand);
  }

  test.each(
    PAPERS.flatMap((paper) =>
      (['mouse', 'keyboard'] as const).map((hand) => [paper[0], hand, paper] as const),
    ),
  )('from an empty folder to the site of a journal: %s, with the %s', async (name, hand, paper) => {
    const [, text, title, marsh] = paper;
    const word = join(root, 'paper.docx');
    writeFileSync(word, await plainWord(text));
    mkdirSync(join(root, 'work'));
    const person = await personOn('2027-06-15', [], hand);
    await makeJournal(person, join(root, 'work'));
    await takeIn(person, word, title);
    await answerQuestions(person);
    await fixByClick(person);
    await person.press('link', 'Title and authors');
    await person.choose('Country (Affiliation 1)', 'Nigeria');
    await person.press('button', 'Save');
    await person.sees('The details are saved.');
    await proof(person, marsh);
    await publish(person);
    await person.press('link', 'Issue 1-2');
    await person.press('button', 'Build the site of the journal');
    await person.sees('The article was written.');
    expect(existsSync(join(root, 'work/names/output/site/index.html'))).toBe(true);
    const { clicks, keys } = person.effort();
    console.log(`${name}, ${hand}: ${clicks} clicks, ${keys} keys`);
  });

  async function makeJournal(person: Person, folder: string): Promise<void> {
    await person.press('link', 'New journal');
    await person.fill('Title', 'Journal of Names');
    await person.fill('Publisher (optional)', 'Valley College');
    await person.fill('Make it in this folder', folder);
    await person.fill('Name of the new folder', 'names');
    await person.press('radio', 'CC BY-NC 4.0');
    await person.fill('Volume', '1');
    await person.fill('Number', '2');
    await person.fill('Date (optional)', '15 June 2027');
    await person.press('button', 'Make the journal');
    await person.sees('This issue has no article yet.');
  }

  async function takeIn(person: Person, word: string, title: string): Promise<void> {
    await person.press('link', 'Take in files');
    await person.give('Choose files', word);
    await person.sees(title);
    await person.fill('Folder name', 'paper');
    await person.press('button', 'Take in the article');
    await person.sees('1 author');
  }

  /** Takes the first answer that closes a question, until none is open. */
  async function answerQuestions(person: Person): Promise<void> {
    const open = await shownWords(person, /Answer \d+ questions?/);
    await person.press('link', open);
    for (;;) {
      const count = await shownWords(
        person,
        /\d+ questions? (?:is|are) open|All questions are answered/,
      );
      if (!/\d/.test(count)) break;
      const names = await buttonNames(person);
      const next =
        names.find((each) => /^Accept all \d+ proposed/.test(each)) ??
        names.find((each) => ['Link it', 'It is rightly left out', 'It is right'].includes(each));
      if (next === undefined) throw new Error(`No button answers: ${names.join(', ')}`);
      await person.press('button', next);
      await person.seesNo(count);
    }
    await person.press('button', 'Begin to edit');
  }

  /** Presses every fix that the messages offer. */
  async function fixByClick(person: Person): Promise<void> {
    await person.press('link', 'Text');
    await person.sees('appears twice before the year');
    const fix = await shownWords(person, /Delete “[^”]+”/);
    // The list of messages moves while the article is checked.
    await person.seesNo('Checking …');
    await person.press('button', fix);
    await person.seesNo('appears twice before the year');
    await person.sees('Saved');
    const manuscript = readFileSync(join(root, 'work/names/1-2/paper/article.md'), 'utf8');
    expect(manuscript).not.toMatch(/Adeyemi @adeyemi|Odgaard @odgaard/);
  }

  async function proof(person: Person, marsh: string): Promise<void> {
    await person.press('link', 'Proof');
    await person.press('button', 'Make the proof');
    await person.sees('The proof is made');
    const query = await shownWords(person, /AQ\d+ \(Marsh, 2007\)/);
    const number = query.split(' ')[0] ?? '';
    await person.press('button', `Type the answer to ${number}`);
    await person.fill(`Answer to ${number}`, `Delete "${marsh}"`);
    await person.press('button', 'Save');
    await person.sees('Proposed edit');
    await person.press('button', `Apply the edit for ${number}`);
    await person.sees(`Edit for ${number} applied`);
    const manuscript = readFileSync(join(root, 'work/names/1-2/paper/article.md'), 'utf8');
    expect(manuscript).not.toContain('Marsh');
  }

  async function publish(person: Person): Promise<void> {
    await person.press('link', 'Publish');
    await person.press('button', 'Publish the article');
    await person.press('button', 'Put on record');
    await person.sees('version 1.0 is on record since');
    expect(readFileSync(join(root, 'work/names/1-2/published.yaml'), 'utf8')).toContain('paper');
  }

  test('an affiliation is corrected two weeks later', async () => {
    cpSync('test/clean-journal', join(root, 'journal'), { recursive: true });
    const first = await personOn('2027-06-15', ['journal']);
    await first.press('link', 'Volume 1, Number 2');
    await first.press('link', TIDES);
    await publishAsIs(first);
    desks.splice(0)[0]?.kill();
    const later = await personOn('2027-06-29', ['journal']);
    await later.press('link', 'Volume 1, Number 2');
    await later.press('link', TIDES);
    await later.press('link', 'Title and authors');
    await later.fill('Institution (Affiliation 1)', 'University of the Coast');
    await later.press('button', 'Save');
    await later.sees('The details are saved.');
    await later.press('link', 'Publish');
    await later.sees('It changes who is credited.');
    await later.press('button', 'Publish the correction');
    await later.press('button', 'Put on record');
    await later.sees('version 2.0 is on record since 29 June 2027.');
    await later.press('link', 'Issue 1-2');
    await later.sees('Published, version 2.0');
  });

  async function publishAsIs(person: Person): Promise<void> {
    await person.press('link', 'Publish');
    await person.press('button', 'Publish the article');
    await person.press('button', 'Put on record');
    await person.sees('version 1.0 is on record since 15 March 2023.');
  }

  test('an issue of five articles is reordered and exported', async () => {
    cpSync('manuscripts', join(root, 'journal'), {
      recursive: true,
      filter: (path) => basename(path) !== 'output',
    });
    const issue = join(root, 'journal/1-1');
    cpSync(join(root, 'journal/1-2/deposits'), join(issue, 'deposits'), { recursive: true });
    const yaml = readFileSync(join(issue, 'issue.yaml'), 'utf8');
    const person = await personOn('2027-06-15', ['journal']);
    await person.press('link', 'Volume 1, Number 1');
    await person.press('button', 'Add deposits to the issue');
    await person.sees('deposits was added.');
    const handle = await person.page.waitForSelector('.handle[aria-label^="Said once"]');
    await handle?.focus();
    await person.key('Alt+ArrowUp');
    await person.sees('was moved.');
    expect(readFileSync(join(issue, 'issue.yaml'), 'utf8')).not.toBe(yaml);
    await person.press('link', 'Export');
    await person.press('button', 'Build and export');
    await person.sees('files are ready.');
    expect(existsSync(join(root, 'journal/output/1-1/exports/DEPOSIT.md'))).toBe(true);
  });

  test('a crash in the middle of typing loses nothing', async () => {
    cpSync('manuscripts', join(root, 'journal'), { recursive: true });
    const person = await personOn('2027-06-15', ['journal', '--port', '0']);
    const { page } = person;
    const { origin, port } = new URL(page.url());
    await page.goto(`${origin}/article/1-2/deposits/text?line=20`);
    await page.waitForSelector('.cm-focused');
    await person.type('These words must not be lost. ');
    await person.sees('kept as a draft');
    desks.splice(0)[0]?.kill();
    await person.sees('The desk does not answer.');
    await person.type('Nor these. ');
    const again = await startDeskProcess(root, ['journal', '--port', port]);
    desks.push(again);
    await page.goto(again.address);
    await page.goto(`${origin}/article/1-2/deposits/text`);
    await person.sees('Text that was not saved was restored.');
    await person.press('button', 'Save');
    await person.sees('Saved');
    const saved = readFileSync(join(root, 'journal/1-2/deposits/article.md'), 'utf8');
    expect(saved).toContain('These words must not be lost. Nor these. ');
  });
});

async function buttonNames({ page }: Person): Promise<string[]> {
  return page.$$eval('main button', (all) =>
    all
      .filter((each) => !each.hasAttribute('disabled'))
      .map((each) => each.textContent?.trim() ?? ''),
  );
}

/** The first words on the page that fit a pattern, once they are there. */
async function shownWords({ page }: Person, pattern: RegExp): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts.
  const find = (source: string) => new RegExp(source).exec(document.body.innerText)?.[0];
  const found = await page.waitForFunction(find, {}, pattern.source);
  return String(await found.jsonValue());
}
