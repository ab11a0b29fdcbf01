import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { cpuTime } from '../../../../../test/support/cpu-time.ts';
import { emphasis } from './attention.ts';

function parse(text: string, ours: boolean) {
  const codes = ['*', '_'].map((sign) => [sign.charCodeAt(0), [emphasis]]);
  const extensions = ours ? [{ text: Object.fromEntries(codes) }] : [];
  const processor = unified()
    .use(remarkParse)
    .use(function extend() {
      this.data().micromarkExtensions = extensions;
    });
  return processor.parse(text);
}

it('emphasis follows CommonMark', () => {
  const marks = fc.constantFrom(...'*|**|***|_|__|___|a|b| |-|"'.split('|'));
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 24 }), (parts) => {
      const text = `x ${parts.join('')}`;
      expect(parse(text, true)).toEqual(parse(text, false));
    }),
    { numRuns: 1_000 },
  );
});

it.each([
  ['marks that close nothing', '*a_ '.repeat(8_000)],
  ['marks in marks', `${'*a '.repeat(8_000)}${' b*'.repeat(8_000)}`],
  ['marks of which one is left', '*a** '.repeat(3_000)],
  ['marks between letters', 'a*b**c_'.repeat(2_000)],
])('%s take linear time', (_, text) => {
  expect(cpuTime(() => parse(text, true))).toBeLessThan(10_000);
});
