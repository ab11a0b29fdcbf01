import { expect, test } from 'vitest';
import { cpuTime } from '../../../../test/support/cpu-time.ts';
import { backMatterKind } from './back-matter.ts';

test('a heading of back matter is recognised with a colon and spaces after it', () => {
  expect(backMatterKind('1.  Acknowledgements : ', [])).toBe('acknowledgements');
});

test.each([
  'IV. References',
  'Literatur- und Quellenverzeichnis',
  'Selected Bibliography',
  'Källor',
])('%s is a list of references', (heading) => {
  expect(backMatterKind(heading, [])).toBe('references');
});

test('thousands of spaces in a heading take no time', () => {
  const heading = `Words${' '.repeat(20_000)}more`;
  expect(cpuTime(() => backMatterKind(heading, []))).toBeLessThan(1_000);
});
