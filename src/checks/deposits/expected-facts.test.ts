import { expect, test } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import { isExpected } from './expected-facts.ts';

const FACT = 'affiliations of the authors';

test('each author has exactly the expected institutions', () => {
  const expected = ['Harbour College\nhttps://ror.org/1', 'Bay School', ''];
  const matches = (...values: string[]) => isExpected(FACT, values, [expected]);
  expect(matches('Harbour College, Whitby', 'Bay School', '')).toBe(true);
  expect(matches('https://ror.org/1', 'Bay School', '')).toBe(true);
  expect(matches('', 'Bay School', '')).toBe(false);
  expect(matches('Harbour College', 'Bay School; Harbour College', '')).toBe(false);
  expect(matches('Harbour College', 'Bay School', 'Bay School')).toBe(false);
});

test('thousands of authors who share institutions are compared fast', () => {
  const expected = Array.from({ length: 3_000 }, (_, at) => `Institute ${at % 300} of the Sea`);
  expect(cpuTime(() => expect(isExpected(FACT, expected, [expected])).toBe(true))).toBeLessThan(
    3_000,
  );
});
