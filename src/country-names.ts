import { languageOf } from './languages/index.ts';

/** "PK" → "Pakistan", in the language of the article; the code where it has no name. */
export function countryName(code: string, language: string): string {
  try {
    const names = new Intl.DisplayNames(languageOf(language).tag, { type: 'region' });
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
