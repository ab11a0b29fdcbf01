/** Invents the facts of an article, before anything decides how its page looks. */
import { wordList } from '../../../src/words/word-list.ts';
import type { RandomNumbers } from '../../random.ts';
import { COUNTRIES, homesOf, inLanguage, inventPerson, type Person } from './people.ts';
import { inventPlace, NATIVE_NAMES, type Place } from './places.ts';
import { romanised } from './romanise.ts';
import {
  capital,
  type Filler,
  filler,
  hasSection,
  LANGUAGES,
  listOf,
  type Slots,
  wordingOf,
} from './wording.ts';

export interface Author extends Person {
  /** Indexes of `Paper.places`. */
  places: number[];
  email: string;
  orcid: string;
  isCorresponding: boolean;
  isEqual: boolean;
  /** "Prof. Dr." */
  title: string;
  /** "PhD" */
  degree: string;
  position: string;
}

/** Title, abstract and keywords in one language. */
export interface Summary {
  language: string;
  title: string;
  subtitle: string;
  /** Sentences. */
  abstract: string[];
  /** Labels of a structured abstract, one for each part of the sentences. */
  structure: string[];
  keywords: string[];
}

export interface Paper extends Summary {
  runningTitle: string;
  authors: Author[];
  places: Place[];
  /** Further languages. */
  translations: Summary[];
  journal: string;
  volume: string;
  issue: string;
  year: number;
  pages: string;
  doi: string;
  issn: string;
  phone: string;
}

/** Everything that draws from one page's random numbers. */
export interface Source {
  language: string;
  random: RandomNumbers;
  /** Wordings of the page's language, with its facts as slots. */
  words: Filler;
}

export function sourceOf(language: string, random: RandomNumbers): Source {
  return {
    language,
    random,
    words: filler(wordingOf(language), random, commonSlots(language, random)),
  };
}

/** Slots that any form can have. */
function commonSlots(language: string, random: RandomNumbers): Slots {
  const person = () => inventPerson(random.pick(homesOf(language)), language, random);
  const wording = wordingOf(language);
  const values: Record<string, () => string> = {
    number: () => String(random.pick([random.integer(8, 60), random.integer(61, 400)])),
    digit: () => String(random.integer(2, 9)),
    percent: () =>
      `${random.integer(11, 89)}${random.chance(0.4) ? `.${random.integer(1, 9)}` : ''}`,
    year1: () => String(random.integer(1720, 1990)),
    year2: () => String(random.integer(1991, 2024)),
    surname: () => person().family,
    given: () => person().given.split(' ')[0] || person().family,
    person: () => fullName(person()),
    month: () => monthsOf(language, 'long')[random.integer(0, 11)] ?? '',
    city: () =>
      random.pick(
        hasSection(wording, 'city')
          ? listOf(wording, 'city')
          : listOf(wordingOf('world'), `${random.pick(homesOf(language))}.city`),
      ),
    date: () =>
      dateText(
        {
          year: random.integer(1998, 2025),
          month: random.integer(1, 12),
          day: random.integer(1, 28),
        },
        language,
        random,
      ).text,
  };
  return (slot) => values[slot]?.();
}

export function fullName({ given, family, familyFirst, isGlued, suffix }: Person): string {
  const names = familyFirst ? [family, given] : [given, family];
  return names.filter(Boolean).join(isGlued ? '' : ' ') + (suffix ? `, ${suffix}` : '');
}

export interface PaperOptions {
  authors?: number;
  isTranslated?: boolean;
  isStructured?: boolean;
}

export function inventPaper(source: Source, options: PaperOptions = {}): Paper {
  const { random, words } = source;
  const places: Place[] = [];
  const authors = inventAuthors(source, places, options.authors ?? countAuthors(random));
  const first = random.integer(1, 900);
  const year = random.integer(1990, 2025);
  const summary = inventSummary(source, options.isStructured || random.chance(0.15));
  return {
    ...summary,
    runningTitle: words.text('running-title'),
    authors,
    places,
    translations: otherLanguages(source, options).map((other) => ({
      ...inventSummary(
        sourceOf(other, random),
        summary.structure.length > 0 && random.chance(0.6),
        summary.keywords.length,
      ),
    })),
    journal:
      hasSection(words.wording, 'journal-list') && random.chance(0.6)
        ? words.text('journal-list')
        : words.text('journal-name'),
    volume: String(random.integer(1, 90)),
    issue: String(random.pick([1, 1, 2, 2, 3, 4, 6, 10, random.integer(5, 12)])),
    year,
    pages: `${first}${random.pick(['-', '–', '–', ' - '])}${first + random.integer(4, 32)}`,
    doi: `10.${random.integer(1000, 59999)}/${random.pick(['j', 's', 'jhs', 'rev', 'ojs.v'])}${random.pick(['.', ''])}${year}.${random.integer(10, 9999)}`,
    issn: `${random.integer(1000, 9999)}-${random.integer(1000, 9999)}`,
    phone:
      random
        .pick(['+# ', '+# ', '+#-', '00# ', '(+#) '])
        .replace('#', String(random.integer(20, 98))) +
      `${random.integer(10, 99)} ${random.integer(1000000, 9999999)}`,
  };
}

/** Nearly half of the pages in another language have an English part; few English pages have another. */
function otherLanguages({ language, random }: Source, { isTranslated }: PaperOptions): string[] {
  const others = ['es', 'fr', 'pt', 'de', 'tr', 'id', 'ru', 'it'].filter((each) =>
    LANGUAGES.includes(each),
  );
  const chosen = language === 'en' ? others : ['en'];
  const isDrawn = isTranslated || random.chance(language === 'en' ? 0.06 : 0.45);
  if (!isDrawn) return [];
  const second = random.chance(0.15) ? random.pick(others) : language;
  return [...new Set([random.pick(chosen), second])].filter((each) => each !== language);
}

function countAuthors(random: RandomNumbers): number {
  const many = random.pick([7, 8, 9, 12, random.integer(13, 30)]);
  return random.pick([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, many]);
}

function inventAuthors(source: Source, places: Place[], count: number): Author[] {
  const { language, random, words } = source;
  const home = random.chance(language === 'en' ? 0.55 : 0.93)
    ? random.pick(homesOf(language))
    : random.pick(COUNTRIES);
  const corresponding = random.chance(0.7) ? 0 : random.integer(0, count - 1);
  const hasEqual = count > 1 && random.chance(0.12);
  const isShared = random.chance(0.3);
  const native = language === 'en' && random.chance(0.3) ? NATIVE_NAMES[home] : undefined;
  const added = native ? sourceOf(native, random).words : words;
  return Array.from({ length: count }, (_, index) => {
    const indexes = placesOfAuthor(index, isShared, places, () =>
      inventPlace(random.chance(0.8) ? home : random.pick(COUNTRIES), words),
    );
    const place = places[indexes[0] ?? 0];
    const country = random.chance(0.92) ? (place?.code ?? home) : random.pick(COUNTRIES);
    const person = inventPerson(country, language, random);
    return {
      ...person,
      places: indexes,
      email: emailOf(person, place, random),
      orcid: inventOrcid(random),
      isCorresponding: index === corresponding,
      isEqual: hasEqual && index < 2,
      title: added.text('title-before'),
      degree: added.text('degree'),
      position: added.text('position'),
    };
  });

  function placesOfAuthor(
    index: number,
    shared: boolean,
    all: Place[],
    invent: () => Place,
  ): number[] {
    const isNew = index === 0 || (!shared && all.length < 12 && random.chance(0.55));
    if (isNew) all.push(invent());
    const own = [isNew ? all.length - 1 : random.integer(0, all.length - 1)];
    if (index > 0 && all.length > 1 && random.chance(0.1)) own.push((own[0] ?? 0) === 0 ? 1 : 0);
    return own.sort((a, b) => a - b);
  }
}

const MAILERS = wordList(`
  gmail.com gmail.com gmail.com yahoo.com hotmail.com outlook.com mail.ru web.de yahoo.fr qq.com 163.com`);

function emailOf(person: Person, place: Place | undefined, random: RandomNumbers): string {
  const { given, family } = inLanguage(person, 'en', random);
  const [first, last] = [ascii(given.split(' ')[0] ?? ''), ascii(family)];
  const names = [
    `${first}.${last}`,
    `${first}.${last}`,
    `${first.charAt(0)}${last}`,
    last,
    `${first}${random.integer(1, 99)}`,
    `${last}_${first.charAt(0)}`,
    `${first}${last}`,
    `${last}.${first.charAt(0)}`,
  ];
  const local = random.pick(names).replace(/^[._]+|[._]+$/g, '');
  const words = ascii(place?.institution ?? '', ' ')
    .split(' ')
    .filter((word) => word.length > 2);
  const seat = ascii(place?.city ?? '');
  const domain = random.pick([
    words.map((word) => word.charAt(0)).join(''),
    seat,
    seat && `uni-${seat}`,
  ]);
  const tld =
    place?.code === 'US'
      ? 'edu'
      : place?.code === 'GB'
        ? 'ac.uk'
        : (place?.code ?? 'org').toLowerCase();
  const middle = random.pick(['', '', 'edu.', 'ac.']);
  const host =
    domain.length < 3 || random.chance(0.35)
      ? random.pick(MAILERS)
      : `${domain}.${tld.length === 2 ? middle : ''}${tld}`;
  return `${local.length < 2 ? `author${random.integer(1, 999)}` : local}@${host}`;
}

function ascii(text: string, separator = ''): string {
  return romanised(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, separator)
    .trim();
}

/** With a valid check digit. */
function inventOrcid(random: RandomNumbers): string {
  const digits = `000${random.pick(['0', '0', '0', '9'])}000${random.integer(1, 3)}${random.integer(1000, 9999)}${random.integer(100, 999)}`;
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  const id = digits + (check === 10 ? 'X' : String(check));
  return id.replace(/(.{4})(?=.)/g, '$1-');
}

function inventSummary(
  source: Source,
  isStructured: boolean,
  keywords = source.random.integer(3, 7),
): Summary {
  const { language, random, words } = source;
  const length = random.pick([2, 3, 4, 5, 5, 6, 6, 7, 8, 9, 10, 12]);
  const sentences = new Set(Array.from({ length }, () => words.text('abstract')));
  const structure = isStructured ? words.text('structured').split(' = ') : [];
  while (sentences.size < structure.length) sentences.add(words.text('abstract'));
  const chosen = new Set(
    Array.from({ length: keywords }, () => cleanKeyword(words.text('keyword'))),
  );
  const capitals = random.chance(0.3);
  return {
    language,
    title: longTitle(words.text('title').replace(/\s+/g, ' '), source),
    subtitle: random.chance(0.08) ? words.text('subtitle') : '',
    abstract: [...sentences].map(capital),
    structure,
    keywords: [...chosen].map((keyword) => (capitals ? capital(keyword) : keyword)),
  };
}

/** Titles of articles have about fourteen words. */
function longTitle(title: string, { random, words, language }: Source): string {
  const isLong = /[:?!.：—]/.test(title) || title.length > 75 || language === 'zh';
  if (isLong || !random.chance(0.6)) return title;
  const colon = language === 'fr' ? ' : ' : random.pick([': ', ': ', '. ', ' – ']);
  return title + colon + words.text('subtitle').replace(/^[—-]+\s?/, '');
}

/** Keywords are separated by commas and semicolons, so that none holds one. */
function cleanKeyword(text: string): string {
  return text.split(/[,;،؛，；、]/)[0]?.trim() ?? text;
}

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}
const formats = new Map<string, string[]>();

function monthsOf(language: string, month: 'long' | 'short'): string[] {
  const key = `${language} ${month}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(language === 'sr' ? 'sr-Latn' : language, {
    month,
    day: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  // With a day beside them, months of Slavic languages are in the genitive.
  const names = Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2020, index, 5));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, '');
  });
  formats.set(key, names);
  return names;
}

/** A date as pages of a language write it, and in ISO form. */
export function dateText(
  date: CalendarDate,
  language: string,
  random: RandomNumbers,
): { text: string; iso: string } {
  const { year, month, day } = date;
  const two = (value: number) => String(value).padStart(2, '0');
  const ordinal =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th';
  const values: Record<string, string> = {
    day: String(day),
    dd: two(day),
    mm: two(month),
    m: String(month),
    yyyy: String(year),
    month: monthsOf(language, 'long')[month - 1] ?? '',
    mon: monthsOf(language, 'short')[month - 1] ?? '',
    ordinal,
  };
  let hasDay = false;
  const text = filler(wordingOf(language), random, (slot) => {
    if (/^(?:day|dd)$/.test(slot)) hasDay = true;
    return values[slot];
  }).text('date');
  return { text, iso: `${year}-${two(month)}${hasDay ? `-${two(day)}` : ''}` };
}
