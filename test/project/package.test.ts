/** What `npm pack` packs: everything that a user needs, and no more. */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, posix, resolve } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { describe, expect, it, test } from 'vitest';
import { DTD_FILES } from '../../src/io/jats/jats-dtd.ts';
import { unlessFound } from '../support/browser.ts';
import { startDeskProcess } from '../support/desk.ts';
import { folderOf } from '../support/folder.ts';

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
}
interface Lock {
  packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>;
}

const onWindows = process.platform === 'win32';
const { scripts, dependencies }: Manifest = JSON.parse(await readFile('package.json', 'utf8'));
const lock: Lock = JSON.parse(await readFile('package-lock.json', 'utf8'));

const packages = await folderOf({});
/** dist/ is compiled already: the scripts of npm pack would remove it below the other tests. */
const pack = spawnSync(
  'npm',
  ['pack', '--ignore-scripts', '--json', '--pack-destination', packages],
  {
    encoding: 'utf8',
    shell: onWindows,
  },
);
const [{ filename, files }] = Object.values<{ filename: string; files: { path: string }[] }>(
  JSON.parse(pack.stdout),
) as [{ filename: string; files: { path: string }[] }];
const packed = files.map(({ path }) => path);

const WANTED =
  /^(?:bin\/[\w-]+\.mjs|dist\/.+\.js|dist\/io\/jats\/JATS-[\w-]+\.dtd|dist\/desk\/client\/desk\.css|dist\/(?:desk\/client\/)?licenses\.md|templates\/.+|schemas\/[\w-]+\.json|docs\/(?:rules\/)?[\w-]+\.(?:md|png)|docs\/sample\/[\w-]+\.(?:pdf|xml)|data\/(?:NOTICE|models\/[\w-]+\.(?:br|json)|vocabulary\/\w+\.(?:br|txt))|README\.md|CHANGELOG\.md|LICENSE|NOTICE|package\.json)$/;

test('the package holds what runs, and what is read about it', async () => {
  expect(packed.filter((path) => !WANTED.test(path) || /\.(?:test|examples)\./.test(path))).toEqual(
    [],
  );
  const named = Array.from(
    (await moduleTexts())
      .join('\n')
      .matchAll(/\b(?:bundled\(|openThread(?:<.*>)?\(|program: )'([^']+)'/g),
    ([, path]) => `dist/${path}`,
  );
  expect(named.length).toBeGreaterThan(5);
  expect(['dist/cli/main.js', ...named].filter((path) => !packed.includes(path))).toEqual([]);
  for (const file of Object.values(DTD_FILES)) expect(packed).toContain(`dist/io/jats/${file}`);
  for (const path of [
    'LICENSE',
    'NOTICE',
    'data/NOTICE',
    'dist/licenses.md',
    'CHANGELOG.md',
    'templates/README.md',
  ])
    expect(packed).toContain(path);
});

/** Of our own modules that run in Node. */
async function moduleTexts(): Promise<string[]> {
  const paths = (await readdir('src', { recursive: true })).filter(
    (path) => path.endsWith('.ts') && !/\.(?:test|examples|d)\.ts$/.test(path),
  );
  return Promise.all(paths.map((path) => readFile(join('src', path), 'utf8')));
}

/** The pages of docs/rules show links as an editor types them. */
const PAGES = packed.filter((path) => /^(?:README|docs\/(?!rules\/).+)\.md$/.test(path));

test.each(PAGES)('files that %s links to are packed', async (path) => {
  const linked: string[] = [];
  visit(fromMarkdown(await readFile(path)), (node) => {
    if (!('url' in node) || /^(?:\w+:|#)/.test(node.url)) return;
    linked.push(posix.join(posix.dirname(path), node.url.replace(/#.*/, '')));
  });
  expect(linked.filter((link) => !packed.includes(link))).toEqual([]);
});

describe('its dependencies', () => {
  it('run no script when they are installed', () => {
    const running = Object.entries(lock.packages)
      .filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev)
      .map(([path]) => path);
    expect(running).toEqual([]);
    expect(Object.keys(scripts)).not.toEqual(expect.arrayContaining(['install', 'postinstall']));
  });

  it('are all used', async () => {
    const themes = packed.filter((path) => path.endsWith('/theme.yaml'));
    const read = await Promise.all(themes.map((path) => readFile(path, 'utf8')));
    const text = [...(await moduleTexts()), ...read].join('\n');
    const isUsed = (name: string) =>
      [`'${name}'`, `'${name}/`, `\`${name}/`].some((quoted) => text.includes(quoted)) ||
      (name.startsWith('@fontsource/') && text.includes(`package: ${name.slice(12)}`));
    expect(Object.keys(dependencies).filter((name) => !isUsed(name))).toEqual([]);
  });
});

const ARTICLE = `---
title: A first article
authors: [{name: {given: Ann, family: Author}}]
bibliography: references.bib
---

# Introduction

Words and more words [@doe2020], and $a^2$.
`;
const REFERENCES = '@book{doe2020, author = {Doe, Jane}, title = {A title}, year = {2020}}\n';

/** A folder in which `npm install` of the package was called, and nothing else than its dependencies is. */
async function installed(): Promise<string> {
  const folder = await folderOf({
    'paper/article.md': ARTICLE,
    'paper/references.bib': REFERENCES,
  });
  const home = join(folder, 'node_modules/offprint');
  await mkdir(home, { recursive: true });
  const archive = join(packages, filename);
  spawnSync('tar', ['-xzf', archive, '-C', home, '--strip-components=1'], { stdio: 'inherit' });
  for (const name of Object.keys(dependencies)) await link(join('node_modules', name), folder);
  await mkdir(join(folder, 'node_modules/.bin'));
  if (!onWindows)
    await symlink('../offprint/bin/offprint.mjs', join(folder, 'node_modules/.bin/offprint'));
  return folder;
}

async function link(path: string, folder: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await symlink(resolve(path), join(folder, path), 'junction');
}

function npx(folder: string, ...args: string[]) {
  const [program = '', ...start] = onWindows
    ? [process.execPath, 'node_modules/offprint/bin/offprint.mjs']
    : ['npx', '--offline', '--no', 'offprint'];
  const { status, stdout, stderr } = spawnSync(program, [...start, ...args], {
    cwd: folder,
    encoding: 'utf8',
    // npm warns of settings on the machine that it does not know.
    env: { ...process.env, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' },
  });
  return { status, stdout, stderr };
}

describe('npx offprint, where only the package is installed', async () => {
  const folder = await installed();

  it('opens the desk, with its page', async () => {
    const bin = join(folder, 'node_modules/offprint/bin/offprint.mjs');
    const desk = await startDeskProcess(folder, [], bin);
    try {
      const { origin } = new URL(desk.address);
      const entry = await fetch(desk.address, { redirect: 'manual' });
      const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
      for (const file of ['desk.js', 'desk.css'])
        expect((await fetch(`${origin}/assets/desk/${file}`, { headers: { cookie } })).status).toBe(
          200,
        );
    } finally {
      desk.kill();
    }
  });

  it('makes a web page and JATS', async () => {
    const { status, stderr } = npx(folder, 'build', 'paper', '--to', 'html,jats');
    expect(stderr).toContain('; 2 files in output/');
    expect(status).toBe(0);
    const [html, xml] = await Promise.all(
      ['html', 'xml'].map((kind) => readFile(join(folder, `output/paper/paper.${kind}`), 'utf8')),
    );
    expect(html).toMatch(/<title>A first article\b/);
    expect(html).toContain('Doe, J. (2020)');
    expect(xml).toContain('<article-title>A first article</article-title>');
  });

  it.skipIf(unlessFound('prints by the package'))('prints', async () => {
    const { status, stderr } = npx(folder, 'build', 'paper', '--to', 'pdf');
    expect(stderr).toContain('; 1 file in output/');
    expect(status).toBe(0);
    const pdf = await readFile(join(folder, 'output/paper/paper.pdf'), 'latin1');
    expect(pdf).toMatch(/^%PDF-/);
  });

  it('checks, and takes in a text', async () => {
    expect(npx(folder, 'check', 'paper').stdout).toContain('would be accepted by');
    await writeFile(
      join(folder, 'paper.txt'),
      'A second article\n\nAnn Author\n\nAbstract\n\nShort.\n',
    );
    expect(npx(folder, 'intake', 'paper.txt', '--into', 'second').stderr).not.toContain('bug');
    expect(await readdir(join(folder, 'second'))).toContain('article.md');
  });

  it('begins a theme', async () => {
    await mkdir(join(folder, 'journal'));
    await writeFile(join(folder, 'journal/journal.yaml'), 'title: A Journal\n');
    const { status, stderr } = npx(folder, 'theme', 'new', 'mine', '--journal', 'journal');
    expect([status, stderr]).toEqual([0, '']);
    expect(await readdir(join(folder, 'journal/templates/mine'))).toContain('theme.yaml');
  });

  it('builds again after its dependencies have changed', async () => {
    const again = () => npx(folder, 'build', 'paper', '--to', 'jats').stderr;
    again();
    expect(again()).toContain('Nothing has changed');
    await writeFile(join(folder, 'node_modules/.package-lock.json'), '{"packages": {}}');
    expect(again()).not.toContain('Nothing has changed');
  });
});
