/**
 * The tag of the locale file for a language: the file with the same tag, otherwise a file for the same language
 * and script, with the main country first. A language without a file gets the locale of the style. A tag
 * without a country gets the country of the style: "en" is British English in OSCOLA.
 *
 * @param locales locale files by tag
 * @param fallback `default-locale` of the style
 */
export function localeFor(
  language: string,
  locales: Record<string, unknown>,
  fallback: string | undefined,
): string {
  const styleLocale = matchingLocale(fallback ?? 'en-US', locales);
  if (styleLocale && new RegExp(`^${language}-`, 'i').test(styleLocale)) return styleLocale;
  return matchingLocale(language, locales) ?? styleLocale ?? 'en-US';
}

/** Whether citations can be printed in the language. */
export function hasLocale(language: string, locales: Record<string, unknown>): boolean {
  return matchingLocale(language, locales) !== undefined;
}

function matchingLocale(language: string, locales: Record<string, unknown>): string | undefined {
  const wanted = likely(language);
  if (!wanted) return undefined;
  const tags = Object.keys(locales);
  const exact = tags.find((tag) => tag.toLowerCase() === language.toLowerCase());
  if (exact) return exact;
  const alike = tags.filter((tag) => {
    const locale = likely(tag);
    return locale?.language === wanted.language && locale.script === wanted.script;
  });
  return (
    alike.find((tag) => likely(tag)?.region === wanted.region) ??
    mainCountryTag(alike, wanted) ??
    alike[0]
  );
}

/** The tag with the country that a language without a country implies. */
function mainCountryTag(tags: string[], { language }: Intl.Locale): string | undefined {
  const region = likely(language)?.region;
  return tags.find((tag) => likely(tag)?.region === region);
}

/** The language with its likely script and country. "Norwegian" means Bokmål. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replace(/^no(?=-|$)/i, 'nb').replace(/_/g, '-')).maximize();
  } catch {
    return undefined;
  }
}
