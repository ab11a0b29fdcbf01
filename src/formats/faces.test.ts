import { beforeAll, describe, expect, it } from 'vitest';
import { loadTheme } from '../io/theme/theme.ts';
import { chooseFaces, type TextRun } from './faces.ts';
import type { Theme } from './theme.ts';

let theme: Theme;
beforeAll(async () => {
  const loaded = await loadTheme('default');
  if (!loaded.theme) throw new Error('the theme does not load');
  theme = loaded.theme;
});

const run = (text: string, more: Partial<TextRun> = {}): TextRun => ({
  texts: [text],
  language: 'en',
  stack: 'text',
  bold: false,
  italic: false,
  ...more,
});
const files = (...runs: TextRun[]): string[] =>
  chooseFaces(runs, theme).faces.map(({ face }) => face.file.replace('.woff2', ''));

describe('chooseFaces', () => {
  it('uses only the fonts that the text needs', () => {
    expect(files(run('Tides'))).toEqual(['source-serif-4-latin-400-normal']);
    expect(files(run('Tides', { bold: true, italic: true }))).toEqual([
      'source-serif-4-latin-600-italic',
    ]);
    expect(files(run('Tides', { stack: 'heading' }), run('x', { stack: 'code' }))).toEqual([
      'source-sans-3-latin-400-normal',
      'source-code-pro-latin-400-normal',
    ]);
  });

  it('tries the families like a browser', () => {
    expect(files(run('ā Σ Ж'))).toEqual([
      'source-serif-4-cyrillic-400-normal',
      'source-serif-4-greek-400-normal',
      'source-serif-4-latin-ext-400-normal',
    ]);
    expect(files(run('جوار'))).toEqual(['noto-naskh-arabic-arabic-400-normal']);
    expect(files(run('جوار', { language: 'ur' }))).toEqual([
      'noto-nastaliq-urdu-arabic-400-normal',
    ]);
    expect(files(run('潮', { italic: true, bold: true }))).toEqual([
      expect.stringMatching(/^noto-serif-sc-\d+-600-normal$/),
    ]);
  });

  it('draws single letters of formulas in the italic alphabet', () => {
    const [use] = chooseFaces([run('xhα', { stack: 'math' })], theme).faces;
    expect([...(use?.codePoints ?? [])].map((code) => String.fromCodePoint(code)).join('')).toBe(
      'xhα𝑥ℎ𝛼',
    );
  });

  it('reports a character that no font has once, with its context', () => {
    const { uncovered } = chooseFaces(
      [run('In Cherokee, Ꭳ is a letter; Ꭳ again'), run('ก')],
      theme,
    );
    expect(uncovered).toEqual([{ character: 'Ꭳ', context: 'In Cherokee, Ꭳ is a letter; Ꭳ again' }]);
  });

  it('has all marks of ordinary typography and ignores invisible characters', () => {
    const marks =
      '\u00ad\u200b\u200d\u202e\ufe0f\ufeff\t\n\u00a0\u2003\u2009 ‘’“”«»–—…†‡•·§¶©®™°′″‰€£¥₹½¼¾²³×÷±≤≥≠≈∞→←↑↓✓☑①№ℓ';
    for (const stack of ['text', 'heading', 'code'] as const)
      expect(chooseFaces([run(marks, { stack })], theme).uncovered).toEqual([]);
  });

  it('accepts composed and combining accents', () => {
    expect(files(run('e\u0301'))).toEqual(['source-serif-4-latin-400-normal']);
    expect(chooseFaces([run('ḗ ṩ ǭ')], theme).uncovered).toEqual([]);
  });
});
