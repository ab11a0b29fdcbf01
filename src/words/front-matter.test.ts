import { expect, test } from 'vitest';
import { frontMatterOf } from './front-matter.ts';

test.each([
  ['between dashes', '---\na: 1\n---\nText', 'a: 1\n', '\nText'],
  ['to dots', '---\na: 1\n...\nText\n---\n', 'a: 1\n', '\nText\n---\n'],
  [
    'with a byte order mark and ends of lines as Windows has them',
    '\uFEFF---\r\na: 1\r\n---\r\nText',
    'a: 1\r\n',
    '\nText',
  ],
  ['empty', '---\n---\n', '', '\n'],
])('front matter %s', (_, text, yaml, rest) => {
  const found = frontMatterOf(text);
  expect(found?.yaml).toBe(yaml);
  expect(text.slice(found?.start).startsWith(yaml)).toBe(true);
  expect(text.slice(found?.end)).toBe(rest);
});

test.each([
  ['lines of dashes further down', 'Text\n\n---\na: 1\n---\n'],
  ['a longer line of dashes', '-----\n\na: 1\n\n---\nb: 1\n---\n'],
  ['no second fence', '---\na: 1\n'],
])('%s: none', (_, text) => {
  expect(frontMatterOf(text)).toBeUndefined();
});
