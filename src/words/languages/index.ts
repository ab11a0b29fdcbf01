/**
 * The words that Offprint prints, by language, and what is derived from them: labels of figures
 * and tables, cross-references, dates, lists. One file and one line here add a language.
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

/** Every language with words of its own, by tag. */
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

/** The language of a BCP 47 tag; English where there is no table for it. */
export function languageOf(tag: string): Language {
  return ownLanguage(tag) ?? en;
}

/** Whether the article's own language has a table (else its labels come out in English). */
export function hasLanguage(tag: string): boolean {
  return ownLanguage(tag) !== undefined;
}

type IssueNumbers = { [Number in 'volume' | 'issue']?: IssueFacts[Number] | undefined };

export function word(tag: string, key: Word): string {
  return languageOf(tag).words[key];
}

/** "Figure 3", "شکل 3"; without a number, the kind alone. */
export function label(tag: string, kind: LabelKind, number: string | undefined): string {
  if (number === undefined) return languageOf(tag).kinds[kind];
  return `${languageOf(tag).kinds[kind]} ${localNumber(tag, number)}`;
}

/** "page" inside a sentence. */
export function pageWord(tag: string): string {
  const { words, nounsInCapitals } = languageOf(tag);
  return nounsInCapitals ? words.page : words.page.toLowerCase();
}

/** The words of a cross-reference whose author wrote none. */
export function crossReferenceText(tag: string, reference: CrossReference): string {
  if (reference.form === 'bare') return localNumber(tag, reference.number ?? '');
  return label(tag, reference.kind, reference.number);
}

/** "Volume 1, Issue 2", "第1卷第2期"; what is not known is left out. */
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

/** A day as the language writes it: "October 19, 2022", "19 octobre 2022". Months and years pass too. */
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

/** "A, B and C" in the language's way. */
export function formatList(tag: string, items: string[]): string {
  const before = listSeparators(tag, items);
  return items.map((item, index) => `${before[index]}${item}`).join('');
}

/** What stands before each item of a list: "", ", ", " and ". */
export function listSeparators(tag: string, items: readonly string[]): string[] {
  const { list } = languageOf(tag);
  return items.map((item, index) => {
    if (index === 0) return '';
    if (index < items.length - 1) return list.middle;
    const { two, last } = list.before?.sound.test(item) ? list.before : list;
    return items.length === 2 ? two : last;
  });
}

/** What parts things that have commas in them: "; ", in Arabic script "؛ ". */
export function semicolon(tag: string): string {
  return SEMICOLONS[languageOf(tag).script] ?? '; ';
}

const SEMICOLONS: Readonly<Record<string, string>> = { Arab: '؛ ', Hans: '；', Jpan: '；' };

/** Parts in one line: "Institute, City". Words in Arabic script have the comma of theirs. */
export function withCommas(tag: string, parts: readonly (string | undefined)[]): string {
  const given = parts.flatMap((part) => part || []);
  const isArabic =
    languageOf(tag).script === 'Arab' && !given.some((part) => /\p{Script=Latin}/u.test(part));
  return given.join(isArabic ? '، ' : ', ');
}

/** Digits as journals of the language print them, everything else as it is: "3a" → "٣a". */
export function localNumber(tag: string, number: string): string {
  const { digits } = languageOf(tag);
  return number.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** Direction of a language or of a script subtag ("az-Arab"). */
export function directionOf(tag: string): Direction {
  return RIGHT_TO_LEFT.has(localeOf(tag)?.script ?? '') ? 'rtl' : 'ltr';
}

/** ISO 15924 codes of the scripts in use that run from right to left. */
const RIGHT_TO_LEFT = wordSet('Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa');

/** The table of the tag's language, if it is in the tag's script: "ur-Latn" and "zh-Hant" have none. */
function ownLanguage(tag: string): Language | undefined {
  const locale = localeOf(tag);
  const language = locale && LANGUAGES[locale.language];
  return language && (locale.script ?? language.script) === language.script ? language : undefined;
}

/** A page asks for its language hundreds of times. */
const locales = new Map<string, Intl.Locale | undefined>();

/**
 * The tag with its script and the country where most who write it live, as Unicode's "likely subtags" have
 * them (zh-TW is zh-Hant); `undefined` where it is no tag.
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

/** A date in a language that has no table: as the system's own tables write it. */
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
