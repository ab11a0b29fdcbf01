import { expect, test } from 'vitest';
import { inline } from '../../../test/support/build-article.ts';
import { maximalArticle } from '../../../test/support/maximal-article.ts';
import { loadStyle } from '../../io/styles.ts';
import { plainText } from '../../markup/plain-text.ts';
import { withCitation } from './cite-article.ts';

const cited = async (style: string, more = {}) =>
  withCitation({ ...maximalArticle, ...more }, await loadStyle(style)).citeAs ?? [];

test.each([
  [
    'apa',
    'Ferry, R. A., van den Berg, J., Jr., Noor, & The Tide Group. (2023). Tides of Fucus & the moon: a study: With H2O. Journal of Tidal Studies, 1(2), 57–67. https://doi.org/10.5555/jts.2023.1',
  ],
  [
    'vancouver',
    'Ferry RA, van den Berg J Jr, Noor, The Tide Group. Tides of Fucus & the moon: a study: With H2O. J Tid Stud. 2023 Jan 15;1(2):57–67. doi:10.5555/jts.2023.1',
  ],
])('%s: the entry of the article', async (style, words) => {
  expect(plainText(await cited(style), 'en')).toBe(words);
});

test('formatting of the title is kept, notes and old pages are not', async () => {
  const citeAs = await cited('apa', {
    title: [
      ...inline('Of ', { type: 'emphasis', children: inline('Fucus') }, ' and CO'),
      { type: 'subscript', children: inline('2') },
      { type: 'footnoteReference', target: 'fn-1', id: 'fnref-1', number: '1' },
    ],
    subtitle: undefined,
    pages: { first: '1', last: '9' },
  });
  expect(citeAs).toContainEqual({ type: 'emphasis', children: inline('Fucus') });
  expect(citeAs).toContainEqual({ type: 'subscript', children: inline('2') });
  expect(plainText(citeAs, 'en')).toContain(
    'Of Fucus and CO2. Journal of Tidal Studies, 1(2), 1–9.',
  );
});

test('formulas of the title are kept; an article of one page has no range', async () => {
  const formula = { type: 'inlineMath' as const, value: 'x^2 \\le \\frac{1}{2}' };
  const slanted = { type: 'emphasis' as const, children: inline('the ', formula) };
  for (const style of ['apa', 'modern-language-association', 'vancouver']) {
    const citeAs = await cited(style, {
      title: [...inline('Of '), slanted, ...inline(' and '), formula],
      subtitle: undefined,
      pages: { first: '9', last: '9' },
    });
    expect(JSON.stringify(citeAs).split(JSON.stringify(formula)), style).toHaveLength(3);
    const words = plainText(citeAs, 'en');
    expect(words, style).toMatch(/of the x² ≤ 1\/2 and x²/i);
    expect(words, style).not.toMatch(/\p{Noncharacter_Code_Point}|9\D+9/u);
  }
});
