import { expect, test } from 'vitest';
import { placeOfProblem } from './problem-places.ts';

const article = '1-2/tides';
test.each([
  [{ field: 'ISSN' }, { at: 'journal' }],
  [{ field: 'crossref.crossmark-policy', article: 'tides' }, { at: 'journal' }],
  [{ field: 'volume' }, { at: 'issue', issue: '1-2' }],
  [
    { field: 'DOI', article: 'tides' },
    { at: 'article', article, tab: 'details' },
  ],
  [
    { field: 'author 2, name', article: 'tides' },
    { at: 'article', article, tab: 'details' },
  ],
  [
    { field: 'figures/map.svg', article: 'tides' },
    { at: 'article', article, tab: 'figures' },
  ],
])('%j leads to its form', (problem, place) => {
  expect(placeOfProblem(problem, '1-2')).toEqual(place);
});
