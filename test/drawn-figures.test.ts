/** Figures of kinds that no browser shows: a build publishes pictures of them, and says so. */
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { offprintIn } from './run-command.ts';

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
  expect(ran.stderr).toContain('a/article.md:6:1 info Unexpected PDF in "figures/plot.pdf"');
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
