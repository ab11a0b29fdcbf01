/** Takes in files at the desk as an editor does: drops them, decides tracked changes, answers questions. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { type Person, personAt, type StartedDesk, startDeskProcess } from '../support/desk.ts';

const skipped = unlessFound('the tests of taking in files at the desk');

const by = { id: 1, author: 'Ann Reviewer', date: '2026-01-02T03:04:00Z' };
const line = (text: string) => new Paragraph({ children: [new TextRun(text)] });
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });

/** Two authors, an abstract, a tracked deletion and insertion, citations, and a list of two works. */
function submission(): Promise<Buffer> {
  const changed = new Paragraph({
    children: [
      new TextRun('The rivers of the valley were read with '),
      new DeletedTextRun({ ...by, text: 'growing ' }),
      new InsertedTextRun({ ...by, id: 2, text: 'increasing ' }),
      new TextRun(
        'care by those who crossed them (Brook, 2001), and nobody wrote down by whom (Broock, 2001). Names outlive maps.',
      ),
    ],
  });
  const children = [
    new Paragraph({
      children: [new TextRun({ text: 'How rivers were named', bold: true, size: 32 })],
    }),
    line('Tola Adebayo Ogun and Mary Brown'),
    line('Department of Geography, University of Ibadan, Nigeria'),
    line('Received 03/04/2025'),
    bold('Abstract'),
    line(
      'Rivers keep the names of those who crossed them, and this abstract is long enough to be one; it says what was done, how it was done, and what was found in the end by those who looked.',
    ),
    line('Keywords: rivers, names'),
    bold('1. Introduction'),
    changed,
    bold('2. Conclusion'),
    line('Whoever wants to know a river should ask those who cross it every day of the year.'),
    bold('References'),
    line('Brook, A. (2001). Lakes of the north. London: Valley Press.'),
    line('Stone, B. (2010). Maps of the south. Paris: Hill Press.'),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** The head of an old Word file: an OLE file with a stream of that name. */
const OLD_WORD = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('WordDocument', 'utf16le'),
]);

describe.skipIf(skipped)('taking in files at the desk', () => {
  let root: string;
  let journal: string;
  let given: string;
  let desk: StartedDesk;
  let browser: Browser;
  let person: Person;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'offprint-desk-intake-'));
    journal = join(root, 'journal');
    given = join(root, 'given');
    await cp('manuscripts', journal, { recursive: true });
    await mkdir(given);
    await writeFile(join(given, 'paper.docx'), await submission());
    await writeFile(join(given, 'old.doc'), OLD_WORD);
    await writeFile(join(given, 'print.pdf'), '%PDF-1.7\n');
    await writeFile(join(given, 'empty.docx'), '');
    await writeFile(join(given, 'broken.docx'), 'PK\x03\x04broken');
    desk = await startDeskProcess(root, [journal]);
    browser = await openTestBrowser();
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(desk.address);
    person = personAt(page);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    desk?.kill();
    await rm(root, { recursive: true, force: true });
  });

  const at = (path: string) => person.page.goto(new URL(path, desk.address).href);
  const read = (path: string) => readFile(join(journal, path), 'utf8');

  test('files that cannot be taken say why, and the others go on', async () => {
    await at('/issue/1-2/intake');
    await person.give(
      'Choose files',
      ...['old.doc', 'print.pdf', 'empty.docx', 'broken.docx', 'paper.docx'].map((name) =>
        join(given, name),
      ),
    );
    await person.sees('This is an old .doc file. Open it in Word or LibreOffice');
    await person.sees('This is a PDF');
    await person.sees('The file is empty.');
    await person.sees('The Word file is damaged');
    await person.sees('Tracked changes in paper.docx');
    for (const name of ['old.doc', 'print.pdf', 'empty.docx', 'broken.docx'])
      await person.press('button', `Remove ${name}`);
    await person.seesNo('old.doc');
  }, 120_000);

  test('a second file of one name gets a name of its own', async () => {
    await person.give('Choose files', join(given, 'paper.docx'));
    await person.sees('Another file was already called paper.docx');
    await person.press('button', 'Remove paper-2.docx');
    await person.seesNo('paper-2.docx');
  }, 120_000);

  test('tracked changes are decided one by one, and the article is taken in', async () => {
    await person.sees('The rivers of the valley were read with'.split(' ').slice(-4).join(' '));
    await person.press('button', 'Reject: Deleted “growing”');
    await person.sees('1 of 2 decided');
    await person.press('button', 'Accept: Inserted “increasing”');
    await person.fill('Folder name', 'rivers');
    await person.press('button', 'Take in the article');
    await person.sees('2 authors');
    await person.press('button', 'Undo');
    await person.sees('Tracked changes in paper.docx');
    await expect.poll(() => readdir(join(journal, '1-2'))).not.toContain('rivers');
    await person.press('button', 'Reject: Deleted “growing”');
    await person.press('button', 'Accept: Inserted “increasing”');
    await person.fill('Folder name', 'rivers');
    await person.press('button', 'Take in the article');
    await person.sees('2 authors');
    const article = await read('1-2/rivers/article.md');
    expect(article).toContain('read with growing increasing care');
    expect(await read('1-2/issue.yaml')).toContain('rivers');
    expect(JSON.parse(await read('.offprint/states.json'))).toMatchObject({
      '1-2/rivers': 'received',
    });
    expect(await read('.offprint/history/1-2/rivers.jsonl')).toContain('Taken in from paper.docx');
    expect(await readdir(join(journal, '.offprint/originals/1-2/rivers'))).toEqual(['paper.docx']);
  }, 120_000);

  test('a question is answered by a button, and the answer is taken back', async () => {
    await at('/article/1-2/rivers/questions');
    await person.sees('open');
    const before = await read('1-2/rivers/article.md');
    expect(before).toContain('{>>');
    await person.sees('It probably cites: Brook 2001: Lakes of the north');
    await person.press('button', 'Link it');
    await person.sees('Changed');
    await expect.poll(() => read('1-2/rivers/article.md')).not.toContain('Broock');
    await person.press('button', 'Undo');
    await expect.poll(() => read('1-2/rivers/article.md')).toBe(before);
    await person.sees('It probably cites');
    await person.press('button', 'Keep the words');
    await expect.poll(() => read('1-2/rivers/article.md')).not.toContain('{>>');
    expect(await read('1-2/rivers/article.md')).toContain('(Broock, 2001)');
  }, 120_000);

  test.each(['light', 'dark'])(
    'axe finds nothing, %s',
    async (scheme) => {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const problems: string[] = [];
      for (const width of [1440, 768, 390])
        for (const path of ['/issue/1-2/intake', '/article/1-2/rivers/questions']) {
          await page.setViewport({ width, height: 900 });
          await page.goto(new URL(path, desk.address).href);
          const shown = personAt(page);
          await shown.sees(path.includes('intake') ? 'Drop files here' : 'The whole report');
          const found = (await axeFaults(page)) as string[];
          problems.push(...found.map((each) => `${path} at ${width}: ${each}`));
          const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
          if (Number(over) > 0) problems.push(`${path} is ${over} too wide at ${width}`);
        }
      await page.close();
      expect(problems).toEqual([]);
    },
    120_000,
  );
});
