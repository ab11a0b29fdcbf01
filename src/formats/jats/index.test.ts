import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { maximalArticle } from '../../../test/support/maximal-article.ts';
import { minimalArticle } from '../../../test/support/sample-articles.ts';
import type { Article } from '../../article/article.ts';
import { reportOn } from '../../messages/report-on.ts';
import type { Host, XmlProblem } from '../format.ts';
import { jats } from './index.ts';

it('writes one file with the name of the article', async () => {
  const { files, reports } = await render(maximalArticle, []);
  expect(files.map(({ path }) => path)).toEqual(['ferry-2023.xml']);
  expect(reports).toEqual([]);
});

it('reports that a journal without an ISSN gets the Archiving tag set', async () => {
  const { files, reports } = await render(minimalArticle, []);
  expect(files[0]?.content).toContain('Journal Archiving and Interchange DTD with MathML3 v1.4');
  expect(reports).toEqual([
    'The journal has no ISSN, so the JATS uses the Archiving tag set, which does not need one.',
  ]);
});

it('reports everything that the DTD refuses, with the line', async () => {
  const { reports } = await render(maximalArticle, [{ line: 7, message: 'Element x is wrong' }]);
  expect(reports).toEqual(['Line 7 of ferry-2023.xml is not valid JATS: Element x is wrong.']);
});

async function render(article: Article, problems: XmlProblem[]) {
  const file = new VFile();
  const host: Pick<Host, 'report' | 'validateJats'> = {
    report: reportOn(file),
    validateJats: async () => problems,
  };
  // The format asks its host for nothing else.
  const files = await jats.render(article, host as Host);
  return { files, reports: file.messages.map(({ reason }) => reason) };
}
