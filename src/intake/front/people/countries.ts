/** Names of countries, as addresses have them → ISO 3166 codes. */

import { countryCodeOf } from '../../../metadata/values/countries.ts';
import { ownValue } from '../../../values/own-value.ts';
import { wordTable } from '../../../values/word-list.ts';

/** Short forms: so short, most letters are no country. */
const SHORT = wordTable('usa=US u.s=US us=US uk=GB u.k=GB uae=AE ksa=SA');

/**
 * The code of a country's name; undefined for anything else. Two letters alone are no country:
 * "CA" and "DE" are states of America.
 */
export function countryCode(name: string): string | undefined {
  const key = name
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const known = ownValue(SHORT, key);
  if (known) return known;
  if (key.length < 4 || key.length > 50 || /\d/.test(key)) return undefined;
  return countryCodeOf(key);
}

/** A country at the end of a text, after a comma or alone. */
export function endsWithCountry(text: string): boolean {
  const last = text.split(/[,;–]/).at(-1) ?? '';
  return (
    countryCode(last) !== undefined || countryCode(last.replace(/[\d\s.-]+$/, '')) !== undefined
  );
}
