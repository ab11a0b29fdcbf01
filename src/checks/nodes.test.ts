import { expect, test } from 'vitest';
import { isInCapitals } from './nodes.ts';

test.each([
  ['TIDES AND THE MOON', true],
  ['TABELA Nº 3 DOS NAVIOS', true],
  ['Tides of NATO and WHO', false],
  // Acronyms between letters that have no capitals
  ['LNSSM：用于基于NWP的概率预测', false],
  ['PICP/PINAW与校准', false],
])('"%s" is typed in capitals: %s', (text, expected) => {
  expect(isInCapitals(text)).toBe(expected);
});
