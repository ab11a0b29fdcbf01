/**
 * A journal's folder got from a stranger, and surroundings that are not as they should be: links
 * that lead out, pipes and devices that never end, folders where files are expected, outputs among
 * the sources. Each gets a message, the other articles are built, and nothing foreign is read.
 */
import { execFileSync } from 'node:child_process';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { lockOf } from '../src/shell/trace/call-trace.ts';
import { takeLock } from '../src/shell/trace/lock.ts';
import { exportIssues } from '../src/work/export/export.ts';
import { proofArticles } from '../src/work/proof/proof-articles.ts';
import { offprintIn } from './run-command.ts';

const JOURNAL =
  'title: Journal of Tests\nissn: {electronic: 1234-5679}\nlanguage: en\nlicense: CC-BY-4.0\n';
const ISSUE = 'volume: 1\nissue: 2\ndate: 2023-01-15\narticles: [x, good]\n';
const ARTICLE = `---
title: A title
authors: [{name: {given: Ann, family: Author}, email: ann@example.org, corresponding: true}]
abstract: Short.
---

Words and more words.
`;
const SECRET = 'root:x:0:0:secret words';

/** A journal of two articles, and beside it a file that is nobody's business. */
async function stranger(files: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  const all = {
    'secret.txt': SECRET,
    'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg"><text>${SECRET}</text></svg>`,
    'j/journal.yaml': JOURNAL,
    'j/1-2/issue.yaml': ISSUE,
    'j/1-2/x/article.md': ARTICLE,
    'j/1-2/good/article.md': ARTICLE,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) await put(join(folder, path), content);
  return folder;
}

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

async function linked(target: string, path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await symlink(target, path);
}

async function pipe(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  execFileSync('mkfifo', [path]);
}

const build = (folder: string, ...more: string[]) =>
  offprintIn(folder, ['build', 'j', '--to', 'html,jats', ...more]);

/** Every byte of a folder, links not followed. */
async function contentOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
  return (await Promise.all(texts)).join('\n');
}

type Prepare = (folder: string) => Promise<unknown>;
const at = (path: string, act: (path: string, folder: string) => Promise<unknown>): Prepare => {
  return (folder) => act(join(folder, path), folder);
};
const out = (path: string, folder: string) => linked(join(folder, 'secret.txt'), path);
const aFolder = async (path: string) => {
  await rm(path, { force: true });
  await mkdir(path, { recursive: true });
};
const toNothing = (path: string) => linked('nowhere', path);
const endless = (path: string) => linked('/dev/zero', path);
const loop = (path: string) =>
  linked('loop', join(dirname(path), 'loop')).then(() => linked('loop', path));

test.each<[string, Prepare, string]>([
  ['a manuscript that is a link out', at('j/1-2/x/article.md', out), 'file-unreadable'],
  ['a manuscript that is a pipe', at('j/1-2/x/article.md', pipe), 'file-unreadable'],
  ['a manuscript that never ends', at('j/1-2/x/article.md', endless), 'file-unreadable'],
  ['a manuscript that is a folder', at('j/1-2/x/article.md', aFolder), 'file-unreadable'],
  ['a manuscript that links to itself', at('j/1-2/x/article.md', loop), 'file-unreadable'],
  ['a manuscript that links to nothing', at('j/1-2/x/article.md', toNothing), 'file-unreadable'],
])('%s fails alone', async (_, prepare, rule) => {
  const folder = await stranger();
  await prepare(folder);
  const { status, stderr, stdout } = await build(folder);
  expect(stderr).toContain(`[${rule}]`);
  expect(stderr).not.toContain('root:x');
  expect(stdout).toContain('output/1-2/good/good.html');
  expect(stdout).not.toContain('/x/');
  expect(status).toBe(1);
  expect(await contentOf(join(folder, 'output'))).not.toContain(SECRET);
});

test.each<[string, Prepare]>([
  ['journal.yaml as a link out', at('j/journal.yaml', out)],
  ['journal.yaml as a pipe', at('j/journal.yaml', pipe)],
  ['issue.yaml as a folder', at('j/1-2/issue.yaml', aFolder)],
  ['published.yaml as a pipe', at('j/1-2/published.yaml', pipe)],
  ['published.yaml as a link to itself', at('j/1-2/published.yaml', loop)],
  ['published.yaml as a link to nothing', at('j/1-2/published.yaml', toNothing)],
  ['issue.yaml as a link to nothing', at('j/1-2/issue.yaml', toNothing)],
  ['a listed article as a link out', at('j/1-2/x', (path, folder) => linked(folder, path))],
])('%s stops what hangs on it', async (_, prepare) => {
  const folder = await stranger();
  await prepare(folder);
  const { status, stderr, stdout } = await build(folder);
  expect(stderr).toMatch(/\[(file-unreadable|folder-missing)\]/);
  expect(stderr).not.toContain('root:x');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});

/** Root may read everything. */
test.skipIf(process.getuid?.() === 0).each([
  ['a listed article', 'j/1-2/x', /1-2\/issue.yaml:\S+ error Unexpected folder "x"/, 1],
  ['an issue', 'j/2-1', /journal.yaml warning Unexpected folder "2-1"/, 0],
])('%s that may not be read is named, and ends no call', async (_, path, message, exit) => {
  const folder = await stranger({ 'j/2-1/issue.yaml': 'volume: 2\nissue: 1\n' });
  await chmod(join(folder, path), 0o000);
  const { status, stderr, stdout } = await build(folder);
  await chmod(join(folder, path), 0o755);
  expect(stderr).toMatch(message);
  expect(stdout.includes('/good/good.html')).toBe(exit === 0);
  expect(status).toBe(exit);
});

test.each<[string, Prepare]>([
  ['a pipe', at('j/style.csl', pipe)],
  ['a folder', at('j/style.csl', aFolder)],
  ['a text that is no style', at('j/style.csl', out)],
])('%s is no citation style', async (_, prepare) => {
  const folder = await stranger({ 'j/journal.yaml': `${JOURNAL}style: style.csl\n` });
  await prepare(folder);
  const { status, stderr } = await build(folder);
  expect(stderr).toMatch(/\[style-(missing|invalid)\]/);
  expect(stderr).not.toContain('root:x');
  expect(status).toBe(1);
});

test('a citation style is read in the journal’s folder alone', async () => {
  const style = await readFile('templates/csl/styles/apa.csl', 'utf8').catch(
    () => '<style xmlns="http://purl.org/net/xbiblio/csl"/>',
  );
  const folder = await stranger({
    'j/journal.yaml': `${JOURNAL}style: ../outside.csl\n`,
    'outside.csl': style,
  });
  const { status, stderr } = await build(folder);
  expect(stderr).toContain('[style-missing]');
  expect(status).toBe(1);
});

const FIGURE = `${ARTICLE}\n![A map](map.svg){alt="A map"}\n`;
test.each<[string, Prepare]>([
  ['a link out', at('j/1-2/x/map.svg', (path, folder) => linked(join(folder, 'secret.svg'), path))],
  ['a pipe', at('j/1-2/x/map.svg', pipe)],
  ['a folder', at('j/1-2/x/map.svg', aFolder)],
])('%s is no figure', async (_, prepare) => {
  const folder = await stranger({ 'j/1-2/x/article.md': FIGURE });
  await prepare(folder);
  const { status, stderr, stdout } = await build(folder);
  expect(stderr).toContain('[figure-missing]');
  expect(stdout).not.toContain('/x/');
  expect(status).toBe(1);
});

test.each<[string, string, Prepare]>([
  ['out of the folder', '../../../secret.svg', async () => {}],
  [
    'by a link',
    'cover.svg',
    at('j/1-2/cover.svg', (path, folder) => linked(join(folder, 'secret.svg'), path)),
  ],
  ['a pipe', 'cover.svg', at('j/1-2/cover.svg', pipe)],
])('a cover is not read %s', async (_, cover, prepare) => {
  const folder = await stranger({ 'j/1-2/issue.yaml': `${ISSUE}cover: ${cover}\n` });
  await prepare(folder);
  const { stderr } = await build(folder);
  expect(stderr).toContain('[figure-missing]');
  expect(await contentOf(join(folder, 'output'))).not.toContain(SECRET);
});

test('a cover is published without what runs, under a name of its kind', async () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>Cover</text></svg>';
  const folder = await stranger({
    'j/1-2/issue.yaml': `${ISSUE}cover: {image: page.html, alt: A page}\n`,
    'j/1-2/page.html': drawing,
  });
  const { stderr, stdout } = await build(folder);
  expect(stderr).not.toContain('[figure-missing]');
  expect(stdout).toContain('output/1-2/cover/page-html.svg');
  expect(await contentOf(join(folder, 'output/1-2/cover'))).toMatch(/^(?!.*alert).*Cover/s);
});

test('pages of the journal bring no file from elsewhere, and none that runs', async () => {
  const folder = await stranger({
    'j/journal.yaml': `${JOURNAL}url: https://example.org/\n`,
    'j/pages/about.md': '# About\n\n![a](secret.svg) [b](page.html) [c](runs.svg) [d](data.csv)\n',
    'j/pages/page.html': '<script>alert(1)</script>',
    'j/pages/runs.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'j/pages/data.csv': 'a,b\n',
  });
  await symlink(join(folder, 'secret.svg'), join(folder, 'j/pages/secret.svg'));
  await symlink('nowhere', join(folder, 'j/pages/dangling.png'));
  await pipe(join(folder, 'j/pages/pipe.md'));
  const { status, stderr } = await offprintIn(folder, [
    'site',
    'j',
    '--to',
    'html',
    '--out',
    'site',
  ]);
  expect(stderr).toContain('[file-unreadable]');
  expect(stderr).toContain('Unexpected web page “page.html”');
  expect(status).toBe(1);
  const pages = await readdir(join(folder, 'site/pages'));
  expect(pages.sort()).toEqual(['data.csv', 'runs.svg']);
  expect(await contentOf(join(folder, 'site'))).not.toMatch(/root:x|alert\(1\)/);
});

test.each<[string, Prepare]>([
  ['a style sheet', at('j/templates/own/screen.css', out)],
  ['a template', at('j/templates/own/article.html', pipe)],
  ['the settings', at('j/templates/own/theme.yaml', pipe)],
  [
    'the logo',
    at('j/templates/own/logo.svg', (path, folder) => linked(join(folder, 'secret.svg'), path)),
  ],
])('of a theme, %s is read in its folder alone', async (_, prepare) => {
  const folder = await stranger({ 'j/journal.yaml': `${JOURNAL}theme: own\n` });
  await put(join(folder, 'j/templates/own/theme.yaml'), 'based-on: default\nlogo: logo.svg\n');
  await put(join(folder, 'j/templates/own/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await prepare(folder);
  const { status, stderr, stdout } = await build(folder);
  expect(stderr).toMatch(/\[(file-unreadable|theme-invalid)\]/);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).not.toContain('root:x');
});

test.each([['j'], ['j/1-2/x'], ['j/1-2/good/deep']])(
  'outputs are not written among the sources: --out %s',
  async (place) => {
    const folder = await stranger({
      'j/1-2/x/article.md': FIGURE.replace('map.svg', 'figures/map.svg'),
      'j/1-2/x/figures/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><g/></svg>',
    });
    const before = await contentOf(join(folder, 'j'));
    const { status, stderr } = await build(folder, '--out', place);
    expect(stderr).toMatch(/^offprint: Unexpected output folder .*Name another with --out\.\n$/);
    expect(status).toBe(2);
    expect(await contentOf(join(folder, 'j'))).toBe(before);
  },
);

test('outputs may stand in the journal’s folder, beside its issues', async () => {
  const folder = await stranger();
  expect((await build(folder, '--out', 'j/output')).status).toBe(0);
  expect((await build(folder, '--out', 'j/output')).status).toBe(0);
});

test('a file where the output folder should be is named in one sentence', async () => {
  const folder = await stranger({ taken: 'words' });
  for (const place of ['taken', 'taken/below']) {
    const { status, stderr } = await build(folder, '--out', place);
    expect(stderr).toMatch(/^offprint: Unexpected file .* expected a folder\. .*\n$/);
    expect(status).toBe(2);
  }
});

test('an output that cannot be replaced stops its article alone, and is no bug', async () => {
  const folder = await stranger();
  await mkdir(join(folder, 'output/1-2/x/x.html/inside'), { recursive: true });
  const { status, stderr, stdout } = await build(folder);
  expect(stderr).toContain('1-2/x: Unexpected folder or file in the way of output/1-2/x/x.html,');
  expect(stderr).not.toMatch(/bug/);
  expect(stdout).toContain('output/1-2/good/good.html');
  expect(status).toBe(2);
  expect((await readdir(join(folder, 'output/1-2/x'))).sort()).toEqual(['x.html']);
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
  expect(stderr).toContain('Unexpected article folder "1-2/X" beside "1-2/x", expected a name');
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
    const call = ['build', ...paths, '--to', 'html'];
    const { status, stderr, stdout } = await offprintIn(folder, call);
    expect(stderr).toContain(
      `outputs do not both stand in output/${target}. Name them in two calls`,
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  },
);

test.each([
  ['an export', exportIssues],
  ['a proof', proofArticles],
])('%s waits for what else is at work in its output folder', async (_, run) => {
  const folder = await stranger({ 'j/1-2/x/article.md': '', 'j/1-2/good/article.md': '' });
  const out = join(folder, 'output');
  const lock = await takeLock(lockOf(out));
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
  expect(stderr).toContain('2-1/issue.yaml error Unexpected article folder "caf\ufffd"');
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
    ...['site', 'j', '--to', 'html', '--out', 'site'],
  ]);
  expect(stderr.match(/\[folder-name-taken\]/g)).toHaveLength(4);
  expect(stdout).toContain('site/1-2/good/good.html\n');
  expect(status).toBe(1);
});
