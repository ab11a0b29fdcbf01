/** The history of an article in a browser: states are compared and brought back, and that can be undone. */
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { type Person, personAt, type StartedDesk, startDeskProcess } from '../support/desk.ts';

describe.skipIf(unlessFound('the history of the desk'))('history', { timeout: 180_000 }, () => {
  let root: string;
  let desk: StartedDesk;
  let browser: Browser;
  let person: Person;
  let address: string;
  const manuscript = () => readFile(join(root, 'j/1-1/pipeline/article.md'), 'utf8');

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'offprint-desk-history-'));
    await cp('manuscripts', join(root, 'j'), { recursive: true });
    desk = await startDeskProcess(root, ['j']);
    browser = await openTestBrowser();
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(desk.address);
    address = `${new URL(desk.address).origin}/article/1-1/pipeline/history`;
    await page.goto(address);
    person = personAt(page);
  });
  afterAll(async () => {
    await browser?.close();
    desk?.kill();
    await rm(root, { recursive: true, force: true });
  });

  /** Other tabs save like this. */
  async function save(what: string, from: string, to: string): Promise<void> {
    const saved = await person.page.evaluate(
      async (what, from, to) => {
        const path = '1-1/pipeline/article.md';
        const ask = (name: string, request: object) =>
          fetch(`/api/${name}`, { method: 'POST', body: JSON.stringify(request) }).then((each) =>
            each.json(),
          );
        const { text, version } = await ask('files.read', { path });
        const changes = [{ path, content: text.replace(from, to), base: version }];
        return (await ask('files.save', { owner: '1-1/pipeline', what, changes })).saved;
      },
      what,
      from,
      to,
    );
    expect(saved).toBe(true);
  }

  test('an article without a saved state says so', async () => {
    await person.sees('This article was not saved at the desk yet.');
  });

  test('two saves are listed, compared with each other, and brought back', async () => {
    await save('Sentence shortened', 'Larger houses buy the work', 'Others buy the work');
    await save('Title changed', 'From manuscript to galley', 'From words to galley');
    await person.sees('Title changed');
    await choose('Sentence shortened');
    await person.sees('Others buy the work');
    await person.press('button', 'Compare with the state before');
    await person.sees('1 change');
    expect(await framed()).toContain('Others');
    await person.press('button', 'Compare with now');
    await person.sees('1 change');
    expect(await framed()).toContain('From words');
    await choose('As found on the disk');
    await person.press('button', 'Bring back');
    await person.sees('brought back');
    expect(await manuscript()).toContain('From manuscript to galley');
    expect(await manuscript()).toContain('Larger houses buy the work');
    await person.press('button', 'Undo');
    await person.sees('Bringing back undone');
    expect(await manuscript()).toContain('From words to galley');
    expect(await manuscript()).toContain('Others buy the work');
  });

  test('a stranger’s log does no harm', async () => {
    await writeFile(join(root, 'secret.txt'), 'secret');
    const log = join(root, 'j/.offprint/history/1-1/urdu.jsonl');
    await mkdir(join(log, '..'), { recursive: true });
    const files = { '../../../../secret.txt': 'a'.repeat(64) };
    const time = '2026-01-01T00:00:00.000Z';
    await appendFile(
      log,
      `\n${JSON.stringify({ number: 1, time, what: 'Bad', files })}\n[]\n{"number":`,
    );
    await person.page.goto(address.replace('pipeline', 'urdu'));
    await person.sees('This article was not saved at the desk yet.');
    expect(await readFile(join(root, 'secret.txt'), 'utf8')).toBe('secret');
    await person.page.goto(address);
  });

  test.each(['light', 'dark'])('axe finds nothing, %s', async (scheme) => {
    const { page } = person;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const width of [1440, 768, 400]) {
      await page.setViewport({ width, height: 900 });
      await page.goto(address);
      await choose('Title changed');
      await person.sees('article.md');
      const violations = await axeFaults(page);
      expect(violations).toEqual([]);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      ).toBeLessThanOrEqual(0);
    }
  });

  /** The name of its button begins with the time. */
  async function choose(what: string): Promise<void> {
    const found = await person.page.waitForSelector(`.history-item ::-p-text(${what})`);
    await found?.click();
  }

  async function framed(): Promise<string> {
    const frame = await person.page.waitForSelector('iframe');
    const content = await frame?.contentFrame();
    await content?.waitForSelector('main');
    return (await content?.$eval('main', (main) => main.textContent)) ?? '';
  }
});
