/** A package for PMC as PMC opens it: drawings and WebP are PNGs of the right size, with all that they show. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

/** 4 in wide: a red area, a line and a word. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="384" height="192" viewBox="0 0 384 192">
<rect width="192" height="192" fill="#f00"/><path d="M192 96H384" stroke="#000"/>
<text x="200" y="60" font-size="40" font-weight="bold">Tides</text>
</svg>`;

function photograph(): Buffer {
  const canvas = createCanvas(1800, 900);
  const context = canvas.getContext('2d');
  context.fillStyle = '#0a0';
  context.fillRect(0, 0, 900, 900);
  return canvas.toBuffer('image/webp');
}

const ARTICLE = `---
title: A good article
authors: [{name: {given: Ann, family: Author}, email: ann@example.org, corresponding: true}]
dates: {received: 2022-10-19, accepted: 2023-01-01, published: 2023-01-15}
abstract: Short.
doi: 10.5555/good
pages: 1-2
---

# Introduction

Words and more words.

![A drawing.](figures/drawing.svg){#fig-a alt="Red and a word"}

![A photograph.](figures/photo.webp){#fig-b alt="Green"}
`;

describe.skipIf(unlessFound('pictures for PMC'))('export --to pmc', { timeout: 120_000 }, () => {
  let folder: string;
  let said: string;
  let zip: Uint8Array;
  let files: Record<string, Uint8Array>;

  const exportIssue = async () => {
    const { stderr } = await offprintIn(folder, ['export', '1-2', '--to', 'pmc']);
    return [stderr, await readFile(join(folder, 'output/1-2/exports/pmc/jt-1-2-1.zip'))] as const;
  };

  beforeAll(async () => {
    folder = await folderOf({
      'journal.yaml': `title: Journal of Tests
issn: {electronic: 1234-5679}
url: https://journal.example/
publisher: Test Press
license: CC-BY-4.0
pmc: {abbreviation: jt}
`,
      '1-2/issue.yaml': 'volume: 1\nissue: 2\ndate: 2023-01-15\narticles: [good]\n',
      '1-2/good/article.md': ARTICLE,
      '1-2/good/figures/drawing.svg': DRAWING,
      '1-2/good/figures/photo.webp': photograph(),
    });
    await offprintIn(folder, ['build', '1-2']);
    [said, zip] = await exportIssue();
    files = unzipSync(zip);
  }, 120_000);

  test('reports conversions once per kind', () => {
    const lines = said.split('\n').filter((line) => line.includes('does not accept'));
    expect(lines).toEqual([
      '1-2, figures (note for pmc): PMC does not accept SVG. 1 figure was converted to PNG at 800 dpi.',
      '1-2, figures (note for pmc): PMC does not accept WebP. 1 figure was converted to PNG in its own size.',
    ]);
  });

  test('the XML names the PNGs, and the package has nothing else', () => {
    expect(Object.keys(files)).toEqual([
      'jt-1-2-1.xml',
      'jt-1-2-1.pdf',
      'jt-1-2-1-g001.png',
      'jt-1-2-1-g002.png',
    ]);
    const xml = new TextDecoder().decode(files['jt-1-2-1.xml']);
    expect(xml.match(/<graphic [^>]*/g)).toEqual([
      '<graphic xlink:href="jt-1-2-1-g001.png" mimetype="image" mime-subtype="png"',
      '<graphic xlink:href="jt-1-2-1-g002.png" mimetype="image" mime-subtype="png"',
    ]);
  });

  test('the drawing has 800 dots per inch of its print, with its area, line and word', async () => {
    const { width, height, dark, at } = await decoded(files['jt-1-2-1-g001.png']);
    expect([width, height]).toEqual([3200, 1600]);
    expect(at(800, 800)).toEqual([255, 0, 0, 255]);
    expect(at(2400, 1400)).toEqual([255, 255, 255, 255]);
    // One pixel of CSS is 8⅓ dots high.
    expect(dark(2000, 700, 100, 200)).toBeGreaterThan(100 * 7);
    expect(dark(2000, 700, 100, 200)).toBeLessThan(100 * 10);
    expect(dark(1660, 200, 1000, 400)).toBeGreaterThan(20_000);
    expect(densityOf(files['jt-1-2-1-g001.png'])).toBe(Math.round(800 / 0.0254));
  });

  test('the photograph keeps its pixels', async () => {
    const { width, height, at } = await decoded(files['jt-1-2-1-g002.png']);
    expect([width, height]).toEqual([1800, 900]);
    const [red = 0, green = 0, blue = 0] = at(400, 400);
    expect(Math.max(red, blue, Math.abs(green - 0xaa))).toBeLessThan(8);
    expect(at(1700, 400)).toEqual([255, 255, 255, 255]);
  });

  test('a second export gives the same bytes', async () => {
    const [, again] = await exportIssue();
    expect(Buffer.compare(again, Buffer.from(zip))).toBe(0);
  });
});

async function decoded(bytes: Uint8Array | undefined) {
  const image = await loadImage(Buffer.from(bytes ?? []));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data];
  return { width, height, at, dark: (...area: Area) => darkPixels(context, area) };
}

type Area = [x: number, y: number, width: number, height: number];

function darkPixels(context: SKRSContext2D, area: Area): number {
  const { data } = context.getImageData(...area);
  return data.filter((value, index) => index % 4 === 0 && value < 100).length;
}

/** Dots per metre, from the chunk pHYs. */
function densityOf(bytes: Uint8Array | undefined): number {
  const png = Buffer.from(bytes ?? []);
  return png.readUInt32BE(png.indexOf('pHYs') + 4);
}
