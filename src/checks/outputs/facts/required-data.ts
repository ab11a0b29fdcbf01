/** Facts of a listed work that its data in the JATS must have if the bibliography has them. */
import type { Element } from 'xast';
import type { CslItem } from '../../../article/article.ts';
import { wordSet } from '../../../words/word-list.ts';
import { descendants } from '../jats/rule.ts';

/** Whether the bibliography has facts that must be in the data. */
export function needsData(csl: CslItem): boolean {
  return Object.values(NEEDED).some(({ count }) => count(csl) > 0);
}

/** Names of the facts that the bibliography has and the data lack. */
export function missingIn(data: Element, csl: CslItem): string[] {
  // "and others" stands for any number of names.
  const others = descendants(data, 'etal').length;
  return Object.entries(NEEDED).flatMap(([fact, { elements, count }]) =>
    descendants(data, ...elements).length + others < count(csl) ? [fact] : [],
  );
}

/** Facts by which programs recognise a work, and the elements of the data that have them. */
const NEEDED: Readonly<
  Record<string, { elements: readonly string[]; count(csl: CslItem): number }>
> = {
  authors: {
    elements: ['name', 'collab', 'string-name'],
    count: ({ author = [] }) => author.length,
  },
  'family names of the authors': {
    elements: ['surname'],
    count: ({ author = [] }) => author.filter(({ family, given }) => family && given).length,
  },
  'given names of the authors': {
    elements: ['given-names'],
    count: ({ author = [] }) => author.filter(({ family, given }) => family && given).length,
  },
  'title apart from that of its journal or book': {
    elements: ['article-title', 'chapter-title', 'data-title', 'part-title'],
    count: (csl) => Number(isPartOfWork(csl) && Boolean(csl.title && csl['container-title'])),
  },
  'title of the journal, book or site': {
    elements: ['source', 'conf-name'],
    count: (csl) =>
      Number(CONTAINED_TYPES.has(csl.type) && Boolean(csl.title && csl['container-title'])),
  },
  month: {
    elements: ['month'],
    count: ({ issued }) => Number((issued?.['date-parts']?.[0]?.length ?? 0) > 1),
  },
  day: {
    elements: ['day'],
    count: ({ issued }) => Number((issued?.['date-parts']?.[0]?.length ?? 0) > 2),
  },
  title: {
    elements: ['article-title', 'chapter-title', 'data-title', 'part-title', 'source'],
    count: ({ title }) => Number(title !== undefined),
  },
  'title of the journal': {
    elements: ['source'],
    count: (csl) => Number(csl.type === 'article-journal' && csl['container-title'] !== undefined),
  },
  year: { elements: ['year'], count: ({ issued }) => Number(Boolean(issued?.['date-parts'])) },
  volume: { elements: ['volume'], count: ({ volume }) => Number(volume !== undefined) },
  issue: { elements: ['issue'], count: ({ issue }) => Number(issue !== undefined) },
  'last page': {
    elements: ['lpage'],
    count: (csl) => Number(isPartOfWork(csl) && isSpan(String(csl.page))),
  },
  publisher: {
    elements: ['publisher-name'],
    count: ({ type, title, publisher }) =>
      Number(type === 'book' && Boolean(publisher) && publisher !== title),
  },
  DOI: { elements: ['pub-id'], count: ({ DOI }) => Number(DOI !== undefined) },
  address: { elements: ['ext-link'], count: ({ DOI, URL }) => Number(Boolean(URL && !DOI)) },
  'day of retrieval': {
    elements: ['date-in-citation'],
    count: ({ accessed }) => Number(Boolean(accessed?.['date-parts'])),
  },
};

/** Whether pages have the form "118-131". The last page of other forms is unknown. */
function isSpan(pages: string): boolean {
  const [, first = '', last = ''] = /^(\d+)\s*[-–]\s*(\d+)$/.exec(pages) ?? [];
  return last !== '' && Number(last) >= Number(first);
}

/** Types of works that are published in a journal, on a site or in a book. */
const CONTAINED_TYPES = wordSet(
  'article-journal article-magazine article-newspaper chapter post-weblog webpage',
);

function isPartOfWork({ type }: CslItem): boolean {
  return type === 'article-journal' || type === 'chapter';
}
