import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesOf, type Layout, moveEntry, withoutSection, withSection } from './layout.ts';

const LAYOUT: Layout = [
  { key: '0', title: 'Editorial', articles: ['a'] },
  { key: '1', title: 'Articles', articles: ['b', 'c'] },
  { key: '2', title: 'Reviews', articles: [] },
];
// The entries are: Editorial a Articles b c Reviews.

const shown = (layout: Layout) =>
  layout.map(({ title = '', articles }) => `${title}: ${articles.join(' ')}`.trim());

test.each([
  ['an article down in its section', 3, 4, ['Editorial: a', 'Articles: c b', 'Reviews:']],
  ['an article up over its head', 3, 2, ['Editorial: a b', 'Articles: c', 'Reviews:']],
  ['an article down over a head', 1, 2, ['Editorial:', 'Articles: a b c', 'Reviews:']],
  ['an article into an empty section', 4, 5, ['Editorial: a', 'Articles: b', 'Reviews: c']],
  ['an article up to a head far away', 4, 0, ['Editorial: c a', 'Articles: b', 'Reviews:']],
  ['the first article up', 1, 0, ['Editorial: a', 'Articles: b c', 'Reviews:']],
  ['a section down', 0, 1, ['Articles: b c', 'Editorial: a', 'Reviews:']],
  ['a section up', 5, 4, ['Editorial: a', 'Reviews:', 'Articles: b c']],
  ['a section to another', 5, 0, ['Reviews:', 'Editorial: a', 'Articles: b c']],
])('moves %s', (_, from, to, expected) => {
  expect(shown(moveEntry(LAYOUT, from, to))).toEqual(expected);
});

test('no move loses or repeats an article', () => {
  const place = fc.nat(5);
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { maxLength: 20 }), (moves) => {
      const end = moves.reduce((layout, [from, to]) => moveEntry(layout, from, to), LAYOUT);
      expect(end.flatMap(({ articles }) => articles).sort()).toEqual(['a', 'b', 'c']);
      expect(entriesOf(end)).toHaveLength(6);
    }),
  );
});

test('a removed section leaves its articles to its neighbour, and the last one a plain list', () => {
  expect(shown(withoutSection(LAYOUT, '1'))).toEqual(['Editorial: a b c', 'Reviews:']);
  expect(shown(withoutSection(LAYOUT, '0'))).toEqual(['Articles: a b c', 'Reviews:']);
  const single = [{ key: '0', title: 'Articles', articles: ['a'] }];
  expect(withoutSection(single, '0')).toEqual([{ key: '0', articles: ['a'] }]);
});

test('the first section replaces an empty list', () => {
  expect(shown(withSection([{ key: '0', articles: [] }], '1', 'New'))).toEqual(['New:']);
  expect(shown(withSection([{ key: '0', articles: ['a'] }], '1', 'New'))).toEqual([': a', 'New:']);
});
