import { expect, test } from 'vitest';
import { emptyArticle } from '../../../../test/support/build-article.ts';
import { publishedBy } from './imprint.ts';

test.each([
  ['Example Press', 'This article is published by Example Press.'],
  ['ادارۂ میزان', 'This article is published by \u2068ادارۂ میزان\u2069.'],
])('a publisher in the other direction keeps the words after it: %s', (name, words) => {
  const article = emptyArticle({});
  const journal = { ...article.journal, publisher: { name } };
  expect(publishedBy({ ...article, journal })).toBe(words);
});
