import { expect, test } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import { isExpected } from './expected-facts.ts';

const FACT = 'affiliations of the authors';

test('each author has the own institutions, and no other', () => {
  const wanted = ['Harbour College\nhttps://ror.org/1', 'Bay School', ''];
  const said = (...values: string[]) => isExpected(FACT, values, [wanted]);
  expect(said('Harbour College, Whitby', 'Bay School', '')).toBe(true);
  expect(said('https://ror.org/1', 'Bay School', '')).toBe(true);
  expect(said('', 'Bay School', '')).toBe(false);
  expect(said('Harbour College', 'Bay School; Harbour College', '')).toBe(false);
  expect(said('Harbour College', 'Bay School', 'Bay School')).toBe(false);
});

test('of thousands of authors who share institutions', () => {
  const wanted = Array.from({ length: 3_000 }, (_, at) => `Institute ${at % 300} of the Sea`);
  expect(cpuTime(() => expect(isExpected(FACT, wanted, [wanted])).toBe(true))).toBeLessThan(3_000);
});
