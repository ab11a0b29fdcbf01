import { expect, test } from 'vitest';
import { exported, issueOf } from '../../../test/support/export-issue.ts';
import { maximalArticle } from '../../../test/support/maximal-article.ts';
import type { CslItem } from '../../article/article.ts';

/** What the deposit says of one cited work, without its printed entry. */
async function citation(csl: Partial<CslItem>): Promise<string> {
  const [reference] = maximalArticle.references;
  if (!reference) throw new Error('no reference');
  const references = [{ ...reference, csl: { id: 'x', type: 'article-journal', ...csl } }];
  const { files } = await exported('crossref', issueOf({ ...maximalArticle, references }));
  const [, inside = ''] =
    /<citation [^>]*>(.*)<unstructured/s.exec(String(files[0]?.content)) ?? [];
  return inside.replace(/>\s+</g, '><').trim();
}

test('a cited journal keeps its ISSN, a cited book its ISBN', async () => {
  expect(await citation({ ISSN: '0028-0836 (Print), 1476-4687' })).toBe('<issn>0028-0836</issn>');
  expect(await citation({ type: 'book', ISBN: '978-3-16-148410-0' })).toBe(
    '<isbn>978-3-16-148410-0</isbn>',
  );
  expect(await citation({ type: 'book', ISBN: 'unknown' })).toBe('');
});

test('an article number is not a first page', async () => {
  expect(await citation({ page: '2022.09.05.22279610' })).toBe(
    '<elocation_id>2022.09.05.22279610</elocation_id>',
  );
  expect(await citation({ page: '148–152' })).toBe('<first_page>148</first_page>');
});

test('an entry whose fields are guesses has only its identifiers', async () => {
  const guessed = { title: 'Rivers', volume: '3', DOI: '10.5555/rivers' };
  const custom = { printed: 'Rivers, vol. 3', unstructured: true as const };
  expect(await citation({ ...guessed, custom })).toBe('<doi>10.5555/rivers</doi>');
});
