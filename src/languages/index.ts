/**
 * The words that Offprint prints, by language, and what is derived from them: labels of figures
 * and tables, cross-references, dates. One file and one line here add a language.
 */
import type { CrossReference, Direction, IsoDate, LabelKind } from '../article.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Language, Word } from './language.ts';
import { ur } from './ur.ts';

export type { Language, Word } from './language.ts';

const LANGUAGES: Record<string, Language> = { ar, en, es, fr, ur };

/** The language of a BCP 47 tag; English where there is no table for it. */
export function languageOf(tag: string): Language {
  return LANGUAGES[primary(tag)] ?? en;
}

/** Whether the article's own language has a table (else its labels come out in English). */
export function hasLanguage(tag: string): boolean {
  return primary(tag) in LANGUAGES;
}

export function word(tag: string, key: Word): string {
  return languageOf(tag).words[key];
}

/** "Figure 3", "شکل 3"; an equation's label is its number in brackets. */
export function label(tag: string, kind: LabelKind, number: string | undefined): string {
  if (number === undefined) return languageOf(tag).kinds[kind];
  return `${languageOf(tag).kinds[kind]} ${localNumber(tag, number)}`;
}

/** The words of a cross-reference whose author wrote none. */
export function crossReferenceText(tag: string, reference: CrossReference): string {
  if (reference.form === 'bare') return localNumber(tag, reference.number ?? '');
  return label(tag, reference.kind, reference.number);
}

/** A day as the language writes it: "October 19, 2022", "19 octobre 2022". Months and years pass too. */
export function formatDate(tag: string, date: IsoDate): string {
  const parts = date.split('-');
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (parts.length > 1) options.month = 'long';
  if (parts.length > 2) options.day = 'numeric';
  const day = `${parts[0]}-${parts[1] ?? '01'}-${parts[2] ?? '01'}T00:00:00Z`;
  return new Intl.DateTimeFormat(tag, { calendar: 'gregory', ...options }).format(new Date(day));
}

/** "A, B and C" in the language's way. */
export function formatList(tag: string, items: string[]): string {
  return new Intl.ListFormat(tag, { type: 'conjunction', style: 'long' }).format(items);
}

/** Direction of a language or of a script subtag ("az-Arab"). */
export function directionOf(tag: string): Direction {
  const script = new Intl.Locale(tag).maximize().script;
  return /^(Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg|Aran)$/.test(script ?? '') ? 'rtl' : 'ltr';
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? 'en';
}

/** Digits as the language writes them, letters as they are: "3a". */
function localNumber(tag: string, number: string): string {
  if (primary(tag) !== 'ar') return number;
  return number.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}
