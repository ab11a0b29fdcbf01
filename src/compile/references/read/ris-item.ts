/** The item that the tags of a RIS record make: which variable a tag stands for depends on the kind of work. */

import { ownValue } from '../../../article/own-value.ts';
import type { Place } from '../../../words/place.ts';
import { byWord } from '../../../words/word-list.ts';
import { dateFromText } from './date-text.ts';

export interface RisItem {
  key: string;
  csl: object;
  place: Place;
}
/** Values by tag; `TY` has one. */
export type Tags = Map<string, string[]>;

const TYPES: Record<string, string> = byWord({
  'article-journal': 'ABST EJOUR INPR JOUR',
  motion_picture: 'ADVS MPCT VIDEO',
  dataset: 'AGGR DATA DBASE',
  classic: 'ANCIENT CLSWK',
  graphic: 'ART',
  bill: 'BILL UNBILL',
  'post-weblog': 'BLOG',
  book: 'BOOK CTLG EBOOK EDBOOK SER',
  legal_case: 'CASE',
  chapter: 'CHAP ECHAP',
  figure: 'CHART FIGURE',
  software: 'COMP',
  'paper-conference': 'CONF CPAPER',
  'entry-dictionary': 'DICT',
  webpage: 'ELEC WEB',
  'entry-encyclopedia': 'ENCYC',
  document: 'GEN',
  report: 'GOVDOC RPRT',
  hearing: 'HEAR',
  personal_communication: 'ICOMM PCOMM',
  interview: 'INTV',
  periodical: 'JFULL',
  legislation: 'LEGAL STAT',
  manuscript: 'MANSCPT UNPB',
  map: 'MAP',
  'article-magazine': 'MGZN',
  musical_score: 'MUSIC',
  'article-newspaper': 'NEWS',
  pamphlet: 'PAMP',
  patent: 'PAT',
  broadcast: 'PODCST',
  speech: 'SLIDE',
  song: 'SOUND',
  standard: 'STAND',
  thesis: 'THES',
});

/** Tags of the value of each variable, the first that is there. */
const TEXTS: Record<string, readonly string[]> = {
  title: ['TI', 'T1', 'CT'],
  'container-title': ['T2', 'JO', 'JF', 'BT', 'JA', 'J2'],
  'container-title-short': ['J2', 'JA', 'JI', 'J9'],
  'collection-title': ['T3'],
  abstract: ['AB', 'N2'],
  DOI: ['DO', 'DI'],
  edition: ['ET'],
  issue: ['IS'],
  volume: ['VL'],
  language: ['LA'],
  note: ['N1'],
  // PU, PI, PM, AR, JI and DI are the Web of Science's.
  publisher: ['PB', 'PU'],
  'publisher-place': ['CY', 'PP', 'PI'],
  PMID: ['PM'],
  archive_location: ['AV'],
  'number-of-volumes': ['NV'],
  'title-short': ['ST'],
  URL: ['UR', 'L2', 'LK'],
};
/**
 * Tags that mean something of their own in one kind of work, as EndNote and Zotero write them:
 * https://en.wikipedia.org/wiki/RIS_(file_format)#Tags_by_type
 */
const OF_TYPE: Record<string, Record<string, readonly string[]>> = {
  bill: { number: ['M1'] },
  book: { 'collection-title': ['T3', 'T2'], 'container-title': [] },
  chapter: { 'container-title': ['T2', 'C3', 'BT', 'JO', 'JF'] },
  hearing: { number: ['M1'] },
  legal_case: { number: ['M1'] },
  legislation: { number: ['M1'] },
  patent: { number: ['SN', 'IS'], issue: [] },
  report: {
    number: ['SN', 'M1', 'IS'],
    issue: [],
    'collection-title': ['T2', 'T3'],
    'container-title': [],
  },
  software: { version: ['ET'], edition: [] },
  standard: { number: ['SN', 'M1'] },
  thesis: { number: ['M1'] },
};
const NAMES: Record<string, readonly string[]> = {
  author: ['AU', 'A1'],
  editor: ['ED', 'A2'],
  'collection-editor': ['A3'],
  translator: ['A4'],
};

/**
 * The item that a record's tags make.
 *
 * @param given the record's tags
 * @param taken keys that other records have
 */
export function risItem(given: Tags, place: Place, taken: ReadonlySet<string>): RisItem {
  const tags = withoutAffiliations(given);
  const first = (names: readonly string[]) =>
    names.map((name) => tags.get(name)?.[0]).find(Boolean);
  const type = typeOf(tags);
  const csl: Record<string, unknown> = { type };
  for (const [variable, names] of Object.entries({ ...TEXTS, ...ownValue(OF_TYPE, type) }))
    csl[variable] = first(names);
  for (const [variable, names] of Object.entries(NAMES)) {
    const listed = names.flatMap((name) => tags.get(name) ?? []);
    if (listed.length > 0) csl[variable] = listed;
  }
  csl.issued = issuedOf(['DA', 'PY', 'Y1'].flatMap((name) => tags.get(name)?.[0] ?? []));
  csl.accessed = risDate(first(['Y2']));
  // M3 is a DOI in some tools' files and the kind of work in others'.
  const kind = first(['M3']);
  if (/10\.\d{4}/.test(kind ?? '')) csl.DOI ??= kind;
  else if (!IS_ARTICLE.test(kind ?? '')) csl.genre = kind;
  // C7 is the number of an article in Scopus' and EndNote's files, as AR in the Web of Science's.
  csl.page = risPages(first(['SP']), first(['EP'])) ?? first(['AR', 'C7']);
  if (!NUMBERED.has(type)) csl[WITH_ISBN.has(type) ? 'ISBN' : 'ISSN'] = first(['SN']);
  if (csl['container-title'] === csl.title) csl['container-title'] = undefined;
  if (type === 'book') wholeBook(csl);
  if (type === 'paper-conference') conference(csl, first);
  const key = first(['ID', 'LB']) ?? madeKey(csl, taken);
  return { key, csl, place };
}

/** In RIS of the Web of Science, which has WE, C3 is where the authors work, not a title. */
function withoutAffiliations(tags: Tags): Tags {
  const isOfWos = tags.has('WE') || /^WOS:/.test(tags.get('AN')?.[0] ?? '');
  return isOfWos ? new Map([...tags].filter(([name]) => name !== 'C3')) : tags;
}

/** What databases say of every paper. */
const IS_ARTICLE =
  /^(?:(?:journal|original|research|review) )?(?:article|paper|review)(?: in press)?$/i;

/** What has a number of its own where others have that of a journal or book. */
const NUMBERED = new Set(['patent', 'report', 'standard']);
const WITH_ISBN = new Set(['book', 'chapter']);

/** Part of a series or book is what has pages in something with a title: databases write BOOK and SER of chapters. */
function typeOf(tags: Tags): string {
  const name = (tags.get('TY')?.[0] ?? '').toUpperCase();
  const type = ownValue(TYPES, name) ?? 'document';
  const container = ['T2', 'C3', 'BT'].some((tag) => tags.has(tag));
  const isPart = /^(?:BOOK|EBOOK|SER)$/.test(name) && container && tags.has('EP');
  return isPart ? 'chapter' : type;
}

/** EndNote's "number of pages" stands in the place of the first page. */
function wholeBook(csl: Record<string, unknown>): void {
  if (typeof csl.page !== 'string' || !/^\d+$/.test(csl.page)) return;
  [csl['number-of-pages'], csl.page] = [csl.page, undefined];
}

/**
 * A paper's conference beside its proceedings: CP is the Web of Science's; where there is C3, it holds
 * the proceedings and T2 the conference, whose place is then CY and whose days Scopus writes into Y2.
 */
function conference(
  csl: Record<string, unknown>,
  first: (names: readonly string[]) => string | undefined,
): void {
  const proceedings = first(['C3']);
  csl['event-title'] = first(proceedings ? ['T2'] : ['CP']);
  csl['container-title'] = proceedings ?? csl['container-title'];
  if (proceedings || first(['PP']))
    [csl['event-place'], csl['publisher-place']] = [first(['CY']), first(['PP'])];
  const days = first(['CD']);
  if (days !== undefined) csl['event-date'] = days;
  const [, start, end] = /^(.{1,1000}?) through (.+)$/.exec(first(['Y2']) ?? '') ?? [];
  if (start === undefined || end === undefined) return;
  csl.accessed = undefined;
  csl['event-date'] = `${dayOf(start)}/${dayOf(end)}`;
}

/** "11 April 2009" as 2009-04-11; what is no day stays. */
function dayOf(text: string): string {
  const [day] = dateFromText(text)?.['date-parts'] ?? [];
  return day?.map((part) => String(part).padStart(2, '0')).join('-') ?? text;
}

/** The first date with a year; the Web of Science has month and day apart from it: "SEP 1", "JAN-MAR". */
function issuedOf(values: string[]): string | undefined {
  const [first] = values;
  const dated = values.find((value) => /\d{4}/.test(value));
  const year = /\d{4}/.exec(dated ?? '')?.[0];
  if (first === undefined || dated === first || year === undefined) return risDate(first);
  const whole = `${first} ${year}`;
  return dateFromText(whole)?.['date-parts'] ? whole : risDate(dated);
}

/** "2019/04/09/" and "2019///Spring": empty parts go. */
function risDate(value: string | undefined): string | undefined {
  const parts = value?.split('/') ?? [];
  const date = parts.slice(0, 3).filter(Boolean);
  return date.length > 0 ? date.join('-') : parts[3];
}

function risPages(start: string | undefined, end: string | undefined): string | undefined {
  return start && end && start !== end && !/[-–]/.test(start) ? `${start}-${end}` : (start ?? end);
}

/** Family name and year, as most reference managers make keys; a letter where that is taken. */
export function madeKey(
  { author, title, issued }: { author?: unknown; title?: unknown; issued?: unknown },
  taken: ReadonlySet<string>,
): string {
  const [first] = Array.isArray(author) ? author : [title];
  const { family: stated = first, literal = stated } = Object(first);
  const [family = ''] = String(literal ?? 'ref')
    .replace(/<[^>]{0,1000}>/g, '')
    .split(/[\s,]/);
  const year = /\d{4}/.exec(JSON.stringify(issued ?? ''))?.[0] ?? '';
  const base = family.toLowerCase().replace(/[^\p{L}\d]/gu, '') + year;
  const letters = ['', ...'abcdefghijklmnopqrstuvwxyz'];
  const free = letters.map((letter) => base + letter).find((key) => !taken.has(key));
  return free ?? `${base}-${taken.size}`;
}
