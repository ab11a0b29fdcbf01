import { expect, test } from 'vitest';
import { applyEdits } from './apply-edits.ts';

const at = (line: number, column: number, from: string, to: string) => ({
  place: { start: { line, column }, end: { line, column: column + from.length } },
  from,
  to,
});

test('edits of a file with a byte order mark and line ends of Windows', () => {
  const text = '\uFEFFOne two\r\nthree\rfour\n';
  const { text: edited } = applyEdits(text, [
    at(3, 1, 'four', '4'),
    at(1, 1, 'One', '1'),
    at(2, 1, 'three', '3'),
  ]);
  expect(edited).toBe('\uFEFF1 two\r\n3\r4\n');
});

test('words that changed since are kept', () => {
  const { text, applied } = applyEdits('One two', [at(1, 1, 'Two', '2'), at(1, 5, 'two', '2')]);
  expect(text).toBe('One 2');
  expect(applied.map(({ from }) => from)).toEqual(['two']);
});

test('of edits that overlap, the longer one is applied', () => {
  const text = 'see (Marsh , 2007)';
  const edits = [at(1, 11, ' ', ''), at(1, 5, '(Marsh , 2007)', '[@marsh2007]')];
  expect(applyEdits(text, edits).text).toBe('see [@marsh2007]');
});

test('edits that touch are both applied; of two additions at one place, the first', () => {
  expect(applyEdits('ab', [at(1, 1, 'a', 'x'), at(1, 2, 'b', 'y')]).text).toBe('xy');
  expect(applyEdits('ab', [at(1, 2, '', '+'), at(1, 2, '', '-')]).text).toBe('a+b');
});
