import { expect, test } from 'vitest';
import { mapSymbols, symbolSign } from './symbol-fonts.ts';

test('each symbol font has its own table', () => {
  expect(symbolSign('Wingdings', 0xf0fc)).toBe('✓');
  expect(symbolSign('Wingdings 2', 0xf052)).toBe('☑');
  expect(symbolSign('Wingdings 3', 0xf07d)).toBe('▶');
  expect(symbolSign('Webdings', 0xf061)).toBe('✔');
  expect(symbolSign('Symbol', 0xf061)).toBe('α');
  expect(symbolSign('Wingdings 3', 0xf0fc)).toBeUndefined();
});

test('letters in a symbol font are symbols in a short run and words in a long one', () => {
  expect(mapSymbols('ü', 'Wingdings').text).toBe('✓');
  expect(mapSymbols('a', 'Symbol').text).toBe('α');
  expect(mapSymbols('rivers', 'Wingdings').text).toBe('rivers');
});
