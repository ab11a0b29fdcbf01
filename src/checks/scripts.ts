/** Scripts that texts are written in, and those that languages are written in. */
import { localeOf } from '../words/languages/index.ts';
import { countValues } from '../words/memoize/counts.ts';

/** ISO 15924 codes of languages, and the scripts of Unicode that they mean. */
const OF_CODES: Record<string, readonly string[]> = {
  Latn: ['Latin'],
  Cyrl: ['Cyrillic'],
  Grek: ['Greek'],
  Arab: ['Arabic'],
  Aran: ['Arabic'],
  Hebr: ['Hebrew'],
  Deva: ['Devanagari'],
  Beng: ['Bengali'],
  Guru: ['Gurmukhi'],
  Gujr: ['Gujarati'],
  Taml: ['Tamil'],
  Telu: ['Telugu'],
  Thai: ['Thai'],
  Geor: ['Georgian'],
  Armn: ['Armenian'],
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
};
const SCRIPTS = [...new Set(Object.values(OF_CODES).flat())];
const LETTERS = SCRIPTS.map((script) => ({
  script,
  letter: new RegExp(`\\p{Script=${script}}`, 'u'),
}));

/** "Latin", "Arabic"; nothing for a language whose script is not known here. */
export function scriptsOfLanguage(tag: string): readonly string[] {
  return OF_CODES[localeOf(tag)?.script ?? ''] ?? [];
}

/** How many letters of each script a text has, the most first. */
export function scriptsOfText(text: string): { script: string; letters: number }[] {
  const plain = text.replace(/[^A-Za-z]+/g, '').length;
  // A text of thousands of signs has some dozens of different ones.
  const signs = [...countValues(text.replace(/[\0-\x7f]+/g, ''))];
  return LETTERS.map(({ script, letter }) => ({
    script,
    letters: signs.reduce(
      (sum, [sign, count]) => sum + (letter.test(sign) ? count : 0),
      script === 'Latin' ? plain : 0,
    ),
  }))
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters);
}

/** Stretches of one script, of several words or letters, in their order. */
export function runsOfScript(text: string, script: string): string[] {
  const run = new RegExp(`\\p{Script=${script}}[\\p{Script=${script}}\\p{M}\\s،,'’-]*`, 'gu');
  return [...text.matchAll(run)].map(([words]) => words.trim());
}
