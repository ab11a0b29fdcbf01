/** The proof of an article in a browser: it is made, a query is answered, and an answer is applied and undone. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { type Person, personAt, type StartedDesk, startDeskProcess } from '../support/desk.ts';

describe.skipIf(unlessFound('the proofs of the desk'))('proof', { timeout: 180_000 }, () => {
  let root: string;
  let desk: StartedDesk;
  let browser: Browser;
  let person: Person;
  let address: string;
  const manuscript = () => readFile(join(root, 'j/1-1/pipeline/article.md'), 'utf8');
  const queries = async () =>
    JSON.parse(
      await readFile(join(root, 'j/output/1-1/pipeline/proof/pipeline-queries.json'), 'utf8'),
    );

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'offprint-desk-proof-'));
    await cp('manuscripts', join(root, 'j'), { recursive: true });
    desk = await startDeskProcess(root, ['j']);
    browser = await openTestBrowser();
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(desk.address);
    address = `${new URL(desk.address).origin}/article/1-1/pipeline/proof`;
    await page.goto(address);
    person = personAt(page);
  });
  afterAll(async () => {
    await browser?.close();
    desk?.kill();
    await rm(root, { recursive: true, force: true });
  });

  test('a question of the editor stands in the proof', async () => {
    await person.press('button', 'Add a question');
    await person.fill('Words that the question is about', 'No output knows of another');
    await person.press('button', 'Find');
    await person.sees('one value, the');
    await person.fill('Question to the author', 'Is this <<} true?');
    await person.press('button', 'Save');
    await person.sees('Question added');
    expect(await manuscript()).toContain('No output knows of another{>>Is this true?<<}');
    await person.press('button', 'Make the proof');
    await person.sees('The proof is made');
    await person.sees('The editor asks on line');
    expect((await queries()).queries).toHaveLength(1);
  });

  test('the mail names the files and the date, and the article is then with the author', async () => {
    await person.press('button', 'Write the mail');
    await person.sees('A mail that is opened from here cannot have attachments.');
    const mail = await person.page.$eval(
      'a[href^="mailto:"]',
      (one) => (one as HTMLAnchorElement).href,
    );
    expect(mail).toContain('mailto:noor@journal.example?subject=');
    expect(decodeURIComponent(mail)).toContain('pipeline-proof.pdf');
    await person.press('button', 'Mark as sent');
    await person.sees('With the author since');
    const states = await readFile(join(root, 'j/.offprint/states.json'), 'utf8');
    expect(JSON.parse(states)).toMatchObject({ '1-1/pipeline': 'with-author' });
  });

  test('an answer is typed in, applied as an edit, and undone', async () => {
    await person.press('button', 'Type the answer to AQ1');
    await person.fill('Answer to AQ1', 'Change "No output knows" to "Every output knows"');
    await person.press('button', 'Save');
    await person.sees('Proposed edit');
    const before = await manuscript();
    await person.press('button', 'Apply the edit for AQ1');
    await person.sees('Edit for AQ1 applied');
    expect(await manuscript()).toContain('Every output knows of another');
    await person.sees('1 of 1 question answered, 0 answers still to be worked in');
    await person.press('button', 'Undo');
    await person.sees('Edit for AQ1 undone');
    expect(await manuscript()).toBe(before);
    await person.sees('1 of 1 question answered, 1 answer still to be worked in');
  });

  test('a correction with a line of the proof leads to its place, and is refused with a reason', async () => {
    const { lines } = await queries();
    const at = lines.findIndex(({ text }: { text: string }) => text.includes('nobody compared'));
    await person.press('button', 'Add a correction');
    await person.fill('Line of the proof (optional)', String(at + 1));
    await person.fill('Correction in the author’s words', 'nobody → no one');
    await person.press('button', 'Save');
    await person.sees(`Line ${at + 1} of the proof:`);
    await person.sees('no one compared with its source');
    await person.press('button', 'Refuse R1');
    await person.fill('Reason (optional)', 'It is a quotation.');
    await person.press('button', 'Refuse');
    await person.sees('It is a quotation.');
    expect(await manuscript()).toContain('A galley that nobody compared');
  });

  test('files of answers are taken, and hostile ones are refused with a sentence', async () => {
    const file = join(root, 'pipeline-answers.json');
    const give = async (content: string) => {
      await writeFile(file, content);
      // The browser adds the name of the chosen file to the label.
      const input = await person.page.waitForSelector(
        'aria/File with the author’s answers: No file chosen',
      );
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    };
    await give('not JSON');
    await person.sees(
      'pipeline-answers.json is not a file that the form of a proof saves. It is not JSON.',
    );
    const { manuscript, queries: asked } = await queries();
    const answers = [{ number: 'AQ1', question: asked[0].question, answer: 'Yes, it is.' }];
    const head = { format: 'offprint-answers', version: 1, sha256: manuscript.sha256, answers };
    await give(JSON.stringify({ ...head, article: '../../secret', sha256: 'x' }));
    await person.sees('has answers to another article');
    await give(
      JSON.stringify({
        ...head,
        article: '1-1/pipeline',
        name: '<b>N. E.</b>',
        remarks: 'Line 3: a',
      }),
    );
    await person.sees('Answers of <b>N. E.</b>');
    await person.sees('Yes, it is.');
    await person.sees('Line 3 of the proof:');
  });

  test.each(['light', 'dark'])('axe finds nothing, %s', async (scheme) => {
    const { page } = person;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of [1440, 768, 400]) {
      await page.setViewport({ width, height: 900 });
      await page.goto(address);
      await person.sees('Yes, it is.');
      const violations = await axeFaults(page);
      expect(violations).toEqual([]);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      ).toBeLessThanOrEqual(0);
    }
  });
});
