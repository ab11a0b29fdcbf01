/** The page as a reader meets it: in a browser, on a phone and on a desk, by day and by night. */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { renderWebPage } from '../../src/formats/html/page.ts';
import { loadTheme } from '../../src/io/theme/theme.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';
import { samplePng } from '../support/build-article.ts';
import { maximalArticle, maximalAsset } from '../support/maximal-article.ts';
import { retractedArticle, rightToLeftArticle } from '../support/sample-articles.ts';
import { wideArticle } from '../support/wide-article.ts';

/** Evaluated: the policy of a page keeps scripts out that are put into it. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const skipped = unlessFound('the tests of reading');

const THEMES = ['default', 'horizon'];
const ARTICLES = [maximalArticle, rightToLeftArticle, wideArticle, retractedArticle];
/** 1280 pixels, and the same at 400 % (WCAG 1.4.10). */
const WIDTHS = [320, 1280];
const SCHEMES = ['light', 'dark'];

const CASES = THEMES.flatMap((theme) =>
  ARTICLES.flatMap((article) =>
    WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ theme, article, width, scheme }))),
  ),
).map((one) => ({
  ...one,
  name: `${one.theme}, ${one.article.name}, ${one.width}, ${one.scheme}`,
}));

describe.skipIf(skipped)('the web page in a browser', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offprint-page-'));
    for (const theme of THEMES)
      for (const article of ARTICLES) await writePage(join(folder, theme), theme, article);
    browser = await openTestBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(theme: string, article: Article, width: number, scheme: string, hash = '') {
    const page = await browser.newPage();
    await page.setViewport({ width, height: width < 600 ? 740 : 900 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => errors.push(message.text()));
    await page.evaluateOnNewDocument(OBSERVE);
    await page.goto(addressOf(folder, theme, article) + hash);
    await page.evaluate('document.fonts.ready.then(() => 0)');
    return { page, requests, errors };
  }

  it.each(CASES)(
    '$name: accessible, still, by itself',
    async ({ theme, article, width, scheme }) => {
      const { page, requests, errors } = await open(theme, article, width, scheme);
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      expect(await page.evaluate('window.shifts')).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThan(
        1,
      );
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
      );
      expect(await violations(page)).toEqual([]);
      expect(errors).toEqual([]);
      const outside = requests.filter((url) => !/^(?:data:|file:)/.test(url));
      expect(outside).toEqual([]);
      await page.close();
    },
  );

  it.each(THEMES)('%s: brings every font that it shows', async (theme) => {
    const { page } = await open(theme, maximalArticle, 1280, 'light');
    expect(await foreignFonts(page)).toEqual([]);
    await page.close();
  });

  it('opens a note where the reader is, without a script', async () => {
    const { page } = await open('default', maximalArticle, 360, 'light');
    await page.setJavaScriptEnabled(false);
    await page.reload();
    await page.evaluate("document.getElementById('fnref-1').scrollIntoView({ block: 'center' })");
    const before = await page.evaluate('scrollY');
    await page.click('#fnref-1');
    expect(await page.evaluate('scrollY')).toBe(before);
    expect(await isInView(page, '#fn-1 .entry')).toBe(true);
    await page.click('#fn-1 .back-links a');
    expect(await isInView(page, '#fn-1 .entry')).toBe(false);
    expect(await isInView(page, '#fnref-1')).toBe(true);
    await page.close();
  });

  it('closes an opened reference by Escape, and the reader stands at the citation', async () => {
    const { page, errors } = await open('default', maximalArticle, 1280, 'light');
    await page.click('#cite-1 a');
    expect(await isInView(page, '#ref-1 .entry')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isInView(page, '#ref-1 .entry')).toBe(false);
    expect(await page.evaluate("document.activeElement.closest('.citation').id")).toBe('cite-1');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is read by the keyboard alone: every stop is seen, in order, and none is a trap', async () => {
    const { page } = await open('default', maximalArticle, 1280, 'light');
    const stops: string[] = [];
    const unseen: string[] = [];
    for (let press = 0; press < 400; press++) {
      await page.keyboard.press('Tab');
      const stop = (await page.evaluate(STOP)) as { at: string; seen: boolean };
      if (stop.at === '' || stops[0] === stop.at) break;
      stops.push(stop.at);
      if (!stop.seen) unseen.push(stop.at);
    }
    expect(unseen).toEqual([]);
    expect(stops[0]).toContain('#');
    expect(new Set(stops).size).toBe(stops.length);
    expect(stops.length).toBeGreaterThan(30);
    expect(stops.length).toBeLessThan(400);
    await page.close();
  });

  it('opens a note and a citation by Enter, and goes back by Escape', async () => {
    const { page } = await open('default', maximalArticle, 360, 'light');
    for (const [call, entry] of [
      ['#fnref-1', '#fn-1 .entry'],
      ['#cite-1 a', '#ref-1 .entry'],
    ] as const) {
      await page.focus(call);
      await page.keyboard.press('Enter');
      expect(await isInView(page, entry)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await isInView(page, entry)).toBe(false);
      expect(
        await page.evaluate(`document.activeElement === document.querySelector('${call}')`),
      ).toBe(true);
    }
    await page.close();
  });

  it.each(WIDTHS)('%i px wide: its script never keeps the reader waiting', async (width) => {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    // The processor's time: other work on the machine does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.setViewport({ width, height: 800 });
    await page.goto(addressOf(folder, 'default', maximalArticle));
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value;
    // A long task is one of 50 ms.
    expect(seconds).toBeLessThan(0.05);
    await page.close();
  });

  it('copies formulas as TeX', async () => {
    const { page } = await open('default', maximalArticle, 1280, 'light');
    const copied = await page.evaluate(`(() => {
      getSelection().selectAllChildren(document.querySelector('#eq-tide'));
      const data = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return data.getData('text/plain');
    })()`);
    expect(copied).toContain('$$h(t) = \\sum_{k=1}^{n} A_k');
    await page.close();
  });

  it('copies how to cite, where the browser lets it', async () => {
    const { page } = await open('default', maximalArticle, 1280, 'light');
    await page.evaluate(
      'navigator.clipboard.writeText = async (text) => { window.copied = text; }',
    );
    await page.click('.how-to-cite .copy');
    expect(await page.evaluate('window.copied')).toMatch(/^Ferry, R\. A\..*jts\.2023\.1$/);
    await page.close();
  });

  it('lets the contents follow the reader', async () => {
    const { page } = await open('default', maximalArticle, 1280, 'light');
    await page.evaluate("document.getElementById('sec-boxes').scrollIntoView()");
    const current = '.contents a[aria-current]';
    await page.waitForSelector(`${current}[href="#sec-boxes"]`);
    expect(await page.$$(current)).toHaveLength(1);
    await page.close();
  });

  it('opens the contents on a wide window, also without a script', async () => {
    const { page } = await open('default', maximalArticle, 1280, 'light');
    expect(await isInView(page, '.contents a')).toBe(true);
    await page.setJavaScriptEnabled(false);
    await page.reload();
    expect(await isInView(page, '.contents a')).toBe(true);
    await page.close();
  });
});

/** Where the keyboard stands, and whether its ring is in sight. */
const STOP = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return { at: '', seen: true };
  const all = [...document.querySelectorAll('*')];
  const { width, height, top, bottom } = one.getBoundingClientRect();
  const { outlineStyle } = getComputedStyle(one);
  const seen = width > 0 && height > 0 && top < innerHeight && bottom > 0 && outlineStyle !== 'none';
  return { at: all.indexOf(one) + ' ' + (one.getAttribute('href') ?? one.tagName), seen };
})()`;

/** Layout shifts from the first moment on. */
const OBSERVE = `
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifts += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

function addressOf(folder: string, theme: string, article: Article): string {
  return pathToFileURL(join(folder, theme, `${article.name}.html`)).href;
}

async function writePage(folder: string, name: string, article: Article): Promise<void> {
  const { theme } = await loadTheme(name);
  if (!theme) throw new Error(`theme ${name} does not load`);
  await mkdir(folder, { recursive: true });
  const html = await renderWebPage(article, theme, 'offprint');
  await writeFile(join(folder, `${article.name}.html`), html);
  for (const { path, output, width, height } of article.assets) {
    await mkdir(dirname(join(folder, output)), { recursive: true });
    await writeFile(join(folder, output), width ? samplePng(width, height) : maximalAsset(path));
  }
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results: unknown = await page.evaluate(`axe.run(document).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 150))))`);
  return results as string[];
}

async function isInView(page: Page, selector: string): Promise<boolean> {
  const answer: unknown = await page.evaluate(`(() => {
    const element = document.querySelector('${selector}');
    const { top, bottom, height } = element.getBoundingClientRect();
    return element.checkVisibility({ contentVisibilityAuto: true }) && height > 0 && top < innerHeight && bottom > 0;
  })()`);
  return answer === true;
}

/** Families that the page shows and did not bring. */
async function foreignFonts(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'body',
  });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts
    .filter((font) => !font.isCustomFont)
    .map((font) => `${font.familyName} (${font.glyphCount})`);
}
