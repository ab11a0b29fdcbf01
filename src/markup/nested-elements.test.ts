import { expect, test } from 'vitest';
import { cpuTime } from '../../test/support/cpu-time.ts';
import { isNestedDeeper } from './nested-elements.ts';

test.each([
  ['<svg><g><g/></g><g a="/>">x</g></svg>', 2],
  ['<svg><!-- <g><g><g> --><![CDATA[<g><g>]]><?x <g><g> ?><g/></svg>', 1],
  ['<s:svg a=\'>\' b="x" ><a\n><b></b\n></a></s:svg>', 3],
])('%j is %i deep', (xml, depth) => {
  expect([isNestedDeeper(xml, depth - 1), isNestedDeeper(xml, depth)]).toEqual([true, false]);
});

test('the time is linear in the length of the text', () => {
  for (const part of ['<g>', '<a "', "<a '", '<!--', '<g a="x" ', '<', '</', '<?', '<![CDATA['])
    expect(cpuTime(() => isNestedDeeper(part.repeat(100_000), 1e9))).toBeLessThan(2000);
});
