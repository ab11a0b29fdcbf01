/** Names of countries → ISO 3166 codes, in the languages of journals. */

const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'it', 'tr', 'id', 'ar', 'fa', 'ur', 'ru'];

/** Names that the tables of CLDR do not have. */
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

let table: Map<string, string> | undefined;

/** The code of a country's name; undefined for anything else. */
export function countryCode(name: string): string | undefined {
  table ??= makeTable();
  return table.get(fold(name));
}

function fold(name: string): string {
  return name
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function makeTable(): Map<string, string> {
  const codes = countryCodes();
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (name && !names.has(fold(name))) names.set(fold(name), code);
    }
  }
  for (const [name, code] of Object.entries(MORE)) names.set(name, code);
  return names;
}

/** Every pair of letters that English has a country's name for; groupings (EU, UN) are none. */
function countryCodes(): string[] {
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const groupings = new Set([
    'EU',
    'EZ',
    'UN',
    'QO',
    'XA',
    'XB',
    'ZZ',
    'UK',
    'SU',
    'DD',
    'YU',
    'FX',
    'AN',
    'CS',
    'BU',
    'NT',
    'TP',
    'YD',
    'ZR',
    'DY',
    'HV',
    'NH',
    'RH',
    'VD',
    'NQ',
    'PU',
    'MI',
    'JT',
    'WK',
    'FQ',
    'CT',
    'PC',
    'PZ',
  ]);
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !groupings.has(code) && display.of(code) !== undefined);
}

/** A country at the end of a text, after a comma or alone. */
export function endsWithCountry(text: string): boolean {
  const last = text.split(/[,;–]/).at(-1) ?? '';
  return (
    countryCode(last) !== undefined || countryCode(last.replace(/[\d\s.-]+$/, '')) !== undefined
  );
}
