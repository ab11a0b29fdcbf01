/** Invents institutions with their addresses. */
import { allLocales, type LocaleDefinition } from '@faker-js/faker';
import { wordTable } from '../../../src/words/word-list.ts';
import type { RandomNumbers } from '../../random.ts';
import type { Part } from './parts.ts';
import { homesOf } from './people.ts';
import { type Filler, filler, hasSection, listOf, type Slots, wordingOf } from './wording.ts';

export interface Place {
  /** Of its names, which may differ from the page's. */
  language: string;
  /** ISO 3166 */
  code: string;
  department: string;
  institution: string;
  street: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
}

/** `#` is a digit, `@` a letter. */
const POSTAL_CODES = wordTable(`
  GB=@@#_#@@ IE=@##_@#@# CA=@#@_#@# NL=####_@@ AT=#### CH=CH-#### AU=#### NZ=#### BE=#### DK=#### NO=#### HU=#### SE=###_## CZ=###_##
  SK=###_## PL=##-### PT=####-### BR=#####-### IN=###### RU=###### UA=##### CN=###### JP=###-#### RO=###### ZA=#### SI=####
  AR=@#### IR=##########`);

/** Names that pages of a language write in other ways. */
const OTHER_NAMES: Record<string, Record<string, string[]>> = {
  en: {
    US: ['USA', 'United States', 'U.S.A.', 'United States of America', 'USA', 'US'],
    GB: ['UK', 'United Kingdom', 'England', 'UK', 'U.K.', 'Scotland'],
    CN: ['China', 'China', 'P.R. China', 'PR China'],
    NL: ['The Netherlands', 'the Netherlands', 'Netherlands'],
    KR: ['South Korea', 'Korea', 'Republic of Korea'],
    TR: ['Turkey', 'Türkiye', 'Turkiye', 'TURKEY'],
    VN: ['Vietnam', 'Viet Nam'],
    IR: ['Iran', 'Iran', 'Islamic Republic of Iran'],
    RU: ['Russia', 'Russian Federation', 'Russia'],
    CZ: ['Czech Republic', 'Czechia', 'Czech Republic'],
    SA: ['Saudi Arabia', 'Kingdom of Saudi Arabia', 'KSA'],
    ZA: ['South Africa', 'Republic of South Africa'],
    BR: ['Brazil', 'Brasil'],
    HK: ['Hong Kong', 'Hong Kong SAR'],
  },
  ru: { RU: ['Россия', 'Россия', 'Российская Федерация', 'РФ'] },
};
const displays = new Map<string, Intl.DisplayNames>();

export function countryName(code: string, language: string, random: RandomNumbers): string {
  const special = OTHER_NAMES[language]?.[code];
  if (special) return random.pick(special);
  const display =
    displays.get(language) ??
    new Intl.DisplayNames([language === 'sr' ? 'sr-Latn' : language], {
      type: 'region',
      style: 'short',
    });
  displays.set(language, display);
  return display.of(code) ?? code;
}

/** Languages in Latin script whose institutions and degrees keep their names on English pages. */
export const NATIVE_NAMES = wordTable(`
  DE=de AT=de CH=de FR=fr BE=fr SN=fr ES=es MX=es CO=es AR=es CL=es PE=es EC=es CU=es IT=it BR=pt PT=pt NL=nl PL=pl CZ=cs
  HU=hu RO=ro HR=hr RS=sr ID=id TR=tr VN=vi SE=sv NO=nb DK=da FI=fi`);

/** A place in a country. Its names are in the page's language, in English or in the language of the country. */
export function inventPlace(country: string, page: Filler): Place {
  const { random } = page;
  const language = languageOfPlace(country, page);
  const wording = wordingOf(language);
  const world = wordingOf('world');
  const named = language === 'en' ? `${country}.named` : 'named';
  const source = language === 'en' ? world : wording;
  const listed = listOf(source, language === 'en' ? `${country}.city` : 'city');
  const cities = language !== 'en' && random.chance(0.4) ? citiesOf(language, listed) : listed;
  const [name = '', seat] =
    hasSection(source, named) && random.chance(0.6)
      ? random.pick(listOf(source, named)).split(' = ')
      : [];
  const city = seat ?? random.pick(cities);
  const place = filler(wording, random, (slot) =>
    slot === 'city'
      ? city
      : slot === 'number'
        ? String(random.integer(2, 199))
        : commonSlot(slot, page),
  );
  const regions = hasSection(world, `${country}.region`) ? listOf(world, `${country}.region`) : [];
  return {
    language,
    code: country,
    department: place.text('department'),
    institution: name || place.text('institution'),
    street: streetOf(language, random) ?? place.text('street'),
    city,
    region: regions.length > 0 ? random.pick(regions) : '',
    postalCode: (POSTAL_CODES[country] ?? '#####')
      .replaceAll('_', ' ')
      .replace(/#/g, () => String(random.integer(1, 9)))
      .replace(/@/g, () => random.pick([...'ABCDEGHLMNPRSTW'])),
    country: countryName(country, language, random),
  };
}

function localeOf(language: string): LocaleDefinition | undefined {
  const name = Object.keys(allLocales).find(
    (each) => each === language || each.startsWith(`${language}_`),
  );
  return name ? allLocales[name as keyof typeof allLocales] : undefined;
}

/** The cities of Faker's locale; `listed` where it has none. */
function citiesOf(language: string, listed: string[]): string[] {
  const names = localeOf(language)?.location?.city_name ?? [];
  return names.length > 20 ? names : listed;
}

/** A street of Faker's locale with a number, if it has streets. */
function streetOf(language: string, random: RandomNumbers): string | undefined {
  const names = localeOf(language)?.location?.street_name ?? [];
  return names.length > 20 && random.chance(0.6)
    ? `${random.pick(names)} ${random.integer(1, 190)}`
    : undefined;
}

function commonSlot(slot: string, page: Filler): string | undefined {
  if (slot === 'digit') return String(page.random.integer(2, 9));
  return slot === 'surname' || slot === 'given' ? page.slot(slot) : undefined;
}

function languageOfPlace(country: string, { wording, random }: Filler): string {
  const isHome = homesOf(wording.language).includes(country);
  if (isHome && wording.language !== 'en') return wording.language;
  const native = NATIVE_NAMES[country];
  return native && random.chance(0.2) ? native : 'en';
}

/** Slots of the forms of `## place`. The first word of each place begins an affiliation. */
export function placeSlots(place: Place): Slots {
  const fields = {
    department: 'department',
    institution: 'institution',
    street: 'street',
    city: 'city',
    region: 'region',
    code: 'postal-code',
    country: 'country',
  } as const;
  const values: Record<string, string> = { ...place, code: place.postalCode };
  return (slot): Part[] | undefined => {
    const field = fields[slot as keyof typeof fields];
    return field && [{ text: values[slot] ?? '', field }];
  };
}

/** Repairs what an empty slot leaves behind: ", ," and a comma at the end. */
export function tidied(parts: Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    const isSeparator = part.field === undefined && part.text !== '\n';
    const follows = kept.at(-1);
    if (part.text === '') continue;
    if (isSeparator && (!follows || (follows.field === undefined && follows.text !== '\n')))
      continue;
    kept.push(part);
  }
  while (
    kept.length > 0 &&
    kept.at(-1)?.field === undefined &&
    !/[)）.]/.test(kept.at(-1)?.text ?? '')
  )
    kept.pop();
  return kept;
}
