/** What the mapping of BibLaTeX to CSL leaves undone, put right in the item. */
import { dateFromText } from '../dates.ts';
import { doiOfUrl } from '../identifiers.ts';
import { splitNames } from './names.ts';
import { withSigns } from './tex-symbols.ts';

type Item = Record<string, unknown>;
type Fields = ReadonlyMap<string, string>;

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
    circa,
    genre,
    addresses,
    accessDate,
    preprint,
    container,
    imprint,
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

/** CSL names and the fields that they come from. */
const NAME_FIELDS: Record<string, string> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  'container-author': 'bookauthor',
};

/** `{World Bank}` is one name, not a family name. */
function names(item: Item, fields: Fields): void {
  for (const [variable, field] of Object.entries(NAME_FIELDS)) {
    const listed = item[variable];
    if (!Array.isArray(listed)) continue;
    const sources = splitNames(fields.get(field) ?? '');
    item[variable] = listed.map((name, index) => {
      const source = sources[index] ?? '';
      return sources.length === listed.length && isOneGroup(source)
        ? { literal: withSigns(source.replace(/[{}]/g, '').replaceAll('~', '\u00a0')) }
        : withWholeFamily(name);
    });
  }
}

const PARTICLE = 'non-dropping-particle';

/**
 * In "Pérez de la Cruz, Juan" the family name begins with its capital, as Pandoc reads it; "a." in
 * "a. King, J." is a given name.
 */
function withWholeFamily(name: unknown): unknown {
  if (typeof name !== 'object' || name === null) return name;
  const { [PARTICLE]: particle, ...rest } = name as Record<string, unknown>;
  if (typeof particle !== 'string') return name;
  if (/^\p{Lu}/u.test(particle)) return { ...rest, family: `${particle} ${rest.family}` };
  if (/^\p{Ll}\.$/u.test(particle))
    return { ...rest, given: `${rest.given ?? ''} ${particle}`.trim() };
  return name;
}

/** Whether a name stands in braces as a whole. */
function isOneGroup(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  return [...name].every((char, index) => {
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    return depth > 0 || index === name.length - 1;
  });
}

/** Of films: `editor` with `editortype = {director}`. */
function direction(item: Item, fields: Fields): void {
  if (fields.get('editortype') !== 'director' || item.director !== undefined) return;
  item.director = item.editor;
  delete item.editor;
}

/** "1850~" is about 1850, and "1850?" perhaps. */
function circa(item: Item, fields: Fields): void {
  const { issued } = item;
  const uncertain = /^[\d/-]+[~?%]$/.test(fields.get('date') ?? fields.get('year') ?? '');
  if (uncertain && typeof issued === 'object') item.issued = { ...issued, circa: true };
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

function genre(item: Item): void {
  const { genre } = item;
  if (typeof genre !== 'string') return;
  if (KINDS_OF_REFERENCE.test(bare(genre))) delete item.genre;
  else item.genre = GENRES[genre] ?? genre;
}

/** `number = {null}`: what databases write where they have nothing. */
function nothing(item: Item): void {
  for (const [name, value] of Object.entries(item))
    if (typeof value === 'string' && /^(?:null|undefined|n\/a|nan)$/i.test(bare(value)))
      delete item[name];
}

const ADDRESS = /https?:\/\/[^\s{}<>"|\\]+[^\s{}<>"|\\.,;:)\]]/;

/** An address in `howpublished` or `note` is the work's address where it has no other. */
function addresses(item: Item, fields: Fields): void {
  for (const name of ['howpublished', 'note']) {
    const text = bare(fields.get(name) ?? '');
    const url = ADDRESS.exec(text)?.[0];
    if (url && (item.URL === undefined || item.URL === url)) {
      item.URL = url;
      if (name === 'note') item.note = wordsOf(text);
    }
  }
  const publisher = wordsOf(bare(fields.get('howpublished') ?? ''));
  if (publisher && !/^(?:online|web ?(?:site|page))$/i.test(publisher))
    item.publisher ??= publisher;
}

/** The text without address and date of access; `undefined` where no words are left. */
function wordsOf(text: string): string | undefined {
  const words = withoutAccess(text)
    .replace(ADDRESS, '')
    .replace(/(?:available (?:at|from|online)|url|online)?[\s:;,.]*$/i, '')
    .replace(/^[\s:;,.]+/, '');
  return /[\p{L}\d]/u.test(words) ? words.trim() : undefined;
}

function bare(text: string): string {
  return text.replace(/[{}]/g, '').trim();
}

/** BibLaTeX's slash is one between two dates; in "25/12/2019" it is not. */
const DAY = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

/** "[Online; accessed 19-July-2019]" in the note is the date of access. */
function accessDate(item: Item, fields: Fields): void {
  for (const name of ['urldate', 'lastchecked', 'accessed', 'lastaccessed'])
    if (fields.has(name)) item.accessed ??= bare(fields.get(name) ?? '');
  for (const [variable, name] of [
    ['accessed', 'urldate'],
    ['issued', 'date'],
  ] as const)
    if (DAY.test(fields.get(name) ?? '')) item[variable] = fields.get(name);
  for (const name of ['note', 'howpublished']) {
    const text = bare(fields.get(name) ?? '');
    const date = accessOf(text);
    if (date === undefined) continue;
    item.accessed ??= date;
    if (name === 'note') item.note = wordsOf(text);
  }
}

/** A few blanks, and no date is longer: a row of blanks would be parted between them in every way. */
const ACCESSED =
  /[[(]?(?:online\s{0,3}[;,.:]?\s{0,3})?(?:last\s{1,3})?(?:accessed|retrieved|visited)\s{0,3}(?:on|in)?\s{0,3}[:;,]?\s{0,3}([\w. ,/-]{0,40}\d{4}(?:-\d\d?){0,2})[\])]?\.?/i;

/** "visited 12 sites in 2019" is no date. */
function accessOf(text: string): string | undefined {
  const date = ACCESSED.exec(text)?.[1];
  return date && dateFromText(date)?.['date-parts'] ? date : undefined;
}

function withoutAccess(text: string): string {
  return accessOf(text) === undefined ? text : text.replace(ACCESSED, '');
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
  const eprint = (fields.get('eprint') ?? '').replace(/^arxiv:/i, '').replace(/\s*\[.*$/, '');
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
  for (const name of ['institution', 'organization', 'school']) {
    const text = bare(fields.get(name) ?? '');
    if (text) item.publisher ??= text;
  }
  const number = bare(fields.get('number') ?? '');
  const numbered = ['number', 'issue', 'collection-number'].some(
    (name) => item[name] !== undefined,
  );
  if (number && !numbered) item.number = number;
  if (typeof item.edition === 'string') item.edition = editionOf(item.edition);
}

/** The mapping knows a journal's short name and `issue` of articles alone; court reports have them, too. */
function container(item: Item, fields: Fields): void {
  const [short, issue] = ['shortjournal', 'issue'].map((name) => fields.get(name)?.trim());
  if (short) item['container-title-short'] ??= withSigns(short);
  if (issue && !Object.values(item).includes(issue)) item.issue ??= withSigns(issue);
}

/** The journal's or book's own name once more says nothing. */
function series(item: Item): void {
  const [title, container] = [item['collection-title'], item['container-title']].map((each) =>
    typeof each === 'string' ? bare(each).toLowerCase() : undefined,
  );
  if (title !== undefined && title === container) delete item['collection-title'];
}

/** Of a number without the word "edition" and the signs of ordinals, which styles print themselves. */
function editionOf(text: string): string {
  const words = text.replace(
    /\s+(?:edn?|ed[ií]tion|edición|edição|édition|auflage|aufl)\b\.?$/iu,
    '',
  );
  const number = EDITIONS.indexOf(words.toLowerCase());
  if (number >= 0) return String(number + 1);
  const [, digits] = /^(\d{1,3})(?:\.?[ªºa]|\.|e|er|[eè]me|st|nd|rd|th)?$/iu.exec(words) ?? [];
  return digits ?? text;
}

/** BibTeX wants the edition as a word, styles print it as a number. */
const EDITIONS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** Styles print an article number in the place of pages. */
function pages(item: Item, fields: Fields): void {
  const eid = bare(fields.get('eid') ?? fields.get('article-number') ?? '');
  if (!eid) return;
  item.page ??= eid;
  if (item.number === eid) delete item.number;
}

/** Types that the mapping does not know, and `@misc` that is a web page. */
const KINDS: Record<string, string> = {
  webpage: 'webpage',
  website: 'webpage',
  data: 'dataset',
  preprint: 'article',
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  blog: 'post-weblog',
  code: 'software',
  softwareversion: 'software',
};

function kind(item: Item, fields: Fields, type: string): void {
  if (KINDS[type]) item.type = KINDS[type];
  if (type === 'unpublished' && (fields.has('eventtitle') || fields.has('venue')))
    item.type = 'speech';
  if (type === 'article' && /^(?:magazine|newspaper)$/.test(fields.get('entrysubtype') ?? ''))
    item.type = `article-${fields.get('entrysubtype')}`;
  if (type !== 'misc' || item.type !== 'document' || item.URL === undefined) return;
  if (item.DOI === undefined && item['container-title'] === undefined) item.type = 'webpage';
}
