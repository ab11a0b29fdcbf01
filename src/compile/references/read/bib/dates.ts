/** Dates of .bib entries: BibLaTeX's, BibTeX's year, month and day, and days of access in notes. */
import { dateFromText } from '../date-text.ts';
import { bare, type Fields, type Item } from './mapped.ts';

const DATES: Record<string, string[]> = {
  accessed: ['urldate', 'lastchecked', 'accessed', 'lastaccessed'],
  'event-date': ['eventdate'],
  'original-date': ['origdate', 'origyear'],
};

/** Read here and not by the mapping, which leaves out an entry for a date that it cannot read. */
export const DATE_FIELDS: ReadonlySet<string> = new Set([
  'date',
  'year',
  'month',
  'day',
  ...Object.values(DATES).flat(),
]);

/** Gives the dates as text, which `cleanItem` reads. */
export function dates(item: Item, fields: Fields): void {
  const issued = issuedOf(fields);
  const [, year, pages] = YEAR_AND_PAGES.exec(issued) ?? [];
  if (issued) item.issued = year ?? issued;
  if (pages) item['number-of-pages'] ??= pages;
  for (const [variable, names] of Object.entries(DATES)) {
    const text = names.map((name) => bare(fields.get(name) ?? '')).find(Boolean);
    if (text) item[variable] = text;
  }
}

/** A description of GOST 7.1 ends with the pages of the book, typed along with the year: "2010. -- 178 с." */
const YEAR_AND_PAGES = /^(\d{4})\.?\s*[-–—]{1,3}\s*(\d{2,4})\s*(?:с|c|стр|p|pp|s)\.?$/iu;

/** A talk is dated by its day; biblatex manual, section 4.5.10. */
function issuedOf(fields: Fields): string {
  const date = bare(
    fields.get('date') ?? (fields.has('year') ? '' : fields.get('eventdate')) ?? '',
  );
  if (date) return date;
  // The tie in `month = jan # "~7"` is a blank; some programs write the signs between both themselves.
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((name) =>
    bare(fields.get(name) ?? '')
      .replace(/(?<!\d)~|~(?=.)|[#"“”]/g, ' ')
      .trim(),
  );
  if (!/^\d{4}$/.test(year) || !month) return year;
  const parts = /^\d{1,2}$/.test(month) ? [year, month, day].filter(Boolean).join('-') : '';
  const whole = parts || [day, month, year].filter(Boolean).join(' ');
  return dateFromText(whole)?.['date-parts'] ? whole : year;
}

/** A few blanks, and no date is longer: a row of blanks would be parted between them in every way. */
const ACCESSED =
  /[[(]?(?:online\s{0,3}[;,.:]?\s{0,3})?(?:(?:last|zuletzt|letzter|date)\s{1,3})?(?:accessed|retrieved|visited|viewed|abgerufen|zugriff|besucht|consulté|consultado|consultato|recuperado|acess?ado|acesso|acedido|citado|cited|erişim(?:\s{1,3}tarihi)?|diakses|dostęp|дата обращения)\s{0,3}(?:on|in|am|le|el|il|em|en|pada)?\s{0,3}[:;,]?\s{0,3}([\p{L}\d. ,/-]{0,40}\d{4}(?:-\d\d?){0,2})[\])]?\.?/iu;

/** "[Online; accessed 19-July-2019]" has a date; "visited 12 sites in 2019" has none. */
export function accessOf(text: string): string | undefined {
  const date = ACCESSED.exec(text)?.[1];
  return date && dateFromText(date)?.['date-parts'] ? date : undefined;
}

export function withoutAccess(text: string): string {
  return accessOf(text) === undefined ? text : text.replace(ACCESSED, '');
}
