/** The sizes that authors ask for, as the pictures are drawn on the printed page and in a browser's window. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { openWithPdfJs } from '../../src/io/pdf/pdf-js.ts';
import { unlessFound } from '../support/browser.ts';
import { samplePng } from '../support/build-article.ts';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

const POINTS_PER_MM = 72 / 25.4;

/** Width and height of each picture in the order of the pages, in whole mm. */
async function drawnSizes(pdf: Uint8Array): Promise<string[]> {
  const task = await openWithPdfJs(pdf);
  const document = await task.promise;
  const sizes: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    let scale = [1, 1];
    const outer: number[][] = [];
    for (const [index, operator] of fnArray.entries()) {
      if (operator === OPS.save) outer.push(scale);
      if (operator === OPS.restore) scale = outer.pop() ?? [1, 1];
      if (operator === OPS.transform) {
        const [a = 1, , , d = 1] = Array.from(argsArray[index] as ArrayLike<number>);
        scale = [(scale[0] ?? 1) * a, (scale[1] ?? 1) * d];
      }
      if (operator === OPS.paintImageXObject)
        sizes.push(scale.map((points) => Math.abs(Math.round(points / POINTS_PER_MM))).join('×'));
    }
  }
  await task.destroy();
  return sizes;
}

const MANUSCRIPT = String.raw`---
title: T
author: Ann Author
---

![A](a.png){alt="a" width=2in}

![B](b.png){alt="b" height=1in}

![C](c.png){alt="c" width=192px}

\includegraphics[scale=0.1]{d.png}

<img src="e.png" alt="e" width="302">

![F](f.png){alt="f" width=3m}

![G](g.png){alt="g" height=9in}

A line ![](h.png){alt="h" width=1cm} of text.
`;

test.skipIf(unlessFound('the test of the sizes of pictures'))(
  'each picture is printed as large as the author asked',
  async () => {
    const pictures = [...'abcdefgh'].map((name) => [`a/${name}.png`, samplePng(600, 400)]);
    const folder = await folderOf({ 'a/article.md': MANUSCRIPT, ...Object.fromEntries(pictures) });
    const ran = await offprintIn(folder, ['build', 'a']);
    expect(ran.stderr).toContain(
      'a/article.md:16:1 warning The size "3m" of the picture "f.png" cannot be read.',
    );
    const sizes = await drawnSizes(await readFile(join(folder, 'output/a/a.pdf')));
    // The text is 150 mm wide: no picture is wider, or distorted.
    expect(sizes.sort()).toEqual([
      '10×7',
      '150×100',
      '150×100',
      '16×11',
      '38×25',
      '51×34',
      '51×34',
      '80×53',
    ]);
  },
);
