import { getOrInsert } from '../memoize/get-or-insert.ts';
import { languageOf } from './index.ts';

/** "PK" → "Pakistan", in the language of the article; the code where it has no name. */
export function countryName(code: string, language: string): string {
  try {
    return namesIn(languageOf(language).tag).of(code) ?? code;
  } catch {
    return code;
  }
}

const known = new Map<string, Intl.DisplayNames>();

/** Making them takes longer than asking them for hundreds. */
function namesIn(tag: string): Intl.DisplayNames {
  return getOrInsert(known, tag, () => new Intl.DisplayNames(tag, { type: 'region' }));
}
