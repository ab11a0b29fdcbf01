/** What is printed when an issue is built again: what changed, and what moved behind it. */
import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { rebuild } from '../../src/app/build/rebuild.ts';
import { publish } from '../../src/app/publish/publish.ts';
import { PrintFailed, type PrintJob } from '../../src/formats/format.ts';
import { FORMATS } from '../../src/formats/index.ts';
import type { Printer } from '../../src/io/browser/index.ts';
import { unlessFound } from '../support/browser.ts';
import { rebuiltJournal, SILENT, treeOf } from '../support/rebuilt-journal.ts';

const skipped = unlessFound('the counts of prints');

/** Titles of the pages that were printed, in one browser for all builds. */
const printed: string[] = [];
/** What every print ends with, instead of a PDF. */
let failure: Error | undefined;
let browser: Printer | undefined;
vi.mock('../../src/io/browser/index.ts', async (original) => {
  const real = await original<typeof import('../../src/io/browser/index.ts')>();
  const openBrowser = (): Printer => {
    browser ??= real.openBrowser();
    const { print, printedWith } = browser;
    const noted = (job: PrintJob) => {
      note(job);
      return failure && !job.layoutOnly ? Promise.reject(failure) : print(job);
    };
    return { print: noted, printedWith, close: async () => {} };
  };
  return { ...real, openBrowser };
});

function note({ html, layoutOnly }: PrintJob): void {
  const [, title = ''] = /<title>(?:Article )?([^<]*)<\/title>/.exec(html) ?? [];
  if (!layoutOnly) printed.push(title);
}

const CLI = resolve('dist/cli/main.js');
let folder = '';
const at = (path: string) => join(folder, path);

/** What a build prints; it does not know the call, as after a change of something else. */
async function prints(): Promise<string[]> {
  printed.length = 0;
  await rm(at('out/.offprint/calls'), { recursive: true, force: true });
  const { worst } = await rebuild({ paths: [at('j')], formats: FORMATS, out: at('out') }, SILENT);
  expect(worst).not.toBe('error');
  return [...printed].sort();
}

async function pagesOf(name: string): Promise<string[]> {
  const html = await readFile(at(`out/1-2/${name}/${name}.html`), 'utf8');
  return ['firstpage', 'lastpage'].map(
    (which) => new RegExp(`citation_${which}" content="(\\d+)"`).exec(html)?.[1] ?? '',
  );
}

async function change(name: string, words: string): Promise<void> {
  await appendFile(at(`j/1-2/${name}/article.md`), `\n${words}\n`);
}

/** More than the rest of a page holds. */
const PAGE = Array(30)
  .fill('Words that fill a page, line by line, until there is no room.')
  .join('\n\n');

const FRONT = expect.stringContaining('Journal of Tests');

describe.skipIf(skipped)('prints', () => {
  beforeAll(async () => {
    folder = await rebuiltJournal();
    await appendFile(at('j/1-2/issue.yaml'), 'first-page: 7\n');
    expect(await prints()).toEqual([FRONT, 'a', 'b', 'c']);
  });
  afterAll(async () => {
    await (await browser)?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('nothing changed: nothing, and the PDF of the issue is the one of before', async () => {
    const before = await stat(at('out/1-2/issue.pdf'));
    expect(await prints()).toEqual([]);
    expect((await stat(at('out/1-2/issue.pdf'))).mtimeMs).toBe(before.mtimeMs);
  });

  test.each([
    ['the last', 'c'],
    ['the first', 'a'],
  ])('%s article, of the same length: that one', async (_, name) => {
    await change(name, 'A few words more.');
    expect(await prints()).toEqual([name]);
  });

  test('an article that grows by a page: that one, and what moved behind it', async () => {
    expect([await pagesOf('b'), await pagesOf('c')]).toEqual([
      ['8', '8'],
      ['9', '9'],
    ]);
    await change('b', PAGE);
    // Twice, because the citation on its first page names its last page.
    expect(await prints()).toEqual([FRONT, 'b', 'b', 'c']);
    expect([await pagesOf('a'), await pagesOf('b'), await pagesOf('c')]).toEqual([
      ['7', '7'],
      ['8', '9'],
      ['10', '10'],
    ]);
  });

  test('the last article that grows: nobody else', async () => {
    await change('c', PAGE);
    expect(await prints()).toEqual([FRONT, 'c', 'c']);
  });

  test('an article called otherwise: that one, and the contents', async () => {
    const path = at('j/1-2/a/article.md');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/^title: .*$/m, 'title: a2'));
    expect(await prints()).toEqual([FRONT, 'a2']);
  });

  test('the issue’s PDF, of which parts were taken from the one before, is that of a build from nothing', async () => {
    const options = { paths: [at('j')], formats: FORMATS, out: at('anew') };
    await rebuild(options, SILENT);
    const [kept, anew] = await Promise.all(
      ['out', 'anew'].map((out) => readFile(at(`${out}/1-2/issue.pdf`))),
    );
    expect(kept && anew && Buffer.compare(kept, anew)).toBe(0);
  });

  test.each([
    ['that the browser fails on', new PrintFailed('it crashed twice'), 'failed'],
    ['with a bug', new TypeError('no function'), 'crashed'],
  ])(
    'a print %s leaves the web page, which links to no PDF, and the XML; the next build prints',
    async (_, error, status) => {
      const out = await mkdtemp(join(tmpdir(), 'offprint-failing-'));
      const options = { paths: [at('j/1-2/a')], formats: FORMATS, out };
      const build = () => rebuild(options, SILENT);
      failure = error;
      const failed = await build().finally(() => {
        failure = undefined;
      });
      expect(failed.articles.map((article) => article.status)).toEqual([status]);
      const files = Object.keys(await treeOf(join(out, '1-2/a')));
      expect(files).toEqual(expect.arrayContaining(['/a.html', '/a.xml']));
      expect(files).not.toContain('/a.pdf');
      expect(await readFile(join(out, '1-2/a/a.html'), 'utf8')).not.toContain('href="a.pdf"');
      expect((await build()).articles.map((article) => article.status)).toEqual(['built']);
      expect(Object.keys(await treeOf(join(out, '1-2/a')))).toContain('/a.pdf');
      await rm(out, { recursive: true, force: true });
    },
  );

  test('published, copied to another place and built there, each file is the same to the byte', async () => {
    const options = {
      out: at('out'),
      formats: FORMATS,
      receivers: [],
      date: '2023-02-01',
      progress: SILENT,
    };
    expect((await publish([at('j/1-2')], options)).versions).toHaveLength(3);
    const elsewhere = await mkdtemp(join(tmpdir(), 'offprint elsewhere-'));
    await cp(at('j'), join(elsewhere, 'clone'), { recursive: true });
    const call = [CLI, 'build', 'clone', '--out', 'built'];
    const { status, stderr } = spawnSync(process.execPath, call, {
      cwd: elsewhere,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    const [there, here] = [await treeOf(join(elsewhere, 'built')), await treeOf(at('out'))];
    expect(Object.keys(there)).toContain('/1-2/issue.pdf');
    expect(Object.keys(there)).toEqual(Object.keys(here));
    expect(Object.keys(there).filter((path) => there[path] !== here[path])).toEqual([]);
  });
});
