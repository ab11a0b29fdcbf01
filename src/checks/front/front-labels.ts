/** Labels of abstracts and keywords: those that Offprint prints, in all its languages, and others that authors use. */

import { escapePattern } from '../../words/escape-pattern.ts';
import { LANGUAGES } from '../../words/languages/index.ts';

const ABSTRACT = ['summary', 'özet', 'ملخص', '摘 要', 'kurzfassung', 'резюме'];
const KEYWORDS = [
  'key words',
  'key-words',
  'keyword',
  'index terms',
  'mots clés',
  'schlagwörter',
  'palavras chave',
  'palabras claves',
  '关键字',
  '關鍵詞',
];

export const ABSTRACT_NAMES = pattern('abstract', ABSTRACT);
export const KEYWORDS_NAMES = pattern('keywords', KEYWORDS);

/** The source of a pattern. Longer labels come first, so that they match first. */
function pattern(key: 'abstract' | 'keywords', more: readonly string[]): string {
  const names = [...Object.values(LANGUAGES).map(({ words }) => words[key]), ...more];
  const longest = [...new Set(names)].sort((a, b) => b.length - a.length);
  return `(?:${longest.map(escapePattern).join('|')})`;
}
