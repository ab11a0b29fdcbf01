/** The sample journal's site as its readers use it: in a browser, from a folder, on three widths of screen. */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../src/app/site/build-site.ts';
import { html } from '../../src/formats/html/index.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';

const SILENT = { planned: () => {}, started: () => {}, finished: () => {} };
const WIDTHS = [1440, 768, 390];
/** Evaluated: the policy of a page keeps scripts out that are put into it. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wholeMathFont = createRequire(import.meta.url).resolve(
  '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
);
const skipped = unlessFound('the tests of the site as readers use it');

describe.skipIf(skipped)('the site', () => {
  let folder: string;
  let journal: string;
  let out: string;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offprint-site-reader-'));
    [journal, out] = [join(folder, 'journal'), join(folder, 'site')];
    await cp('manuscripts', journal, { recursive: true });
    await build();
    browser = await openTestBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const build = () => buildSite({ path: journal, formats: [html], out }, SILENT);
  const text = (path: string) => readFile(join(out, path), 'utf8');
  const addressOf = (path: string) => pathToFileURL(join(out, path)).href;
  const open = async (path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.goto(addressOf(path));
    await page.waitForFunction("document.documentElement.style.visibility !== 'hidden'");
    return page;
  };
  describe.each(WIDTHS)('at %i pixels', (width) => {
    test('an article leads to its issue and its neighbours', async () => {
      const page = await open('1-2/deposits/deposits.html', width);
      const click = async (selector: string) => {
        await Promise.all([page.waitForNavigation(), page.click(selector)]);
        return page.url().replace(addressOf('/'), '');
      };
      expect(await click('.site-place [rel=next]')).toBe('1-2/review/review.html');
      expect(await page.$('.site-place [rel=next]')).toBeNull();
      expect(await click('.site-place [rel=prev]')).toBe('1-2/deposits/deposits.html');
      expect(await click('.masthead .issue a')).toBe('1-2/index.html');
      await page.goBack();
      expect(await click('.site-place .up')).toBe('1-2/index.html');
      await page.close();
    });

    test('its authors and keywords lead to their entries in the indexes', async () => {
      const page = await open('1-2/deposits/deposits.html', width);
      const target = () => page.$eval(':target', (entry) => entry.textContent);
      const click = (selector: string) =>
        Promise.all([page.waitForNavigation(), page.click(selector)]);
      await click('.author:nth-of-type(2) > a');
      expect(page.url()).toContain('/authors.html#');
      expect(await target()).toBe('Sample, Jan van');
      await page.goBack();
      await click('.keywords li:nth-child(3) a');
      expect(page.url()).toContain('/keywords.html#');
      expect(await target()).toBe('scholarly publishing');
      await page.close();
      const urdu = await open('1-1/urdu/urdu.html', width);
      const word = await urdu.$eval('.keywords li a', (link) => link.textContent);
      await Promise.all([urdu.waitForNavigation(), urdu.click('.keywords li a')]);
      expect(await urdu.$eval(':target', (entry) => entry.textContent)).toBe(word);
      await urdu.close();
    });

    test('the search counts, shows where the words stand, and forgives typing mistakes', async () => {
      const page = await open('search.html', width);
      const said: string[] = [];
      page.on('pageerror', (error) => said.push(String(error)));
      const results = async (query: string) => {
        await page.$eval('#page-query', (input) => {
          (input as HTMLInputElement).value = '';
        });
        await page.type('#page-query', query);
        await page.waitForNetworkIdle({ idleTime: 200 });
        const shown = await page.$$eval('.results li', (items) =>
          items.map((item) => ({
            title: item.querySelector('a')?.textContent ?? '',
            snippet: item.querySelector('.snippet')?.textContent ?? '',
            marked: Array.from(item.querySelectorAll('mark'), (mark) => mark.textContent ?? ''),
          })),
        );
        return { count: await page.$eval('.found', (found) => found.textContent), shown };
      };
      // Only in the middle of this article's text.
      for (const typed of [
        'carelessness',
        'carelesness',
        'xarelessness',
        'caerlessness',
        'kareles',
      ]) {
        const { count, shown } = await results(typed);
        expect([typed, count]).toEqual([typed, '1 article']);
        expect(shown[0]?.title).toBe('Said once, sent often: deposits made from the article');
        expect(shown[0]?.snippet).toContain('None of these is carelessness.');
        expect(shown[0]?.marked).toEqual(['carelessness']);
      }
      const several = await results('article');
      expect(several.count).toBe(`${several.shown.length} articles`);
      expect(several.shown.length).toBeGreaterThan(3);
      expect(several.shown[0]?.marked.every((word) => /^articles?$/i.test(word))).toBe(true);
      const urdu = await results('نستعلق');
      expect(urdu.shown[0]?.marked).toContain('نستعلیق');
      expect((await results('muñoz')).shown[0]?.marked).toContain('Muñoz');
      expect(await results('xyzzyx')).toEqual({ count: 'Nothing was found.', shown: [] });

      await results('article');
      await page.evaluate(axe);
      const found = await page.evaluate(
        '(async () => (await axe.run()).violations.map(({ id, nodes }) => id + " " + nodes[0].html))()',
      );
      expect(found).toEqual([]);
      await Promise.all([page.waitForNavigation(), page.click('.results a')]);
      expect(await page.$('main#page-article')).not.toBeNull();
      expect(said).toEqual([]);
      await page.close();
    });

    // The long delay takes seconds for each width.
    test.each(width === 1440 ? [300, 1500] : [300])(
      'nothing moves when the fonts come after %i ms',
      async (delay) => {
        const moved: Record<string, number> = {};
        for (const path of ['index', 'archive', 'search', '1-1/urdu/urdu']) {
          const page = await browser.newPage();
          await page.setViewport({ width, height: 900 });
          await page.setCacheEnabled(false);
          await page.setRequestInterception(true);
          page.on('request', (request) => {
            const wait = request.resourceType() === 'font' ? delay : 0;
            setTimeout(() => void request.continue(), wait);
          });
          await page.evaluateOnNewDocument(`globalThis.moved = 0;
          new PerformanceObserver((list) => {
            for (const { value } of list.getEntries()) moved += value;
          }).observe({ type: 'layout-shift', buffered: true });`);
          await page.goto(addressOf(`${path}.html`));
          // Fonts are asked for and put into use in these moments.
          await pause(300);
          await page.evaluate('document.fonts.ready.then(() => 0)');
          await pause(300);
          const value = Number(await page.evaluate('moved'));
          if (value > 0.1) moved[path] = value;
          await page.close();
        }
        expect(moved).toEqual({});
      },
      60_000,
    );
  });

  test('text without its fonts is shown in those of the machine, and formulas wait for theirs', async () => {
    const page = await browser.newPage();
    await page.setCacheEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.resourceType() !== 'font') void request.continue();
    });
    const path = '1-1/everything/everything.html';
    await page.goto(addressOf(path), { waitUntil: 'domcontentloaded' });
    await page.waitForFunction("!document.documentElement.hasAttribute('style')");
    const familyOf = (selector: string) =>
      page.$eval(selector, (element) => getComputedStyle(element).fontFamily);
    expect(await familyOf('.body p')).toBe('serif');
    expect(await familyOf('h1')).toBe('sans-serif');
    expect(await familyOf('math')).toMatch(/^"STIX Two Math"/);
    await page.close();
  });

  test('every page has a sign that is drawn, and a picture to be shown with a link', async () => {
    const files = await readdir(out, { recursive: true });
    for (const path of files.filter((file) => file.endsWith('.html'))) {
      const page = await text(path);
      const icon = /<link rel="icon" href="([^"]+)">/.exec(page)?.[1] ?? '';
      const root = path === '404.html' ? icon.slice(1) : join(path, '..', icon);
      expect([path, root]).toEqual([path, 'site-assets/icon.svg']);
      const image = /<meta property="og:image" content="([^"]+)">/.exec(page)?.[1] ?? '';
      expect(image).toMatch(/^https:\/\/journal\.example\/.+\.(png|jpe?g|gif|webp)$/);
      const shown = decodeURIComponent(new URL(image).pathname.slice(1));
      expect((await stat(join(out, shown))).size).toBeGreaterThan(1000);
    }
    const page = await open('site-assets/icon.svg');
    expect(await page.$eval('text', (letter) => letter.textContent)).toBe('J');
    await page.goto(addressOf('site-assets/card.png'));
    expect(await page.$eval('img', (card) => [card.naturalWidth, card.naturalHeight])).toEqual([
      1200, 630,
    ]);
    await page.close();
  });

  test('a page of formulas brings a part of the math font, and draws all as with the whole', async () => {
    const path = '1-1/everything/everything.html';
    const page = await text(path);
    const [part] = /fonts\/stix-two-math[^)]+\.woff2/.exec(page) ?? [];
    const { size } = await stat(join(out, '1-1/everything', part ?? ''));
    expect(size).toBeLessThan(60_000);
    expect((await readdir(join(out, 'site-assets/fonts'))).join()).not.toContain('stix');

    const whole = page.replace(part ?? '', pathToFileURL(wholeMathFont).href);
    await writeFile(join(out, '1-1/everything/whole.html'), whole);
    const [withPart, withWhole] = [await drawn(path), await drawn('1-1/everything/whole.html')];
    await rm(join(out, '1-1/everything/whole.html'));
    expect(withPart.boxes.length).toBeGreaterThan(300);
    const moved = withPart.boxes.filter((box, at) =>
      box.some((value, side) => Math.abs(value - (withWhole.boxes[at]?.[side] ?? 0)) > 1),
    );
    expect(moved).toEqual([]);
    for (const [at, ink] of withPart.ink.entries())
      expect(Math.abs(ink / (withWhole.ink[at] ?? 0) - 1), `formula ${at}`).toBeLessThan(0.03);
  });

  /** Boxes of all parts of formulas, and the ink of the first displayed ones. */
  async function drawn(path: string): Promise<{ boxes: number[][]; ink: number[] }> {
    const page = await open(path);
    // Hinting would round the widths of the two fonts differently.
    await page.addStyleTag({ content: '* { text-rendering: geometricPrecision !important }' });
    await page.evaluate('document.fonts.ready.then(() => 0)');
    const boxes = await page.$$eval('math, math *', (parts) =>
      parts.map((part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
    const ink: number[] = [];
    for (const formula of (await page.$$('math[display=block]')).slice(0, 10)) {
      const picture = await formula.screenshot({ encoding: 'base64' });
      ink.push(await page.evaluate(darkness, `data:image/png;base64,${picture}`));
    }
    await page.close();
    return { boxes, ink };
  }

  async function darkness(url: string): Promise<number> {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const { data = new Uint8ClampedArray() } =
      context?.getImageData(0, 0, picture.width, picture.height) ?? {};
    return data.reduce((sum, value, at) => (at % 4 === 0 ? sum + 255 - value : sum), 0);
  }

  test('neighbours that change places are linked anew, though the articles are the same', async () => {
    const path = join(journal, '1-2/issue.yaml');
    const before = await readFile(path, 'utf8');
    await writeFile(path, before.replace('[page-numbers, deposits]', '[deposits, page-numbers]'));
    await build();
    expect(await text('1-2/deposits/deposits.html')).toContain(
      'rel="next" href="../page-numbers/page-numbers.html"',
    );
    expect(await text('1-2/review/review.html')).toContain(
      'rel="prev" href="../page-numbers/page-numbers.html"',
    );
    await writeFile(path, before);
    await build();
    expect(await text('1-2/review/review.html')).toContain(
      'rel="prev" href="../deposits/deposits.html"',
    );
  });
});
