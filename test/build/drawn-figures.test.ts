/** Figures of kinds that no browser shows: a build publishes pictures of them, and says so. */
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

test('the PDF of an author who writes for LaTeX is a picture in every galley, and the file itself a supplement', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-drawn-'));
  await mkdir(join(folder, 'a/figures'), { recursive: true });
  const document = await PDFDocument.create();
  document.addPage([200, 100]).drawRectangle({ x: 20, y: 20, width: 60, height: 30 });
  const bytes = await document.save();
  await writeFile(join(folder, 'a/figures/plot.pdf'), bytes);
  await writeFile(
    join(folder, 'a/article.md'),
    `---
title: A title
authors: [{name: {given: Ann, family: Author}}]
---

![A box.](figures/plot){#fig-a alt="A box"}

:::supplement {#supp-a file=figures/plot.pdf}
The box in full.
:::
`,
  );
  const ran = await offprintIn(folder, ['build', 'a', '--to', 'html,jats']);
  expect(ran.stderr).toContain(
    'a/article.md:6:1 info Browsers do not show PDF, so "figures/plot.pdf" was converted.',
  );
  expect(ran.status).toBe(0);
  const out = join(folder, 'output/a');
  expect((await readdir(join(out, 'figures'))).sort()).toEqual(['plot.pdf', 'plot.png']);
  expect(await readFile(join(out, 'figures/plot.pdf'))).toEqual(Buffer.from(bytes));
  expect(await readFile(join(out, 'a.html'), 'utf8')).toMatch(
    /<img src="figures\/plot\.png"[^>]*width="3000" height="1500"/,
  );
  expect(await readFile(join(out, 'a.xml'), 'utf8')).toMatch(
    /<graphic [^>]*mime-subtype="png"[^>]*>/,
  );
});

const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';
/** As Mermaid and diagrams.net label their boxes; the label has the middle of the drawing. */
const labelled = (label: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="0 0 300 100"><script>document.body.remove()</script><foreignObject x="50" y="25" width="200" height="50"><div ${XHTML} onclick="x()" style="text-align: center">${label}</div></foreignObject></svg>`;

async function builtWith(label: string, environment: Record<string, string> = {}) {
  const folder = await folderOf({
    'a/flow.svg': labelled(label),
    'a/article.md':
      '---\ntitle: T\nauthor: Ann Author\n---\n\n![Steps.](flow.svg){alt="Two steps"}\n',
  });
  const ran = await offprintIn(folder, ['build', 'a', '--to', 'html,jats'], environment);
  return { ran, out: join(folder, 'output/a') };
}

/** Dark pixels in the middle third of a picture. */
async function inkOf(picture: string): Promise<number> {
  const image = await loadImage(picture);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const third = Math.round(image.width / 3);
  const { data } = context.getImageData(third, 0, third, image.height);
  return data.filter((value, index) => index % 4 === 0 && value < 128).length;
}

test('a drawing with labels in HTML is drawn as a picture in which they can be read', async () => {
  const { ran, out } = await builtWith('<b>Two</b> steps');
  expect(ran.stderr).toContain(
    'a/article.md:6:1 info The drawing "flow.svg" has text in a <foreignObject>, so it was converted.',
  );
  expect(ran.status).toBe(0);
  expect(await readdir(join(out, 'figures'))).toEqual(['flow.png']);
  expect(await readFile(join(out, 'a.html'), 'utf8')).toMatch(
    /figures\/flow\.png[^>]*width="3000"/,
  );
  const bytes = await readFile(join(out, 'figures/flow.png'));
  expect(await inkOf(join(out, 'figures/flow.png'))).toBeGreaterThan(5_000);
  // Drawn anew, it is the same file.
  const again = await builtWith('<b>Two</b> steps');
  expect(await readFile(join(again.out, 'figures/flow.png'))).toEqual(bytes);
});

test.each([
  '<img src="https://example.org/a.png"/>Words',
  'Words<iframe src="file:///etc/passwd"/>',
  'Words<object data="other.svg"/>',
])('a drawing that would lose something is refused: %s', async (label) => {
  const { ran, out } = await builtWith(label);
  expect(ran.stderr).toMatch(/flow\.svg".*\[figure-type\]/);
  expect(ran.status).toBe(1);
  await expect(readdir(join(out, 'figures'))).rejects.toThrow(/ENOENT/);
});

test('without a browser a drawing with labels in HTML is refused', async () => {
  const { ran } = await builtWith('Other words', { PUPPETEER_EXECUTABLE_PATH: '/nowhere' });
  expect(ran.stderr).toContain(
    'error The drawing "flow.svg" cannot be published, because it has text in <foreignObject>.',
  );
});
