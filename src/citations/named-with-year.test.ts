import { expect, it } from 'vitest';
import { namedWithYear } from './named-with-year.ts';

const items = [
  { family: 'Quigley', year: 1948 },
  { family: 'Reynaud', year: 1945 },
].map(({ family, year }) => ({
  id: family.toLowerCase(),
  type: 'book',
  title: family,
  author: [{ family, given: 'A.' }],
  issued: { 'date-parts': [[year]] },
}));

it('finds names with their year outside of brackets', () => {
  expect(namedWithYear('[^1]: See Quigley, 1948, p. 147; and Reynaud in 1945.', items)).toEqual([
    'quigley',
    'reynaud',
  ]);
});
it('leaves names far from the year alone, and code', () => {
  const text = 'Quigley had built gauges until he moved in 1948. `Reynaud 1945`';
  expect(namedWithYear(text, items)).toEqual([]);
});
