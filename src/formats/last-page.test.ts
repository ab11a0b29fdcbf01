import { expect, test } from 'vitest';
import { emptyArticle } from '../../test/support/build-article.ts';
import type { Article } from '../article/article.ts';
import { withLastPage } from './last-page.ts';

const withPages = (pages: Article['pages']): Article => emptyArticle({ pages });

test('an article with a first page gets its last page', () => {
  expect(withLastPage(withPages({ first: '57' }), 11).pages).toEqual({ first: '57', last: '67' });
  expect(withLastPage(withPages({ first: '57', last: '60' }), 11).pages?.last).toBe('60');
});

test.each([
  [{ first: 'S7' }, 3, { first: 'S7', last: 'S9' }],
  [{ first: 'iv' }, 3, { first: 'iv' }],
  [undefined, 3, undefined],
])('%j on %i pages: %j', (pages, count, paged) => {
  expect(withLastPage(withPages(pages), count).pages).toEqual(paged);
});
