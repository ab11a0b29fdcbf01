/**
 * Writes what the documents show of the sample journal: the pictures docs/source-and-page.png, docs/theme-….png and docs/preview.png, and
 * docs/sample/ with the PDF and the JATS of an article. Run it with `npm run sample` on Linux when outputs or messages have changed.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { launch } from 'puppeteer-core';

const SAMPLE = '1-1/pipeline/pipeline';
const SHOWN = '1-2/page-numbers';
/** These lines of the manuscript are what its first printed page holds. */
const SHOWN_LINES = 31;
const LINE_LENGTH = 76;
const PAGE = { width: 595, height: 842 };
const MARGIN = 30;
/** The picture is cut off at the bottom, so that the README shows it and the installation on one screen. */
const SHOWN_HEIGHT = 665;
const SCALE = 1.1;
const FONT =
  'node_modules/@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2';

const SCREENS = [
  { width: 1024, height: 768, scheme: 'light' },
  { width: 375, height: 768, scheme: 'dark' },
];

const out = await mkdtemp(join(tmpdir(), 'offprint-sample-'));
const builtBy = { default: join(out, 'default'), horizon: join(out, 'horizon') };
for (const [theme, folder] of Object.entries(builtBy)) build(folder, theme);
await mkdir('docs/sample', { recursive: true });
for (const ending of ['pdf', 'xml'])
  await copyFile(join(builtBy.default, `${SAMPLE}.${ending}`), `docs/sample/pipeline.${ending}`);
await writeFile('docs/source-and-page.png', await sourceAndPage(builtBy.default));
const browser = await launch({ executablePath: await bundledBrowser(), args: ['--no-sandbox'] });
for (const [theme, folder] of Object.entries(builtBy))
  await writeFile(`docs/theme-${theme}.png`, await themePicture(folder));
await writeFile('docs/preview.png', await previewPicture());
await browser.close();
await rm(out, { recursive: true });

function build(folder, theme) {
  const options = ['--theme', theme, '--out', folder];
  execFileSync(process.execPath, ['dist/cli/main.js', 'build', 'manuscripts', ...options], {
    stdio: 'inherit',
  });
}

/** The build before has unpacked it. */
async function bundledBrowser() {
  const places = glob(join(homedir(), '.cache/offprint/chromium-*/chromium-headless-shell'));
  const found = await Array.fromAsync(places);
  return found.sort().at(-1);
}

async function sourceAndPage(folder) {
  GlobalFonts.registerFromPath(FONT, 'Code');
  const canvas = createCanvas((2 * PAGE.width + 3 * MARGIN) * SCALE, SHOWN_HEIGHT * SCALE);
  const context = canvas.getContext('2d');
  context.scale(SCALE, SCALE);
  context.fillStyle = '#e4e8ee';
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawSource(context, await readFile(`manuscripts/${SHOWN}/article.md`, 'utf8'));
  const page = await firstPage(join(folder, SHOWN, `${SHOWN.replace(/.*\//, '')}.pdf`));
  context.drawImage(page, PAGE.width + 2 * MARGIN, MARGIN, PAGE.width, PAGE.height);
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

/** The first page of the PDF, the web page, and the web page on a phone in dark mode, side by side at one height. */
async function themePicture(folder) {
  const height = 560;
  const pictures = [await firstPage(join(folder, `${SAMPLE}.pdf`))];
  for (const screen of SCREENS)
    pictures.push(await loadImage(await screenshot(join(folder, `${SAMPLE}.html`), screen)));
  const widths = pictures.map((picture) => Math.round((picture.width / picture.height) * height));
  const width = widths.reduce((sum, each) => sum + each + MARGIN, MARGIN);
  const canvas = createCanvas(width, height + 2 * MARGIN);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#e4e8ee';
  context.fillRect(0, 0, canvas.width, canvas.height);
  let left = MARGIN;
  pictures.forEach((picture, index) => {
    context.drawImage(picture, left, MARGIN, widths[index], height);
    left += widths[index] + MARGIN;
  });
  return canvas.encode('png');
}

async function firstPage(path) {
  const data = new Uint8Array(await readFile(path));
  const page = await (await getDocument({ data }).promise).getPage(1);
  const viewport = page.getViewport({ scale: 2 * SCALE });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
  return canvas;
}

async function screenshot(path, { width, height, scheme }) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(pathToFileURL(path).href);
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** The preview of the sample article, with one mistake in it. */
async function previewPicture() {
  const journal = join(out, 'journal');
  const manuscript = join(journal, '1-1/pipeline/article.md');
  await cp('manuscripts', journal, { recursive: true });
  const source = await readFile(manuscript, 'utf8');
  await writeFile(manuscript, source.replace('[@jats2024]', '[@jats2024] (Marsh, 2007)'));
  const preview = spawn(process.execPath, ['dist/cli/main.js', 'preview', dirname(manuscript)]);
  const [text] = await once(preview.stderr, 'data');
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
  await page.goto(/http:\/\/\S+/.exec(text)[0]);
  await page.waitForFunction(() => document.querySelectorAll('iframe').length === 2);
  // The galleys are frames of their own, whose fonts and pages arrive later.
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  await page.evaluate(() => {
    document.querySelector('details').open = true;
  });
  const picture = await page.screenshot();
  preview.kill('SIGINT');
  await once(preview, 'exit');
  return picture;
}
