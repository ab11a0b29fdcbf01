/** Drawings of the usual programs, written anew: in a browser each looks as it did, pixel by pixel. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanDrawing } from '../../src/markup/drawing/clean-drawing.ts';
import { openTestBrowser, unlessFound } from '../support/browser.ts';

/** By hand after what each program writes, with the parts that only that program writes. */
const FIXTURES = 'test/fixtures/drawings';
const FOLDERS = [FIXTURES, 'manuscripts/1-1/pipeline/figures', 'manuscripts/1-1/urdu/figures'];
const found = await Promise.all(
  FOLDERS.map(async (folder) =>
    (await readdir(folder))
      .filter((name) => name.endsWith('.svg'))
      .map((each) => join(folder, each)),
  ),
);

describe.skipIf(unlessFound('the tests of how drawings look'))('a drawing', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openTestBrowser();
  });
  afterAll(() => browser?.close());

  /** Shown as a picture of a page. */
  async function pictureOf(svg: Uint8Array): Promise<Buffer> {
    const page = await browser.newPage();
    await page.setViewport({ width: 600, height: 450 });
    const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(`<body style="margin:0"><img src="${address}" style="width:600px">`);
    await page.waitForFunction('document.images[0].complete');
    const picture = Buffer.from(await page.screenshot());
    await page.close();
    return picture;
  }

  test.each(found.flat())('%s looks the same when it is written anew', async (path) => {
    const given = await readFile(path);
    const { svg, refused, removed } = cleanDrawing(given);
    expect({ refused, removed }).toEqual({
      removed: path.endsWith('illustrator.svg') ? ['<foreignObject>'] : [],
    });
    const [before, after, nothing] = [
      await pictureOf(given),
      await pictureOf(Buffer.from(svg)),
      await pictureOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>')),
    ];
    expect(after.equals(before)).toBe(true);
    expect(after.equals(nothing)).toBe(false);
    expect(svg).not.toMatch(/inkscape|sodipodi|rdf|<!/i);
    expect(svg.length).toBeLessThan(given.length + 200);
  });
});
