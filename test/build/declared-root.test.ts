/** A folder around an article that is declared its root: what it may take from there, and what it never may. */
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { samplePng } from '../support/build-article.ts';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

const HEAD = '---\ntitle: A title\nauthor: Ann Author\nbibliography: ../refs/works.bib\n---\n\n';
const MANUSCRIPT = `${HEAD}Words of @lee2020.

![A map.](../docs/my%20figures/map.png){alt="A map"}

![A plot.](../docs/plot){alt="A plot"}

{{< include ../parts/methods.qmd >}}
`;
const BIB =
  '@article{lee2020, author={Lee, Ann}, title={On tides}, journal={J. Tid.}, year={2020}, doi={10.5555/1}}';
/** As software is published with its paper (JOSS). */
const REPOSITORY = {
  'r/paper/paper.md': MANUSCRIPT,
  'r/docs/my figures/map.png': samplePng(1800),
  'r/docs/plot.png': samplePng(1801),
  'r/refs/works.bib': BIB,
  'r/parts/methods.qmd': 'Methods, and ![a figure](own/three.png) of them.\n',
  'r/parts/own/three.png': samplePng(1802),
};

const build = (folder: string, ...more: string[]) =>
  offprintIn(folder, ['build', 'r/paper', '--to', 'html,jats', '--out', 'output', ...more]);

describe('a repository with its paper in a folder', () => {
  test('gives pictures, a bibliography and a text to the paper where it is the root', async () => {
    const folder = await folderOf(REPOSITORY);
    const { status, stderr } = await build(folder, '--root', 'r');
    expect(stderr).not.toMatch(/ error /);
    expect(status).toBe(0);
    const html = await readFile(join(folder, 'output/paper/paper.html'), 'utf8');
    expect(html).toContain('Methods, and');
    expect(html).toContain('On tides');
    expect((await readdir(join(folder, 'output/paper/figures'))).sort()).toEqual([
      'docs-my-figures-map.png',
      'docs-plot.png',
      'parts-own-three.png',
    ]);
  });

  test('gives nothing without that, and the messages name the option', async () => {
    const { status, stderr } = await build(await folderOf(REPOSITORY));
    expect(status).toBe(1);
    expect(stderr).toMatch(/\[figure-outside-folder\]\n.*--root FOLDER/);
    expect(stderr).toMatch(/\[bibliography-missing\]\n.*--root FOLDER/);
    expect(stderr).toMatch(/\[text-elsewhere\]\n.*--root FOLDER/);
  });

  test('is built again when one of its files has changed, and only then', async () => {
    const folder = await folderOf(REPOSITORY);
    const page = async () => {
      await build(folder, '--root', 'r');
      return readFile(join(folder, 'output/paper/paper.html'), 'utf8');
    };
    expect(await page()).toContain('On tides');
    await writeFile(join(folder, 'r/refs/works.bib'), BIB.replace('On tides', 'On moons'));
    expect(await page()).toContain('On moons');
    const without = await build(folder);
    expect(without.status).toBe(1);
  });
});

describe('never', () => {
  const article = (text: string) => `---\ntitle: T\nauthor: Ann Author\n---\n\n${text}\n`;

  test('a file outside the root, also not through a link', async () => {
    const folder = await folderOf({
      'secret.png': samplePng(),
      'r/paper/paper.md': article('![A](../../secret.png){alt="a"}\n\n![B](../link.png){alt="b"}'),
    });
    await symlink('../secret.png', join(folder, 'r/link.png'));
    await symlink('../../secret.png', join(folder, 'r/paper/notes.md'));
    const { stderr } = await build(folder, '--root', 'r');
    expect(stderr).toMatch(/"\.\.\/\.\.\/secret\.png".*\[figure-outside-folder\]/);
    expect(stderr).toMatch(/"\.\.\/link\.png".*\[figure-outside-folder\]/);
    await expect(readdir(join(folder, 'output/paper'))).rejects.toThrow(/ENOENT/);
  });

  test.each(['../.env.png', '../.git/map.png', '../node_modules/map.png'])(
    'a hidden file: %s',
    async (path) => {
      const folder = await folderOf({
        [`r/paper/${path}`]: samplePng(),
        'r/paper/paper.md': article(`![A](${path}){alt="a"}`),
      });
      const { stderr } = await build(folder, '--root', 'r');
      expect(stderr).toContain('[figure-outside-folder]');
    },
  );

  test('a hidden file through a link', async () => {
    const folder = await folderOf({
      'r/.git/map.png': samplePng(),
      'r/paper/paper.md': article('![A](../map.png){alt="a"}'),
    });
    await symlink('.git/map.png', join(folder, 'r/map.png'));
    expect((await build(folder, '--root', 'r')).stderr).toContain('[figure-outside-folder]');
  });

  test('a file of the root that is offered as it is', async () => {
    const folder = await folderOf({
      'r/other/letter.docx': 'x',
      'r/paper/paper.md': article('::: supplement {#s file=../other/letter.docx}\nA letter.\n:::'),
    });
    const { status, stderr } = await build(folder, '--root', 'r');
    expect(stderr).toMatch(/letter\.docx".*\[figure-(?:missing|outside-folder)\]/);
    expect(status).toBe(1);
  });

  test('a root that does not hold the article, or is no folder', async () => {
    const folder = await folderOf({ ...REPOSITORY, 'q/a.txt': 'x' });
    const other = await build(folder, '--root', 'q');
    expect(other.status).toBe(2);
    expect(other.stderr).toMatch(/ is not in the root .*q\./);
    expect((await build(folder, '--root', 'r/none')).status).toBe(2);
  });

  test('a root of journal.yaml that lies outside the journal', async () => {
    const { stderr } = await offprintIn(
      await folderOf({
        'j/journal.yaml': 'title: J\nroot: ..\n',
        'j/1-1/issue.yaml': 'volume: 1\n',
        'j/1-1/a/article.md': article('Words.'),
      }),
      ['build', 'j', '--to', 'html'],
    );
    expect(stderr).toMatch(/journal\.yaml:2:7 error "\.\." is not a folder inside/);
  });
});

test('journal.yaml declares a root, and what a published version took from it is kept', async () => {
  const folder = await folderOf({
    'journal.yaml': 'title: J\nlanguage: en\nissn: {electronic: 1234-5679}\nroot: .\n',
    '1-1/issue.yaml': 'volume: 1\nissue: 1\ndate: 2024-01-15\n',
    '1-1/a/article.md':
      '---\ntitle: T\nauthor: Ann Author\ndates: {published: 2024-01-15}\npages: 1-2\n---\n\n![A](../../shared/map.png){alt="a"}\n',
    'shared/map.png': samplePng(1800),
  });
  expect((await offprintIn(folder, ['build', '.', '--to', 'html'])).status).toBe(0);
  const published = await offprintIn(folder, ['publish', '1-1/a']);
  expect(published.stderr).not.toMatch(/ error /);
  expect(await readdir(join(folder, '1-1/published/a/1.0-above/2/shared'))).toEqual(['map.png']);
  await writeFile(join(folder, 'shared/map.png'), samplePng(1700));
  const compared = await offprintIn(folder, ['diff', '1-1/a']);
  expect(compared.stdout + compared.stderr).toMatch(/map\.png/);
  expect(compared.stderr).not.toMatch(/ error /);
});
