import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import { lastWord, letterCounter, wordedText, wordsAt } from './words-at.ts';

const TEXT = fc.string({
  unit: fc.constantFrom('a', 'b', 'é', '𝛼', '7', ' ', ',', '-'),
  maxLength: 30,
});

/** By looking at every stretch that begins and ends with a word. */
function stretchesOf(value: string, words: readonly string[]): number[] {
  const all = [...value.matchAll(/[\p{L}\p{N}]+/gu)];
  return all.flatMap(({ index }, at) =>
    words.every((word, further) => all[at + further]?.[0] === word) ? [index] : [],
  );
}

test('finds the words nearest to a letter', () => {
  fc.assert(
    fc.property(
      TEXT,
      fc.array(fc.constantFrom('a', 'b', 'ab', '7'), { minLength: 1, maxLength: 3 }),
      fc.nat(30),
      (value, words, after) => {
        const letters = [...value.matchAll(/[\p{L}\p{N}]/gu)].flatMap(({ index, 0: { length } }) =>
          length === 1 ? [index] : [index, index + 1],
        );
        const near = letters[after] ?? value.length;
        const { from } = wordsAt(wordedText(value), words.join(', '), after);
        const starts = [words, words.slice(0, 1)]
          .map((wanted) => stretchesOf(value, wanted))
          .find((found) => found.length > 0);
        if (!starts) return;
        expect(Math.abs(from - near)).toBe(
          Math.min(...starts.map((start) => Math.abs(start - near))),
        );
      },
    ),
  );
});

test('counts letters and digits between two offsets', () => {
  fc.assert(
    fc.property(TEXT, fc.nat(30), fc.nat(30), (value, one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const cuts = [from, to].some((at) => /[\uDC00-\uDFFF]/.test(value[at] ?? ''));
      fc.pre(!cuts);
      const letters = value.slice(from, to).match(/[\p{L}\p{N}]/gu) ?? [];
      expect(letterCounter(value)(from, to)).toBe(letters.join('').length);
    }),
  );
});

test('finds the last word', () => {
  expect(lastWord('The heights, ')).toBe('heights');
  expect(lastWord(' — ')).toBe('');
});

test('is fast for many lookups in a long paragraph', () => {
  const value = 'some words of the text that go on and on '.repeat(20_000);
  const time = cpuTime(() => {
    const text = wordedText(value);
    for (let after = 0; after < 500_000; after += 20) wordsAt(text, 'go', after);
  });
  expect(time).toBeLessThan(3000);
});
