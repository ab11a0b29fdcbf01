/** The words of the desk in the language of the browser. A new language is a folder like `en/`, and a line here. */
import { en } from './en/index.ts';

export type Words = typeof en;

const LANGUAGES: Record<string, Words> = { en };
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** @param wanted language tags, the best first */
export function languageAmong(wanted: readonly string[]): string {
  const known = wanted.map((tag) => tag.split('-')[0] ?? '');
  return known.find((language) => language in LANGUAGES) ?? 'en';
}

export function wordsIn(language: string): Words {
  return LANGUAGES[language] ?? en;
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}
