import { expect, test } from 'vitest';
import { emptyArticle } from '../../test/build-article.ts';
import type { Article } from '../article.ts';
import { otherPrintedRange, withLastPage } from './last-page.ts';

const withPages = (pages: Article['pages']): Article => emptyArticle({ pages });

test('an article that names its first page gets its last one', () => {
  expect(withLastPage(withPages({ first: '57' }), 11).pages).toEqual({ first: '57', last: '67' });
  expect(withLastPage(withPages({ first: '57', last: '60' }), 11).pages?.last).toBe('60');
});

test.each([
  [{ first: '57', last: '67' }, 11, undefined],
  [{ first: '57', last: '67' }, 9, '57–65'],
  [{ first: '57', last: '57' }, 2, '57–58'],
  [{ first: '57' }, 9, undefined],
  [{ first: 'S1', last: 'S9' }, 3, undefined],
  [undefined, 3, undefined],
])('%j on %i pages: the printed range is %s', (pages, count, range) => {
  expect(otherPrintedRange(withPages(pages), count)).toBe(range);
});
