/**
 * OJS's names of languages: in 3.3 with a country, since 3.4 without one where a language has but one form. Names
 * are those of pkp-lib/locale, shapes those of pkp-lib/xml/importexport.xsd, of the releases in ./release.ts.
 */
import { localeOf } from '../../words/languages/index.ts';

interface Locales {
  /** By language, and language with script or region; where a language is not listed, its code is the name. */
  names: Record<string, string>;
  /** A language that is not listed has the country where most people speak it. */
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
    // Which its own schema refuses.
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
 * @returns nothing where the release cannot import the language
 */
export function ojsLocale(tag: string, { names, withCountry, shape }: Locales): string | undefined {
  const [language = '', ...parts] = tag.split('-');
  const own = language.toLowerCase();
  const { script, region } = localeOf(tag) ?? {};
  const listed = [...parts, script, undefined].map((part) => names[part ? `${own}-${part}` : own]);
  const found = listed.find(Boolean) ?? (withCountry ? `${own}_${region}` : own);
  return shape.test(found) ? found : undefined;
}
