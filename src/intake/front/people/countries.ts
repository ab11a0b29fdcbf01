/** Names of countries, as addresses have them → ISO 3166 codes. */

import { countryCodeOf } from '../../../metadata/values/countries.ts';
import { ownValue } from '../../../values/own-value.ts';

/** Forms of addresses that a table of names does not have. */
const MORE: Record<string, string> = {
  usa: 'US',
  'u.s.a': 'US',
  'u.s': 'US',
  us: 'US',
  'united states of america': 'US',
  'the united states': 'US',
  uk: 'GB',
  'u.k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'the netherlands': 'NL',
  holland: 'NL',
  'p.r. china': 'CN',
  'p. r. china': 'CN',
  'pr china': 'CN',
  "people's republic of china": 'CN',
  korea: 'KR',
  'republic of korea': 'KR',
  'south korea': 'KR',
  iran: 'IR',
  'islamic republic of iran': 'IR',
  russia: 'RU',
  'russian federation': 'RU',
  'czech republic': 'CZ',
  turkey: 'TR',
  türkiye: 'TR',
  turkiye: 'TR',
  vietnam: 'VN',
  'viet nam': 'VN',
  syria: 'SY',
  taiwan: 'TW',
  'hong kong': 'HK',
  uae: 'AE',
  'u.a.e': 'AE',
  ksa: 'SA',
  'kingdom of saudi arabia': 'SA',
  'ivory coast': 'CI',
  brasil: 'BR',
  méxico: 'MX',
  palestine: 'PS',
  pakistán: 'PK',
};

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
  const known = ownValue(MORE, key);
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
