import { expect, test } from 'vitest';
import { textWidth, wrapped } from './text-width.ts';

test.each([
  ['tides', 5],
  ['潮汐 tides', 10],
  ['cafe\u0301', 4],
  ['\u001B[31merror\u001B[0m', 5],
])('%j is %i columns wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('lines are broken between words, and go on indented', () => {
  expect(wrapped('a/b.md:1:2 warning Unexpected year\n    Look it up in the work.', 20)).toBe(
    'a/b.md:1:2 warning\n    Unexpected year\n    Look it up in\n    the work.',
  );
});

test('a path that is too long stays whole', () => {
  expect(wrapped('manuscripts/1-1/firdous/article.md:1:2 warning', 20)).toBe(
    'manuscripts/1-1/firdous/article.md:1:2\n    warning',
  );
});
