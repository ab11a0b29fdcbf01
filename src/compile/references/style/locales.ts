/**
 * The tag of the locale file for a language: the file of the very tag, else of the language in the
 * same script, its main country first. A language without file gets the style's own locale, and one
 * without a country the style's country: "en" is British English in OSCOLA.
 *
 * @param locales locale files by tag
 * @param fallback `default-locale` of the style
 */
export function localeFor(
  language: string,
  locales: Record<string, unknown>,
  fallback: string | undefined,
): string {
  const own = matchingLocale(fallback ?? 'en-US', locales);
  if (own && new RegExp(`^${language}-`, 'i').test(own)) return own;
  return matchingLocale(language, locales) ?? own ?? 'en-US';
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
    alike.find((tag) => likely(tag)?.region === wanted.region) ?? mainOf(alike, wanted) ?? alike[0]
  );
}

/** Of several countries, the one that is meant where none is named. */
function mainOf(tags: string[], { language }: Intl.Locale): string | undefined {
  const region = likely(language)?.region;
  return tags.find((tag) => likely(tag)?.region === region);
}

/** The language with its likely script and country; bokmål is what "Norwegian" means. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replace(/^no(?=-|$)/i, 'nb').replace(/_/g, '-')).maximize();
  } catch {
    return undefined;
  }
}
