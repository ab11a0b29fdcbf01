/**
 * RIS files, read into CSL-JSON that `cleanItem` cleans. A record that cannot be read loses itself.
 * https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 */
import type { Place, Point } from '../../diagnostics.ts';
import { pointsOf } from '../../text/text-points.ts';
import { addToGroup } from '../../values/groups.ts';
import { dateFromText } from './date-text.ts';

export interface RisItem {
  key: string;
  csl: object;
  place: Place;
}
export interface RisProblem {
  reason: string;
  advice: string;
  point: Point;
}
/** Values by tag; `TY` has one. */
export type Tags = Map<string, string[]>;
interface RisRecord {
  tags: Tags;
  /** Offset of its first line. */
  start: number;
  /** The tag of the line above, and whether nothing stood behind it. */
  last?: { tag: string; isEmpty: boolean };
}

/** A value may hold U+2028, which parts lines for a pattern without `s`. */
const LINE = /^\s*([A-Z][A-Z0-9])(?:\s{0,2}-(?:\s+|$)|\s{2}-)(.*)$/s;

/** "7.", "Record #7 of 12": tools that write several records count them, and some head them as a message. */
const HEADER =
  /^\s*(?:\d+[.)]?|Record #?\d+ of \d+|(?:Provider|Database|Content|Content-Type)\s?:.*)\s*$/i;

/** Reads a RIS file. Never throws. */
export function readRis(text: string): { items: RisItem[]; problems: RisProblem[] } {
  const items: RisItem[] = [];
  const problems: RisProblem[] = [];
  const taken = new Set<string>();
  const point = pointsOf(text);
  let record: RisRecord | undefined;
  let offset = 0;
  const finish = (end: number) => {
    if (record)
      items.push(risItem(record.tags, { start: point(record.start), end: point(end) }, taken));
    record = undefined;
  };
  for (const line of text.split('\n')) {
    const [, tag = '', value = ''] = LINE.exec(line.trimEnd()) ?? [];
    if (tag === 'TY') {
      if (record) problems.push(unclosed(point(offset)));
      finish(offset);
      record = { tags: new Map([['TY', [value.trim()]]]), start: offset };
    } else if (tag === 'ER') finish(offset + line.length);
    else if (record && tag) addValue(record, tag, value.trim());
    else if (record?.last && line.trim()) continueValue(record, record.last, line.trim());
    else if (line.trim() && !HEADER.test(line)) problems.push(stray(line, point(offset)));
    offset += line.length + 1;
  }
  finish(text.length);
  return { items, problems };
}

function unclosed(point: Point): RisProblem {
  return {
    reason: 'Unexpected TY, expected ER at the end of the record before it',
    advice: 'The record is read as if it ended here; add the line "ER  - ".',
    point,
  };
}

function stray(line: string, point: Point): RisProblem {
  return {
    reason: `Unexpected "${line.trim().slice(0, 40)}", expected a record that begins with TY`,
    advice: 'The line is left out; delete it or complete the record.',
    point,
  };
}

function addValue(record: RisRecord, tag: string, value: string): void {
  if (value) addToGroup(record.tags, tag, value);
  record.last = { tag, isEmpty: !value };
}

/** A line without tag goes on with the value above it, or begins it where nothing stood behind the tag. */
function continueValue(
  record: RisRecord,
  { tag, isEmpty }: { tag: string; isEmpty: boolean },
  line: string,
): void {
  if (isEmpty) {
    addValue(record, tag, line);
    return;
  }
  const values = record.tags.get(tag) ?? [];
  record.tags.set(tag, [...values.slice(0, -1), `${values.at(-1) ?? ''} ${line}`]);
}

const TYPES: Record<string, string> = {
  ABST: 'article-journal',
  AGGR: 'dataset',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  COMP: 'software',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  CTLG: 'book',
  DATA: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  FIGURE: 'figure',
  GEN: 'document',
  GOVDOC: 'report',
  ICOMM: 'personal_communication',
  INPR: 'article-journal',
  JFULL: 'periodical',
  JOUR: 'article-journal',
  LEGAL: 'legislation',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MUSIC: 'musical_score',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  RPRT: 'report',
  SER: 'book',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  THES: 'thesis',
  UNPB: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
};

/** Tags of the value of each variable, the first that is there. */
const TEXTS: Record<string, string[]> = {
  title: ['TI', 'T1', 'CT'],
  'container-title': ['T2', 'JO', 'JF', 'BT', 'JA', 'J2'],
  'container-title-short': ['J2', 'JA', 'JI', 'J9'],
  'collection-title': ['T3'],
  abstract: ['AB', 'N2'],
  DOI: ['DO', 'DI', 'M3'],
  edition: ['ET'],
  issue: ['IS'],
  volume: ['VL'],
  language: ['LA'],
  note: ['N1'],
  // PU, PI, PM, AR, JI and DI are the Web of Science's.
  publisher: ['PB', 'PU'],
  'publisher-place': ['CY', 'PP', 'PI'],
  PMID: ['PM'],
  'title-short': ['ST'],
  URL: ['UR', 'L2', 'LK'],
};
const NAMES: Record<string, string[]> = {
  author: ['AU', 'A1'],
  editor: ['ED', 'A2'],
  'collection-editor': ['A3'],
  translator: ['A4'],
};

/**
 * The item that a record's tags make.
 *
 * @param taken keys of the file, to which this one's is added
 */
export function risItem(tags: Tags, place: Place, taken: Set<string>): RisItem {
  const first = (names: string[]) => names.map((name) => tags.get(name)?.[0]).find(Boolean);
  const csl: Record<string, unknown> = {
    type: TYPES[(first(['TY']) ?? '').toUpperCase()] ?? 'document',
  };
  for (const [variable, names] of Object.entries(TEXTS)) csl[variable] = first(names);
  for (const [variable, names] of Object.entries(NAMES)) {
    const listed = names.flatMap((name) => tags.get(name) ?? []);
    if (listed.length > 0) csl[variable] = listed;
  }
  csl.issued = issuedOf(['DA', 'PY', 'Y1'].flatMap((name) => tags.get(name)?.[0] ?? []));
  csl.accessed = risDate(first(['Y2']));
  // M3 is a DOI in some tools' files and the kind of work in others'.
  if (typeof csl.DOI === 'string' && !/10\.\d{4}/.test(csl.DOI))
    [csl.genre, csl.DOI] = [csl.DOI, undefined];
  // C7 is the number of an article in Scopus' and EndNote's files, as AR in the Web of Science's.
  csl.page = risPages(first(['SP']), first(['EP'])) ?? first(['AR', 'C7']);
  csl[csl.type === 'book' || csl.type === 'chapter' ? 'ISBN' : 'ISSN'] = first(['SN']);
  if (csl['container-title'] === csl.title) csl['container-title'] = undefined;
  const key = first(['ID', 'LB']) ?? madeKey(csl, taken);
  taken.add(key);
  return { key, csl, place };
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
    .replace(/<[^>]*>/g, '')
    .split(/[\s,]/);
  const year = /\d{4}/.exec(JSON.stringify(issued ?? ''))?.[0] ?? '';
  const base = family.toLowerCase().replace(/[^\p{L}\d]/gu, '') + year;
  const letters = ['', ...'abcdefghijklmnopqrstuvwxyz'];
  const free = letters.map((letter) => base + letter).find((key) => !taken.has(key));
  return free ?? `${base}-${taken.size}`;
}
