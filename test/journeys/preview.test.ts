/** `offprint preview`: an editor saves, and the browser shows it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { ARTICLE, journey, MANUSCRIPT, PROGRAM } from '../support/journey.ts';

const { folder, change } = journey();

test.skipIf(unlessFound('the preview of the journey'))(
  'a save shows in the page and in the print; Ctrl-C ends the preview',
  { timeout: 120_000 },
  async () => {
    const child = spawn(process.execPath, [PROGRAM, 'preview', ARTICLE, '--port', '0'], {
      cwd: folder(),
    });
    const browser = await openTestBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${await addressOf(child.stderr)}article/1-2/tides/`);
      await page.waitForFunction(`${webPageShows('follow the moon')} && ${PRINTS_SHOWN}`, PATIENCE);
      const before = await page.evaluate(PRINTS_SHOWN);
      await change(MANUSCRIPT, 'The heights follow the moon.', 'The heights follow the sun.');
      await page.waitForFunction(webPageShows('follow the sun'), PATIENCE);
      await page.waitForFunction(`${PRINTS_SHOWN} > ${before}`, PATIENCE);
    } finally {
      await browser.close();
      child.kill('SIGINT');
    }
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
  },
);

async function addressOf(stderr: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  for await (const part of stderr) {
    said += String(part);
    const [address] = /http:\/\/\S+/.exec(said) ?? [];
    if (address) return new URL('/', address).href;
  }
  throw new Error(`The preview did not start: ${said}`);
}

const PATIENCE = { timeout: 60_000 };

/** Counts the prints that were shown. */
const PRINTS_SHOWN =
  "Number(document.querySelector('#pdf iframe')?.contentDocument?.body?.dataset.shown)";
const webPageShows = (words: string) =>
  `document.querySelector('#html iframe')?.contentDocument?.body?.textContent.includes('${words}')`;
