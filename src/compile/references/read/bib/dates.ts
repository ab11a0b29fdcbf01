/** Reads dates of .bib entries: BibLaTeX dates; year, month and day of BibTeX; and dates of access in notes. */
import { dateFromText } from '../date-text.ts';
import { type Fields, type Item, stripBraces } from './mapped.ts';

const DATES: Record<string, string[]> = {
  accessed: ['urldate', 'lastchecked', 'accessed', 'lastaccessed'],
  'event-date': ['eventdate'],
  'original-date': ['origdate', 'origyear'],
};

/** Fields that are hidden from the mapping, which would drop an entry with an unreadable date. */
export const DATE_FIELDS: ReadonlySet<string> = new Set([
  'date',
  'year',
  'month',
  'day',
  ...Object.values(DATES).flat(),
]);

/** Sets the dates as text, which `cleanItem` reads. */
export function setDates(item: Item, fields: Fields): void {
  const issued = issuedOf(fields);
  const [, year, pages] = YEAR_AND_PAGES.exec(issued) ?? [];
  if (issued) item.issued = year ?? issued;
  if (pages) item['number-of-pages'] ??= pages;
  for (const [variable, names] of Object.entries(DATES)) {
    const text = names.map((name) => stripBraces(fields.get(name) ?? '')).find(Boolean);
    if (text) item[variable] = text;
  }
}

/** A year followed by the number of pages, as descriptions by GOST 7.1 end. Example: "2010. -- 178 с." */
const YEAR_AND_PAGES = /^(\d{4})\.?\s*[-–—]{1,3}\s*(\d{2,4})\s*(?:с|c|стр|p|pp|s)\.?$/iu;

/** The date of publication. A talk has the date of its event; biblatex manual, section 4.5.10. */
function issuedOf(fields: Fields): string {
  const date = stripBraces(
    fields.get('date') ?? (fields.has('year') ? '' : fields.get('eventdate')) ?? '',
  );
  if (date) return date;
  // The tie in `month = jan # "~7"` is a space. Some programs write the characters between both parts themselves.
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((name) =>
    stripBraces(fields.get(name) ?? '')
      .replace(/(?<!\d)~|~(?=.)|[#"“”]/g, ' ')
      .trim(),
  );
  if (!/^\d{4}$/.test(year) || !month) return year;
  const parts = /^\d{1,2}$/.test(month) ? [year, month, day].filter(Boolean).join('-') : '';
  const whole = parts || [day, month, year].filter(Boolean).join(' ');
  return dateFromText(whole)?.['date-parts'] ? whole : year;
}

/**
 * A date of access. The number of spaces is limited, because a long row of spaces would take quadratic time.
 */
const ACCESSED =
  /[[(]?(?:online\s{0,3}[;,.:]?\s{0,3})?(?:(?:last|zuletzt|letzter|date)\s{1,3})?(?:accessed|retrieved|visited|viewed|abgerufen|zugriff|besucht|consulté|consultado|consultato|recuperado|acess?ado|acesso|acedido|citado|cited|erişim(?:\s{1,3}tarihi)?|diakses|dostęp|дата обращения)\s{0,3}(?:on|in|am|le|el|il|em|en|pada)?\s{0,3}[:;,]?\s{0,3}([\p{L}\d. ,/-]{0,40}\d{4}(?:-\d\d?){0,2})[\])]?\.?/iu;

/**
 * The date of access in a text.
 * Example: "[Online; accessed 19-July-2019]"; but not "visited 12 sites in 2019".
 */
export function accessOf(text: string): string | undefined {
  const date = ACCESSED.exec(text)?.[1];
  return date && dateFromText(date)?.['date-parts'] ? date : undefined;
}

export function withoutAccess(text: string): string {
  return accessOf(text) === undefined ? text : text.replace(ACCESSED, '');
}
