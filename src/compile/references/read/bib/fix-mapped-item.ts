/** Corrects and completes items after the mapping from BibLaTeX to CSL. */

import { withSigns } from '../../../../markup/tex/symbols.ts';
import { ownValue } from '../../../../words/own-value.ts';
import { doiOfUrl } from '../../identifiers.ts';
import { setAddresses } from './addresses.ts';
import { setDates } from './dates.ts';
import { setType } from './kinds.ts';
import { type Fields, type Item, printedText, stripBraces } from './mapped.ts';
import { fixItemNames } from './names/mapped-names.ts';
import { addRoles, moveTypedEditors } from './names/roles.ts';

/**
 * Runs all corrections on a copy of the item.
 *
 * @param fields of the entry, with their TeX resolved
 */
export function fixMappedItem(mapped: Item, type: string, fields: Fields): Item {
  const item = replaceSigns(joinLists(mapped)) as Item;
  for (const fix of [
    fixItemNames,
    moveTypedEditors,
    addRoles,
    setDates,
    fixGenre,
    keepNoteLines,
    setAddresses,
    fixPreprint,
    addContainer,
    setPublisher,
    setPlaces,
    setStatus,
    addAddendum,
    addRecord,
    dropRepeatedSeries,
    setPages,
    setType,
    dropPlaceholders,
  ])
    fix(item, fields, type);
  return item;
}

/** Replaces the placeholders of TeX signs in all strings of a value. */
function replaceSigns(value: unknown): unknown {
  if (typeof value === 'string') return withSigns(value);
  if (Array.isArray(value)) return value.map(replaceSigns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, replaceSigns(part)]),
  );
}

/** Joins lists that BibLaTeX split at "and". Example: "Society for Industrial and Applied Mathematics" */
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

/** EndNote's types of references, which it exports as the genre of every work. */
const KINDS_OF_REFERENCE =
  /^(?:journal article|electronic article|newspaper article|magazine article|book(?: section)?|edited book|electronic book(?: section)?|conference (?:paper|proceedings)|web page|generic|online (?:database|multimedia)|serial)$/i;

function fixGenre(item: Item, fields: Fields): void {
  const { genre } = item;
  // The mapping also makes a genre of `entrysubtype`, which only sorts entries ("magazine", "classical").
  if (!fields.has('type') && genre === fields.get('entrysubtype')) delete item.genre;
  if (typeof genre !== 'string' || item.genre === undefined) return;
  if (KINDS_OF_REFERENCE.test(stripBraces(genre))) delete item.genre;
  else item.genre = ownValue(GENRES, genre) ?? genre;
}

/**
 * Keeps the lines of Zotero's notes, which the mapping joins. `cleanItem` reads them.
 * Example: "Publisher: Sage"
 */
function keepNoteLines(item: Item, fields: Fields): void {
  const note = fields.get('note') ?? '';
  if (/^\s*[A-Z][\w -]*: .*\n/.test(note)) item.note = printedText(note);
}

/**
 * Removes what databases write for missing values, except in titles: a work may be called "Null".
 * Example: `number = {null}`
 */
function dropPlaceholders(item: Item): void {
  for (const [name, value] of Object.entries(item))
    if (
      name !== 'title' &&
      typeof value === 'string' &&
      /^(?:null|undefined|n\/a|nan)$/i.test(stripBraces(value))
    )
      delete item[name];
}

/** Sets number and address of a work on arXiv, and the type of a preprint if it has no journal. */
function fixPreprint(item: Item, fields: Fields, type: string): void {
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
  const isArxivId =
    /^arxiv$/i.test(stripBraces(system)) || /^\d{4}\.\d{4,5}(?:v\d+)?$/.test(eprint);
  if (
    eprint &&
    isArxivId &&
    /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(eprint)
  )
    return eprint;
  const container = `${fields.get('journal') ?? ''} ${fields.get('journaltitle') ?? ''} ${fields.get('volume') ?? ''}`;
  return /(?:arxiv[:\s/.]*(?:abs\/)?|corr\s+abs\/)(\d{4}\.\d{4,5}(?:v\d+)?)/i.exec(
    stripBraces(container),
  )?.[1];
}

function isArxiv(url: unknown): boolean {
  return typeof url === 'string' && (/arxiv\.org/i.test(url) || doiOfUrl(url) !== undefined);
}

/** Sets the publisher from the field that entries of this type use for it. */
function setPublisher(item: Item, fields: Fields): void {
  const institutions = ['institution', 'organization', 'school'].flatMap(
    (name) => printedText(fields.get(name)) || [],
  );
  item.publisher ??= institutions[0];
  // For a report or thesis, the institution matters. Few have a publisher, too.
  const [institution] = institutions;
  const isBeside =
    institution !== undefined && !letters(String(item.publisher)).includes(letters(institution));
  if (isBeside && /^(?:report|thesis)$/.test(String(item.type)))
    item.publisher = `${institution}; ${item.publisher}`;
  else if (isBeside) item.authority ??= institution;
  const number = printedText(fields.get('number'));
  const numbered = ['number', 'issue', 'collection-number'].some(
    (name) => item[name] !== undefined,
  );
  if (number && !numbered) item.number = number;
}

/**
 * Letters and digits in lower case, because signs are written in several ways.
 * Example: "Ludwig--Maximilians"
 */
function letters(text: string): string {
  return text.replace(/<[^<>]*>|[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/**
 * Sets short title and issue of works for which the mapping does not, for example court reports. An issue may
 * have a number and a name ("2, Spring").
 */
function addContainer(item: Item, fields: Fields): void {
  const [short, issue] = ['shortjournal', 'issue'].map((name) => printedText(fields.get(name)));
  if (short) item['container-title-short'] ??= short;
  if (!issue || Object.values(item).includes(issue)) return;
  item.issue = item.issue === undefined ? issue : `${item.issue}, ${issue}`;
}

/** Sets the places of publisher and conference, which the ACM's exports both have. */
function setPlaces(item: Item, fields: Fields): void {
  const [publisher, event] = ['address', 'location'].map((name) => printedText(fields.get(name)));
  if (!publisher || !event) return;
  item['publisher-place'] = publisher;
  if (publisher !== event) item['event-place'] ??= event;
}

/**
 * Wordings of publication states: https://ctan.org/pkg/biblatex, section 4.9.2.11. PubMed's states of published
 * works, which JabRef exports, are dropped.
 */
const STATES: Record<string, string> = {
  aheadofprint: 'advance online publication',
  epublish: '',
  ppublish: '',
  inpreparation: 'in preparation',
  inpress: 'in press',
  prepublished: 'pre-published',
};

function setStatus(item: Item): void {
  if (typeof item.status === 'string') item.status = ownValue(STATES, item.status) ?? item.status;
}

/** Adds text that is printed at the end of an entry. */
function addAddendum(item: Item, fields: Fields): void {
  const words = printedText(fields.get('addendum'));
  // If there is no note, the mapping has already used the addendum.
  if (!words || (!fields.has('note') && String(item.note).startsWith(words))) return;
  const note = typeof item.note === 'string' ? item.note.replace(/(?<![.!?])$/, '.') : '';
  item.note = `${note} ${words}`.trim();
}

/** Zotero's and Mendeley's fields for licence, library and department, by CSL variable. */
const RECORD: [variable: string, ...fields: string[]][] = [
  ['license', 'license', 'copyright', 'rights'],
  ['call-number', 'lccn'],
  ['division', 'department'],
];

function addRecord(item: Item, fields: Fields): void {
  for (const [variable, ...names] of RECORD)
    item[variable] ??= names.map((name) => printedText(fields.get(name))).find(Boolean);
}

/** Removes a series that repeats the title of the journal or book. */
function dropRepeatedSeries(item: Item): void {
  const [title, container] = [item['collection-title'], item['container-title']].map((each) =>
    typeof each === 'string' ? stripBraces(each).toLowerCase() : undefined,
  );
  if (title !== undefined && title === container) delete item['collection-title'];
}

/** The fewest pages of a book: https://unesdoc.unesco.org/ark:/48223/pf0000114625, "Recommendation …", 11 */
const FEWEST_PAGES = 49;

/**
 * Sets pages, article number and number of pages. Styles print the article number instead of pages. In a whole
 * book, authors type the number of pages into `pages`, because GOST styles print it.
 */
function setPages(item: Item, fields: Fields, type: string): void {
  const count = /^\d{2,4}$/.exec(stripBraces(fields.get('pages') ?? ''))?.[0];
  if (count && Number(count) >= FEWEST_PAGES && /^(?:m?v?book|\w*thesis)$/.test(type)) {
    item['number-of-pages'] ??= count;
    delete item.page;
  }
  const eid = printedText(fields.get('eid'));
  if (!eid) return;
  // The ACM numbers the pages of each article from 1, so they are kept beside the article number.
  if (item.page !== undefined && !String(item.page).includes(eid)) item.number ??= eid;
  item.page ??= eid;
  if (item.number === eid && item.page === eid) delete item.number;
}
