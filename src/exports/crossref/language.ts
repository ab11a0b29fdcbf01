import { baseLanguage } from '../../words/language-tag.ts';

/**
 * The language code for Crossref's schema: ISO 639-1 or 639-3, which is the first part of a BCP 47 tag.
 */
export function crossrefLanguage(tag: string): string | undefined {
  const code = baseLanguage(tag);
  return /^[a-z]{2,3}$/.test(code) ? code : undefined;
}
