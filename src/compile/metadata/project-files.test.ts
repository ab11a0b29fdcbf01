import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { compileDraft } from '../compile.ts';
import { parseManuscript } from '../parse/index.ts';
import { emptyJournal, quartoLines, readMetadata } from './index.ts';

const CONTEXT = {
  journal: emptyJournal(),
  issue: {},
  style: { name: 'none', xml: '', locales: {} },
};

function read(manuscript: string, files: Record<string, string>) {
  const file = new VFile({ path: 'article.md', value: manuscript });
  const texts = new Map(
    Object.entries(files).map(([path, value]) => [path, new VFile({ path, value })]),
  );
  const metadata = readMetadata(parseManuscript(file), file, CONTEXT, texts);
  const said = file.messages.filter(({ ruleId }) => ruleId === 'front-matter-elsewhere');
  return { metadata, said: said.map(({ line, reason }) => `${line} ${reason}`) };
}

const MYST = `project:
  title: A project
  authors:
    - name: Ada Example
      affiliations: [a]
  affiliations: [{ id: a, name: A University }]
  keywords: [one, two]
  license: MIT
  exports: [{ format: pdf }]
site: { title: A site }
`;

test("authors come from MyST's project, but the title of the article stays", () => {
  const { metadata, said } = read('---\ntitle: T\n---\n', { 'myst.yml': MYST });
  expect(textOf(metadata.title)).toBe('T');
  expect(metadata.authors).toMatchObject([{ name: { family: 'Example' } }]);
  expect(metadata.keywords).toHaveLength(2);
  expect(metadata.license).toBeUndefined();
  expect(said).toEqual([
    '2 `authors`, `affiliations` and `keywords` are given in myst.yml, not in the front matter.',
  ]);
});

test('authors and affiliations of the front matter win', () => {
  const front = '---\ntitle: T\nauthor: Bo Roe\ntags: [x]\n---\n';
  const { metadata, said } = read(front, { 'myst.yml': MYST });
  expect(metadata.authors).toMatchObject([{ name: { family: 'Roe' } }]);
  expect(metadata.affiliations).toEqual([]);
  expect(said).toEqual([]);
});

test('a heading is the title, not the name of the project', () => {
  const { metadata } = read('# A title\n\n## One\n', { 'myst.yml': MYST });
  expect(textOf(metadata.title)).toBe('A title');
});

test.each([
  ['a bibliography that is not in the folder', 'bibliography: [./a.bib]\n', []],
  [
    'one that is, and what is no fact',
    'project: {type: x}\nbibliography:\n  - b.bib\nformat: html\n',
    [1, 2],
  ],
  [
    'what the document says itself',
    'title: U\nauthor: Bo Roe\nabstract: |\n  One.\n\n  Two.\n',
    [1, 2, 3, 4, 5],
  ],
  ['a licence of software', 'license: MIT\n', []],
  ['braces', '{author: Bo Roe}\n', []],
  ['what cannot be read', 'author: [\n', []],
])("of Quarto's project: %s", (_, text, lines) => {
  expect(quartoLines(text, 'title: T\n', ['b.bib'])).toEqual(lines);
});

test.each([
  ['myst.yml', 'authors: [Bo Roe]\n'],
  ['myst.yml', 'project: [\n'],
  ['sub/myst.yml', 'project: {authors: [Bo Roe]}\n'],
])('%s: %j', (path, text) => {
  expect(read('---\ntitle: T\n---\n', { [path]: text }).said).toEqual([]);
});

test.each([
  ['myst.yml', "project:\n  math:\n    '\\R': '\\mathbb{R}'\n"],
  ['header.tex', '\\usepackage{amsmath}\n\\newcommand{\\R}{\\mathbb{R}}\n'],
])('commands for formulas of %s reach the title and the text', (path, value) => {
  const manuscript = new VFile({
    path: 'article.md',
    value: '---\ntitle: On $\\R$\n---\n\nIn $\\R^n$.\n',
  });
  const texts = new Map([[path, new VFile({ path, value })]]);
  const { article } = compileDraft({ name: 'x', manuscript, texts, files: new Map() }, CONTEXT);
  expect(JSON.stringify(article)).toContain('\\\\mathbb{R}^n');
  expect(JSON.stringify(article)).not.toContain('\\\\R');
});
