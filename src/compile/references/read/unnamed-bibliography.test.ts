import { expect, test } from 'vitest';
import { folderOf } from '../../../../test/support/folder.ts';
import { readArticle } from '../../../io/manuscript/read-article.ts';
import { message } from '../../../messages/message.ts';
import { report } from '../../../messages/report.ts';
import type { CitationNode } from '../../parse/manuscript.ts';
import { withUnnamedBibliography } from './unnamed-bibliography.ts';

const place = { start: { line: 2, column: 1 }, end: { line: 2, column: 2 } };

test('the extension of a bibliography may be left out, as in LaTeX', async () => {
  const folder = await folderOf({
    'article.md': '---\nbibliography:\n  - bib/switching\n  - other.bib\n---\n',
    'bib/switching.bib': '@misc{a,}',
    'bib/switching.csl': '<style/>',
    'other.bib': '@misc{b,}',
  });
  const sources = await readArticle({ folder }, 'article.md', 'a');
  const bibliography = ['bib/switching', 'other.bib'].map((path) => ({ path, place }));
  const found = withUnnamedBibliography({ bibliography, references: [] }, [], sources);
  expect(found.map(({ path }) => path)).toEqual(['bib/switching.bib', 'other.bib']);
});

test('nothing is assumed if the front matter cannot be read', async () => {
  const folder = await folderOf({ 'article.md': 'As [@a] has it.', 'works.bib': '@misc{a,}' });
  const sources = await readArticle({ folder }, 'article.md', 'a');
  const citation: CitationNode = {
    type: 'citation',
    mode: 'parenthetical',
    items: [{ key: 'a', place, suppressAuthor: false }],
    position: place,
  };
  const found = () =>
    withUnnamedBibliography({ bibliography: [], references: [] }, [citation], sources);
  expect(found().map(({ path }) => path)).toEqual(['works.bib']);
  report(sources.manuscript, message('yaml-syntax/tab'), place);
  expect(found()).toEqual([]);
});
