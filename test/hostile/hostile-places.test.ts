/**
 * Surroundings that are not as they should be: outputs among the sources, or two in one place, and
 * folders whose names no address, terminal or other machine can have.
 */
import { cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { exportIssues } from '../../src/app/export/export.ts';
import { proofArticles } from '../../src/app/proof/proof-articles.ts';
import { lockPath } from '../../src/io/files/sealed-files.ts';
import { takeLock } from '../../src/io/processes/lock.ts';
import { offprintIn } from '../support/run-command.ts';
import {
  ARTICLE,
  build,
  contentOf,
  ISSUE,
  JOURNAL,
  pipe,
  stranger,
} from '../support/strangers-journal.ts';

/** A build that has failed does not go on in the working folder of the tests. */
afterAll(async () => expect(await readdir('.')).not.toContain('out'));

const FIGURE = `${ARTICLE}\n![A map](map.svg){alt="A map"}\n`;

test.each([['j'], ['j/1-2'], ['j/1-2/x'], ['j/1-2/good/deep']])(
  'outputs are not written among the sources: --out %s',
  async (place) => {
    const folder = await stranger({
      'j/1-2/x/article.md': FIGURE.replace('map.svg', 'figures/map.svg'),
      'j/1-2/x/figures/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><g/></svg>',
    });
    const before = await contentOf(join(folder, 'j'));
    const { status, stderr } = await build(folder, '--out', place);
    expect(stderr).toMatch(
      /^offprint: The output folder .* would mix .*Name another folder with --out\.\n$/,
    );
    expect(status).toBe(2);
    expect(await contentOf(join(folder, 'j'))).toBe(before);
  },
);

test('outputs may stand in the journal’s folder, beside its issues', async () => {
  const folder = await stranger();
  expect((await build(folder, '--out', 'j/output')).status).toBe(0);
  expect((await build(folder, '--out', 'j/output')).status).toBe(0);
});

test('a journal that a stranger sent sends no outputs elsewhere by a link', async () => {
  const folder = await stranger({ 'elsewhere/kept': '' });
  await symlink('../elsewhere', join(folder, 'j/output'));
  const { status, stderr } = await offprintIn(folder, ['build', 'j', '--to', 'html']);
  expect(stderr).toMatch(/^offprint: The output folder j\/output is a link .*--out.*\n$/);
  expect(status).toBe(2);
  expect(await readdir(join(folder, 'elsewhere'))).toEqual(['kept']);
  expect(
    (await offprintIn(folder, ['build', 'j', '--to', 'html', '--out', 'j/output'])).status,
  ).toBe(0);
});

test('a file where the output folder should be is named in one sentence', async () => {
  const folder = await stranger({ taken: 'words' });
  for (const place of ['taken', 'taken/below']) {
    const { status, stderr } = await build(folder, '--out', place);
    expect(stderr).toMatch(
      /^offprint: The output folder .* cannot be made, because a file has this name\. .*\n$/,
    );
    expect(status).toBe(2);
  }
});

test('an output that cannot be replaced stops its article alone, and is no bug', async () => {
  const folder = await stranger();
  await mkdir(join(folder, 'output/1-2/x/x.html/inside'), { recursive: true });
  const { status, stderr, stdout } = await build(folder);
  expect(stderr).toContain('1-2/x: Another folder or file is in the way of output/1-2/x/x.html.');
  expect(stderr).not.toMatch(/bug/);
  expect(stdout).toContain('output/1-2/good/good.html');
  expect(status).toBe(2);
  expect((await readdir(join(folder, 'output/1-2/x'))).sort()).toEqual(['x.html']);
});

test.each([
  ['build', '.offprint'],
  ['build', '.offprint/articles'],
  ['build', '1-2'],
  ['build', '1-2/x'],
  ['build', '1-2/x/figures'],
  ['export', '1-2/exports'],
  ['site', 'site-assets'],
])('%s writes nothing through %s, a link out of the output folder', async (name, place) => {
  const folder = await stranger({
    'j/1-2/x/article.md': FIGURE.replace('map.svg', 'figures/map.svg'),
    'j/1-2/x/figures/map.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>',
    'elsewhere/kept': 'words',
  });
  await mkdir(join(folder, 'out', dirname(place)), { recursive: true });
  await symlink(join(folder, 'elsewhere'), join(folder, 'out', place));
  const form = name === 'export' ? [] : ['--to', 'html'];
  const { status, stderr } = await offprintIn(folder, [name, 'j', ...form, '--out', 'out']);
  expect(stderr).toMatch(/out\S+ is a link that leads out of out, or is below such a link/);
  expect(status).toBe(2);
  expect(await readdir(join(folder, 'elsewhere'))).toEqual(['kept']);
});

test('a pipe in the place of a lock is waited for by nobody', async () => {
  const folder = await stranger();
  await mkdir(join(folder, 'output/.offprint'), { recursive: true });
  await pipe(join(folder, 'output/.offprint/lock'));
  expect((await build(folder)).status).toBe(0);
});

test('names with signs of addresses and of mark-up are folders like any other', async () => {
  const names = [
    'a b',
    'a#b',
    'a%41',
    "a'b",
    'a&amp;b',
    'ä',
    'icon',
    'constructor',
    '__proto__',
    '-x',
  ];
  const folder = await stranger({ 'j/1-2/issue.yaml': ISSUE.replace(/articles.*\n/, '') });
  for (const name of names)
    await cp(join(folder, 'j/1-2/x'), join(folder, 'j/1-2', name), { recursive: true });
  const { status, stderr, stdout } = await build(folder);
  expect(status, stderr).toBe(0);
  expect(stderr).not.toContain('facts-');
  for (const name of names) expect(stdout).toContain(`output/1-2/${name}/${name}.html\n`);
  const page = await readFile(join(folder, 'output/1-2/index.html'), 'utf8');
  expect(page).toContain('a%23b/a%23b.html');
  expect(page).toContain('a%2541/a%2541.html');
});

test('an article folder named like an output of its issue is left out, and named', async () => {
  const folder = await stranger({ 'j/1-2/issue.yaml': ISSUE.replace(/articles.*\n/, '') });
  for (const name of ['index.html', 'issue.pdf', 'exports', 'cover', 'published'])
    await cp(join(folder, 'j/1-2/x'), join(folder, 'j/1-2', name), { recursive: true });
  const { status, stderr, stdout } = await build(folder);
  expect(stderr.match(/\[folder-name-taken\]/g)).toHaveLength(5);
  expect(stdout).toContain('output/1-2/good/good.html\n');
  expect(status).toBe(1);
});

test('of folders that are one where capitals do not count, the first is built', async () => {
  const folder = await stranger({ 'j/1-2/issue.yaml': ISSUE.replace(/articles.*\n/, '') });
  for (const name of ['X', 'caf\u00e9', 'cafe\u0301'])
    await cp(join(folder, 'j/1-2/x'), join(folder, 'j/1-2', name), { recursive: true });
  const { status, stderr, stdout } = await build(folder);
  expect(stderr).toContain('The names of the folders "1-2/X" and "1-2/x" differ only in capitals');
  expect(stderr.match(/\[folder-name-taken\]/g)).toHaveLength(2);
  expect(stdout).toContain('output/1-2/x/x.html\n');
  expect(stdout.match(/caf.*html/g)).toHaveLength(1);
  expect(status).toBe(1);
});

test.each([
  [['j/1-2/x', 'k/1-2/x'], '1-2'],
  [['j', 'k'], '1-2'],
  [['j/1-2/x', 'k/1-2/good'], '1-2'],
  [['loose/x', 'other/x'], 'x'],
])(
  'articles whose outputs would stand in one folder are not built in one call: %j',
  async (paths, target) => {
    const folder = await stranger({ 'loose/x/article.md': ARTICLE, 'other/x/article.md': ARTICLE });
    await cp(join(folder, 'j'), join(folder, 'k'), { recursive: true });
    const call = ['build', ...paths, '--to', 'html', '--out', 'output'];
    const { status, stderr, stdout } = await offprintIn(folder, call);
    expect(stderr).toContain(
      `would both be written to output/${target}. Name the folders in two calls`,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  },
);

/** The journal j, and a second one, k, whose issue and article have other names. */
async function twoJournals(): Promise<string> {
  return stranger({
    'k/journal.yaml': JOURNAL.replace('title: ', 'title: Second '),
    'k/2-1/issue.yaml': ISSUE.replace(/articles.*\n/, ''),
    'k/2-1/y/article.md': ARTICLE,
  });
}
const MIXED = /^offprint: Outputs of two journals, j and k, would mix in out\. .* own --out\.\n$/;

test('outputs of two journals do not mix in one folder, in one call or in two', async () => {
  const folder = await twoJournals();
  const call = (...given: string[]) => offprintIn(folder, [...given, '--out', 'out']);
  const both = await call('build', 'j', 'k', '--to', 'html');
  expect([both.status, both.stderr]).toEqual([2, expect.stringMatching(MIXED)]);
  expect(await readdir(folder)).not.toContain('out');

  expect((await call('build', 'j/1-2/x', '--to', 'html')).status).toBe(0);
  const before = await contentOf(join(folder, 'out'));
  for (const name of ['build', 'site', 'export', 'proof']) {
    const { status, stderr } = await call(name, 'k');
    expect([name, status, stderr]).toEqual([name, 2, expect.stringMatching(MIXED)]);
  }
  expect(await contentOf(join(folder, 'out'))).toBe(before);
  expect((await call('build', 'j', '--to', 'html')).status).toBe(0);
});

test('an output folder stays that of its journal where both are moved, and of none where it is emptied', async () => {
  const folder = await twoJournals();
  const build = (journal: string, out: string) =>
    offprintIn(folder, ['build', journal, '--to', 'html', '--out', out]);
  expect((await build('j', 'j/out')).status).toBe(0);
  await rename(join(folder, 'j'), join(folder, 'moved'));
  expect((await build('moved', 'moved/out')).status).toBe(0);
  expect((await build('k', 'moved/out')).status).toBe(2);
  // The outputs alone are moved.
  await rename(join(folder, 'moved/out'), join(folder, 'out'));
  expect((await build('moved', 'out')).status).toBe(0);
  expect((await build('k', 'out')).status).toBe(2);
  await rm(join(folder, 'out/1-2'), { recursive: true });
  expect((await build('k', 'out')).status).toBe(0);
  await rename(join(folder, 'k'), join(folder, 'l'));
  expect((await build('l', 'out')).status).toBe(0);
});

test.each([
  ['an export', exportIssues],
  ['a proof', proofArticles],
])('%s waits for what else is at work in its output folder', async (_, run) => {
  const folder = await stranger({ 'j/1-2/x/article.md': '', 'j/1-2/good/article.md': '' });
  const out = join(folder, 'output');
  const lock = await takeLock(lockPath(out));
  const told: string[] = [];
  const waiting = (sentence: string) => {
    told.push(sentence);
    lock.release();
  };
  await run({ paths: [join(folder, 'j')], exports: [], out, now: new Date(0), waiting });
  expect(told).toEqual([`waiting for the build of process ${process.pid} to end`]);
});

test('a folder whose name begins with a full stop is no article and no issue', async () => {
  const folder = await stranger({
    'j/journal.yaml': `${JOURNAL}issues: [1-2, .offprint]\n`,
    'j/.offprint/issue.yaml': ISSUE,
    'j/.offprint/x/article.md': ARTICLE,
  });
  const { status, stderr, stdout } = await build(folder);
  expect(stdout).not.toContain('.offprint');
  expect(stderr).toContain('[folder-name-invalid]');
  expect(status).toBe(1);
});

test('an issue that is away stops no other', async () => {
  const folder = await stranger({ 'j/journal.yaml': `${JOURNAL}issues: [1-2, 1-3]\n` });
  const { status, stderr, stdout } = await build(folder);
  expect(stderr).toMatch(/j\/journal.yaml(:\S+)? error .*"1-3".*\[folder-missing\]/);
  expect(stdout).toContain('output/1-2/good/good.html\n');
  expect(status).toBe(1);
});

const bytes = (...parts: (string | Buffer)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

test('folders whose names cannot be addresses or are not in UTF-8 are named, not passed over', async () => {
  const folder = await stranger({
    'j/1-2/issue.yaml': ISSUE.replace(/articles.*\n/, ''),
    'j/2-1/issue.yaml': ISSUE.replace('articles: [x, good]\n', ''),
    'j/2-1/y/article.md': ARTICLE,
  });
  for (const name of ['a?b', 'a\nb', 'a\u001b[31m', 'a\u202eb', 'Aux.1', 'et al.'])
    await cp(join(folder, 'j/1-2/x'), join(folder, 'j/1-2', name), { recursive: true });
  const first = await build(folder);
  expect(first.stderr.match(/\[folder-name-invalid\]/g)).toHaveLength(6);
  expect(first.stderr + first.stdout).not.toMatch(/[\u001b\u202e]/);
  expect(first.stdout).toContain('output/1-2/good/good.html\n');
  expect(first.status).toBe(1);

  await mkdir(bytes(folder, '/j/2-1/', Buffer.from('caf\xe9', 'latin1')));
  await writeFile(bytes(folder, '/j/2-1/', Buffer.from('caf\xe9/article.md', 'latin1')), ARTICLE);
  const { status, stderr } = await build(folder);
  expect(stderr).toContain('2-1/issue.yaml error The article folder "caf\ufffd" has a name');
  expect(status).toBe(1);
});

test('no control character of a stranger reaches the terminal', async () => {
  const folder = await stranger({
    'j/1-2/x/article.md': ARTICLE.replace('---\n\n', '"ke\\e[31my\\u009b\\n::error::": 1\n---\n\n'),
    'j\u001b[31m/article.md': ARTICLE,
    'paper\u001b[31m.txt': 'Words\n',
  });
  for (const call of [
    ['build', 'j', '--to', 'html', '--format', 'json'],
    ...['pretty', 'json', 'github'].map((form) => ['check', 'j/1-2', '--format', form]),
    ['build', 'j\u001b[31m', '--to', 'html'],
    ['build', 'nowhere\u009b31m'],
    ['build', 'j', '--to', 'a\u001b[31m'],
    ['\u001b[31m'],
    ['intake', 'paper\u001b[31m.txt', '--into', 'k/1-2/y'],
  ]) {
    const { stdout, stderr } = await offprintIn(folder, call);
    expect(stdout + stderr, call.join(' ')).not.toMatch(/(?![\n\t])[\u0000-\u001f\u007f-\u009f]/);
    expect(stdout + stderr).not.toMatch(/^::error::/m);
    if (call.includes('json'))
      expect(stdout).toContain(JSON.stringify('ke\u001b[31my').slice(1, -1));
  }
  expect(await contentOf(join(folder, 'k'))).not.toContain('\u001b');
});

test('a file whose name is not in UTF-8 is named, and its article is built', async () => {
  const folder = await stranger();
  await writeFile(bytes(folder, '/j/1-2/x/', Buffer.from('fig\xe9.png', 'latin1')), 'x');
  const { status, stderr, stdout } = await build(folder);
  expect(stderr).toContain('[file-name-invalid]');
  expect(stdout).toContain('output/1-2/x/x.html\n');
  expect(status).toBe(0);
});

test('an issue named like a page of the site is left out of it, and named', async () => {
  const folder = await stranger({ 'j/pages/aims.md': '# Aims\n\nWords.\n' });
  for (const name of ['Archive.html', 'aims.html', 'site-assets', 'Pages'])
    await cp(join(folder, 'j/1-2'), join(folder, 'j', name), { recursive: true });
  const { status, stderr, stdout } = await offprintIn(folder, [
    ...['site', 'j', '--to', 'html', '--out', 'site', '--list'],
  ]);
  expect(stderr.match(/\[folder-name-taken\]/g)).toHaveLength(4);
  expect(stdout).toContain('site/1-2/good/good.html\n');
  expect(status).toBe(1);
});
