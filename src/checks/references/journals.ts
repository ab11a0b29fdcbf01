/** Rules about the journals in the list: each has one name, and each page belongs to one article. */
import type { LibraryItem } from '../../compile/references/index.ts';
import { message } from '../../messages/message.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { groupByKey } from '../lists.ts';
import { lettersAndDigits } from '../nodes.ts';
import { CROSSREF, PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { titleOf } from '../works/compare.ts';
import { pageRange } from '../works/page-range.ts';
import { usedWorks } from './used-works.ts';

export const REFERENCE_JOURNALS: readonly ArticleCheck[] = [
  {
    name: 'reference-journal-misspelled',
    receivers: ['crossref', 'readers'],
    ...CROSSREF,
    find: findMisspelledJournals,
  },
  {
    name: 'reference-pages-overlap',
    receivers: ['crossref', 'readers'],
    ...PRACTICE,
    find: findOverlappingPages,
  },
];

// -------------------------------------------------------------------------- names

interface NamedJournal {
  name: string;
  words: readonly string[];
  /** The first work with this name. */
  work: LibraryItem;
}

function* findMisspelledJournals(subject: ArticleSubject): Generator<Finding> {
  const journals = namedJournals(subject);
  for (const [index, one] of journals.entries())
    for (const other of journals.slice(index + 1))
      if (areSameName(one.words, other.words))
        yield {
          message: message('reference-journal-misspelled', {
            name: other.name,
            work: other.work.csl.id,
            listed: one.name,
            workFirst: one.work.csl.id,
          }),
          at: subject.work(other.work),
        };
}

function namedJournals(subject: ArticleSubject): NamedJournal[] {
  const journals = new Map<string, NamedJournal>();
  for (const work of usedWorks(subject)) {
    const name = work.csl['container-title'];
    if (name && !journals.has(name)) journals.set(name, { name, words: wordsOf(name), work });
  }
  return [...journals.values()];
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Shorter words may be different words. Example: "Journal of Sides", "Journal of Tides". */
const LEAST_LETTERS = 6;
const FUNCTION_WORDS = /^(?:of|for|on|in|and|the|de|der|für)$/;

/** Whether two names differ in one word only, and this word in one letter, or is a short function word. */
function areSameName(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < 2 || one.length !== other.length) return false;
  const at = one.findIndex((word, index) => word !== other[index]);
  if (at < 0 || one.findLastIndex((word, index) => word !== other[index]) > at) return false;
  const [word = '', second = ''] = [one[at], other[at]];
  if (FUNCTION_WORDS.test(word)) return FUNCTION_WORDS.test(second);
  return Math.min(word.length, second.length) >= LEAST_LETTERS && differInOne(word, second);
}

/**
 * Whether two words differ in one letter, or in the order of two. The last letter does not count:
 * "Econometrics" is not "Econometrica".
 */
function differInOne(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  if (start === 0) return false;
  const [rest, second] = [one.slice(start), other.slice(start)];
  const isChange =
    rest.slice(1) === second.slice(1) || rest.slice(1) === second || rest === second.slice(1);
  const isExchange =
    rest.slice(2) === second.slice(2) && rest[0] === second[1] && rest[1] === second[0];
  return (isChange && Math.min(rest.length, second.length) > 1) || isExchange;
}

// -------------------------------------------------------------------------- pages

interface Paged {
  work: LibraryItem;
  first: number;
  last: number;
}

function* findOverlappingPages(subject: ArticleSubject): Generator<Finding> {
  const paged = usedWorks(subject).flatMap((work) => pagesOf(work) ?? []);
  for (const group of groupByKey(paged, ({ work: { csl } }) =>
    JSON.stringify([lettersAndDigits(csl['container-title'] ?? ''), csl.volume, csl.issue]),
  )) {
    const sorted = group.toSorted((one, other) => one.first - other.first);
    for (const [index, { work, last }] of sorted.entries()) {
      const next = sorted[index + 1];
      // The last page of an article may be the first page of the next one.
      if (next && next.first < last && titleOf(work) !== titleOf(next.work))
        yield {
          message: message('reference-pages-overlap', {
            pages: String(next.work.csl.page),
            work: next.work.csl.id,
            taken: String(work.csl.page),
            workFirst: work.csl.id,
          }),
          at: subject.work(next.work),
        };
    }
  }
}

/** The pages of an article with volume and issue. */
function pagesOf(work: LibraryItem): Paged | undefined {
  const { type, volume, issue } = work.csl;
  if (type !== 'article-journal' || !volume || !issue) return undefined;
  const range = pageRange(work.csl);
  return range && { work, ...range };
}
