/** Reads dates of bibliographic data into CSL's date-parts. */
import type { CslDate } from '../../../article/article.ts';
import { isObject } from '../../../words/is-object.ts';
import { dateFromParts } from './date-parts.ts';
import { dateFromText } from './date-text.ts';

/** Reads a date of any form; undefined if there is none. */
export function cleanDate(source: unknown): CslDate | undefined {
  if (typeof source === 'number') return dateFromText(String(source));
  if (typeof source === 'string') return dateFromText(source);
  if (Array.isArray(source)) return dateFromList(source);
  if (!isObject(source)) return undefined;
  return dateFromRecord(new Map(Object.entries(source)));
}

/** Reads date-parts without their key, or Pandoc's list of one or two records. */
function dateFromList(source: unknown[]): CslDate | undefined {
  return (
    dateFromParts(source.map(partsOfRecord)) ??
    (isObject(source[0]) ? cleanDate(source[0]) : undefined)
  );
}

function dateFromRecord(record: ReadonlyMap<string, unknown>): CslDate | undefined {
  const text = record.get('raw') ?? record.get('literal');
  const parts = record.get('date-parts');
  const date =
    (Array.isArray(parts) ? dateFromParts(parts) : undefined) ??
    (record.has('year') ? dateFromParts([partsOfRecord(Object.fromEntries(record))]) : undefined) ??
    (typeof text === 'string' || typeof text === 'number' ? dateFromText(String(text)) : undefined);
  if (!date) return undefined;
  const season = Number(record.get('season'));
  if (season >= 1 && season <= 4) date.season = season;
  if (!/^(?:|false|0|undefined|null)$/.test(String(record.get('circa')))) date.circa = true;
  return date;
}

/** The parts of `{year, month, day}`, which Pandoc's YAML has. An array stays as it is. */
function partsOfRecord(source: unknown): unknown {
  if (!isObject(source)) return source;
  const record = new Map(Object.entries(source));
  return [record.get('year'), record.get('month') ?? record.get('season'), record.get('day')];
}
