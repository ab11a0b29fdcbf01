import { spawnSync } from 'node:child_process';
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { BuildReport } from '../../src/app/build/build-report.ts';
import { rebuild } from '../../src/app/build/rebuild.ts';
import type { ArticleResult } from '../../src/app/build/session.ts';
import { planBuild } from '../../src/io/journal/folders.ts';
import { outputState } from '../../src/io/trace/built-outputs.ts';
import { browserOf, reportOfUnchanged } from '../../src/io/trace/call-trace.ts';
import {
  putFont,
  rebuiltJournal,
  replaceIn,
  SILENT,
  treeOf,
  UNPRINTED,
  write,
} from '../support/rebuilt-journal.ts';

const formats = UNPRINTED;
let folder = '';
const at = (path: string) => join(folder, path);
const options = (out = 'out') => ({ paths: [at('j')], formats, out: at(out) });
const call = () => ({ paths: [at('j')], formats: formats.map(({ name }) => name), out: at('out') });

beforeAll(async () => {
  folder = await rebuiltJournal();
  expect(await built()).toEqual(['a', 'b', 'c']);
  const report = await reportOfUnchanged<BuildReport>(call());
  expect(report?.messages.filter(({ severity }) => severity === 'error')).toEqual([]);
});

/** Names of the articles that were made again; `nothing` where not even a second look was needed. */
async function built(extra: { force?: boolean } = {}): Promise<string[] | 'nothing'> {
  if (!extra.force && (await reportOfUnchanged<BuildReport>(call()))) return 'nothing';
  const made: ArticleResult[] = [];
  const finished = (result: ArticleResult) => made.push(result);
  await rebuild({ ...options(), ...extra }, { ...SILENT, finished });
  return made
    .filter(({ unchanged }) => !unchanged)
    .map(({ name }) => name.slice('1-2/'.length))
    .sort();
}

const replace = (path: string, from: string, to: string) => replaceIn(at(path), from, to);

/** Everything of the output folder, and when it was written. */
async function times(): Promise<Record<string, number>> {
  const paths = await readdir(at('out'), { recursive: true });
  const found = paths.map(async (path) => [path, (await stat(join(at('out'), path))).ctimeMs]);
  return Object.fromEntries(await Promise.all(found));
}

const ALL = ['a', 'b', 'c'];
test.each<[string, () => Promise<unknown>, string[] | 'nothing']>([
  ['nothing', async () => {}, 'nothing'],
  ['the age of a manuscript', () => utimes(at('j/1-2/a/article.md'), 1, 1), 'nothing'],
  ['a manuscript', () => appendFile(at('j/1-2/a/article.md'), '\nMore.\n'), ['a']],
  ['a bibliography', () => replace('j/1-2/b/r.bib', 'A book', 'Another book'), ['b']],
  ['a figure', async () => write(folder, 'j/1-2/c/figures/dot.png', await picture()), ['c']],
  ['a comment in journal.yaml', () => appendFile(at('j/journal.yaml'), '# as it was\n'), []],
  [
    'the description of the journal',
    () => appendFile(at('j/journal.yaml'), 'description: Of.\n'),
    [],
  ],
  ["the journal's title", () => replace('j/journal.yaml', 'of Tests', 'of Tries'), ALL],
  ['the date of the issue', () => replace('j/1-2/issue.yaml', '01-15', '01-16'), ALL],
  ["the issue's DOI", () => appendFile(at('j/1-2/issue.yaml'), 'doi: 10.5555/issue\n'), []],
  ['the theme', () => appendFile(at('j/templates/own/screen.css'), 'main { margin: 0 }\n'), ALL],
  ['another theme', () => write(folder, 'j/templates/other/screen.css', 'p {}\n'), []],
  ["a theme's font", () => putFont(folder, 600), ALL],
  ['the citation style', () => replace('j/own.csl', '</style>', '<!-- own --></style>'), ALL],
  ['a new article', () => copyArticle('b', 'd'), ['d']],
  ['an article taken out', () => rm(at('j/1-2/d'), { recursive: true }), []],
  ['a file beside the articles', () => write(folder, 'j/notes.txt', 'x'), []],
  ['an output by hand', () => appendFile(at('out/1-2/b/b.html'), ' '), ['b']],
  ['an output, cut off', () => writeFile(at('out/1-2/a/a.xml'), ''), ['a']],
  ['an output that is gone', () => rm(at('out/1-2/c/figures/dot.png')), ['c']],
  ['the contents page', () => writeFile(at('out/1-2/index.html'), ''), []],
  ['what builds remember', () => rm(at('out/.offprint/articles'), { recursive: true }), 'nothing'],
  ['all that builds remember', () => rm(at('out/.offprint'), { recursive: true }), ALL],
])('after a change of %s, what hangs on it is built', async (_, change, expected) => {
  await change();
  expect(await built()).toEqual(expected);
  const before = await times();
  expect(await built()).toBe('nothing');
  expect(await times()).toEqual(before);
});

async function picture(): Promise<Uint8Array> {
  return readFile('manuscripts/1-1/dialect/figures/wave-1.png');
}

async function copyArticle(from: string, to: string): Promise<void> {
  for (const path of ['article.md', 'r.bib', 'figures/dot.png'])
    await write(folder, `j/1-2/${to}/${path}`, await readFile(at(`j/1-2/${from}/${path}`)));
}

test('outputs that were moved together with their journal are not built again', async () => {
  const [moved, home] = [await mkdtemp(join(tmpdir(), 'offprint-moved-')), process.cwd()];
  const builtIn = async (base: string) => {
    process.chdir(base);
    const names: string[] = [];
    const finished = ({ name, unchanged }: ArticleResult) => !unchanged && names.push(name);
    await rebuild({ paths: ['j'], formats, out: 'out-here' }, { ...SILENT, finished });
    return names.sort();
  };
  try {
    expect(await builtIn(folder)).toEqual(ALL.map((name) => `1-2/${name}`));
    await cp(at('j'), join(moved, 'j'), { recursive: true });
    await cp(at('out-here'), join(moved, 'out-here'), { recursive: true });
    expect(await builtIn(moved)).toEqual([]);
  } finally {
    process.chdir(home);
  }
});

test('an environment that changes no byte changes nothing', async () => {
  process.env.SOURCE_DATE_EPOCH = '1700000000';
  expect(await built()).toBe('nothing');
  delete process.env.SOURCE_DATE_EPOCH;
});

test('bytes and report are those of a build from nothing', async () => {
  await appendFile(at('j/1-2/a/article.md'), '\nEven more, with <b>raw</b> words.\n');
  await rm(at('out/1-2/d'), { recursive: true });
  expect(await built()).toEqual(['a']);
  const clean = await rebuild({ ...options('clean'), force: true }, SILENT);
  expect(await treeOf(at('out'))).toEqual(await treeOf(at('clean')));
  const again = JSON.stringify(await reportOfUnchanged<BuildReport>(call()));
  expect(JSON.parse(again.replaceAll(at('out'), at('clean')))).toEqual(clean);
  expect(await built({ force: true })).toEqual(ALL);
});

test('what is said of an article stays, if its outputs are made again', async () => {
  const said = async () => (await rebuild(options(), SILENT)).messages;
  const before = await said();
  const uncited = before.filter(({ rule }) => rule === 'float-not-cited');
  expect(uncited.filter(({ line }) => line)).toHaveLength(3);
  await rm(at('out/1-2/a/a.html'));
  expect(await said()).toEqual(before);
  await appendFile(at('j/templates/own/screen.css'), 'main { margin: inherit }\n');
  expect(await said()).toEqual(before);
});

test('an error is said again, and tried again after it was corrected', async () => {
  await replace('j/1-2/a/article.md', 'title:', 'titel:');
  expect(await built()).toEqual(['a']);
  const report = await reportOfUnchanged<BuildReport>(call());
  expect(report?.worst).toBe('error');
  expect(report?.articles.map(({ status }) => status)).toEqual(['failed', 'built', 'built']);
  expect(await built()).toBe('nothing');
  await replace('j/1-2/a/article.md', 'titel:', 'title:');
  expect(await built()).toEqual([]);
});

test('a figure that is no longer shown goes, what others put there stays', async () => {
  await replace('j/1-2/b/article.md', '![A dot](figures/dot.png){alt="A dot"}', '');
  await rm(at('j/1-2/b/figures'), { recursive: true });
  await writeFile(at('out/1-2/b/notes.txt'), 'mine');
  expect(await built()).toEqual(['b']);
  expect((await readdir(at('out/1-2/b'))).sort()).toEqual(['b.html', 'b.xml', 'notes.txt']);
});

test('a figure that somebody changed is not removed', async () => {
  await writeFile(at('out/1-2/c/figures/dot.png'), 'mine');
  await replace('j/1-2/c/article.md', '![A dot](figures/dot.png){alt="A dot"}', '');
  await rm(at('j/1-2/c/figures'), { recursive: true });
  expect(await built()).toEqual(['c']);
  expect(await readFile(at('out/1-2/c/figures/dot.png'), 'utf8')).toBe('mine');
});

test('what a killed build left beside the outputs is swept away', async () => {
  await mkdir(at('out/1-2/a/.offprint-Xy12'));
  await writeFile(at('out/.offprint/lock'), JSON.stringify({ pid: 1, host: 'x', started: '' }));
  await rm(at('out/.offprint/lock'));
  await appendFile(at('j/1-2/b/article.md'), '\nMore.\n');
  expect(await built()).toEqual(['b']);
  expect(await readdir(at('out/1-2/a'))).not.toContain('.offprint-Xy12');
});

test('an output is old where what it was made from has changed, not where its age has', async () => {
  const [article] = (await planBuild([at('j/1-2/a')])).articles;
  const xml = await readFile(at('out/1-2/a/a.xml'), 'utf8');
  const state = async () => article && outputState(article, at('out'), 'xml', xml);
  const later = Date.now() / 1000 + 100;
  await utimes(at('j/1-2/a/article.md'), later, later);
  await built();
  expect(await state()).toBe('current');
  await appendFile(at('j/1-2/a/article.md'), '\nMore.\n');
  await utimes(at('j/1-2/a/article.md'), later, later);
  expect(await state()).toBe('old');
  expect(await built()).toEqual(['a']);
});

test('a change of our own code builds everything, its age nothing', async () => {
  for (const path of ['dist', 'templates', 'package.json'])
    await cp(path, at(`own/${path}`), { recursive: true });
  await symlink(resolve('node_modules'), at('own/node_modules'));
  const run = () => {
    const args = ['own/dist/cli/main.js', 'build', 'j', '--to', 'html,jats', '--out', 'of-own'];
    const { stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return stderr.match(/Nothing has changed|(?<=^\[.*)(?:built|unchanged)$/gm)?.join();
  };
  expect(run()).toBe('built,built,built');
  await utimes(at('own/dist/chunks/compile.js'), 1, 1);
  expect(run()).toBe('Nothing has changed');
  await appendFile(at('own/dist/chunks/compile.js'), '// changed\n');
  expect(run()).toBe('built,built,built');
});

test('a call that prints hangs on the browser, another does not', async () => {
  const printing = { ...call(), formats: ['pdf'] };
  const named = process.env.PUPPETEER_EXECUTABLE_PATH;
  const withBrowser = async (path: string) => {
    process.env.PUPPETEER_EXECUTABLE_PATH = path;
    return [await browserOf(printing), await browserOf(call())];
  };
  const [one, two] = [at('browser-1'), at('browser-2')];
  for (const path of [one, two]) await writeFile(path, '#!/bin/sh\n', { mode: 0o755 });
  const first = await withBrowser(one);
  expect(first).toEqual([expect.stringContaining(one), undefined]);
  expect(await withBrowser(two)).not.toEqual(first);
  await writeFile(one, '#!/bin/sh -e\n');
  expect(await withBrowser(one)).not.toEqual(first);
  expect(await withBrowser(at('none'))).toEqual(['none', undefined]);
  process.env.PUPPETEER_EXECUTABLE_PATH = named ?? '';
});

test('pages, articles and figures: all that a build opens stands in its trace', async () => {
  const opened = await openedBy(() => built({ force: true }));
  const { readCallTrace } = await import('../../src/io/trace/call-trace.ts');
  const trace = readCallTrace(call());
  const seen = { ...trace?.inputs, ...trace?.outputs };
  const unseen = [...opened]
    .filter((path) => path.startsWith(`${folder}/j`) && !(path in seen))
    .filter((path) => !(dirname(path) in seen));
  expect(opened.size).toBeGreaterThan(20);
  expect(unseen).toEqual([]);
});

/** Paths that go through `node:fs/promises`, or through `openSync`, meanwhile. */
async function openedBy(work: () => Promise<unknown>): Promise<Set<string>> {
  const { default: fs } = await import('node:fs');
  const { syncBuiltinESMExports } = await import('node:module');
  const opened = new Set<string>();
  const watched = {
    readFile: fs.promises,
    open: fs.promises,
    stat: fs.promises,
    readdir: fs.promises,
    openSync: fs,
  };
  const originals = Object.entries(watched).map(([name, module]) => {
    const original = Reflect.get(module, name);
    Object.assign(module, {
      [name]: (path: unknown, ...rest: unknown[]) => {
        opened.add(String(path));
        return Reflect.apply(original, module, [path, ...rest]);
      },
    });
    return () => Object.assign(module, { [name]: original });
  });
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    for (const restore of originals) restore();
    syncBuiltinESMExports();
  }
  return opened;
}
