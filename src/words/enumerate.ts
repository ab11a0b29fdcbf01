import { getOrInsert } from './memoize/get-or-insert.ts';

const LIST_FORMATS = new Map<string, Intl.ListFormat>();

/**
 * The items as a list in a sentence. Example: "43, 49 and 52"
 *
 * @param locale the locale of the sentence
 */
export function enumerate(items: readonly (string | number)[], locale = 'en-GB'): string {
  const format = getOrInsert(LIST_FORMATS, locale, () => new Intl.ListFormat(locale));
  return format.format(items.map(String));
}

/** The first items as a list in a sentence, with the number of further items. Example: "43, 49 and 5 more" */
export function enumerateFirst(
  items: readonly (string | number)[],
  most: number,
  locale?: string,
): string {
  const more = items.length - most;
  return enumerate(more > 0 ? [...items.slice(0, most), `${more} more`] : items, locale);
}
