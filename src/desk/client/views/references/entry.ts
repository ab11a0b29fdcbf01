/** The values of an entry, as a form types and checks them. */
import type { CslName } from '../../../../article/article.ts';
import { words } from '../../words.ts';
import { DATE_FIELDS } from './work-fields.ts';

/** An entry of a bibliography as its file has it. */
export type Entry = Record<string, unknown>;
export type DateParts = (string | number)[];

export function textOf(entry: Entry, name: string): string {
  const value = entry[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A copy with another value; without the field if the value is empty. */
export function withField(entry: Entry, name: string, value: unknown): Entry {
  const isEmpty =
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (!isEmpty) return { ...entry, [name]: value };
  const { [name]: _, ...rest } = entry;
  return rest;
}

export function namesOf(entry: Entry, name: string): CslName[] {
  const value = entry[name];
  return Array.isArray(value) ? (value as CslName[]) : [];
}

/** Year, month and day, as far as they are known. */
export function datePartsOf(entry: Entry, name: string): DateParts {
  const parts = objectOf(entry[name])['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  return Array.isArray(first) ? (first as DateParts) : [];
}

/** A date that is not written as numbers. Example: "in press" */
export function dateWordsOf(entry: Entry, name: string): string {
  const { literal, raw } = objectOf(entry[name]);
  return ([literal, raw].find((text) => typeof text === 'string') as string | undefined) ?? '';
}

/** An entry with other parts of a date. The end of a period and other facts of the date stay. */
export function withDateParts(entry: Entry, name: string, parts: DateParts): Entry {
  const used = parts.slice(0, parts.findLastIndex((part) => part !== '') + 1);
  const date = objectOf(entry[name]);
  const { 'date-parts': before, literal: _, raw: __, ...rest } = date;
  const others = Array.isArray(before) ? before.slice(1) : [];
  if (used.length === 0) return withField(entry, name, undefined);
  return { ...entry, [name]: { 'date-parts': [used, ...others], ...rest } };
}

export function withDateWords(entry: Entry, name: string, text: string): Entry {
  return withField(entry, name, text === '' ? undefined : { literal: text });
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A DOI without its address. Example: "https://doi.org/10.1234/abc" → "10.1234/abc" */
export function plainDoi(text: string): string {
  return text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '');
}

/** What is wrong with the fields of an entry, by their names. */
export function errorsOf(entry: Entry, otherKeys: ReadonlySet<string>): Record<string, string> {
  const { errors } = words.references;
  const found: Record<string, string> = {};
  const key = textOf(entry, 'id');
  if (!KEY.test(key)) found.id = errors.key;
  else if (otherKeys.has(key)) found.id = errors.keyTaken(key);
  const [doi, url] = [textOf(entry, 'DOI'), textOf(entry, 'URL')];
  if (doi && !/^10\.\d{4,9}\/\S+$/.test(plainDoi(doi))) found.DOI = errors.doi;
  if (url && !/^(?:https?|ftp):\/\/\S+$/i.test(url.trim())) found.URL = errors.url;
  for (const name of DATE_FIELDS) {
    const [year, , day] = datePartsOf(entry, name).map(String);
    if (year !== undefined && !/^-?\d{1,4}$/.test(year)) found[name] = errors.year;
    else if (day && !/^(?:0?[1-9]|[12]\d|3[01])$/.test(day)) found[name] = errors.day;
  }
  return found;
}

/** Keys that citations can name, as in `src/app/desk/references/change-works.ts`. */
const KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?~/-]*[\p{L}\p{N}_/])?$/u;

/**
 * The entry as it is saved: without empty names and with numbers in dates.
 *
 * @param before the saved entry, whose unchanged fields stay as they are
 */
export function cleanEntry(entry: Entry, before: Entry): Entry {
  let clean = entry;
  for (const [name, value] of Object.entries(entry)) {
    if (value === before[name]) continue;
    if (name === 'DOI') clean = withField(clean, name, plainDoi(textOf(entry, name)));
    else if (isDate(name)) clean = { ...clean, [name]: withNumbers(value) };
    else if (Array.isArray(value))
      clean = withField(
        clean,
        name,
        value.filter((each) => !isEmptyName(each)),
      );
    else if (typeof value === 'string') clean = withField(clean, name, value.trim());
  }
  return clean;
}

function isDate(name: string): boolean {
  return (DATE_FIELDS as readonly string[]).includes(name);
}

function withNumbers(value: unknown): unknown {
  const date = objectOf(value);
  const parts = date['date-parts'];
  if (!Array.isArray(parts)) return value;
  const number = (part: unknown) => (/^-?\d+$/.test(String(part)) ? Number(part) : part);
  return {
    ...date,
    'date-parts': parts.map((each) =>
      Array.isArray(each) ? each.filter((part) => part !== '').map(number) : each,
    ),
  };
}

function isEmptyName(name: unknown): boolean {
  return Object.values(objectOf(name)).every((part) => part === '');
}

/**
 * What was typed, applied to an entry that another program has changed meanwhile. Fields that were not typed have
 * the newest values.
 */
export function mergedEntry(typed: Entry, before: Entry, newest: Entry): Entry {
  const isTyped = (name: string) => typed[name] !== before[name];
  const kept = Object.entries(newest).filter(([name]) => !isTyped(name));
  const changed = Object.entries(typed).filter(([name]) => isTyped(name));
  const names = [...new Set([...Object.keys(newest), ...Object.keys(typed)])];
  const values = new Map([...kept, ...changed]);
  return Object.fromEntries(
    names.flatMap((name) => (values.has(name) ? [[name, values.get(name)]] : [])),
  );
}
