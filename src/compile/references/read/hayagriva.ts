/**
 * Reads entries of Hayagriva, Typst's YAML format for bibliographies, into items that `cleanItem` cleans.
 * https://github.com/typst/hayagriva/blob/main/docs/file-format.md
 */

import { mathToRich } from '../../../markup/tex/math.ts';
import { SYMBOLS } from '../../../markup/tex/symbols.ts';
import { isObject } from '../../../words/is-object.ts';
import { ownValue } from '../../../words/own-value.ts';

type Entry = Record<string, unknown>;
type Item = Record<string, unknown>;

const TYPES: Record<string, string> = {
  anthology: 'book',
  anthos: 'chapter',
  article: 'article',
  artwork: 'graphic',
  audio: 'song',
  blog: 'webpage',
  book: 'book',
  case: 'legal_case',
  chapter: 'chapter',
  conference: 'event',
  entry: 'entry',
  exhibition: 'event',
  legislation: 'legislation',
  manuscript: 'manuscript',
  misc: 'document',
  newspaper: 'periodical',
  original: 'document',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  post: 'post',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  repository: 'software',
  scene: 'motion_picture',
  thesis: 'thesis',
  thread: 'post',
  video: 'motion_picture',
  web: 'webpage',
};

/** Type of an article by the type of its parent. */
const ARTICLES: Record<string, string> = {
  anthology: 'chapter',
  blog: 'post-weblog',
  book: 'chapter',
  conference: 'paper-conference',
  newspaper: 'article-newspaper',
  periodical: 'article-journal',
  proceedings: 'paper-conference',
  web: 'webpage',
};

/** Fields that an entry inherits from its parents if it lacks them. */
const INHERITED = ['date', 'edition', 'issue', 'location', 'publisher', 'volume', 'volume-total'];

/** Roles of further people that have the same name in CSL. */
const ROLES =
  /^(?:compiler|composer|director|executive-producer|illustrator|narrator|organizer|producer|translator)$/;

/** Whether the values of a map in a YAML file are entries of Hayagriva. */
export function isHayagriva(entries: readonly unknown[]): boolean {
  return entries.every(isObject) && entries.some((entry) => isObject(entry) && 'type' in entry);
}

/** Converts an entry to a CSL item. It inherits missing fields from its parents. */
export function hayagrivaItem(id: string, entry: Entry): Item {
  const parents = ancestors(entry);
  const [parent] = parents.filter(({ title }) => title !== undefined);
  const type = typeOf(entry);
  const place = parent && (typeOf(parent) || 'periodical');
  const ownType = type === 'article' ? (ownValue(ARTICLES, place ?? '') ?? type) : type;
  const isWhole = ownValue(TYPES, ownType) === 'book';
  const inherited = (name: string) => entry[name] ?? parents.find((one) => name in one)?.[name];
  const shared = Object.fromEntries(INHERITED.map((name) => [name, inherited(name)]));
  const conference = parents.find((one) => typeOf(one) === 'conference');
  return {
    id,
    type: ownValue(TYPES, ownType) ?? ownType,
    title: title(entry.title),
    'title-short': isObject(entry.title) ? text(entry.title.short) : undefined,
    [isWhole ? 'collection-title' : 'container-title']: parent && title(parent.title),
    'event-title': conference && text(conference.title),
    author: names(entry.author),
    editor: names(inherited('editor')),
    ...furtherPeople(entry.affiliated),
    issued: date(shared.date),
    publisher: text(shared.publisher, 'name') ?? text(inherited('organization')),
    'publisher-place': text(shared.location) ?? text(Object(shared.publisher).location),
    volume: text(shared.volume),
    'number-of-volumes': text(shared['volume-total']),
    issue: text(shared.issue),
    edition: text(shared.edition),
    page: text(entry['page-range']),
    'number-of-pages': text(entry['page-total']),
    'chapter-number': text(entry.chapter),
    genre: text(entry.genre),
    note: text(entry.note),
    language: text(entry.language),
    archive: text(entry.archive),
    archive_location: text(entry['archive-location']),
    'call-number': text(entry['call-number']),
    dimensions: text(entry.runtime),
    ...address(inherited('url')),
    ...numbers([entry, ...parents].map((one) => one['serial-number'])),
  };
}

function typeOf({ type }: Entry): string {
  return String(type ?? '').toLowerCase();
}

/** The parents of an entry, and their parents. */
function ancestors({ parent }: Entry, depth = 0): Entry[] {
  const parents = (Array.isArray(parent) ? parent : [parent]).filter(isObject);
  return depth > 4 ? [] : parents.flatMap((one) => [one, ...ancestors(one, depth + 1)]);
}

/** A title, with Typst's formulas converted. In a formula, a word is the name of a symbol. */
function title(value: unknown): string | undefined {
  const signs = (formula: string) =>
    formula.replace(/[A-Za-z]{2,}/g, (name) => SYMBOLS.get(name) ?? name);
  return text(value)
    ?.replace(/(?<!\\)\$([^$]+)\$/g, (_, formula: string) => mathToRich(signs(formula), () => {}))
    .replaceAll('\\$', '$');
}

/**
 * A text, or the main form of a text that also has a short form. Braces, which protect capitals, are removed.
 */
function text(value: unknown, part = 'value'): string | undefined {
  const { [part]: inner, verbatim }: Entry = isObject(value) ? value : { [part]: value };
  if (typeof inner !== 'string') return undefined;
  const words = inner.replace(/[{}]/g, '');
  return verbatim === 'true' ? `<span class="nocase">${words}</span>` : words;
}

function date(value: unknown): string | undefined {
  return text(value)?.replace(/^~(.*)$/, '$1~');
}

function names(value: unknown): unknown[] | undefined {
  const listed = Array.isArray(value) ? value : [value].filter((one) => one !== undefined);
  return listed.length > 0 ? listed.map(name) : undefined;
}

/** "Family, Given" stays as text for `cleanItem`. A name without a comma is not split. */
function name(value: unknown): unknown {
  if (typeof value === 'string' && !value.includes(',')) return { literal: value };
  if (!isObject(value)) return value;
  const { name: family, 'given-name': given, prefix, suffix } = value;
  return { family, given, 'non-dropping-particle': prefix, suffix };
}

function furtherPeople(affiliated: unknown): Item {
  const people: Record<string, unknown[]> = {};
  for (const group of Array.isArray(affiliated) ? affiliated.filter(isObject) : []) {
    const { role, names: listed } = group;
    const word = ROLES.test(String(role)) ? String(role) : 'contributor';
    people[word] = [...(people[word] ?? []), ...(names(listed) ?? [])];
  }
  return people;
}

function address(url: unknown): Item {
  return { URL: text(url), accessed: isObject(url) ? date(url.date) : undefined };
}

/** Identifiers; those of the entry come first. A number without a name belongs to the entry itself. */
function numbers(serialNumbers: readonly unknown[]): Item {
  const found: Item = {};
  for (const [index, value] of serialNumbers.entries()) {
    const named = isObject(value) ? value : index === 0 ? { serial: value } : {};
    for (const [name, number] of Object.entries(named)) found[name.toLowerCase()] ??= number;
  }
  const { doi, isbn, issn, pmid, pmcid, arxiv, serial } = found;
  const preprint = arxiv === undefined ? {} : { URL: `https://arxiv.org/abs/${arxiv}` };
  return {
    DOI: text(doi),
    ISBN: text(isbn),
    ISSN: text(issn),
    PMID: text(pmid),
    PMCID: text(pmcid),
    number: text(serial),
    ...preprint,
  };
}
