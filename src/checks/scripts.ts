/** The scripts of texts and of languages. */

import { countValues } from '../words/counts.ts';
import { localeOf } from '../words/languages/index.ts';

/** Unicode scripts by ISO 15924 code. */
const SCRIPTS_BY_CODE: Record<string, readonly string[]> = {
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
const SCRIPTS = [...new Set(Object.values(SCRIPTS_BY_CODE).flat())];
const LETTERS = SCRIPTS.map((script) => ({
  script,
  letter: new RegExp(`\\p{Script=${script}}`, 'u'),
}));

/** The scripts of a language. Examples: "Latin", "Arabic". Empty if they are unknown. */
export function scriptsOfLanguage(tag: string): readonly string[] {
  return SCRIPTS_BY_CODE[localeOf(tag)?.script ?? ''] ?? [];
}

/** The number of letters of each script in a text, the most frequent first. */
export function scriptsOfText(text: string): { script: string; letters: number }[] {
  const plain = text.replace(/[^A-Za-z]+/g, '').length;
  // Each different character is tested once: a text of thousands has only some dozens.
  const characters = [...countValues(text.replace(/[\0-\x7f]+/g, ''))];
  return LETTERS.map(({ script, letter }) => ({
    script,
    letters: characters.reduce(
      (sum, [character, count]) => sum + (letter.test(character) ? count : 0),
      script === 'Latin' ? plain : 0,
    ),
  }))
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters);
}

/** The parts of a text that are in one script, in order. Each may have several words. */
export function runsOfScript(text: string, script: string): string[] {
  const run = new RegExp(`\\p{Script=${script}}[\\p{Script=${script}}\\p{M}\\s،,'’-]*`, 'gu');
  return [...text.matchAll(run)].map(([words]) => words.trim());
}
