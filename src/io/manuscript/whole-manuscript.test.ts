import { expect, test } from 'vitest';
import { folderOf } from '../../../test/support/folder.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { readArticle } from './read-article.ts';

async function read(files: Record<string, string>) {
  const sources = await readArticle({ folder: await folderOf(files) }, 'article.md', 'a');
  const all = [sources.manuscript, ...sources.texts.values()];
  return {
    text: String(sources.manuscript),
    brought: [...sources.texts.keys()],
    said: () =>
      diagnosticsOf(all).map(
        ({ file, line, column, rule, message, advice }) =>
          `${file}:${line}:${column} ${rule} ${message} ${advice}`,
      ),
    manuscript: sources.manuscript,
  };
}

test('a file takes the place of the line that names it, and its files that of theirs', async () => {
  const { text, brought, said } = await read({
    'article.md': 'One.\n\n{{< include parts/two.qmd >}}\n\nFour.\n',
    'parts/two.qmd': 'Two.\n\n{{< include "three.md" >}}',
    'parts/three.md': 'Three.',
  });
  expect(text).toBe('One.\n\nTwo.\n\nThree.\n\nFour.\n');
  expect(brought).toEqual(['parts/two.qmd', 'parts/three.md']);
  expect(said()).toEqual([]);
});

test('what is said of a line is said of the file that it came from', async () => {
  const { manuscript, said } = await read({
    'article.md': 'One.\n\n{{< include two.qmd >}}\n\nFour.\n',
    'two.qmd': 'Two.\n\nThree.\n',
  });
  for (const line of [1, 5, 8])
    report(manuscript, message('raw-html/not-html', { name: 'x' }), { line, column: 2 });
  expect(said()).toEqual([
    'a/article.md:1:2 raw-html "<x>" is not HTML and is printed as typed. Write a backslash before the `<` if this is right. Delete it otherwise.',
    'a/article.md:5:2 raw-html "<x>" is not HTML and is printed as typed. Write a backslash before the `<` if this is right. Delete it otherwise.',
    'a/two.qmd:3:2 raw-html "<x>" is not HTML and is printed as typed. Write a backslash before the `<` if this is right. Delete it otherwise.',
  ]);
});

test("MyST's and knitr's ways are known, and files that are shown as code", async () => {
  const { text } = await read({
    'article.md':
      '```{include} b.md\n```\n```{r, child=c("c.Rmd", \'d.Rmd\')}\n```\n:::{literalinclude} e.py\n:language: python\n:caption: Sums\n:lines: 2-3\n:::\n',
    'b.md': '---\ntitle: B\n---\nB.',
    'c.Rmd': 'C.',
    'd.Rmd': 'D.',
    'e.py': 'a = 1\nb = 2\nc = 3\nd = 4\n',
  });
  expect(text).toBe(
    '\nB.\n\nC.\nD.\n\n```{code-block} python\n:caption: Sums\nb = 2\nc = 3\n```\n\n',
  );
});

test('code, comments and front matter bring in nothing, but for what Quarto puts into code', async () => {
  const files = {
    'article.md':
      '---\nabstract: |\n  {{< include b.md >}}\n---\n<!--\n{{< include b.md >}}\n-->\n```\n:::{include} b.md\n:::\n```\n',
    'b.md': 'B.',
  };
  expect((await read(files)).text).toBe(files['article.md']);
  const { text } = await read({ ...files, 'article.md': '```r\n{{< include b.md >}}\n```\n' });
  expect(text).toBe('```r\nB.\n```\n');
});

test('what cannot be had is an error where it is named', async () => {
  const { text, said } = await read({
    'article.md':
      '{{< include methds.md >}}\n{{< include ../x.md >}}\n{{< include methods.md >}}\n{{< include n.ipynb >}}\n',
    'methods.md': 'Words.\n{{< include methods.md >}}\n',
    'n.ipynb': '{}',
  });
  expect(text.trim()).toBe('Words.');
  expect(said()).toEqual([
    'a/article.md:1:1 text-elsewhere "{{< include methds.md >}}" includes a file that does not exist. Did you mean "methods.md"?',
    'a/article.md:2:1 text-elsewhere "{{< include ../x.md >}}" includes a file outside the folder of the article. Copy ../x.md into the folder, and include it from there. Or declare a folder that holds both: `--root FOLDER`, or `root:` in journal.yaml.',
    'a/article.md:4:1 text-elsewhere "{{< include n.ipynb >}}" includes a notebook, but notebooks are not read. Offprint does not run programs. Write the results here, as text and pictures.',
    'a/methods.md:2:1 text-elsewhere "{{< include methods.md >}}" includes text in a circle: "methods.md" includes itself. Delete one of these inclusions.',
  ]);
});

test('files that bring in each other ever more often come to an end', async () => {
  const files: Record<string, string> = { 'article.md': '{{< include f0.md >}}\n', 'f30.md': 'x' };
  for (let n = 0; n < 30; n++)
    files[`f${n}.md`] = `{{< include f${n + 1}.md >}}\n{{< include f${n + 1}.md >}}\n`;
  expect((await read(files)).said()[0]).toMatch(/^a\/article.md:.* file-too-large /);
});

test("Quarto's project is front matter, below the document's own, and keeps its places", async () => {
  const { text, manuscript, said } = await read({
    'article.md': '---\ntitle: Own\n---\n\nText.\n',
    '_quarto.yml':
      'project:\n  type: manuscript\ntitle: Not taken\nauthor:\n  - name: Bo Roe\n    orcid: 1\n',
    '_metadata.yml': '---\nkeywords: [a]\n---\n',
  });
  expect(text).toBe(
    '---\ntitle: Own\nkeywords: [a]\nauthor:\n  - name: Bo Roe\n    orcid: 1\n---\n\nText.\n',
  );
  report(manuscript, message('orcid-invalid/malformed', { text: 'x' }), { line: 6, column: 12 });
  report(manuscript, message('raw-html/not-html', { name: 'y' }), { line: 9, column: 1 });
  expect(said()).toEqual([
    'a/article.md:5:1 raw-html "<y>" is not HTML and is printed as typed. Write a backslash before the `<` if this is right. Delete it otherwise.',
    'a/_quarto.yml:6:12 orcid-invalid "x" is not an ORCID iD of sixteen digits. Write it like 0000-0002-1825-0097, or leave the key out.',
  ]);
});

test("Quarto's project alone is front matter, too", async () => {
  const { text } = await read({
    'article.md': 'Text.\n\n{{< include two.qmd >}}\n',
    'two.qmd': 'Two.',
    '_quarto.yml': 'title: T\nformat: html\n',
  });
  expect(text).toBe('---\ntitle: T\n---\nText.\n\nTwo.\n');
});
