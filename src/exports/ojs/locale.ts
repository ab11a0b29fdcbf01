/**
 * OJS's name of a language: since release 3.4 without country where it has but one form. Names are
 * those of pkp-lib/locale, 3.5.0-5.
 */
const FORMS: Record<string, string> = {
  bs: 'bs_Latn',
  nb: 'nb_NO',
  no: 'nb_NO',
  sr: 'sr_Cyrl',
  zh: 'zh_Hans',
};
const WITH_REGION = new Set([
  'es_MX',
  'fr_CA',
  'pt_BR',
  'sr_Latn',
  'uz_Latn',
  'zh_Hans',
  'zh_Hant',
]);

export function ojsLocale(tag: string): string {
  const [language = '', ...parts] = tag.split('-');
  const own = language.toLowerCase();
  const found = parts.map((part) => `${own}_${part}`).find((name) => WITH_REGION.has(name));
  return found ?? FORMS[own] ?? own;
}
