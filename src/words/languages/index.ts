/**
 * The words that Offprint prints, by language, and text made from them: labels of figures and tables,
 * cross-references, dates, lists. A new language needs one file and one line here.
 */
import type {
  CrossReference,
  Direction,
  IsoDate,
  IssueFacts,
  LabelKind,
} from '../../article/article.ts';
import { wordSet } from '../word-list.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { DateForms, Language, Word } from './language.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { ur } from './ur.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

export type { Language, TheoremKind, Word } from './language.ts';

/** All languages with a table of words, by tag. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  ar,
  de,
  en,
  es,
  fa,
  fr,
  he,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  ur,
  vi,
  zh,
};

/** The language of a BCP 47 tag, or English if there is no table for it. */
export function languageOf(tag: string): Language {
  return ownLanguage(tag) ?? en;
}

/** Whether the article's language has a table. Otherwise its labels are in English. */
export function hasLanguage(tag: string): boolean {
  return ownLanguage(tag) !== undefined;
}

type IssueNumbers = { [Number in 'volume' | 'issue']?: IssueFacts[Number] | undefined };

export function word(tag: string, key: Word): string {
  return languageOf(tag).words[key];
}

/** Examples: "Figure 3", "شکل 3". Without a number, only the kind. */
export function label(tag: string, kind: LabelKind, number: string | undefined): string {
  if (number === undefined) return languageOf(tag).kinds[kind];
  return `${languageOf(tag).kinds[kind]} ${localNumber(tag, number)}`;
}

/** The word "page" inside a sentence. */
export function pageWord(tag: string): string {
  const { words, nounsInCapitals } = languageOf(tag);
  return nounsInCapitals ? words.page : words.page.toLowerCase();
}

/** The words of a cross-reference without words of the author. */
export function crossReferenceText(tag: string, reference: CrossReference): string {
  if (reference.form === 'bare') return localNumber(tag, reference.number ?? '');
  return label(tag, reference.kind, reference.number);
}

/** Examples: "Volume 1, Issue 2", "第1卷第2期". Unknown parts are left out. */
export function volumeAndIssue(tag: string, { volume, issue }: IssueNumbers): string {
  const { numbered, words, list } = languageOf(tag);
  const parts = (['volume', 'issue'] as const).flatMap((kind) => {
    const number = { volume, issue }[kind];
    if (!number) return [];
    const shown = localNumber(tag, number);
    return numbered ? numbered[kind].replace('{number}', () => shown) : `${words[kind]} ${shown}`;
  });
  return parts.join(numbered?.between ?? list.middle);
}

/** A date in the form of the language, also a month or a year. Examples: "October 19, 2022", "19 octobre 2022" */
export function formatDate(tag: string, date: IsoDate): string {
  const language = ownLanguage(tag);
  if (!language) return formatForeignDate(tag, date);
  const [year = '', month, day] = date.split('-');
  const months = day ? language.months : (language.monthsAlone ?? language.months);
  const facts: Record<string, string> = {
    year,
    month: month ? (months[Number(month) - 1] ?? month) : '',
    day: day ? dayOf(language, Number(day)) : '',
  };
  const text = formOf(tag, language, date).replace(/\{(\w+)\}/g, (_, fact) => facts[fact] ?? '');
  return localNumber(tag, text);
}

/** A list in the form of the language. Example: "A, B and C" */
export function formatList(tag: string, items: string[]): string {
  const before = listSeparators(tag, items);
  return items.map((item, index) => `${before[index]}${item}`).join('');
}

/** The separator before each item of a list: "", ", " or " and ". */
export function listSeparators(tag: string, items: readonly string[]): string[] {
  const { list } = languageOf(tag);
  return items.map((item, index) => {
    if (index === 0) return '';
    if (index < items.length - 1) return list.middle;
    const { two, last } = list.before?.sound.test(item) ? list.before : list;
    return items.length === 2 ? two : last;
  });
}

/** The separator of items that contain commas: "; ", or "؛ " in Arabic script. */
export function semicolon(tag: string): string {
  return SEMICOLONS[languageOf(tag).script] ?? '; ';
}

const SEMICOLONS: Readonly<Record<string, string>> = { Arab: '؛ ', Hans: '；', Jpan: '；' };

/** Joins parts in one line: "Institute, City". Arabic script has its own comma. */
export function withCommas(tag: string, parts: readonly (string | undefined)[]): string {
  const given = parts.flatMap((part) => part || []);
  const isArabic =
    languageOf(tag).script === 'Arab' && !given.some((part) => /\p{Script=Latin}/u.test(part));
  return given.join(isArabic ? '، ' : ', ');
}

/** Replaces digits by those that journals in the language print. Example: "3a" becomes "٣a" */
export function localNumber(tag: string, number: string): string {
  const { digits } = languageOf(tag);
  return number.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** The direction of a language or of a script subtag ("az-Arab"). */
export function directionOf(tag: string): Direction {
  return RIGHT_TO_LEFT.has(localeOf(tag)?.script ?? '') ? 'rtl' : 'ltr';
}

/** ISO 15924 codes of right-to-left scripts. */
const RIGHT_TO_LEFT = wordSet('Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa');

/** The table of the tag's language and script. There is none for "ur-Latn" and "zh-Hant". */
function ownLanguage(tag: string): Language | undefined {
  const locale = localeOf(tag);
  const language = locale && LANGUAGES[locale.language];
  return language && (locale.script ?? language.script) === language.script ? language : undefined;
}

/** Cached, because a page looks up its language hundreds of times. */
const locales = new Map<string, Intl.Locale | undefined>();

/**
 * The tag with its most likely script and country, from Unicode's "likely subtags" (zh-TW is zh-Hant); undefined if it
 * is not a valid tag.
 */
export function localeOf(tag: string): Intl.Locale | undefined {
  if (!locales.has(tag)) locales.set(tag, newLocale(tag));
  return locales.get(tag);
}

function newLocale(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

function formOf(tag: string, language: Language, date: IsoDate): string {
  const region = localeOf(tag)?.region ?? '';
  const forms: DateForms = language.datesByRegion?.[region] ?? language.dates;
  return [forms.year, forms.month, forms.day][date.split('-').length - 1] ?? forms.day;
}

function dayOf(language: Language, day: number): string {
  return day === 1 && language.firstDay ? language.firstDay : String(day);
}

/** A date in a language without a table, in the form of ICU. */
function formatForeignDate(tag: string, date: IsoDate): string {
  const [year, month, day] = date.split('-');
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  const moment = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  return new Intl.DateTimeFormat(localeOf(tag) ? tag : 'en', {
    calendar: 'gregory',
    ...options,
  }).format(moment);
}
