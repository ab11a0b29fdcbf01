import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { newBudget } from '../../src/article/budget.ts';
import { readArticle, readAsset } from '../../src/io/manuscript/read-article.ts';
import { drawPdfPage, EndlessDrawing } from '../../src/io/pdf/draw-pdf-page.ts';
import { emf, record, u16, u32 } from '../intake/metafile.ts';

const MANUSCRIPT = `
![A](figures/plot.pdf) ![again](figures/plot.pdf#page=1)
![B](deck.pdf#page=3) ![C](deck.pdf#page=4) ![D](deck#page=9)
![E](two%20words) ![F](broken.pdf) ![G](locked.pdf) ![H](line.emf) ![I](cut.bmp) ![J](bomb.pdf) ![K](wide.pdf)

This paper has its words.
`;

let folder: string;
let files: Awaited<ReturnType<typeof readArticle>>['files'];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  const locked = await pdfOf(['a'], (document) =>
    document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' }),
  );
  const line = record(87, u32(0, 0, 9, 9, 2), u16(0, 0, 90, 40));
  const contents: Record<string, string | Uint8Array> = {
    'article.md': MANUSCRIPT,
    'plot.pdf': await pdfOf(['y = x']),
    'deck.pdf': await pdfOf(['1', '2', '3', '']),
    'two words.pdf': await pdfOf(['words']),
    'unnamed.pdf': await pdfOf(['nobody shows it']),
    'paper.pdf': await pdfOf(['a word of the text']),
    'plot.pdf.bak.pdf': await pdfOf(['nor this']),
    'broken.pdf': '%PDF-1.7\nand no more',
    'locked.pdf': locked,
    'bomb.pdf': await pdfOf(['a'], drawHugePicture),
    'wide.pdf': await pdfOf(['a'], (document) => document.getPage(0).setSize(1e7, 10)),
    'line.emf': emf(line),
    'cut.bmp': 'BM\x36\x10\x0e\0\0\0\0\0',
  };
  for (const [name, content] of Object.entries(contents))
    await writeFile(join(folder, name), content);
  ({ files } = await readArticle({ folder }, 'article.md', 'shown'));
});

describe('what a manuscript shows and no browser', () => {
  test('is drawn, page by page, as large as it is published', async () => {
    expect(files.get('plot.pdf')).toMatchObject({ mediaType: 'application/pdf', pages: 1 });
    const drawn = files.get('plot.pdf#page=1');
    expect(drawn).toMatchObject({ mediaType: 'image/png', width: 3000, height: 1500 });
    expect(await readAsset({ folder }, 'plot.pdf#page=1')).toHaveLength(drawn?.bytes ?? 0);
    expect(files.get('deck.pdf')?.pages).toBe(4);
    expect(files.get('two words.pdf#page=1')?.mediaType).toBe('image/png');
    expect(files.get('line.emf#page=1')).toMatchObject({ mediaType: 'image/svg+xml' });
    expect(String(Buffer.from(await readAsset({ folder }, 'line.emf#page=1')))).toContain('<svg');
  });

  test('is drawn where it is named, and no other page', () => {
    const drawn = [...files.keys()].filter((path) => path.includes('#'));
    expect(drawn.sort()).toEqual([
      'deck.pdf#page=3',
      'line.emf#page=1',
      'plot.pdf#page=1',
      'two words.pdf#page=1',
      'wide.pdf#page=1',
    ]);
    expect(files.get('wide.pdf#page=1')).toMatchObject({ width: 3000, height: 1 });
    expect(files.get('unnamed.pdf')).not.toHaveProperty('pages');
  });

  test('has no picture where it is broken, locked, cannot be drawn whole, or is empty', () => {
    for (const name of ['broken.pdf', 'locked.pdf', 'bomb.pdf', 'cut.bmp'])
      expect(files.get(name)).not.toHaveProperty('pages');
    expect(files.has('deck.pdf#page=4')).toBe(false);
  });

  test('shares the allowance of the article', async () => {
    const bytes = await pdfOf(['1', '2', '3']);
    const { drawing } = newBudget({ drawing: 1 });
    await expect(drawPdfPage(bytes, 1, 'a.pdf', drawing)).rejects.toThrow(EndlessDrawing);
    await expect(drawPdfPage(bytes, 2, 'a.pdf', drawing)).rejects.toThrow(EndlessDrawing);
    expect(drawing.dearest()).toBe('a.pdf');
    const { drawing: another } = newBudget();
    expect(await drawPdfPage(bytes, 2, 'a.pdf', another)).toMatchObject({ pages: 3 });
  });

  test('is not drawn once the allowance is spent, and the file that took most is named', async () => {
    const other = await mkdtemp(join(tmpdir(), 'offprint-'));
    const words = '![A](dear.pdf) ![B](line.emf)\n\nThe words.\n';
    await writeFile(join(other, 'article.md'), words);
    await writeFile(join(other, 'dear.pdf'), await pdfOf(['dear']));
    await copyFile(join(folder, 'line.emf'), join(other, 'line.emf'));
    const few = newBudget({ drawing: -1_000_000 });
    const read = await readArticle({ folder: other }, 'article.md', 'x', 'x', few);
    const { endless } = read.files.get('dear.pdf') ?? {};
    expect(endless).toMatchObject({ dearest: 'dear.pdf' });
    expect(read.files.has('dear.pdf#page=1')).toBe(false);
    // What needs no engine, and the words, stay.
    expect(read.files.has('line.emf#page=1')).toBe(true);
    expect(String(read.manuscript)).toBe(words);
    const again = await readArticle({ folder: other }, 'article.md', 'x');
    expect(again.files.has('dear.pdf#page=1')).toBe(true);
  });

  test('is broken off in the browser, too: where a drawing has thousands of blurs', async () => {
    const other = await mkdtemp(join(tmpdir(), 'offprint-'));
    const words = '![A](blurs.svg)\n\nThe words.\n';
    const blurs = '<feGaussianBlur stdDeviation="50"/>'.repeat(60);
    const shapes = '<rect filter="url(#f)" width="600" height="400"/>'.repeat(80);
    const html = '<p xmlns="http://www.w3.org/1999/xhtml">Words</p>';
    await writeFile(join(other, 'article.md'), words);
    await writeFile(
      join(other, 'blurs.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><filter id="f">${blurs}</filter>${shapes}<foreignObject width="600" height="400">${html}</foreignObject></svg>`,
    );
    const few = newBudget({ drawing: 0 });
    const read = await readArticle({ folder: other }, 'article.md', 'x', 'x', few);
    expect(read.files.get('blurs.svg')?.endless).toEqual({ seconds: 2, dearest: 'blurs.svg' });
    expect(few.drawing.left()).toBe(0);
    expect(String(read.manuscript)).toBe(words);
  });

  test('is the same picture when it is drawn by another process', async () => {
    const { pdfPagePicture } = await import('../../src/io/pdf/pdf-page-picture.ts');
    const bytes = await pdfOf(['y = x']);
    const { picture } = await pdfPagePicture({ bytes, page: 1 });
    expect(picture && Buffer.from(picture)).toEqual(
      Buffer.from(await readAsset({ folder }, 'plot.pdf#page=1')),
    );
  });
});

/** Pages of 200 × 100 points, each with a line and words in a font that is not embedded; '' is empty. */
async function pdfOf(
  pages: readonly string[],
  finish: (document: PDFDocument) => unknown = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of pages) {
    const page = document.addPage([200, 100]);
    if (text === '') continue;
    page.drawText(text, { x: 20, y: 40, size: 24, font });
    page.drawLine({ start: { x: 10, y: 30 }, end: { x: 190, y: 30 }, color: rgb(1, 0, 0) });
  }
  finish(document);
  return document.save();
}

/** A picture of 3.6 milliard pixels in a few bytes. */
function drawHugePicture(document: PDFDocument): void {
  const size = { Width: 60_000, Height: 60_000, BitsPerComponent: 8, ColorSpace: 'DeviceGray' };
  const picture = document.context.flateStream(new Uint8Array(60_000), {
    Type: 'XObject',
    Subtype: 'Image',
    ...size,
  });
  const page = document.getPage(0);
  page.node.setXObject(PDFName.of('Im1'), document.context.register(picture));
  page.pushOperators(PDFOperator.of(PDFOperatorNames.DrawObject, [PDFName.of('Im1')]));
}
