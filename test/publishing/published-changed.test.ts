/** What an article on record says once its words differ: build, check, export, preview and diff, in memory. */
import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rebuild } from '../../src/app/build/rebuild.ts';
import type { CheckedArticle } from '../../src/app/check/check.ts';
import { exportIssues } from '../../src/app/export/export.ts';
import { openPreviewStore } from '../../src/app/preview/preview-store.ts';
import { publish } from '../../src/app/publish/publish.ts';
import { revise } from '../../src/app/publish/revise.ts';
import { checkCommand } from '../../src/cli/run/check.ts';
import { type DiffFlags, diffCommand } from '../../src/cli/run/diff.ts';
import { EXPORTS } from '../../src/exports/index.ts';
import { SurroundingsError } from '../../src/io/system/surroundings.ts';
import { diagnosticsOf } from '../../src/messages/diagnostics.ts';
import {
  JATS_ALONE,
  journalOfTests,
  onDay,
  replaceIn,
  SILENT,
  treeOf,
} from '../support/rebuilt-journal.ts';

const formats = JATS_ALONE;
const at = journalOfTests();
const MANUSCRIPT = 'j/1-2/a/article.md';
let published = '';

beforeAll(async () => {
  await publish([at('j/1-2')], onDay(at, formats, '2023-02-01'));
  await change('Words of a', 'Wordes of a');
  const revision = { reason: 'a spelling', reviewed: true };
  const { versions } = await revise(at('j/1-2/a'), revision, onDay(at, formats, '2023-03-01'));
  expect(versions.map(({ version }) => version.version)).toEqual(['1.1']);
  published = await readFile(at(MANUSCRIPT), 'utf8');
});
beforeEach(() => writeFile(at(MANUSCRIPT), published));

const change = (from: string, to: string) => replaceIn(at(MANUSCRIPT), from, to);

const ALL_BUILT = { '1-2/a': 'built', '1-2/a/v1.0': 'built', '1-2/b': 'built', '1-2/c': 'built' };
function statuses(articles: readonly { name: string; status: string }[]) {
  return Object.fromEntries(articles.map(({ name, status }) => [name, status]));
}

test('line ends that Git for Windows wrote anew are no change', async () => {
  const paths = Object.keys(await treeOf(at('j'))).filter((path) => /\.(?:md|yaml)$/.test(path));
  const write = async (from: RegExp, to: string) => {
    for (const path of paths) {
      const text = await readFile(at(`j${path}`), 'utf8');
      await writeFile(at(`j${path}`), text.replace(from, to));
    }
  };
  await write(/\n/g, '\r\n');
  const { articles, messages } = await rebuild(
    { paths: [at('j')], formats, out: at('out') },
    SILENT,
  );
  const { out = '' } = await diffCommand(
    [at('j/1-2/a')],
    { format: 'pretty', out: at('diff') },
    false,
  );
  await write(/\r\n/g, '\n');
  expect(messages.filter(({ rule }) => rule.startsWith('record-'))).toEqual([]);
  expect(statuses(articles)).toEqual(ALL_BUILT);
  expect(out).toContain('No changes');
});

describe('words that differ from the record', () => {
  beforeEach(() => change('Wordes of a', 'Two wordes of a'));

  test('build: not written, the others are', async () => {
    const before = await treeOf(at('out/1-2/a'));
    const call = { paths: [at('j')], formats, out: at('out') };
    const { articles, messages } = await rebuild(call, SILENT);
    expect(statuses(articles)).toEqual({ ...ALL_BUILT, '1-2/a': 'failed' });
    expect(messages.filter(({ rule }) => rule === 'record-differs')).toMatchObject([
      { file: at(MANUSCRIPT), line: 10, severity: 'error' },
    ]);
    expect(await treeOf(at('out/1-2/a'))).toEqual(before);
  });

  test('check: an error, and not accepted for it', async () => {
    const flags = { format: 'json', out: at('out'), for: 'readers' } as const;
    const { report, exit } = await checkCommand([at('j')], flags, { colour: false });
    expect(exit).toBe(1);
    const { findings, articles } = JSON.parse(report);
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('record-differs');
    const refused = articles.filter(({ verdicts }: CheckedArticle) =>
      verdicts.readers?.because.includes('record-differs'),
    );
    expect(refused.map(({ name }: CheckedArticle) => name)).toEqual(['1-2/a']);
  });

  test('export: left out of every file', async () => {
    const exports = EXPORTS.filter(({ name }) => name === 'references');
    const call = { paths: [at('j')], exports, out: at('out'), now: new Date('2023-04-01') };
    const { issues, files } = await exportIssues(call);
    expect(issues.map(({ failed }) => failed)).toEqual([['a']]);
    expect(diagnosticsOf(files).map(({ rule }) => rule)).toContain('record-differs');
  });

  test('preview: shown, with the message, which goes once it is undone', async () => {
    const crashed: unknown[] = [];
    const desk = await openPreviewStore({
      path: at('j/1-2/a'),
      out: at('out'),
      crashed: (_, error) => crashed.push(error),
    });
    const rules = () => desk.works().flatMap(({ said }) => said.check.map(({ rule }) => rule));
    try {
      await expect.poll(rules, { timeout: 20_000 }).toContain('record-differs');
      await writeFile(at(MANUSCRIPT), published);
      await expect.poll(rules, { timeout: 20_000 }).not.toContain('record-differs');
    } finally {
      await desk.close();
    }
    expect(crashed).toEqual([]);
  });
});

test('what no reader sees is no change', async () => {
  await change('---\n', '---\n# looked at\n');
  const { articles } = await rebuild({ paths: [at('j')], formats, out: at('out') }, SILENT);
  expect(statuses(articles)).toEqual(ALL_BUILT);
});

describe('offprint diff', () => {
  const diff = (path: string, flags: Partial<DiffFlags> = {}) =>
    diffCommand([at(path)], { format: 'pretty', out: at('diff'), ...flags }, false);

  test('nothing differs from the last version; since the first, a spelling does', async () => {
    expect(await diff('j/1-2/a')).toMatchObject({ exit: 0, out: expect.stringContaining('1.1') });
    for (const since of ['VoR', '1.0', 'v1.0']) {
      const { out, exit } = await diff('j/1-2/a', { since, format: 'json' });
      expect(exit).toBe(0);
      expect(out).toContain('Wordes');
    }
  });

  test('as a page with both versions', async () => {
    const { out } = await diff('j/1-2/a', { since: 'VoR', format: 'html' });
    expect(out).toBe(`${at('diff/a.diff.html')}\n`);
    expect(await readFile(at('diff/a.diff.html'), 'utf8')).toContain('Wordes');
  });

  test('as pages, of articles that have one name', async () => {
    await cp(at('j/1-2'), at('j/1-3'), { recursive: true });
    const { out } = await diff('j', { format: 'html' });
    const names = ['1-2/a', '1-2/b', '1-2/c', '1-3/a', '1-3/b', '1-3/c'];
    expect(out).toBe(names.map((name) => `${at(`diff/${name}.diff.html`)}\n`).join(''));
    await rm(at('j/1-3'), { recursive: true });
  });

  test('of an issue: every article on record', async () => {
    const { out } = await diff('j/1-2', { format: 'json' });
    for (const name of ['1-2/a', '1-2/b', '1-2/c']) expect(out).toContain(name);
  });

  test('with another folder', async () => {
    await cp(at('j/1-2/a'), at('j/1-2/other'), { recursive: true });
    await appendFile(at('j/1-2/other/article.md'), '\nA sentence more.\n');
    const { out } = await diff('j/1-2/a', { against: at('j/1-2/other') });
    expect(out).toContain('A sentence more.');
    await rm(at('j/1-2/other'), { recursive: true });
  });

  test('an article that does not compile', async () => {
    await change('title:', 'titel:');
    expect(await diff('j/1-2/a')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('key-unknown'),
    });
  });

  test.each([
    [
      'a version that is not there',
      'j/1-2/a',
      { since: '7.0' },
      /Choose from these with --since: 1\.0, 1\.1/,
    ],
    ['several on one side', 'j/1-2', { against: 'x' }, /does not exist/],
  ])('%s', async (_, path, flags, message) => {
    await expect(diff(path, flags)).rejects.toThrow(SurroundingsError);
    await expect(diff(path, flags)).rejects.toThrow(message);
  });

  test('no folder, and nothing on record', async () => {
    const flags: DiffFlags = { format: 'pretty', out: at('diff') };
    await expect(diffCommand([], flags, false)).rejects.toThrow('No folder is named');
    await expect(diffCommand(['manuscripts/1-1/pipeline'], flags, false)).rejects.toThrow(
      'No version is on record',
    );
  });

  test('a record that is damaged is not taken for none', async () => {
    const path = at('j/1-2/published.yaml');
    const record = await readFile(path, 'utf8');
    await writeFile(path, record.replace('format: 1', 'format: ['));
    await expect(diff('j/1-2')).rejects.toThrow(/published\.yaml error .*\[record-damaged\]/);
    await writeFile(path, record);
  });

  test('sources of a version that were touched', async () => {
    const kept = at('j/1-2/published/a/1.0/article.md');
    const text = await readFile(kept, 'utf8');
    await writeFile(kept, `${text}\nMore.\n`);
    await expect(diff('j/1-2/a', { since: '1.0' })).rejects.toThrow('missing or damaged');
    await writeFile(kept, text);
    expect(await readdir(at('j/1-2/published/a'))).toContain('1.0-journal');
  });
});
