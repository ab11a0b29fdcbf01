/** A work as data: CSL variables as JATS elements. */
import type { Element } from 'xast';
import type { CslDate, CslItem, CslName } from '../../../article/article.ts';
import { NAME_VARIABLES } from '../../../compile/references/read/variables.ts';
import { richText, richTextWords } from '../../../compile/references/rich-text.ts';
import { standardNumbers } from '../../../compile/references/standard-numbers.ts';
import { type Child, element, elementIf } from '../../../markup/xml.ts';
import { cslSurname } from '../../../words/person-name.ts';
import { wordList, wordSet } from '../../../words/word-list.ts';
import { filled, languageTag } from '../body/content.ts';
import { CITATION, renderInlines, schemeOf } from '../body/inlines.ts';
import { cslGivenNames, cslGroup, cslNames, cslText, isEtAl } from '../csl-values.ts';
import type { Jats } from '../jats.ts';
import { personName } from '../names.ts';
import { pageElements } from '../pages.ts';
import { publicationType, titleElements } from './work-types.ts';

/** Returns undefined if the data are empty. */
export function elementCitation(jats: Jats, csl: CslItem): Element | undefined {
  const { title, source } = titleElements(csl);
  const language = cslText(csl, 'language');
  return elementIf(
    'element-citation',
    { 'publication-type': publicationType(csl), 'xml:lang': languageTag(language) },
    PERSONS.map(([variable, type]) => persons(cslNames(csl, variable), type)),
    richElement(jats, title, cslText(csl, 'title')),
    title !== 'source' && richElement(jats, 'source', source),
    richElement(jats, 'series', series(csl)),
    version(csl),
    PLAIN.map(([variable, name]) => plainElement(name, cslText(csl, variable))),
    eventDate(csl),
    conferencePlace(csl),
    plainElement('publisher-loc', cslText(csl, 'publisher-place')),
    publisher(csl, source),
    issued(csl.issued),
    plainElement('volume', cslText(csl, 'volume')),
    plainElement('issue', cslText(csl, 'issue')),
    richElement(jats, 'issue-title', cslText(csl, 'volume-title')),
    plainElement('supplement', cslText(csl, 'supplement-number') ?? cslText(csl, 'supplement')),
    pageElements(csl),
    numbers(csl),
    addresses(csl),
  );
}

/** CSL roles with a `person-group-type` in JATS. */
const ROLES: [variable: string, type: string][] = [
  ['author', 'author'],
  ['inventor', 'inventor'],
  ['director', 'director'],
  ['compiler', 'compiler'],
  ['translator', 'translator'],
  ['illustrator', 'illustrator'],
  ['editor', 'editor'],
  ['curator', 'curator'],
  ['container-author', 'container-author'],
  ['collection-editor', 'series-editor'],
  ['editor-translator', 'transed'],
];
/** All other roles keep CSL's name, because no value of the list fits. */
const PERSONS = [
  ...ROLES,
  ...NAME_VARIABLES.filter((variable) => !ROLES.some(([known]) => known === variable)).map(
    (variable): [variable: string, type: string] => [variable, variable],
  ),
];
/** Values of `person-group-type` in the tag library. */
const LISTED = wordSet(
  'author compiler curator director editor illustrator inventor transed translator',
);

const PLAIN: [variable: string, element: string][] = [
  ['edition', 'edition'],
  ['event-title', 'conf-name'],
];

function persons(names: CslName[], type: string): Child {
  const custom = LISTED.has(type) ? undefined : type;
  const attributes = { 'person-group-type': custom ? 'custom' : type, 'custom-type': custom };
  return elementIf('person-group', attributes, names.map(person));
}

function person(name: CslName): Child {
  const group = cslGroup(name);
  const family = cslSurname(name);
  if (isEtAl(name)) return element('etal', {}, 'et al.');
  if (group !== undefined) return filled('collab', {}, group);
  return personName({ family, given: cslGivenNames(name), suffix: name.suffix });
}

function richElement(jats: Jats, name: string, value: string | undefined): Child {
  return value === undefined
    ? undefined
    : filled(name, {}, renderInlines(jats, richText(value), CITATION));
}

function plainElement(name: string, value: string | undefined): Child {
  return value === undefined ? undefined : filled(name, {}, richTextWords(value));
}

/** The title with the volume number. */
function series(csl: CslItem): string | undefined {
  const parts = ['collection-title', 'collection-number'].flatMap(
    (name) => cslText(csl, name) ?? [],
  );
  return parts.length > 0 ? parts.join('; ') : undefined;
}

function version(csl: CslItem): Child {
  const version = cslText(csl, 'version');
  return version && element('version', { designator: version }, version);
}

/** Not for a book, because Zotero exports the publisher's place also as the place of an event. */
function conferencePlace(csl: CslItem): Child {
  const place = cslText(csl, 'event-place');
  const isEvent =
    cslText(csl, 'event-title') !== undefined || /^(?:paper-conference|speech)$/.test(csl.type);
  return !isEvent && place === cslText(csl, 'publisher-place')
    ? undefined
    : plainElement('conf-loc', place);
}

/** The days of a conference. */
function eventDate(csl: CslItem): Child {
  const days = dateText(csl, 'event-date');
  const [first] = /^\d{4}[\d-]*/.exec(days ?? '') ?? [];
  return filled('conf-date', { 'iso-8601-date': first }, days);
}

/** A date or a range in ISO 8601, or in words if it is before Christ. */
function dateText(csl: CslItem, variable: string): string | undefined {
  const value = csl[variable];
  const date = typeof value === 'object' && !Array.isArray(value) ? (value as CslDate) : undefined;
  const points = (date?.['date-parts'] ?? []).flatMap((point) => isoPoint(point) ?? before(point));
  return points.length > 0 ? points.join('/') : (date?.literal ?? date?.raw);
}

/** Omitted if it is already the source. */
function publisher(csl: CslItem, source: string | undefined): Child {
  const name = cslText(csl, 'publisher');
  return name === source ? undefined : plainElement('publisher-name', name);
}

function issued(date: CslDate | undefined): Child {
  const iso = isoDate(date);
  const [start, end] = date?.['date-parts'] ?? [];
  const [ancient] = before(start ?? []);
  if (ancient !== undefined) return element('year', {}, ancient);
  if (!iso || !start) return filled('string-date', {}, date?.literal ?? date?.raw);
  const [year, month, day] = start;
  const isSpan = end !== undefined && end[0] !== year;
  const years = isSpan ? `${year}–${end[0] || ''}` : String(year);
  return [
    day && element('day', {}, String(day)),
    month && element('month', {}, String(month)),
    month ? undefined : filled('season', {}, SEASONS[Number(date?.season)] ?? undefined),
    element('year', { 'iso-8601-date': iso }, years),
  ];
}

/** The era is in English, like the seasons, because no attribute accepts a year before 1. */
function before([year = 0]: readonly number[]): string[] {
  return year < 0 ? [`${-year} BC`] : [];
}

const SEASONS: (string | undefined)[] = [undefined, 'Spring', 'Summer', 'Autumn', 'Winter'];

/** Example: "2019-04-09". The start of a range, because JATS4R expects one year. Undefined for years before 1. */
function isoDate(date: CslDate | undefined): string | undefined {
  const [start, end] = date?.['date-parts'] ?? [];
  // The year 0 means that the end is unknown.
  const points = [start, end?.[0] === 0 ? undefined : end]
    .filter((point) => point !== undefined)
    .map(isoPoint);
  return points.every((point) => point !== undefined) ? points[0] : undefined;
}

function isoPoint([year = 0, month, day]: number[]): string | undefined {
  const parts = [year, month, day].filter((part) => part !== undefined);
  const sound = parts.every((part) => Number.isInteger(part) && part > 0) && year <= 9999;
  if (!sound) return undefined;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** Numbers in a series, genres and sizes. */
function numbers(csl: CslItem): Child {
  const number = cslText(csl, 'number');
  const type = publicationType(csl);
  const own = type === 'patent' ? 'patent' : type === 'standard' ? 'std' : undefined;
  const isElsewhere = own || isArticleNumber(csl) || number === cslText(csl, 'issue');
  const words = [cslText(csl, 'genre'), isElsewhere ? undefined : number];
  const { isbn, issn } = standardNumbers(csl);
  return [
    own && plainElement(own, number),
    plainElement('comment', words.filter((word) => word !== undefined).join(' ')),
    plainElement('comment', cslText(csl, 'status')),
    filled('comment', {}, archive(csl)),
    comments(csl),
    plainElement('institution', cslText(csl, 'authority')),
    filled('size', { units: 'pages' }, cslText(csl, 'number-of-pages')),
    filled('size', { units: 'volumes' }, cslText(csl, 'number-of-volumes')),
    isbn.map((each) => filled('isbn', {}, each)),
    issn.map((each) => filled('issn', {}, each)),
  ];
}

/** Variables without a JATS element keep CSL's names. Readers take `date-in-citation` for the day of access. */
const COMMENTS = wordList(`
  original-title original-date original-publisher original-publisher-place reviewed-title
  reviewed-genre part-title part-number chapter-number division section jurisdiction medium
  dimensions scale submitted available-date license note`);

function comments(csl: CslItem): Child[] {
  return COMMENTS.map((variable) => {
    const value = csl[variable];
    const words = typeof value === 'string' ? richTextWords(value) : dateText(csl, variable);
    return filled('comment', { 'content-type': variable }, words);
  });
}

const KEPT_IN = wordList('archive_collection archive_location archive archive-place call-number');

/** The archive of a manuscript or record, for which JATS has no element. */
function archive(csl: CslItem): string | undefined {
  const places = KEPT_IN.flatMap((variable) => cslText(csl, variable) ?? []);
  return places.length > 0 ? richTextWords(places.join(', ')) : undefined;
}

/** `pageElements` handles it. */
function isArticleNumber(csl: CslItem): boolean {
  return csl.type === 'article-journal' && cslText(csl, 'page') === undefined;
}

/** Identifiers. The address is included only if there is no DOI. */
function addresses(csl: CslItem): Child {
  const doi = cslText(csl, 'DOI');
  const url = doi ? undefined : cslText(csl, 'URL');
  const link = { 'ext-link-type': 'uri', 'xlink:href': url, 'xlink:title': url };
  return [
    filled('pub-id', { 'pub-id-type': 'doi' }, doi),
    filled('pub-id', { 'pub-id-type': 'pmid' }, cslText(csl, 'PMID')),
    filled('pub-id', { 'pub-id-type': 'pmcid' }, cslText(csl, 'PMCID')),
    accessed(csl.accessed),
    url && filled('ext-link', link, url.slice(schemeOf(url).length)),
  ];
}

function accessed(date: CslDate | undefined): Child {
  const iso = isoDate(date);
  return filled(
    'date-in-citation',
    { 'content-type': 'access-date', 'iso-8601-date': iso },
    iso ?? date?.literal ?? date?.raw,
  );
}
