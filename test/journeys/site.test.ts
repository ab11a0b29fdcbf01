/** `offprint site`: the journal’s website works from a folder, in a browser. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { journey } from '../support/journey.ts';

const { folder, offprint, text } = journey();

test('the pages of the journal stand around its articles', async () => {
  const { status, stderr } = offprint('site', 'journal', '--to', 'html,jats');
  expect(status, stderr).toBe(0);
  expect(await text('journal/output/site/index.html')).toContain('Journal of Coastal Studies');
  expect(await text('journal/output/site/authors.html')).toContain('Ferry');
  expect(await text('journal/output/site/feed.xml')).toContain('Tides and the moon');
});

describe.skipIf(unlessFound('the site of the journey'))('in a browser', () => {
  test('a reader finds an article by a word of its text, and opens it', async () => {
    const browser = await openTestBrowser();
    try {
      const page = await browser.newPage();
      const search = pathToFileURL(join(folder(), 'journal/output/site/search.html'));
      await page.goto(`${search}?q=harbours`);
      const link = await page.waitForSelector('main a[href$="tides.html"]', { timeout: 20_000 });
      await Promise.all([page.waitForNavigation(), link?.click()]);
      expect(await page.title()).toContain('Tides and the moon at two harbours');
    } finally {
      await browser.close();
    }
  });
});
