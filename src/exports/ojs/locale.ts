/**
 * OJS's names of languages. In 3.3 they have a country; since 3.4 only if a language has several forms. Names come
 * from pkp-lib/locale and shapes from pkp-lib/xml/importexport.xsd, in the releases of ./release.ts.
 */
import { localeOf } from '../../words/languages/index.ts';

interface Locales {
  /** Names by language, optionally with script or region. The name of any other language is its code. */
  names: Record<string, string>;
  /** Whether a language that is not listed gets the country where most people speak it. */
  withCountry: boolean;
  shape: RegExp;
}

export const LOCALES_3_5: Locales = {
  names: {
    'bs-Latn': 'bs_Latn',
    'es-MX': 'es_MX',
    'fr-CA': 'fr_CA',
    nb: 'nb_NO',
    no: 'nb_NO',
    'pt-BR': 'pt_BR',
    'sr-Cyrl': 'sr_Cyrl',
    'sr-Latn': 'sr_Latn',
    'uz-Latn': 'uz_Latn',
    'zh-Hans': 'zh_Hans',
    'zh-Hant': 'zh_Hant',
  },
  withCountry: false,
  shape: /^[a-z]{2,4}(_[A-Za-z]{4})?(_[A-Z]{2})?$/,
};

export const LOCALES_3_4: Locales = {
  names: {
    'be-Cyrl': 'be@cyrillic',
    'es-MX': 'es_MX',
    'fr-CA': 'fr_CA',
    fr: 'fr_FR',
    no: 'nb',
    'pt-BR': 'pt_BR',
    pt: 'pt_PT',
    'sr-Cyrl': 'sr@cyrillic',
    'sr-Latn': 'sr@latin',
    'uz-Cyrl': 'uz@cyrillic',
    'uz-Latn': 'uz@latin',
    'zh-Hans': 'zh_CN',
    // OJS's own schema refuses this name.
    'zh-Hant': 'zh_Hant',
  },
  withCountry: false,
  shape: /^[a-z]{2,3}(_[A-Z]{2})?(@[a-z]*)?$/,
};

export const LOCALES_3_3: Locales = {
  names: {
    ar: 'ar_IQ',
    en: 'en_US',
    es: 'es_ES',
    'fr-CA': 'fr_CA',
    fr: 'fr_FR',
    ku: 'ku_IQ',
    no: 'nb_NO',
    'pt-BR': 'pt_BR',
    pt: 'pt_PT',
    'sr-Cyrl': 'sr_RS@cyrillic',
    'sr-Latn': 'sr_RS@latin',
    'uz-Latn': 'uz_UZ@latin',
    'zh-Hans': 'zh_CN',
    'zh-Hant': 'zh_TW',
  },
  withCountry: true,
  shape: /^[a-z]{2}_[A-Z]{2}(@[a-z]+)?$/,
};

/**
 * @param tag BCP 47
 * @returns undefined if the release cannot import the language
 */
export function ojsLocale(tag: string, { names, withCountry, shape }: Locales): string | undefined {
  const [language = '', ...parts] = tag.split('-');
  const own = language.toLowerCase();
  const { script, region } = localeOf(tag) ?? {};
  const listed = [...parts, script, undefined].map((part) => names[part ? `${own}-${part}` : own]);
  const found = listed.find(Boolean) ?? (withCountry ? `${own}_${region}` : own);
  return shape.test(found) ? found : undefined;
}
