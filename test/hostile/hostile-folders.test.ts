/**
 * A journal's folder got from a stranger: links that lead out, pipes and devices that never end,
 * folders where files are expected. Each gets a message, the other articles are built, and nothing
 * foreign is read.
 */

import { chmod, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { HAS_MODES } from '../support/impossible.ts';
import { offprintIn } from '../support/run-command.ts';
import {
  ARTICLE,
  build,
  contentOf,
  ISSUE,
  JOURNAL,
  linked,
  pipe,
  put,
  SECRET,
  stranger,
} from '../support/strangers-journal.ts';

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
  expect(stderr.split(`[${rule}]`)).toHaveLength(2);
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

test.runIf(HAS_MODES).each([
  ['a listed article', 'j/1-2/x', /1-2\/issue.yaml:\S+ error You may not read the folder "x"/, 1],
  ['an issue', 'j/2-1', /journal.yaml warning You may not read the folder "2-1"/, 0],
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
test.each<[string, Prepare, string]>([
  [
    'a link out',
    at('j/1-2/x/map.svg', (path, folder) => linked(join(folder, 'secret.svg'), path)),
    'The link "map.svg" leads out of',
  ],
  ['a pipe', at('j/1-2/x/map.svg', pipe), '"map.svg" is a device, a pipe or a socket'],
  [
    'a folder',
    at('j/1-2/x/map.svg', (path) => put(join(path, 'map.svg'), '<svg/>')),
    '"map.svg" is a folder, not a file.',
  ],
])('%s is no figure', async (_, prepare, reason) => {
  const folder = await stranger({ 'j/1-2/x/article.md': FIGURE });
  await prepare(folder);
  const { status, stderr, stdout } = await build(folder);
  expect(stderr).toContain(reason);
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
  expect(stderr).toContain('The file "page.html" is a web page.');
  expect(status).toBe(1);
  const pages = await readdir(join(folder, 'site/pages'));
  expect(pages.sort()).toEqual(['data.csv', 'page-html.zip', 'runs.svg']);
  const about = await readFile(join(folder, 'site/about.html'), 'utf8');
  expect(about).toContain('href="pages/page-html.zip"');
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
