import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

const CLI = resolve('dist/cli/main.js');
const SAMPLE = resolve('manuscripts');

/** In a process of its own. */
function spawned(args: string[], cwd = process.cwd()) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const offprint = (args: string[], folder = process.cwd()) => offprintIn(folder, args);

const JOURNAL =
  'title: Journal of Tests\nissn: {electronic: 1234-5679}\nlanguage: en\nlicense: CC-BY-4.0\n';
const ISSUE = 'volume: 1\nissue: 2\ndate: 2023-01-15\n';
const GOOD = `---
title: A good article
authors: [{name: {given: Ann, family: Author}, email: ann@example.org, corresponding: true}]
dates: {received: 2022-10-19, accepted: 2023-01-01, published: 2023-01-15}
abstract: Short.
pages: 1-2
---

# Introduction

Words and more words.
`;

test('the program: answers on stdout, messages on stderr, the exit code', async () => {
  expect(spawned(['--version'])).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
  expect(spawned(['build', 'no/such/folder'])).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'offprint: no/such/folder does not exist. Name an article, an issue or a journal folder.\n',
  });
  const folder = await folderOf({ 'x/article.md': '' });
  const { status, stdout, stderr } = spawned(['build', join(folder, 'x'), '--format', 'json']);
  expect([status, stderr]).toEqual([1, '[1/1] x failed\n']);
  expect(JSON.parse(stdout).articles).toHaveLength(1);
});

test('the program ends by itself where the browser does not start', async () => {
  const folder = await folderOf({ 'x/article.md': GOOD });
  const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: '/bin/false' };
  const child = spawn(process.execPath, [CLI, 'build', 'x', '--to', 'pdf'], { cwd: folder, env });
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(stderr).toContain('/bin/false does not start');
});

test('a reader who stops reading stops nothing, and causes no trace', async () => {
  const folder = await folderOf({ 'x/article.md': GOOD });
  const child = spawn(process.execPath, [CLI, 'build', 'x', '--to', 'html'], { cwd: folder });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  const [status] = await once(child, 'close');
  expect(stderr).not.toMatch(/EPIPE|^ {4}at /m);
  expect(status).toBe(0);
  expect(await readdir(join(folder, 'output/x'))).toEqual(['x.html']);
});

test.skipIf(!existsSync('/dev/full'))(
  'an answer that cannot be written is said, and causes no trace',
  async () => {
    const folder = await folderOf({ 'x/article.md': GOOD });
    const full = openSync('/dev/full', 'w');
    for (const stdio of [
      ['ignore', full, 'pipe'],
      ['ignore', full, full],
    ] as const) {
      const child = spawn(process.execPath, [CLI, 'build', 'x', '--to', 'html'], {
        cwd: folder,
        stdio: [...stdio],
      });
      let stderr = '';
      child.stderr?.on('data', (data) => {
        stderr += data;
      });
      expect(await once(child, 'close')).toEqual([2, null]);
      if (child.stderr)
        expect(stderr).toContain('offprint: There is no room on the disk for the standard output.');
      expect(stderr).not.toMatch(/^ {4}at /m);
    }
    closeSync(full);
  },
);

test('--help and --version answer on stdout', async () => {
  expect(await offprint(['--version'])).toEqual({ status: 0, stdout: '0.1.0\n', stderr: '' });
  expect((await offprint(['--help'])).stdout).toContain('build');
  expect((await offprint(['build', '--help'])).stdout).toContain('--strict');
});

test.each([
  [['biuld', 'x'], /unknown command 'biuld'/],
  [['build', ''], /A path is empty\. Write the name of a file or folder\./],
  [['check', ' '], /A path is empty/],
  [['build'], /missing required argument 'path'/],
  [['build', '--nonsense', 'x'], /unknown option '--nonsense'/],
  [['build', 'x', '--out', ''], /'-o, --out <folder>' argument '' is invalid\. Write the name/],
  [
    ['build', 'manuscripts', '--to', 'html,docx'],
    /There is no format "docx"\. Choose from these with --to: html, jats, pdf/,
  ],
  [['build', 'no/such/folder'], /no\/such\/folder does not exist/],
  [['build', 'templates'], /has no article/],
  [['build', 'README.md'], /README.md does not belong to an article/],
  [
    ['build', 'test/fixtures/intake/urdu-bold.docx'],
    /is not a manuscript yet.*offprint intake test\/fixtures/,
  ],
  [['theme', 'new', 'a b'], /"a b" cannot be the name of a theme/],
  [['theme', 'new', 'mine'], /There is no journal\.yaml in this folder/],
])('wrong usage %j ends with 2 and one sentence', async (args, message) => {
  const { status, stdout, stderr } = await offprint(args);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('    at ');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('one bad article does not stop the others, and its last good files stay', async () => {
  const folder = await folderOf({
    'journal.yaml': JOURNAL,
    '1-2/issue.yaml': ISSUE,
    '1-2/bad/article.md': '---\ntitle: [unclosed\n---\n',
    '1-2/good/article.md': GOOD,
    'output/1-2/bad/bad.html': 'last good page',
  });
  const call = ['build', '.', '--to', 'html,jats', '--list'];
  const { status, stdout, stderr } = await offprint(call, folder);
  expect(stdout.trim().split('\n')).toEqual([
    'output/1-2/good/good.html',
    'output/1-2/good/good.xml',
  ]);
  expect(stderr).toMatch(/^1-2\/bad\/article\.md:\d+:\d+ error .*\[yaml-syntax\]$/m);
  expect(stderr.trim().split('\n').at(-1)).toBe(
    '1 built, 1 with warnings, 1 failed; 2 files in output/',
  );
  expect(status).toBe(1);
  expect(await readFile(join(folder, 'output/1-2/bad/bad.html'), 'utf8')).toBe('last good page');
  expect(await readdir(join(folder, 'output/1-2/good'))).toEqual(['good.html', 'good.xml']);
});

test('a journal without an issue is told so', async () => {
  const folder = await folderOf({ 'journal.yaml': JOURNAL, '1-2/a/article.md': GOOD });
  const { status, stderr } = await offprint(['build', folder], folder);
  expect(status).toBe(2);
  expect(stderr).toContain('has no issue, because no folder in it has an issue.yaml');
});

test('an unusable citation style is told in journal.yaml, and articles of no journal go on', async () => {
  const folder = await folderOf({
    'one/journal.yaml': `${JOURNAL}style: apaa\n`,
    'one/1-2/issue.yaml': ISSUE,
    'one/1-2/a/article.md': GOOD,
    'one/1-2/b/article.md': GOOD,
    'two/1-3/issue.yaml': ISSUE,
    'two/1-3/c/article.md': GOOD,
  });
  const args = ['build', 'one', 'two/1-3', '--to', 'html', '--out', 'out', '--list'];
  const { status, stdout, stderr } = await offprint(args, folder);
  expect(status).toBe(1);
  expect(stdout.trim().split('\n')).toEqual(['out/1-3/c/c.html', 'out/1-3/index.html']);
  expect(
    stderr.match(/one\/journal\.yaml:5:8 error There is no citation style "apaa"/g),
  ).toHaveLength(1);
  expect(stderr).toContain('Did you mean apa?');
  expect(stderr.trim().split('\n').at(-1)).toBe(
    '1 built, 1 with warnings, 2 failed; 2 files in out/',
  );
});

test('the output tree is the same whatever was named', async () => {
  const folder = await folderOf({
    'j/journal.yaml': JOURNAL,
    'j/1-2/issue.yaml': ISSUE,
    'j/1-2/good/article.md': GOOD,
  });
  for (const path of ['j', 'j/1-2', 'j/1-2/good', 'j/1-2/good/article.md']) {
    const call = ['build', path, '--to', 'jats', '--list', '--out', 'out'];
    expect((await offprint(call, folder)).stdout).toBe('out/1-2/good/good.xml\n');
  }
});

test.each([
  ['j', 'j'],
  ['j/1-2', 'j'],
  ['j/1-2/good/article.md', 'j'],
  ['journalless/1-2', 'journalless'],
  ['journalless/1-2/good', 'journalless'],
  ['loose', 'loose'],
  ['loose/good', 'loose'],
])('outputs of %s stand in %s/output/, wherever the program is called', async (path, home) => {
  const folder = await folderOf({
    'j/journal.yaml': JOURNAL,
    'j/1-2/issue.yaml': ISSUE,
    'j/1-2/good/article.md': GOOD,
    'journalless/1-2/issue.yaml': ISSUE,
    'journalless/1-2/good/article.md': GOOD,
    'loose/good/article.md': GOOD,
  });
  const article = home === 'loose' ? 'good/good.xml' : '1-2/good/good.xml';
  const call = (...given: string[]) => ['build', ...given, '--to', 'jats', '--list'];
  const { stdout } = await offprint(call(path), folder);
  expect(stdout).toBe(`${home}/output/${article}\n`);
  expect(await readdir(folder)).toEqual(['j', 'journalless', 'loose']);
  expect((await offprint(call(join(folder, path)), SAMPLE)).stdout).toBe(
    `${join(folder, home)}/output/${article}\n`,
  );
  if (!path.endsWith('.md'))
    expect((await offprint(call('.'), join(folder, path))).stdout).toBe(
      `${join(relative(join(folder, path), join(folder, home)), 'output', article)}\n`,
    );
});

test('every command looks for outputs where the build puts them', async () => {
  const folder = await folderOf({
    'here/empty': '',
    'j/journal.yaml': `${JOURNAL}url: https://journal.example/\n`,
    'j/1-2/issue.yaml': ISSUE,
    'j/1-2/good/article.md': GOOD.replace(
      'abstract',
      'license: CC-BY-4.0\ndoi: 10.5555/1\nabstract',
    ),
  });
  const at = (...args: string[]) => offprint(args, join(folder, 'here'));
  const out = join(folder, 'j/output');
  const [path, from] = ['../j/1-2/good', '../j/output'];
  const built = await at('build', path, '--to', 'html,jats');
  expect(built.stderr.trim().split('\n').at(-1)).toMatch(/; 3 files in \.\.\/j\/output\/$/);
  expect((await at('export', path, '--to', 'doaj')).stdout).toContain(`${from}/1-2/exports/`);
  expect((await at('publish', path)).status).toBe(0);
  expect(await readdir(join(out, '1-2/good'))).toContain('good.pdf');
  expect((await at('proof', path)).stdout).toContain(`${from}/1-2/good/proof/`);
  expect((await at('check', path)).stdout).not.toMatch(/pages-unknown|pdf-outdated/);
  expect((await at('diff', path, '--format', 'html')).stdout).toContain(`${from}/diff/`);
  const site = await at('site', '../j', '--to', 'html');
  expect(site.stderr).toContain(' files in ../j/output/site/');
  expect((await at('build', '../j', '--to', 'jats')).stderr).toMatch(/^1 built/m);
  expect(await readdir(join(folder, 'here'))).toEqual(['empty']);
});

test('a build counts its files, and prints their paths only if it is asked to', async () => {
  const folder = await folderOf({ 'x/article.md': GOOD });
  const call = ['build', 'x', '--to', 'html,jats', '--out', 'out'];
  for (let turn = 0; turn < 2; turn++) {
    const { stdout, stderr } = await offprint(call, folder);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^1 built.*; 2 files in out\/$/);
    expect((await offprint([...call, '--list'], folder)).stdout).toBe(
      'out/x/x.html\nout/x/x.xml\n',
    );
  }
});

test('an article without a journal builds with one warning, which --strict counts', async () => {
  const folder = await folderOf({
    'alone/article.md': GOOD.replace('abstract:', 'license: CC-BY-4.0\nabstract:'),
  });
  const loose = await offprint(['build', 'alone', '--to', 'html'], folder);
  expect(loose.stderr.match(/ warning /g)).toHaveLength(1);
  expect(loose.stderr).toContain('[journal-missing]');
  expect(loose.status).toBe(0);
  expect((await offprint(['build', 'alone', '--to', 'html', '--strict'], folder)).status).toBe(1);
});

test('--format json prints the report alone', async () => {
  const folder = await folderOf({
    'journal.yaml': JOURNAL,
    '1-2/issue.yaml': ISSUE,
    '1-2/bad/article.md': '',
  });
  const { stdout, status } = await offprint(['build', '.', '--format', 'json'], folder);
  const report = JSON.parse(stdout);
  expect(report.articles).toEqual([
    { name: '1-2/bad', status: 'failed', warned: false, written: [] },
  ]);
  const [first] = report.messages.filter(({ file }: { file: string }) =>
    file.endsWith('article.md'),
  );
  expect(first).toMatchObject({
    rule: 'file-empty',
    severity: 'error',
    file: '1-2/bad/article.md',
  });
  expect(status).toBe(1);
});

test.each([
  ['an empty file', '', 'file-empty'],
  ['a binary file', new Uint8Array([0, 1, 2, 3]), 'file-not-text'],
  ['a file of 5 MB', 'x'.repeat(5_000_000), 'file-too-large'],
  ['an unknown key', GOOD.replace('dates:', 'recieved: 2020-01-01\ndates:'), 'key-unknown'],
  ['a missing figure', `${GOOD}\n![A map](map.png)\n`, 'figure-missing'],
  ['a figure outside the folder', `${GOOD}\n![A map](../../secret.png)\n`, 'figure-outside-folder'],
  [
    'a figure on the network',
    `${GOOD}\n![A map](https://example.org/a.png)\n`,
    'figure-outside-folder',
  ],
  [
    'a key that is not in the list',
    `${GOOD.replace('pages:', 'bibliography: r.json\npages:')}\nSaid [@nobody].\n`,
    'reference-not-found',
  ],
  [
    'a missing bibliography',
    GOOD.replace('pages:', 'bibliography: none.bib\npages:'),
    'bibliography-missing',
  ],
  ['a missing note', `${GOOD}\nA call[^x].\n`, 'footnote-missing'],
  ['a wrong cross-reference', `${GOOD}\nSee @fig-none.\n`, 'cross-reference-missing'],
])('%s gets an error at its place', async (_, article, rule) => {
  const folder = await folderOf({
    'journal.yaml': JOURNAL,
    '1-2/issue.yaml': ISSUE,
    '1-2/x/article.md': article,
    '1-2/x/r.json': '[]',
  });
  const { status, stderr, stdout } = await offprint(['build', '.', '--to', 'html,jats'], folder);
  expect(stderr).toContain(`[${rule}]`);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});

test('building twice gives the same bytes, in whatever process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  await cp(SAMPLE, join(folder, 'manuscripts'), { recursive: true });
  const call = (out: string) => [
    'build',
    'manuscripts',
    '--to',
    'html,jats',
    '--out',
    out,
    '--list',
  ];
  const one = await offprint(call('one'), folder);
  const two = spawned(call('two'), folder);
  expect([one.status, two.status], one.stderr).toEqual([0, 0]);
  const read = ({ stdout }: { stdout: string }) =>
    Promise.all(
      stdout
        .trim()
        .split('\n')
        .map(async (path) => [path.slice(3), await readFile(join(folder, path), 'latin1')]),
    );
  expect(await read(one)).toEqual(await read(two));
});
