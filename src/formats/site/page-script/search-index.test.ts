import { expect, test } from 'vitest';
import { unpackWords } from './search-index.ts';

test('packed words share the beginning of the previous word', () => {
  expect(unpackWords('0tide 4s 2moon zx')).toEqual(['tide', 'tides', 'timoon', 'timoonx']);
  expect(unpackWords('')).toEqual(['']);
});
