import { expect, test } from 'vitest';
import { splitWords } from './match-words.ts';
import { readPdfWords } from './pdf-galley.ts';

const line = (text: string, y: number, x = 0.1) => ({ text, x, y, width: 0.8, height: 0.02 });
const pages = [
  [line('Rivers keep the names of', 0.1), line('those who crossed them.', 0.13)],
  [line('Most names are older', 0.1), { ...line('than the maps.', 0.1, 0.5), width: 0.2 }],
];
const pdf = readPdfWords(pages);

const at = (text: string, word: string) => {
  const words = splitWords(text).map((each) => each.word);
  return { words, at: words.indexOf(word), share: 0.5 };
};

test('the line of a word is marked as wide as its pieces', () => {
  const found = pdf.lineAt(at('Most names are *older* than the maps.', 'maps'));
  expect(found).toMatchObject({ page: 1, x: 0.1, y: 0.1 });
  expect(found?.width).toBeCloseTo(0.8);
});

test('a click leads to a word of the piece below it', () => {
  const found = pdf.wordAt({ page: 0, x: 0.85, y: 0.14 });
  expect(found?.words[found.at]).toBe('them');
  expect(pdf.wordAt({ page: 0, x: 0.5, y: 0.5 })).toBeUndefined();
  expect(pdf.wordAt({ page: 7, x: 0.5, y: 0.1 })).toBeUndefined();
});

test('a PDF without words has no places', () => {
  const empty = readPdfWords([[], []]);
  expect(empty.lineAt(at('one two', 'one'))).toBeUndefined();
  expect(empty.wordAt({ page: 0, x: 0, y: 0 })).toBeUndefined();
});
