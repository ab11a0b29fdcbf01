import { createRequire } from 'node:module';
import { once } from '../words/memoize/once.ts';

/** 275,000 English words without names. The list is loaded at first use. */
const words = once((): ReadonlySet<string> => {
  const list: unknown = createRequire(import.meta.url)('an-array-of-english-words');
  return new Set(Array.isArray(list) ? list.map(String) : []);
});

/**
 * Whether a word in lower case belongs to a language.
 *
 * @returns undefined if there is no word list for the language
 */
export function knowsWord(word: string, language: string): boolean | undefined {
  return /^en\b/i.test(language) ? words().has(word) : undefined;
}
