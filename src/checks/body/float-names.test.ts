import { describe, expect, it } from 'vitest';
import { floatPattern } from './float-names.ts';

describe('words for figures and tables', () => {
  it.each([
    ['en', 'figure', 'Figs. 1', 'Figs'],
    ['pt', 'table', 'Tabela 2', 'Tabela'],
    ['pt', 'table', 'Tabelas 1 e 2', 'Tabelas'],
    ['de', 'table', 'Tabellen 1', 'Tabellen'],
    ['de', 'figure', 'in Abb. 3', 'Abb'],
    ['ru', 'figure', 'на рисунке 2', 'рисунке'],
    ['tr', 'table', 'Tablo 1', 'Tablo'],
    ['ar', 'figure', 'بالشكل 1', 'الشكل'],
    ['zh', 'figure', '见图1', '图'],
    ['en', 'table', 'a stable 2', undefined],
  ] as const)('%s, %s: %s', (language, type, text, word) => {
    const [found] = new RegExp(floatPattern(type, language), 'iu').exec(text) ?? [];
    expect(found).toBe(word);
  });
});
