import { expect, test } from 'vitest';
import { cpuTime } from '../../test/cpu-time.ts';
import { markRanges, writeRanges } from './page-ranges.ts';

test('a range that the processor cannot read has a dash in the end', () => {
  expect(writeRanges(`pp. ${markRanges('66:1-66:9, 12-15')}.`, '–')).toBe('pp. 66:1–66:9, 12-15.');
});

test('a text without a blank is read once', () => {
  const text = 'x'.repeat(300_000);
  expect(cpuTime(() => expect(writeRanges(text, '–')).toBe(text))).toBeLessThan(5_000);
});
