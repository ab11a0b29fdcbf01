/** What authors of Quarto and MyST write, as readers see it on the page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { samplePng } from '../support/build-article.ts';
import { folderOf } from '../support/folder.ts';
import { offprintIn } from '../support/run-command.ts';

const HEAD = '---\ntitle: A title\nauthor: Ann Author\n---\n\n';

/** The words of the page's text and what was said; labels of figures stand before their captions. */
async function pageOf(manuscript: string): Promise<{ words: string; said: string }> {
  const folder = await folderOf({
    'a/article.md': HEAD + manuscript,
    'a/map.png': samplePng(1800),
  });
  const { stderr } = await offprintIn(folder, ['build', 'a', '--to', 'html']);
  const html = await readFile(join(folder, 'output/a/a.html'), 'utf8').catch(() => '');
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return { words: main.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '), said: stderr };
}

test('references lead to the printed code of Quarto by its labels', async () => {
  const { words, said } = await pageOf(
    [
      'By @lst-import, @algo-sort and @algo-quick.\n',
      '```{python}\n#| label: fig-x\n#| lst-label: lst-import\n#| lst-cap: "Import"\nimport x\n```\n',
      '```{python}\n#| label: algo-sort\nsorted(x)\n```\n',
      '```pseudocode\n#| label: algo-quick\n\\begin{algorithm}\n\\caption{Quick}',
      '\\begin{algorithmic}\n\\State x\n\\end{algorithmic}\n\\end{algorithm}\n```',
    ].join('\n'),
  );
  expect(words).toContain('By Listing 1 , Listing 2 and Algorithm 1 .');
  expect(words).toContain('Listing 1. Import import x');
  expect(words).toContain('Algorithm 1 (Quick)');
  expect(said).not.toMatch(/error|differ/);
});

test('MyST shows a labelled thing again, once with its number', async () => {
  const { words, said } = await pageOf(
    [
      'A matrix $ Q $ in [](#fig-map).\n',
      '```{figure} map.png\n:label: fig-map\n:alt: A map\n\nA caption.\n```\n',
      '```{math}\n:label: eq-a\na = b\n```\n',
      'Again:\n\n```{embed} #fig-map\n```\n\n```{embed} eq-a\n```',
    ].join('\n'),
  );
  expect(words).toContain('A matrix Q in Figure 1 .');
  expect(words).toMatch(/Figure 1\. A caption\. +a = b +\(1\) +Again: +a = b +(?!\(2\))/);
  expect(said).not.toMatch(/error|differ/);
});

test('what MyST would show of a notebook is reported at its place', async () => {
  const { said } = await pageOf('Words.\n\n```{embed} runs.ipynb#plot\n```\n');
  expect(said).toContain('a/article.md:8:1 error “{embed}” names “runs.ipynb#plot”');
});

test('numbers that only count the headings of a level are printed once', async () => {
  const { words, said } = await pageOf(
    '# Methods\n\n### 1 Setup\n\nWords.\n\n### 2 Runs\n\nWords.\n\n# Results\n\n### 1 Heights\n\nWords.\n',
  );
  expect(words).toMatch(
    /1\. +Methods +1\.1 +Setup Words\. +1\.2 +Runs Words\. +2\. +Results +2\.1 +Heights/,
  );
  expect(said).not.toMatch(/heading-number-typed|differ/);
});
