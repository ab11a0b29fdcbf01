/** A small journal of its own theme, font and style, to be built, changed and built again. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { FORMATS } from '../../src/formats/index.ts';

const FONTS = dirname(
  createRequire(import.meta.url).resolve('@fontsource/source-serif-4/package.json'),
);
const fontFile = (weight: number) =>
  join(FONTS, `files/source-serif-4-latin-${weight}-normal.woff2`);

const article = (name: string) => `---
title: Article ${name}
authors: [{name: {given: Ann, family: Author}}]
abstract: Short.
bibliography: r.bib
---

# Introduction

Words of ${name} [@one2020].

![A dot](figures/dot.png){alt="A dot"}
`;
const BIB =
  '@book{one2020, author = {One, Ann}, title = {A book}, publisher = {House}, year = {2020}}\n';

export async function rebuiltJournal(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-rebuild-'));
  const files: Record<string, string> = {
    'j/journal.yaml':
      'title: Journal of Tests\nissn: {electronic: 1234-5679}\nlanguage: en\nlicense: CC-BY-4.0\nstyle: own.csl\ntheme: own\n',
    'j/1-2/issue.yaml': 'volume: 1\nissue: 2\ndate: 2023-01-15\n',
    'j/templates/own/theme.yaml': await ownTheme(),
    'j/templates/own/screen.css': 'main { color: inherit }\n',
    'j/templates/other/theme.yaml': 'based-on: default\n',
  };
  for (const name of ['a', 'b', 'c']) {
    files[`j/1-2/${name}/article.md`] = article(name);
    files[`j/1-2/${name}/r.bib`] = BIB;
  }
  for (const [path, text] of Object.entries(files)) await write(folder, path, text);
  const dot = await readFile('manuscripts/1-1/dialect/figures/dot.png');
  for (const name of ['a', 'b', 'c']) await write(folder, `j/1-2/${name}/figures/dot.png`, dot);
  await cp('templates/csl/styles/nature.csl', join(folder, 'j/own.csl'));
  await mkdir(join(folder, 'j/templates/own/fonts'));
  await putFont(folder, 400);
  return folder;
}

/** Formats that need no browser; and the quickest of them. */
export const UNPRINTED = FORMATS.filter(({ name }) => name !== 'pdf');
export const JATS_ALONE = FORMATS.filter(({ name }) => name === 'jats');

/** Nobody looks on. */
export const SILENT = { planned: () => {}, started: () => {}, finished: () => {} };

/** Paths in a folder with such a journal, for the tests of one file: the folder goes with them. */
export function journalOfTests(): (path: string) => string {
  let folder = '';
  beforeAll(async () => {
    folder = await rebuiltJournal();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return (path) => join(folder, path);
}

/** Issue 2-1 with one article, "d". */
export async function addSecondIssue(at: (path: string) => string): Promise<void> {
  await mkdir(at('j/2-1'));
  await writeFile(at('j/2-1/issue.yaml'), 'volume: 2\nissue: 1\ndate: 2023-06-15\n');
  await cp(at('j/1-2/b'), at('j/2-1/d'), { recursive: true });
}

/** How articles come on record that day; no receiver is asked. */
export function onDay(at: (path: string) => string, formats: typeof FORMATS, date: string) {
  return { out: at('out'), formats, receivers: [], date, progress: SILENT };
}

/** A line at the head of a manuscript's front matter. */
export function addFact(manuscript: string, line: string): Promise<void> {
  return replaceIn(manuscript, '---\n', `---\n${line}\n`);
}

export async function replaceIn(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

/** The default theme, with a font of its own before the others. */
async function ownTheme(): Promise<string> {
  const ours = await readFile('templates/default/theme.yaml', 'utf8');
  const family = '  Own Serif:\n    files: [{file: own.woff2, weight: 400, style: normal}]\n';
  return `based-on: default\n${ours}`
    .replace(/^families:\n/m, (line) => line + family)
    .replace('text: [Source', 'text: [Own Serif, Source');
}

export async function putFont(folder: string, weight: number): Promise<void> {
  await cp(fontFile(weight), join(folder, 'j/templates/own/fonts/own.woff2'));
}

export async function write(folder: string, path: string, content: string | Uint8Array) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** Every file with its content; what builds remember is left out. */
export async function treeOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .map((entry) => join(entry.parentPath, entry.name) + (entry.isDirectory() ? '/' : ''))
    .filter((path) => !path.includes('/.offprint/'))
    .sort();
  const read = paths.map(async (path) => [
    path.slice(folder.length),
    path.endsWith('/') ? '' : await readFile(path, 'base64'),
  ]);
  return Object.fromEntries(await Promise.all(read));
}
