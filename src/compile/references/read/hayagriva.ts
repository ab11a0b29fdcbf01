/**
 * Entries of Hayagriva, Typst's YAML for bibliographies, as items that `cleanItem` cleans.
 * https://github.com/typst/hayagriva/blob/main/docs/file-format.md
 */

import { ownValue } from '../../../article/own-value.ts';
import { mathToRich } from '../../../markup/tex/math.ts';
import { SYMBOLS } from '../../../markup/tex/symbols.ts';
import { isObject } from '../../../words/is-object.ts';

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

/** What an article is by the type of what it stands in. */
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

/** Fields that an entry has from what it stands in, where it has none itself. */
const SHARED = ['date', 'edition', 'issue', 'location', 'publisher', 'volume', 'volume-total'];

/** Roles of further people for which CSL has the same word. */
const ROLES =
  /^(?:compiler|composer|director|executive-producer|illustrator|narrator|organizer|producer|translator)$/;

/** Whether the values of a YAML file's map are entries. */
export function isHayagriva(entries: readonly unknown[]): boolean {
  return entries.every(isObject) && entries.some((entry) => isObject(entry) && 'type' in entry);
}

/** An entry as CSL has it; each thing that it stands in gives what the entry itself lacks. */
export function hayagrivaItem(id: string, entry: Entry): Item {
  const parents = ancestors(entry);
  const [parent] = parents.filter(({ title }) => title !== undefined);
  const type = typeOf(entry);
  const place = parent && (typeOf(parent) || 'periodical');
  const own = type === 'article' ? (ownValue(ARTICLES, place ?? '') ?? type) : type;
  const isWhole = ownValue(TYPES, own) === 'book';
  const of = (name: string) => entry[name] ?? parents.find((one) => name in one)?.[name];
  const shared = Object.fromEntries(SHARED.map((name) => [name, of(name)]));
  const conference = parents.find((one) => typeOf(one) === 'conference');
  return {
    id,
    type: ownValue(TYPES, own) ?? own,
    title: title(entry.title),
    'title-short': isObject(entry.title) ? text(entry.title.short) : undefined,
    [isWhole ? 'collection-title' : 'container-title']: parent && title(parent.title),
    'event-title': conference && text(conference.title),
    author: names(entry.author),
    editor: names(of('editor')),
    ...furtherPeople(entry.affiliated),
    issued: date(shared.date),
    publisher: text(shared.publisher, 'name') ?? text(of('organization')),
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
    ...address(of('url')),
    ...numbers([entry, ...parents].map((one) => one['serial-number'])),
  };
}

function typeOf({ type }: Entry): string {
  return String(type ?? '').toLowerCase();
}

/** Its parents, and theirs. */
function ancestors({ parent }: Entry, depth = 0): Entry[] {
  const parents = (Array.isArray(parent) ? parent : [parent]).filter(isObject);
  return depth > 4 ? [] : parents.flatMap((one) => [one, ...ancestors(one, depth + 1)]);
}

/** With Typst's formulas, in which a word is the name of a sign. */
function title(value: unknown): string | undefined {
  const signs = (formula: string) =>
    formula.replace(/[A-Za-z]{2,}/g, (name) => SYMBOLS.get(name) ?? name);
  return text(value)
    ?.replace(/(?<!\\)\$([^$]+)\$/g, (_, formula: string) => mathToRich(signs(formula), () => {}))
    .replaceAll('\\$', '$');
}

/** The words of a text, or of one with a short form; braces keep capitals. */
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

/** "Family, Given"; without a comma it is a name as a whole. */
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

/** Identifiers of the entry first; a number without a name is its own. */
function numbers(given: readonly unknown[]): Item {
  const found: Item = {};
  for (const [index, value] of given.entries()) {
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
