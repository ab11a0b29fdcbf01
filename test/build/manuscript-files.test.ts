/** Which files of an issue's folders are its articles, whatever program they were written for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

const JOURNAL = 'title: J\npublisher: {name: P}\nissn: {electronic: 1234-5679}\nlanguage: en\n';
const ARTICLE = '---\ntitle: A title\nauthor: Ann Author\n---\n\nWords.\n';

const issueOf = (issue: string, files: Record<string, string>) =>
  folderOf({
    'journal.yaml': JOURNAL,
    '1-1/issue.yaml': `volume: 1\nissue: 1\n${issue}`,
    ...files,
  });

test.each([
  ['a', '1-1/a/paper.qmd'],
  ['b', '1-1/b/index.qmd'],
  ['c', '1-1/c/moon.qmd'],
  ['d', '1-1/d/moon.Rmd'],
  ['e', '1-1/e/moon.md'],
])(
  'the manuscript of folder %s is %s, with or without a list in issue.yaml',
  async (name, path) => {
    for (const issue of ['', `articles: [${name}]\n`]) {
      const folder = await issueOf(issue, {
        [path]: ARTICLE,
        [`1-1/${name}/README.md`]: 'Of the folder.',
        [`1-1/${name}/_part.qmd`]: 'Part.',
      });
      const { status, stderr } = await offprintIn(folder, ['build', '.', '--to', 'html']);
      expect(stderr).not.toMatch(/manuscript-/);
      expect(status).toBe(0);
      const contents = await readFile(join(folder, 'output/1-1/index.html'), 'utf8');
      expect(contents).toContain('A title');
    }
  },
);

test('folders without a manuscript, or with several, are reported', async () => {
  const folder = await issueOf('', {
    '1-1/a/article.md': ARTICLE,
    '1-1/b/paper.docx': 'x',
    '1-1/c/one.qmd': ARTICLE,
    '1-1/c/two.md': ARTICLE,
    '1-1/logos/one.png': 'x',
  });
  const { stderr } = await offprintIn(folder, ['build', '.', '--to', 'html']);
  expect(stderr).toMatch(
    /1-1\/issue\.yaml warning The folder "b" has no manuscript.*\[manuscript-missing\]/,
  );
  expect(stderr).toMatch(
    /1-1\/c error The folder has several manuscripts \(one\.qmd and two\.md\)/,
  );
  expect(stderr).not.toContain('logos');
});

test("Quarto's project file has the facts of an article, and messages name it", async () => {
  const project =
    'project:\n  type: manuscript\ntitle: Of the *moon*\nauthor:\n  - name: Bo Roe\n    orcid: 1\n';
  const folder = await folderOf({
    'a/index.qmd': '# One\n\nWords.\n',
    'a/_quarto.yml': project,
    'b/index.qmd': '---\ntitle: Its own\n---\n\nWords.\n',
    'b/_quarto.yml': project.replace('orcid: 1', 'orcid: 0000-0002-1825-0097'),
  });
  const broken = await offprintIn(folder, ['build', 'a', '--to', 'html']);
  expect(broken.stderr).toMatch(/a\/_quarto\.yml:6:12 error .*\[orcid-invalid\]/);
  expect(broken.stderr).not.toContain('front-matter-missing');
  expect((await offprintIn(folder, ['build', 'b', '--to', 'html'])).status).toBe(0);
  const html = await readFile(join(folder, 'output/b/b.html'), 'utf8');
  expect(html).toMatch(/<h1[^>]*>Its own<\/h1>/);
  expect(html).toContain('Bo Roe');
});
