/** An index in several pages, in a browser. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authorAddress } from '../../src/formats/site/letters.ts';
import { entryFiles, type Site, sitePages } from '../../src/formats/site/site.ts';
import { siteIssue } from '../../src/formats/site/site-issue.ts';
import { loadTheme } from '../../src/io/theme/theme.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { author, emptyArticle, inline, sampleJournal } from '../support/build-article.ts';

const AUTHORS = Array.from({ length: 40 }, (_, number) => author('Ann', `Ferry ${number}`));
const LIMITS = { onlyPage: 10, page: 7 };

describe.skipIf(unlessFound('the test of long lists'))('an index in several pages', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offprint-lists-'));
    const { theme } = await loadTheme('default');
    if (!theme) throw new Error('no theme');
    const article = emptyArticle({ name: 'tides', title: inline('Tides'), authors: AUTHORS });
    const facts = { folder: 'a' };
    const issue = { name: 'a', journal: sampleJournal, facts, sections: [{ articles: [article] }] };
    const site: Site = {
      look: { journal: sampleJournal, theme, generator: 'offprint' },
      issues: [siteIssue(issue, { wholePdf: false }, () => ['html'])],
      texts: [],
    };
    const pages = sitePages(site, LIMITS).map(({ path, page }) => ({
      path,
      content: page.withStyles(() => ''),
    }));
    for (const { path, content } of [...pages, ...entryFiles(site, LIMITS)]) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([0, 20, 39])('the address of author %i leads to the page of the entry', async (at) => {
    const browser = await openTestBrowser();
    try {
      const page = await browser.newPage();
      const address = authorAddress(author('Ann', `Ferry ${at}`));
      await page.goto(`${pathToFileURL(folder).href}/${address}`);
      await page.waitForSelector(':target', { timeout: 20_000 });
      expect(await page.$eval(':target', (entry) => entry.textContent)).toBe(`Ferry ${at}, Ann`);
    } finally {
      await browser.close();
    }
  });
});
