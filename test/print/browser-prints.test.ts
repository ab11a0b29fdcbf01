import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire, findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodePart } from '../../src/article/addresses.ts';
import { type Printed, PrintFailed, type PrintJob } from '../../src/formats/format.ts';
import { openBrowser, type Printer } from '../../src/io/browser/open.ts';
import { extractText } from '../support/pdf-text.ts';

let printer: Printer;
beforeAll(async () => {
  printer = openBrowser();
});
afterAll(() => printer.close());

const { resolve } = createRequire(import.meta.url);
const FONT = resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2');
const SERIF = resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2');

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');

const chromium = JSON.parse(
  readFileSync(findPackageJSON('@sparticuz/chromium', import.meta.url) ?? '', 'utf8'),
);

type ServedFile = [path: string, mediaType: string, bytes: Uint8Array];

function job(body: string, files: ServedFile[] = []): PrintJob {
  const served = new Map(
    files.map(([path, mediaType, bytes]) => [path, { mediaType, bytes: async () => bytes }]),
  );
  served.set('/font.woff2', { mediaType: 'font/woff2', bytes: async () => readFileSync(FONT) });
  const style = '@font-face { font-family: S; src: url(font.woff2) } body { font-family: S }';
  const html = `<!doctype html><html lang="en"><title>t</title><style>${style}</style><body>${body}`;
  return { html, files: served };
}

function undated({ pdf }: Printed): string {
  return Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/\(D:[^)]*\)/g, '');
}

describe('print', () => {
  it('prints a page with its fonts and pictures, and names the browser', async () => {
    const page = job('<p>Some words<img src="figures/a%20b.svg" alt="">', [
      ['/figures/a%20b.svg', 'image/svg+xml', SVG],
    ]);
    const printed = await printer.print(page);
    expect(await extractText(printed.pdf)).toContain('Some words');
    expect(printed.browser).toMatch(/Chrome\/\d+\.\d+/);
    expect(printed.refused).toEqual([]);
  });

  it('runs the layout before printing and gives what it returned', async () => {
    const script =
      '({ word }) => { document.querySelector("p").textContent = word; return { done: word } }';
    const printed = await printer.print({
      ...job('<p>x'),
      layout: { script, options: { word: 'Placed' } },
    });
    expect(await extractText(printed.pdf)).toContain('Placed');
    expect(printed.layout).toEqual({ done: 'Placed' });
  });

  it('prints the same bytes twice but for the dates', async () => {
    const twice = await Promise.all([1, 2].map(() => printer.print(job('<p>Same'))));
    const [first, second] = twice.map(undated);
    expect(first).toBe(second);
  });

  it('prints a page after others as it does on a browser of its own', async () => {
    const picture = (radius: number): [string, string, Buffer] => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="${radius}"/></svg>`;
      return ['/p.svg', 'image/svg+xml', Buffer.from(svg)];
    };
    const page = (radius: number) => job('<p>Words<img src="p.svg" alt="">', [picture(radius)]);
    const alone = undated(await printer.print({ ...page(1), fresh: true }));
    // One by one: they follow each other in a tab, and then in a new one.
    for (let round = 0; round < 15; round++) {
      expect(undated(await printer.print(page(2)))).not.toBe(alone);
      expect(undated(await printer.print(page(1)))).toBe(alone);
    }
  });

  it('prints in the font that the page brings, whatever the last page had at its address', async () => {
    const inFont = async (file: string) => {
      const page = job('<p>Words');
      const bytes = async () => readFileSync(file);
      page.files.set('/font.woff2', { mediaType: 'font/woff2', bytes });
      return undated(await printer.print(page));
    };
    const [sans, serif] = [await inFont(FONT), await inFont(SERIF)];
    expect(serif).not.toBe(sans);
    expect(await inFont(FONT)).toBe(sans);
  });

  it('prints a page as if it were the first after one that failed or went away', async () => {
    const alone = undated(await printer.print({ ...job('<p>Words'), fresh: true }));
    for (const body of [
      '<meta http-equiv=refresh content="0; url=https://other.invalid/">',
      '<img src="absent.png">',
    ]) {
      await expect(printer.print(job(body))).rejects.toThrow(PrintFailed);
      expect(undated(await printer.print(job('<p>Words')))).toBe(alone);
    }
  });

  it.each([
    ['broken', Buffer.from('no picture'), 'the picture p.png'],
    ['empty', Buffer.alloc(0), 'the picture p.png'],
  ])('fails on a %s picture and names it', async (_, bytes, named) => {
    const failed = printer.print(job('<img src="p.png" alt="">', [['/p.png', 'image/png', bytes]]));
    await expect(failed).rejects.toThrow(PrintFailed);
    await expect(failed).rejects.toThrow(named);
  });

  it('finds files by the addresses of their names, in whatever script', async () => {
    const names = ['lü.svg', 'نقشہ.svg', 'two words (1).svg', "100% #1 ?'.svg"];
    const files = names.map((name): ServedFile => [`/${encodePart(name)}`, 'image/svg+xml', SVG]);
    const html = names.map((name) => `<img src="/${encodePart(name)}" alt="">`).join('');
    expect((await printer.print(job(html, files))).refused).toEqual([]);
  });

  it('fails on a broken font and names it', async () => {
    const page = job('<p>x');
    page.files.set('/font.woff2', { mediaType: 'font/woff2', bytes: async () => Buffer.from('x') });
    await expect(printer.print(page)).rejects.toThrow('the font S');
  });

  it('fails with the reason where a file cannot be read', async () => {
    const page = job('<img src="p.png" alt="">');
    const bytes = () => Promise.reject(new Error('ENOENT: gone'));
    page.files.set('/p.png', { mediaType: 'image/png', bytes });
    await expect(printer.print(page)).rejects.toThrow('/p.png: Error: ENOENT: gone');
  });

  it('tells what was refused', async () => {
    const page = job('<p style="background: url(https://article.invalid/absent.png)">x');
    expect((await printer.print(page)).refused).toEqual(['https://article.invalid/absent.png']);
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the packaged browser',
  () => {
    it('is unpacked and prints, with its own libraries', async () => {
      const cache = await mkdtemp(join(tmpdir(), 'offprint-packaged-test-'));
      const packaged = openBrowser({
        sources: ['package'],
        environment: { XDG_CACHE_HOME: cache },
      });
      try {
        const { pdf, browser } = await packaged.print(job('<p>From the package'));
        expect(browser).toContain(`/${chromium.version.split('.')[0]}.`);
        expect(await extractText(pdf)).toContain('From the package');
      } finally {
        await packaged.close();
        await rm(cache, { recursive: true });
      }
    });
  },
);
