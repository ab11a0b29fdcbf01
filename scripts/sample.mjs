/**
 * Writes what the README shows: docs/source-and-page.png, and docs/sample/ with the PDF and the JATS of a sample article.
 * Run it with `npm run sample` when the look or the words of the outputs have changed.
 */
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const SAMPLE = '1-1/pipeline/pipeline';
const SHOWN = '1-2/page-numbers';
/** These lines of the manuscript are what its first printed page holds. */
const SHOWN_LINES = 31;
const LINE_LENGTH = 76;
const PAGE = { width: 595, height: 842 };
const MARGIN = 30;
const SCALE = 1.1;
const FONT =
  'node_modules/@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2';

const out = await mkdtemp(join(tmpdir(), 'offprint-sample-'));
execFileSync(process.execPath, ['dist/cli/main.js', 'build', 'manuscripts', '--out', out], {
  stdio: 'inherit',
});
await mkdir('docs/sample', { recursive: true });
for (const ending of ['pdf', 'xml'])
  await copyFile(join(out, `${SAMPLE}.${ending}`), `docs/sample/pipeline.${ending}`);
await writeFile('docs/source-and-page.png', await picture());
await rm(out, { recursive: true });

async function picture() {
  GlobalFonts.registerFromPath(FONT, 'Code');
  const width = 2 * PAGE.width + 3 * MARGIN;
  const canvas = createCanvas(width * SCALE, (PAGE.height + 2 * MARGIN) * SCALE);
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  context.fillStyle = '#e4e8ee';
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawSource(context, await readFile(`manuscripts/${SHOWN}/article.md`, 'utf8'));
  context.drawImage(await firstPage(), PAGE.width + 2 * MARGIN, MARGIN, PAGE.width, PAGE.height);
  return canvas.encode('png');
}

function drawSource(context, manuscript) {
  context.fillStyle = '#ffffff';
  context.fillRect(MARGIN, MARGIN, PAGE.width, PAGE.height);
  context.font = '11.5px Code';
  const shown = manuscript.split('\n').slice(0, SHOWN_LINES).join('\n');
  const lines = withLongLines(shown).split('\n').flatMap(wrap);
  const body = lines.lastIndexOf('---');
  lines.forEach((line, index) => {
    const isMarkup = index <= body ? /^(?:---|[a-z-]+:)/.test(line) : /^(?:#|\$\$)/.test(line);
    context.fillStyle = isMarkup ? '#1d3f72' : '#333333';
    context.fillText(line, MARGIN + 26, MARGIN + 36 + index * 19);
  });
}

/** Paragraphs as one line each, so that they are wrapped at the width of the picture. */
function withLongLines(manuscript) {
  const [, frontMatter, body] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(manuscript);
  return (
    frontMatter.replace(/(?<=\w)\n {2}(?=\w)/g, ' ') + body.replace(/(?<=\S)\n(?=[a-z"])/g, ' ')
  );
}

/** Breaks a line at spaces, as a text editor does. */
function wrap(line) {
  if (line.length <= LINE_LENGTH) return [line];
  const end = line.lastIndexOf(' ', LINE_LENGTH);
  const indent = /^ */.exec(line)[0];
  return [line.slice(0, end), ...wrap(indent + line.slice(end + 1))];
}

async function firstPage() {
  const name = SHOWN.replace(/.*\//, '');
  const data = new Uint8Array(await readFile(join(out, SHOWN, `${name}.pdf`)));
  const page = await (await getDocument({ data }).promise).getPage(1);
  const viewport = page.getViewport({ scale: 2 * SCALE });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
  return canvas;
}
