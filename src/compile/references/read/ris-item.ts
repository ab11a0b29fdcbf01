/** Makes the item of a RIS record. The variable of a tag depends on the type of work. */

import { ownValue } from '../../../words/own-value.ts';
import type { Place } from '../../../words/place.ts';
import { byWord } from '../../../words/word-list.ts';
import { dateFromText } from './date-text.ts';

export interface RisItem {
  key: string;
  csl: object;
  place: Place;
}
/** Values by tag. `TY` has exactly one. */
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

/** Tags by variable. The first tag that a record has is used. */
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
  // PU, PI, PM, AR, JI and DI are tags of the Web of Science.
  publisher: ['PB', 'PU'],
  'publisher-place': ['CY', 'PP', 'PI'],
  PMID: ['PM'],
  archive_location: ['AV'],
  'number-of-volumes': ['NV'],
  'title-short': ['ST'],
  URL: ['UR', 'L2', 'LK'],
};
/**
 * Tags by variable that differ for one type of work, as EndNote and Zotero write them:
 * https://en.wikipedia.org/wiki/RIS_(file_format)#Tags_by_type
 */
const TAGS_OF_TYPE: Record<string, Record<string, readonly string[]>> = {
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
 * Makes the item of a record.
 *
 * @param usedKeys keys of other records
 */
export function risItem(recordTags: Tags, place: Place, usedKeys: ReadonlySet<string>): RisItem {
  const tags = withoutAffiliations(recordTags);
  const first = (names: readonly string[]) =>
    names.map((name) => tags.get(name)?.[0]).find(Boolean);
  const type = typeOf(tags);
  const csl: Record<string, unknown> = { type };
  for (const [variable, names] of Object.entries({ ...TEXTS, ...ownValue(TAGS_OF_TYPE, type) }))
    csl[variable] = first(names);
  for (const [variable, names] of Object.entries(NAMES)) {
    const people = names.flatMap((name) => tags.get(name) ?? []);
    if (people.length > 0) csl[variable] = people;
  }
  csl.issued = issuedOf(['DA', 'PY', 'Y1'].flatMap((name) => tags.get(name)?.[0] ?? []));
  csl.accessed = risDate(first(['Y2']));
  // Depending on the program, M3 is a DOI or the kind of work.
  const kind = first(['M3']);
  if (/10\.\d{4}/.test(kind ?? '')) csl.DOI ??= kind;
  else if (!IS_ARTICLE.test(kind ?? '')) csl.genre = kind;
  // The article number is C7 in files of Scopus and EndNote, and AR in files of the Web of Science.
  csl.page = risPages(first(['SP']), first(['EP'])) ?? first(['AR', 'C7']);
  if (!NUMBERED.has(type)) csl[WITH_ISBN.has(type) ? 'ISBN' : 'ISSN'] = first(['SN']);
  if (csl['container-title'] === csl.title) csl['container-title'] = undefined;
  if (type === 'book') movePageCount(csl);
  if (type === 'paper-conference') setConference(csl, first);
  const key = first(['ID', 'LB']) ?? makeKey(csl, usedKeys);
  return { key, csl, place };
}

/** Removes C3 from records of the Web of Science: there it is the affiliation of the authors, not a title. */
function withoutAffiliations(tags: Tags): Tags {
  const isFromWos = tags.has('WE') || /^WOS:/.test(tags.get('AN')?.[0] ?? '');
  return isFromWos ? new Map([...tags].filter(([name]) => name !== 'C3')) : tags;
}

/** Kinds of works that databases write for every paper. */
const IS_ARTICLE =
  /^(?:(?:journal|original|research|review) )?(?:article|paper|review)(?: in press)?$/i;

/** Types whose SN is their own number, not an ISSN or ISBN. */
const NUMBERED = new Set(['patent', 'report', 'standard']);
const WITH_ISBN = new Set(['book', 'chapter']);

/** The CSL type. Databases also write BOOK and SER for chapters: these have pages and a container title. */
function typeOf(tags: Tags): string {
  const name = (tags.get('TY')?.[0] ?? '').toUpperCase();
  const type = ownValue(TYPES, name) ?? 'document';
  const container = ['T2', 'C3', 'BT'].some((tag) => tags.has(tag));
  const isPart = /^(?:BOOK|EBOOK|SER)$/.test(name) && container && tags.has('EP');
  return isPart ? 'chapter' : type;
}

/** Moves the number of pages, which EndNote writes instead of the first page. */
function movePageCount(csl: Record<string, unknown>): void {
  if (typeof csl.page !== 'string' || !/^\d+$/.test(csl.page)) return;
  [csl['number-of-pages'], csl.page] = [csl.page, undefined];
}

/**
 * Sets the conference of a paper beside its proceedings. In the Web of Science, CP is the conference. In a
 * record with C3, C3 is the proceedings, T2 the conference, CY its place, and Scopus writes its dates into Y2.
 */
function setConference(
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

/** An ISO date, for example 2009-04-11 for "11 April 2009". Other text stays unchanged. */
function dayOf(text: string): string {
  const [day] = dateFromText(text)?.['date-parts'] ?? [];
  return day?.map((part) => String(part).padStart(2, '0')).join('-') ?? text;
}

/**
 * The first date with a year. The Web of Science writes month and day separately.
 * Examples: "SEP 1", "JAN-MAR"
 */
function issuedOf(values: string[]): string | undefined {
  const [first] = values;
  const dated = values.find((value) => /\d{4}/.test(value));
  const year = /\d{4}/.exec(dated ?? '')?.[0];
  if (first === undefined || dated === first || year === undefined) return risDate(first);
  const whole = `${first} ${year}`;
  return dateFromText(whole)?.['date-parts'] ? whole : risDate(dated);
}

/** A date without empty parts. Examples: "2019/04/09/", "2019///Spring" */
function risDate(value: string | undefined): string | undefined {
  const parts = value?.split('/') ?? [];
  const date = parts.slice(0, 3).filter(Boolean);
  return date.length > 0 ? date.join('-') : parts[3];
}

function risPages(start: string | undefined, end: string | undefined): string | undefined {
  return start && end && start !== end && !/[-–]/.test(start) ? `${start}-${end}` : (start ?? end);
}

/**
 * Makes a key from family name and year, as most reference managers do, plus a letter if the key is already
 * used.
 */
export function makeKey(
  { author, title, issued }: { author?: unknown; title?: unknown; issued?: unknown },
  usedKeys: ReadonlySet<string>,
): string {
  const [first] = Array.isArray(author) ? author : [title];
  const { family: familyName = first, literal = familyName } = Object(first);
  const [family = ''] = String(literal ?? 'ref')
    .replace(/<[^>]{0,1000}>/g, '')
    .split(/[\s,]/);
  const year = /\d{4}/.exec(JSON.stringify(issued ?? ''))?.[0] ?? '';
  const base = family.toLowerCase().replace(/[^\p{L}\d]/gu, '') + year;
  const letters = ['', ...'abcdefghijklmnopqrstuvwxyz'];
  const free = letters.map((letter) => base + letter).find((key) => !usedKeys.has(key));
  return free ?? `${base}-${usedKeys.size}`;
}
