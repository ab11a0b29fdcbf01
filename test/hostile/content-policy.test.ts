/** The policy in each page: a browser finds nothing against it in our own pages, and runs nothing that slipped in. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/app/site/build-site.ts';
import { html } from '../../src/formats/html/index.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';

const SILENT = { planned: () => {}, started: () => {}, finished: () => {} };
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const INJECTED =
  '<script>document.title = "ran"</script><img src="missing.png" onerror="document.body.id = \'ran\'">';

describe.skipIf(unlessFound('the tests of what pages may run'))('the policy of a page', () => {
  let out: string;
  let browser: Browser;
  let pages: string[];

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'offprint-policy-'));
    await buildSite({ path: 'manuscripts', formats: [html], out }, SILENT);
    const files = await readdir(out, { recursive: true });
    // The page of what is missing has addresses of its server.
    pages = files.filter((path) => path.endsWith('.html') && path !== '404.html');
    browser = await openTestBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rm(out, { recursive: true, force: true });
  });

  const open = async (path: string): Promise<{ page: Page; said: string[] }> => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.evaluateOnNewDocument(
      "addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective))",
    );
    await page.goto(pathToFileURL(join(out, path)).href);
    await page.waitForFunction("document.documentElement.style.visibility !== 'hidden'");
    return { page, said };
  };

  test('stands first in each page, and lets it run, look and load as before', async () => {
    expect(pages.length).toBeGreaterThan(15);
    for (const path of pages) {
      const text = await readFile(join(out, path), 'utf8');
      expect(text.search(POLICY), path).toBe(text.indexOf('<meta charset="utf-8">') + 23);
      const { page, said } = await open(path);
      expect(said, path).toEqual([]);
      const fonts = 'Array.from(document.fonts).filter(({ status }) => status !== "loaded").length';
      expect(await page.evaluate(fonts), path).toBe(0);
      const pictures =
        'Array.from(document.images).filter((each) => each.complete && !each.naturalWidth).length';
      expect(await page.evaluate(pictures), path).toBe(0);
      await page.close();
    }
  });

  test('lets the search load what it needs from the folder', async () => {
    const { page, said } = await open('search.html');
    await page.type('#page-query', 'tide');
    await page.keyboard.press('Enter');
    await page.waitForFunction('document.querySelector(".found").textContent !== ""');
    expect(said).toEqual([]);
    await page.close();
  });

  test.each([
    ['with', (text: string) => text, { title: false, body: false }],
    ['without', (text: string) => text.replace(POLICY, ''), { title: true, body: true }],
  ])('%s it, an injected script and handler', async (name, change, ran) => {
    const text = await readFile(join(out, '1-2/deposits/deposits.html'), 'utf8');
    const path = `1-2/deposits/${name}.html`;
    await writeFile(join(out, path), change(text).replace('</main>', `${INJECTED}</main>`));
    const { page } = await open(path);
    await page.waitForFunction('Array.from(document.images).every(({ complete }) => complete)');
    expect(
      await page.evaluate(
        '({ title: document.title === "ran", body: document.body.id === "ran" })',
      ),
    ).toEqual(ran);
    await page.close();
  });
});
