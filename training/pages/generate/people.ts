/** Invents persons: names of the locales of Faker, romanised names, and their usual additions. */
import { allLocales, type LocaleDefinition } from '@faker-js/faker';
import { wordTable } from '../../../src/words/word-list.ts';
import type { RandomNumbers } from '../../random.ts';
import { romanised } from './romanise.ts';
import { listOf, wordingOf } from './wording.ts';

export interface Person {
  /** Empty for a mononym. */
  given: string;
  /** With its particle. */
  family: string;
  suffix?: string;
  /** Whether the language writes the family name first. */
  familyFirst: boolean;
  /** Whether no space stands between the names. */
  isGlued: boolean;
  /** ISO 3166 */
  country: string;
  /** The same name in the script of its country. */
  native?: Person;
}

/**
 * Sources of names by country: a locale of Faker, `+` a section of names.txt, `~` a locale to romanise. Words of one
 * country are separated by commas.
 */
const NAMES = wordTable(`
  US=en,en,en,en,es_MX,+zh,+hi,+ko GB=en,en,en,en_IN,+ur CA=en,en,fr,+zh AU=en,en,+zh NZ=en IE=en DE=de,de,de,tr AT=de_AT
  CH=de_CH,fr_CH,it FR=fr,fr,fr,+ar BE=nl_BE,fr_BE NL=nl ES=es PT=pt_PT IT=it PL=pl CZ=cs_CZ SK=sk HU=hu RO=ro HR=hr
  SI=sl_SI RS=sr_RS_latin MK=~mk GR=~el SE=sv NO=nb_NO DK=da FI=fi LV=lv TR=tr RU=~ru UA=~uk KZ=~ru UZ=uz_UZ_latin
  AZ=az GE=~ka_GE AM=~hy IL=+he EG=+ar SA=+ar IQ=+ar JO=+ar MA=+ar,+ar,fr DZ=+ar TN=+ar IR=+fa PK=+ur IN=+hi,+hi,en_IN
  BD=+bn NP=en_NP LK=+si CN=+zh TW=+tw HK=+hk JP=+ja KR=+ko VN=vi TH=+th ID=id_ID MY=+ar,+zh,+hi PH=+ph
  NG=en_NG,en_NG,yo_NG GH=en_GH KE=+ke ET=+et ZA=en_ZA,en_ZA,af_ZA,zu_ZA SN=fr_SN BR=pt_BR,pt_PT MX=es_MX CO=es_MX
  AR=es,it CL=es_MX PE=es_MX EC=es_MX CU=es`);
export const COUNTRIES = Object.keys(NAMES);

/** Locales of names in the script of a language. */
const NATIVE = wordTable(`
  ru=ru uk=uk zh=zh_CN ja=ja ko=ko ar=ar fa=fa ur=ur he=he el=el hy=hy ka=ka_GE hi=+hi-native ne=ne th=th mk=mk kk=ru`);
/** The country of a language, most often. */
const HOMES = wordTable(`
  en=US,GB,NG,IN,AU,ZA,CA,PK,PH,IE,MY,BD,ID de=DE,DE,DE,AT,CH fr=FR,FR,CA,BE,SN,MA es=ES,MX,CO,AR,CL,PE,EC,CU pt=BR,BR,BR,PT
  it=IT nl=NL,NL,BE pl=PL cs=CZ hu=HU ro=RO tr=TR id=ID,ID,MY ru=RU,RU,KZ uk=UA zh=CN,CN,TW ja=JP ko=KR
  ar=EG,SA,IQ,JO,MA,DZ,TN fa=IR ur=PK hi=IN vi=VN sv=SE da=DK nb=NO fi=FI sr=RS hr=HR kk=KZ ca=ES sl=SI sk=SK el=GR he=IL th=TH`);

const FAMILY_FIRST = new Set(['zh', 'ja', 'ko', 'hu', 'vi']);

/** Countries whose authors write in a language; frequent ones repeat. */
export function homesOf(language: string): string[] {
  return (HOMES[language] ?? 'US').split(',');
}

/** A person with a name in Latin letters, or in the script of the page's language if it is their own. */
export function inventPerson(country: string, language: string, random: RandomNumbers): Person {
  const person = knownPerson(country, language, random);
  if (!random.chance(UNHEARD)) return person;
  return {
    ...person,
    given: unheard(person.given, random),
    family: unheard(person.family, random),
  };
}

/**
 * Share of persons whose names no vocabulary knows, as on real pages: the others have names of the lists that the
 * vocabularies are made of.
 */
const UNHEARD = 0.3;

/** The name with another vowel, and another consonant, in each of its longer words. */
function unheard(name: string, random: RandomNumbers): string {
  return name.replace(/(?<!\p{L})\p{Lu}\p{Ll}{3,}/gu, (word) =>
    [/[aeiou]/g, /[bcdfghklmnprstvz]/g, /[аеиоу]/g, /[бвгдзклмнпрст]/g].reduce(
      (changed, letters) => withOther(changed, letters, random),
      word,
    ),
  );
}

/** One of the letters, behind the first two of the word, becomes another one of them. */
function withOther(word: string, letters: RegExp, random: RandomNumbers): string {
  const places = [...word.matchAll(letters)].map(({ index }) => index).filter((at) => at > 1);
  if (places.length === 0) return word;
  const at = random.pick(places);
  const other = random.pick(letters.source.slice(1, -1).split(''));
  return word.slice(0, at) + other + word.slice(at + 1);
}

function knownPerson(country: string, language: string, random: RandomNumbers): Person {
  const source = NATIVE[language];
  const isHome = homesOf(language).includes(country);
  if (source && isHome) return nativePerson(source, country, language, random);
  const chosen = random.pick((NAMES[country] ?? 'en').split(','));
  const person = decorated(latinPerson(chosen, country, random), chosen, language, random);
  person.familyFirst = chosen === 'hu' ? language === 'hu' : chosen === 'vi';
  if (chosen === '+zh' || chosen === '+ko') person.familyFirst = random.chance(0.35);
  return person;
}

/** The same person on a page in another language and script. Chinese and Arabic names cannot be romanised: they change. */
export function inLanguage(person: Person, language: string, random: RandomNumbers): Person {
  if (/^[\p{Script=Latin}\s\p{P}]*$/u.test(person.given + person.family)) return person;
  const [given, family] = [romanised(person.given), romanised(person.family)];
  const isLatin = /^[\p{Script=Latin}\p{M}\s\p{P}]*$/u.test(given + family);
  return isLatin ? { ...person, given, family } : inventPerson(person.country, language, random);
}

function nativePerson(
  source: string,
  country: string,
  language: string,
  random: RandomNumbers,
): Person {
  const { given, family } = namesOf(source, random);
  const isGlued =
    language === 'zh' || language === 'ko' || (language === 'ja' && random.chance(0.4));
  return {
    given: source === 'ru' || source === 'uk' ? withPatronymic(given, source, random) : given,
    family,
    familyFirst: FAMILY_FIRST.has(language),
    isGlued,
    country,
  };
}

function withPatronymic(given: string, source: 'ru' | 'uk', random: RandomNumbers): string {
  const { middle_name: middle, first_name: first } = allLocales[source].person ?? {};
  const sex = first?.female?.includes(given) ? 'female' : 'male';
  const names = middle?.[sex] ?? [];
  return names.length > 0 && random.chance(0.5) ? `${given} ${random.pick(names)}` : given;
}

function latinPerson(source: string, country: string, random: RandomNumbers): Person {
  const isRomanised = source.startsWith('~');
  const { given, family } = namesOf(isRomanised ? source.slice(1) : source, random);
  const latin = isRomanised ? romanised : (text: string) => text;
  const person = { familyFirst: false, isGlued: false, country };
  const full =
    source === '~ru' || source === '~uk'
      ? withPatronymic(given, source === '~ru' ? 'ru' : 'uk', random)
      : given;
  return { ...person, given: latin(full), family: latin(family) };
}

function namesOf(source: string, random: RandomNumbers): { given: string; family: string } {
  if (source.startsWith('+')) {
    const names = wordingOf('names');
    const list = (part: string) => listOf(names, `${source.slice(1)}.${part}`);
    return { given: random.pick(list('given')), family: random.pick(list('family')) };
  }
  const { person } = allLocales[source as keyof typeof allLocales] as LocaleDefinition;
  const sex = random.chance(0.5) ? 'female' : 'male';
  const pick = (names: Names) =>
    random.pick(filled(names?.[sex]) ?? filled(names?.generic) ?? ['Anna']);
  return { given: pick(person?.first_name), family: pick(person?.last_name) };
}

type Names = { female?: string[]; male?: string[]; generic?: string[] } | null | undefined;

function filled(list: string[] | undefined): string[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

/** Chances of what a name adds, by source: its own word order and particles. */
function decorated(
  person: Person,
  source: string,
  language: string,
  random: RandomNumbers,
): Person {
  const other = () => namesOf(source.replace('~', ''), random);
  const add = (change: Partial<Person>) => Object.assign(person, change);
  addNames(person, source, language, random);
  if (/^(?:en|de|nl)/.test(source) && person.given.includes(' ') && random.chance(0.1))
    add({ given: person.given.replace(/^(\p{Lu})\p{L}*/u, '$1.') });
  if (/^(?:en|de|pl|sv|hr|fi|da)/.test(source) && random.chance(0.06))
    add({ family: `${person.family}-${other().family}` });
  const particles = PARTICLES[source.slice(0, 2)];
  if (particles && !/^\p{Ll}/u.test(person.family) && random.chance(0.1))
    add({ family: `${random.pick(particles)} ${person.family}` });
  if (source === 'en' && random.chance(0.04))
    add({ suffix: random.pick(['Jr.', 'Jr.', 'Sr.', 'III', 'II']) });
  if (/^vi/.test(source))
    add({
      given: `${random.pick(['Thị', 'Văn', 'Minh', 'Thị Thu', 'Đức', 'Hoàng'])} ${person.given}`,
    });
  if (/^(?:id_ID|\+hi|\+ur|\+th)/.test(source) && random.chance(source === 'id_ID' ? 0.16 : 0.06))
    add({ given: '' });
  if (
    !person.given.includes(' ') &&
    random.chance(0.05) &&
    !person.familyFirst &&
    person.given !== ''
  )
    add({ given: `${person.given.charAt(0)}.` });
  return person;
}

/** Further given and family names. */
function addNames(person: Person, source: string, language: string, random: RandomNumbers): void {
  const other = () => namesOf(source.replace('~', ''), random);
  const add = (change: Partial<Person>) => Object.assign(person, change);
  if (/^es/.test(source)) add({ family: spanish(person.family, other().family, language, random) });
  if (/^pt/.test(source)) addPortuguese(person, other().family, random);
  if (/^(?:es|pt|fr|id|\+ar|da|nb_NO|sv)/.test(source) && random.chance(0.35))
    add({ given: `${person.given}${/^fr/.test(source) ? '-' : ' '}${other().given}` });
  if (/^\+ar/.test(source) && random.chance(0.25))
    add({ given: `${person.given} ${other().given}` });
  if (/^(?:en|de|\+ke|af|zu|en_GH)/.test(source) && random.chance(0.25))
    add({ given: `${person.given} ${other().given}` });
  // "Sara Christine Olsen Moen": a family name as a middle name.
  if (/^(?:en|da|nb_NO|sv|de)/.test(source) && random.chance(0.08))
    add({ given: `${person.given} ${other().family}` });
  if (
    /^(?:en|\+ph|\+ke|pl|da|nl)/.test(source) &&
    !person.given.includes(' ') &&
    random.chance(0.3)
  )
    add({ given: `${person.given} ${other().given.charAt(0)}.` });
}

const PARTICLES: Record<string, string[]> = {
  nl: ['van', 'de', 'van der', 'van den', 'van de', 'ter', 'ten'],
  de: ['von', 'von der', 'zu'],
  fr: ['de', 'de la', 'du', 'Le'],
  it: ['De', 'Di', 'Della', 'Dal', 'D’'],
  es: ['de la', 'del', 'de'],
  af: ['van der', 'de', 'du', 'van'],
  en: ['Mac', 'St.', 'de'],
};

/** Two family names, in a text in Spanish; elsewhere most authors write one, or join them. */
function spanish(family: string, other: string, language: string, random: RandomNumbers): string {
  const isHome = language === 'es' || language === 'ca';
  if (!random.chance(isHome ? 0.7 : 0.25)) return family;
  const joints = isHome ? [' ', ' ', ' ', ' ', '-', ' y ', ' de '] : ['-', '-', ' '];
  return `${family}${random.pick(joints)}${other}`;
}

/** The last name is the family name, with its particle or "Filho"; those before it are given names to an index. */
function addPortuguese(person: Person, other: string, random: RandomNumbers): void {
  if (random.chance(0.6)) person.given = `${person.given} ${other}`;
  if (random.chance(0.25)) person.family = `${random.pick(['de', 'da', 'dos'])} ${person.family}`;
  else if (random.chance(0.08))
    person.family = `${person.family}${random.pick([' Júnior', ' Filho', ' Neto'])}`;
}
