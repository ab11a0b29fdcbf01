import { expect, test } from 'vitest';
import { cpuTime } from '../../../../test/support/cpu-time.ts';
import { markHyphens, markRanges, writeRanges } from './page-ranges.ts';

test('a range that citeproc cannot read gets a dash', () => {
  expect(writeRanges(`pp. ${markRanges('66:1-66:9, 12-15')}.`, '–')).toBe('pp. 66:1–66:9, 12-15.');
});

test('"2015-12" is not a range, "7-8" is', () => {
  expect(markHyphens('2015-12')).not.toBe('2015-12');
  expect(writeRanges(markHyphens('2015-12'), '–')).toBe('2015-12');
  expect(markHyphens('7-8')).toBe('7-8');
});

test('long text without spaces is read fast', () => {
  const text = 'x'.repeat(300_000);
  expect(cpuTime(() => expect(writeRanges(text, '–')).toBe(text))).toBeLessThan(5_000);
});
