import { getOrInsert } from '../memoize/get-or-insert.ts';
import { languageOf } from './index.ts';

/** Example: "PK" becomes "Pakistan", in the language of the article. The code if there is no name. */
export function countryName(code: string, language: string): string {
  try {
    return namesIn(languageOf(language).tag).of(code) ?? code;
  } catch {
    return code;
  }
}

const known = new Map<string, Intl.DisplayNames>();

/** Cached, because creating one is slow. */
function namesIn(tag: string): Intl.DisplayNames {
  return getOrInsert(known, tag, () => new Intl.DisplayNames(tag, { type: 'region' }));
}
