/**
 * Finds the data of a reference in its printed text, to tag them. Only certain matches are tagged: a text that occurs
 * once, or a number at the place where styles print it. Doubtful parts stay plain text.
 */
import type { CslItem } from '../../../article/article.ts';
import { citedPages, pageSpan } from '../../../compile/references/cited-pages.ts';
import { richTextWords } from '../../../compile/references/rich-text.ts';
import { standardNumbers } from '../../../compile/references/standard-numbers.ts';
import { cslText } from '../csl-values.ts';
import { findPersons } from './citation-names.ts';
import {
  type CitationText,
  fold,
  free,
  isWordAt,
  occurrences,
  onlyOccurrence,
  type Tag,
} from './citation-text.ts';
import { titleElements } from './work-types.ts';

/** Tags without overlap, in text order. */
export function findTags(csl: CslItem, text: CitationText): Tag[] {
  const tags: Tag[] = [];
  // Each finder skips the ranges that earlier finders have tagged.
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
  findPage,
  findNumbers,
];

/** The bare DOI. If a link shows it as an address, the address and the DOI replace the link. */
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

/** Longer texts come first: "Nature Physics" before an article with the title "Nature". */
function findTitles(csl: CslItem, text: CitationText, taken: readonly Tag[]): Tag[] {
  const { title, source } = titleElements(csl);
  const publisher = richTextWords(cslText(csl, 'publisher') ?? '');
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
    value ? [{ name, value: richTextWords(value) }] : [],
  );
  for (const { name, value } of texts.sort((a, b) => b.value.length - a.value.length)) {
    const all = [...taken, ...tags];
    const wanted = value.replace(/(?<![\s.])[\s.]+$/, '');
    const found =
      onlyOccurrence(text, wanted, all) ??
      (value === publisher ? onlySentence(text, wanted, all) : undefined);
    if (found && isDistinctive(value) && !tags.some((tag) => tag.name === name))
      tags.push({ ...found, name });
  }
  return tags;
}

/** The occurrence of a repeated publisher that is a sentence. Example: "(arXiv:2008.01037). arXiv. https://…" */
function onlySentence(text: CitationText, name: string, taken: readonly Tag[]) {
  const sentences = occurrences(text, name).filter(
    ({ start, end }) =>
      /[.)] $/.test(text.folded.slice(0, start)) && /^\.(?: |$)/.test(text.folded.slice(end)),
  );
  const [found, ...others] = sentences.filter((range) => free(range, text, taken));
  return others.length === 0 ? found : undefined;
}

/** Minimum length: two Latin letters may be anything, but two Chinese characters are a title. */
function isDistinctive(text: string): boolean {
  return text.length > 2 || /[\p{Script=Han}\p{Script=Hangul}]/u.test(text);
}

/** Both pages of a full range. Of "351–63" only the first, because 63 is not a page of the work. */
function findPages(csl: CslItem, text: CitationText, taken: readonly Tag[]): Tag[] {
  const span = pageSpan(cslText(csl, 'page')?.trim() ?? '');
  if (!span) return [];
  for (const cut of span.last.split('').keys()) {
    const last = span.last.slice(cut);
    const found = onlyOccurrence(text, `${span.first}-${last}`, taken);
    if (!found) continue;
    const middle = found.start + span.first.length;
    const tags: Tag[] = [{ start: found.start, end: middle, name: 'fpage' }];
    if (cut === 0) tags.push({ start: middle + 1, end: found.end, name: 'lpage' });
    return tags;
  }
  return [];
}

/** A single page or article number: directly after volume and issue, or after "p.". */
function findPage(csl: CslItem, text: CitationText, taken: readonly Tag[]): Tag[] {
  const page = cslText(csl, 'page')?.trim() ?? '';
  const { first, elocation } = citedPages(page);
  if (page === '' || (page !== first && page !== elocation)) return [];
  const name = elocation ? 'elocation-id' : 'fpage';
  const before = taken.findLast((tag) => tag.name === 'issue' || tag.name === 'volume');
  const next = before && numberAfter(text, before.end, page, [PAGE]);
  if (next) return [{ ...next, name }];
  const found = onlyOccurrence(text, page, taken);
  const marked = found && /(?:\bpp?\.|صص?)\s*$/u.test(text.folded.slice(0, found.start));
  return found && (marked || name === 'elocation-id') ? [{ ...found, name }] : [];
}

const PAGE = /\)?[\s,:;.]{1,3}(?:pp?\.\s?|[Aa]rticle\s)?/y;

/** The year. If the number occurs twice, the one in brackets. A letter may follow, as in "2016a". */
function findYear(csl: CslItem, text: CitationText, taken: readonly Tag[]): Tag[] {
  const year = String(csl.issued?.['date-parts']?.[0]?.[0] ?? '');
  if (!/^\d{4}$/.test(year)) return [];
  const found = [year, ...LETTERS.map((letter) => year + letter)]
    .flatMap((printed) => occurrences(text, printed))
    .map(({ start }): Tag => ({ start, end: start + year.length, name: 'year' }))
    .filter((tag) => free(tag, text, taken));
  const bracketed = found.filter(({ start }) => text.folded[start - 1] === '(');
  if (found.length === 1) return found;
  return bracketed.length === 1 ? bracketed : [];
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The volume directly after the source (with the year in between, if any), and the issue directly after it. */
function findVolume(csl: CslItem, text: CitationText, taken: readonly Tag[]): Tag[] {
  const source = taken.find(({ name }) => name === 'source');
  const volume = cslText(csl, 'volume');
  if (!source || volume === undefined) return [];
  const year = taken.find(({ name, start }) => name === 'year' && start >= source.end);
  const starts = [source.end, ...(year ? [year.end] : [])];
  const found = starts
    .map((start) => numberAfter(text, start, volume, [GAP, VOLUME]))
    .find(Boolean);
  if (!found) return [];
  const issue = cslText(csl, 'issue');
  const next = issue === undefined ? undefined : numberAfter(text, found.end, issue, [ISSUE]);
  return [{ ...found, name: 'volume' }, ...(next ? [{ ...next, name: 'issue' }] : [])];
}

const GAP = /[\s,.;:()]{0,4}/y;
const VOLUME = /[\s,.;:()]{0,4}(?:\p{L}{3,9}[.;]?\s?)?(?:\d{1,2};)?/uy;
const ISSUE = /[\s,]{0,2}(?:\(|(?:[Nn]o|[Nn]r|[Ii]ssue|[Ii]ss)\.?\s?)?/y;

/** The number, if only one of the separators is before it and no letter or digit follows. */
function numberAfter({ folded }: CitationText, start: number, number: string, gaps: RegExp[]) {
  const printed = fold(number);
  for (const gap of gaps) {
    gap.lastIndex = start;
    const at = start + (gap.exec(folded)?.[0].length ?? 0);
    const end = at + printed.length;
    if (folded.startsWith(printed, at) && !isWordAt(folded, end)) return { start: at, end };
  }
  return undefined;
}

function findNumbers(csl: CslItem, text: CitationText, taken: readonly Tag[]): Tag[] {
  return Object.entries(standardNumbers(csl)).flatMap(([name, numbers]: [string, string[]]) =>
    numbers.flatMap((number): Tag[] => {
      const found = onlyOccurrence(text, number, taken);
      return found ? [{ ...found, name }] : [];
    }),
  );
}
