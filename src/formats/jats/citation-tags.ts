/**
 * Finds in a printed reference what its data say, to tag it there. Only what is certain: a text that
 * occurs once, a number at the place where styles print it. What is doubtful stays plain words.
 */
import type { CslItem } from '../../article.ts';
import { plainText } from '../../references/rich-text.ts';
import { findPersons } from './citation-names.ts';
import { type CitationText, escaped, free, onlyOccurrence, type Tag } from './citation-text.ts';
import { cslText } from './csl-values.ts';
import { pageSpan } from './pages.ts';
import { titleElements } from './work-types.ts';

/** Tags that do not overlap, in the order of the text. */
export function findTags(csl: CslItem, text: CitationText): Tag[] {
  const tags: Tag[] = [];
  // Each finder leaves alone what those before it have taken.
  for (const find of FINDERS) {
    for (const tag of find(csl, text, tags)) if (free(tag, text, tags)) tags.push(tag);
  }
  return tags.sort((a, b) => a.start - b.start);
}

type Finder = (csl: CslItem, text: CitationText, taken: readonly Tag[]) => Tag[];

const FINDERS: Finder[] = [
  findDoi,
  findPersons,
  findTitles,
  findPages,
  findYear,
  findVolume,
  findIsbn,
];

/** The bare DOI; where a link shows it as an address, the link is replaced by both. */
function findDoi(csl: CslItem, text: CitationText): Tag[] {
  const doi = cslText(csl, 'DOI');
  if (doi === undefined) return [];
  const type = { 'pub-id-type': 'doi' };
  const link = text.links.find(({ start, end }) => text.text.slice(start, end).endsWith(doi));
  const found = link ? undefined : onlyOccurrence(text, doi, []);
  if (!link) return found ? [{ ...found, name: 'pub-id', attributes: type }] : [];
  const { start, end, url } = link;
  const attributes = { ...type, 'xlink:href': url };
  return [{ start, end, inner: [{ start: end - doi.length, end, name: 'pub-id', attributes }] }];
}

/** Longer texts first: "Nature Physics" before an article that is called "Nature". */
function findTitles(csl: CslItem, text: CitationText, taken: readonly Tag[]): Tag[] {
  const { title, source } = titleElements(csl);
  const wanted: [name: string, value: string | undefined][] = [
    [title, cslText(csl, 'title')],
    ['source', title === 'source' ? undefined : source],
    ['series', cslText(csl, 'collection-title')],
    ['conf-name', cslText(csl, 'event-title')],
    ['publisher-name', cslText(csl, 'publisher')],
    ['publisher-loc', cslText(csl, 'publisher-place')],
  ];
  const tags: Tag[] = [];
  const texts = wanted.flatMap(([name, value]) =>
    value ? [{ name, value: plainText(value) }] : [],
  );
  for (const { name, value } of texts.sort((a, b) => b.value.length - a.value.length)) {
    const all = [...taken, ...tags];
    const found = onlyOccurrence(text, value.replace(/[\s.]+$/, ''), all);
    if (found && isTelling(value) && !tags.some((tag) => tag.name === name))
      tags.push({ ...found, name });
  }
  return tags;
}

/** Two letters may be anything, two signs of Chinese are a title. */
function isTelling(text: string): boolean {
  return text.length > 2 || /[\p{Script=Han}\p{Script=Hangul}]/u.test(text);
}

/** A span in full, or a number with "p." or ":" before it. */
function findPages(csl: CslItem, text: CitationText, taken: readonly Tag[]): Tag[] {
  const page = cslText(csl, 'page')?.trim() ?? '';
  const span = pageSpan(page);
  if (span) {
    const whole = onlyOccurrence(text, `${span.first}-${span.last}`, taken);
    if (!whole) return [];
    const middle = whole.start + span.first.length;
    return [
      { start: whole.start, end: middle, name: 'fpage' },
      { start: middle + 1, end: whole.end, name: 'lpage' },
    ];
  }
  const found = /^[\p{L}\p{N}]+$/u.test(page) ? onlyOccurrence(text, page, taken) : undefined;
  if (!found) return [];
  if (/^\p{L}+\d+$|^\d{5,}$/u.test(page)) return [{ ...found, name: 'elocation-id' }];
  const marked = /(?:\bpp?\.|:|صص?)\s*$/u.test(text.folded.slice(0, found.start));
  return marked ? [{ ...found, name: 'fpage' }] : [];
}

/** The year; where the same number stands twice, the one in brackets. A letter may follow: "2016a". */
function findYear(csl: CslItem, text: CitationText, taken: readonly Tag[]): Tag[] {
  const year = String(csl.issued?.['date-parts']?.[0]?.[0] ?? '');
  if (!/^\d{4}$/.test(year)) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${year}(?=[a-z]?(?![\\p{L}\\p{N}]))`, 'gu');
  const found = [...text.folded.matchAll(pattern)]
    .map(({ index }): Tag => ({ start: index, end: index + year.length, name: 'year' }))
    .filter((tag) => free(tag, text, taken));
  const bracketed = found.filter(({ start }) => text.folded[start - 1] === '(');
  if (found.length === 1) return found;
  return bracketed.length === 1 ? bracketed : [];
}

/** Volume right behind the source (and the year, if that stands between), issue right behind it. */
function findVolume(csl: CslItem, text: CitationText, taken: readonly Tag[]): Tag[] {
  const source = taken.find(({ name }) => name === 'source');
  const volume = cslText(csl, 'volume');
  if (!source || volume === undefined) return [];
  const year = taken.find(({ name, start }) => name === 'year' && start >= source.end);
  const starts = [source.end, ...(year ? [year.end] : [])];
  const found = starts.map((start) => numberAfter(text, start, volume, VOLUME)).find(Boolean);
  if (!found) return [];
  const issue = cslText(csl, 'issue');
  const next = issue === undefined ? undefined : numberAfter(text, found.end, issue, ISSUE);
  return [{ ...found, name: 'volume' }, ...(next ? [{ ...next, name: 'issue' }] : [])];
}

const VOLUME = '[\\s,.;:()]{0,4}(?:\\p{L}{3,9}[.;]?\\s?)?(?:\\d{1,2};)?';
const ISSUE = '[\\s,]{0,2}(?:\\(|(?:no|nr|issue|iss)\\.?\\s?)?';

function numberAfter(text: CitationText, start: number, number: string, gap: string) {
  const pattern = new RegExp(`${gap}(${escaped(number)})(?![\\p{L}\\p{N}])`, 'iuy');
  pattern.lastIndex = start;
  const end = pattern.exec(text.folded) ? pattern.lastIndex : -1;
  return end === -1 ? undefined : { start: end - number.length, end };
}

function findIsbn(csl: CslItem, text: CitationText, taken: readonly Tag[]): Tag[] {
  const found = onlyOccurrence(text, cslText(csl, 'ISBN') ?? '', taken);
  return found ? [{ ...found, name: 'isbn' }] : [];
}
