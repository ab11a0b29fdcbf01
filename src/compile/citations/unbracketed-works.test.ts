import { expect, it } from 'vitest';
import { findUnbracketedWorks } from './unbracketed-works.ts';

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
  expect(
    findUnbracketedWorks('[^1]: See Quigley, 1948, p. 147; and Reynaud in 1945.', items),
  ).toEqual(['quigley', 'reynaud']);
});
it('leaves names far from the year alone, and code', () => {
  const text = 'Quigley had built gauges until he moved in 1948. `Reynaud 1945`';
  expect(findUnbracketedWorks(text, items)).toEqual([]);
});

it.each([
  ['[^1]: Ada Quigley, *The Tides of Brest* (Brest: Press), 23.', ['quigley']],
  ['So says Quigley (*Tides* 14).', ['quigley']],
  ['Quigley, “Tides of Brest” 158', ['quigley']],
  ['Quigley knew of tides in many harbours.', []],
  ['Others knew the tides of Brest 12 years before Quigley.', []],
])('finds names with their title: %s', (text, keys) => {
  const [item] = items;
  expect(
    findUnbracketedWorks(text, item ? [{ ...item, title: 'The tides of Brest' }] : []),
  ).toEqual(keys);
});
