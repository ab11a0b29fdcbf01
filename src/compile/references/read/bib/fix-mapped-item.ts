/** What the mapping of BibLaTeX to CSL leaves undone, put right in the item. */
import { ownValue } from '../../../../article/own-value.ts';
import { withSigns } from '../../../../markup/tex/symbols.ts';
import { doiOfUrl } from '../../identifiers.ts';
import { addresses } from './addresses.ts';
import { dates } from './dates.ts';
import { kind } from './kinds.ts';
import { bare, type Fields, type Item, printed } from './mapped.ts';
import { names } from './names/mapped-names.ts';
import { direction, roles } from './names/roles.ts';

/**
 * Puts a mapped item right.
 *
 * @param fields of the entry, their TeX resolved
 */
export function settleItem(mapped: Item, type: string, fields: Fields): Item {
  const item = signed(joinLists(mapped)) as Item;
  for (const settle of [
    names,
    direction,
    roles,
    dates,
    genre,
    noteLines,
    addresses,
    preprint,
    container,
    imprint,
    places,
    status,
    addendum,
    record,
    series,
    pages,
    kind,
    nothing,
  ])
    settle(item, fields, type);
  return item;
}

/** The value with its strings as they are printed. */
function signed(value: unknown): unknown {
  if (typeof value === 'string') return withSigns(value);
  if (Array.isArray(value)) return value.map(signed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, signed(part)]));
}

/** BibLaTeX parts lists at "and"; in "Society for Industrial and Applied Mathematics" it is a word. */
function joinLists(mapped: Item): Item {
  return Object.fromEntries(
    Object.entries(mapped).map(([name, value]) => [
      name,
      Array.isArray(value) && value.every((part) => typeof part === 'string')
        ? value.join(' and ')
        : value,
    ]),
  );
}

/** https://mirrors.ctan.org/macros/latex/contrib/biblatex/doc/biblatex.pdf, section 4.9.2.13 */
const GENRES: Record<string, string> = {
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  mathesis: 'Master’s thesis',
  mastersthesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  patent: 'Patent',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patentus: 'U.S. patent',
  patreq: 'Patent request',
  patreqde: 'German patent request',
  patreqeu: 'European patent request',
  patreqfr: 'French patent request',
  patrequk: 'British patent request',
  patrequs: 'U.S. patent request',
};

/** EndNote gives its own kinds of references as the genre of every work. */
const KINDS_OF_REFERENCE =
  /^(?:journal article|electronic article|newspaper article|magazine article|book(?: section)?|edited book|electronic book(?: section)?|conference (?:paper|proceedings)|web page|generic|online (?:database|multimedia)|serial)$/i;

function genre(item: Item, fields: Fields): void {
  const { genre } = item;
  // Of `entrysubtype`, which only sorts entries ("magazine", "classical"), the mapping makes one, too.
  if (!fields.has('type') && genre === fields.get('entrysubtype')) delete item.genre;
  if (typeof genre !== 'string' || item.genre === undefined) return;
  if (KINDS_OF_REFERENCE.test(bare(genre))) delete item.genre;
  else item.genre = ownValue(GENRES, genre) ?? genre;
}

/** Zotero's lines "Publisher: Sage", which `cleanItem` reads: the mapping joins them. */
function noteLines(item: Item, fields: Fields): void {
  const note = fields.get('note') ?? '';
  if (/^\s*[A-Z][\w -]*: .*\n/.test(note)) item.note = printed(note);
}

/** `number = {null}`: what databases write where they have nothing. A work may be called "Null". */
function nothing(item: Item): void {
  for (const [name, value] of Object.entries(item))
    if (
      name !== 'title' &&
      typeof value === 'string' &&
      /^(?:null|undefined|n\/a|nan)$/i.test(bare(value))
    )
      delete item[name];
}

/** arXiv gives a number and an address, and to an entry without journal also the type of a preprint. */
function preprint(item: Item, fields: Fields, type: string): void {
  const id = arxivId(fields);
  if (id === undefined) return;
  const url = `https://arxiv.org/abs/${id}`;
  if (item.DOI === undefined && (item.URL === undefined || isArxiv(item.URL))) item.URL = url;
  const container = item['container-title'];
  const isPaper =
    type === 'article' && typeof container === 'string' && !/arxiv|corr\b/i.test(container);
  if (isPaper || !/^(?:article|misc|online|unpublished|preprint)$/.test(type)) return;
  item.type = 'article';
  item.number = `arXiv:${id}`;
  item.publisher ??= 'arXiv';
  for (const name of ['container-title', 'volume', 'page', 'issue'])
    if (name === 'container-title' || /arxiv|^abs\//i.test(String(item[name] ?? '')))
      delete item[name];
}

function arxivId(fields: Fields): string | undefined {
  const system = fields.get('eprinttype') ?? fields.get('archiveprefix') ?? '';
  const eprint = (fields.get('eprint') ?? '')
    .replace(/^arxiv:/i, '')
    .replace(/(?:(?<!\s)\s+)?\[[\s\S]*$/, '');
  const stated = /^arxiv$/i.test(bare(system)) || /^\d{4}\.\d{4,5}(?:v\d+)?$/.test(eprint);
  if (
    eprint &&
    stated &&
    /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(eprint)
  )
    return eprint;
  const named = `${fields.get('journal') ?? ''} ${fields.get('journaltitle') ?? ''} ${fields.get('volume') ?? ''}`;
  return /(?:arxiv[:\s/.]*(?:abs\/)?|corr\s+abs\/)(\d{4}\.\d{4,5}(?:v\d+)?)/i.exec(
    bare(named),
  )?.[1];
}

function isArxiv(url: unknown): boolean {
  return typeof url === 'string' && (/arxiv\.org/i.test(url) || doiOfUrl(url) !== undefined);
}

/** Who published it, whatever the entry's type calls them. */
function imprint(item: Item, fields: Fields): void {
  const institutions = ['institution', 'organization', 'school'].flatMap(
    (name) => printed(fields.get(name)) || [],
  );
  item.publisher ??= institutions[0];
  // Of a report or thesis the institution is what counts; few have a publisher beside it.
  const [institution] = institutions;
  const isBeside =
    institution !== undefined && !letters(String(item.publisher)).includes(letters(institution));
  if (isBeside && /^(?:report|thesis)$/.test(String(item.type)))
    item.publisher = `${institution}; ${item.publisher}`;
  else if (isBeside) item.authority ??= institution;
  const number = printed(fields.get('number'));
  const numbered = ['number', 'issue', 'collection-number'].some(
    (name) => item[name] !== undefined,
  );
  if (number && !numbered) item.number = number;
}

/** Signs are written in several ways: "Ludwig--Maximilians". */
function letters(text: string): string {
  return text.replace(/<[^<>]*>|[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/**
 * The mapping knows a journal's short name and `issue` of articles alone; court reports have them, too.
 * An issue that has a number and a name ("2, Spring") has both.
 */
function container(item: Item, fields: Fields): void {
  const [short, issue] = ['shortjournal', 'issue'].map((name) => printed(fields.get(name)));
  if (short) item['container-title-short'] ??= short;
  if (!issue || Object.values(item).includes(issue)) return;
  item.issue = item.issue === undefined ? issue : `${item.issue}, ${issue}`;
}

/** The ACM's exports give the place of the conference beside that of the publisher. */
function places(item: Item, fields: Fields): void {
  const [publisher, event] = ['address', 'location'].map((name) => printed(fields.get(name)));
  if (!publisher || !event) return;
  item['publisher-place'] = publisher;
  if (publisher !== event) item['event-place'] ??= event;
}

/** https://ctan.org/pkg/biblatex, section 4.9.2.11; PubMed's own, which JabRef keeps, of what is out say nothing. */
const STATES: Record<string, string> = {
  aheadofprint: 'advance online publication',
  epublish: '',
  ppublish: '',
  inpreparation: 'in preparation',
  inpress: 'in press',
  prepublished: 'pre-published',
};

function status(item: Item): void {
  if (typeof item.status === 'string') item.status = ownValue(STATES, item.status) ?? item.status;
}

/** What is printed behind all else. */
function addendum(item: Item, fields: Fields): void {
  const words = printed(fields.get('addendum'));
  // The mapping has it already where there is no note.
  if (!words || (!fields.has('note') && String(item.note).startsWith(words))) return;
  const note = typeof item.note === 'string' ? item.note.replace(/(?<![.!?])$/, '.') : '';
  item.note = `${note} ${words}`.trim();
}

/** Under which licence, in which library and department: Zotero's and Mendeley's fields, in CSL's words. */
const RECORD: [variable: string, ...fields: string[]][] = [
  ['license', 'license', 'copyright', 'rights'],
  ['call-number', 'lccn'],
  ['division', 'department'],
];

function record(item: Item, fields: Fields): void {
  for (const [variable, ...names] of RECORD)
    item[variable] ??= names.map((name) => printed(fields.get(name))).find(Boolean);
}

/** The journal's or book's own name once more says nothing. */
function series(item: Item): void {
  const [title, container] = [item['collection-title'], item['container-title']].map((each) =>
    typeof each === 'string' ? bare(each).toLowerCase() : undefined,
  );
  if (title !== undefined && title === container) delete item['collection-title'];
}

/** The fewest pages of a book: https://unesdoc.unesco.org/ark:/48223/pf0000114625, "Recommendation …", 11 */
const FEWEST_PAGES = 49;

/**
 * Styles print an article number in the place of pages. BibTeX's styles print no pages of a whole book, but
 * GOST's print how many it has, and there authors type them.
 */
function pages(item: Item, fields: Fields, type: string): void {
  const count = /^\d{2,4}$/.exec(bare(fields.get('pages') ?? ''))?.[0];
  if (count && Number(count) >= FEWEST_PAGES && /^(?:m?v?book|\w*thesis)$/.test(type)) {
    item['number-of-pages'] ??= count;
    delete item.page;
  }
  const eid = printed(fields.get('eid'));
  if (!eid) return;
  // The ACM counts the pages of each article from 1.
  if (item.page !== undefined && !String(item.page).includes(eid)) item.number ??= eid;
  item.page ??= eid;
  if (item.number === eid && item.page === eid) delete item.number;
}
