import { createRequire } from 'node:module';
import { once } from '../words/memoize/once.ts';

/** 275 000 English words, without names. Read only when somebody asks. */
const words = once((): ReadonlySet<string> => {
  const list: unknown = createRequire(import.meta.url)('an-array-of-english-words');
  return new Set(Array.isArray(list) ? list.map(String) : []);
});

/**
 * Whether a word (small letters) is one of the language.
 *
 * @returns `undefined` for languages of which there is no list
 */
export function knowsWord(word: string, language: string): boolean | undefined {
  return /^en\b/i.test(language) ? words().has(word) : undefined;
}
