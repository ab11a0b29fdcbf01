/** Rules about the fields of a reference: numbers, dates, titles. */
import type { LibraryItem } from '../../compile/references/index.ts';
import { type Message, message } from '../../messages/message.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { isInCapitals, truncateText } from '../nodes.ts';
import { CREC, CROSSREF, JATS4R, PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { workKeys } from '../works/compare.ts';
import { usedWorks } from './used-works.ts';

export const SHARED = {
  severity: 'warning',
  receivers: ['crossref', 'readers'],
} as const satisfies Partial<ArticleCheck>;

export const REFERENCE_FIELDS: readonly ArticleCheck[] = [
  {
    ...SHARED,
    name: 'reference-number-malformed',
    ...JATS4R,
    find: (subject) => findEach(subject, malformedNumber),
  },
  {
    ...SHARED,
    name: 'reference-date-impossible',
    ...PRACTICE,
    find: (subject) => findEach(subject, impossibleDate),
  },
  {
    ...SHARED,
    severity: 'info',
    receivers: ['pmc', 'readers'],
    name: 'reference-retrieval-missing',
    ...JATS4R,
    find: (subject) =>
      findTogether(
        subject,
        ({ csl }) => csl.type === 'article' && csl.accessed === undefined,
        (works) => message('reference-retrieval-missing', { works }),
      ),
  },
  {
    ...SHARED,
    name: 'reference-is-article',
    ...CROSSREF,
    find: (subject) =>
      findEach(subject, ({ csl: { DOI, id } }) =>
        DOI !== undefined && DOI.toLowerCase() === subject.article.doi?.toLowerCase()
          ? message('reference-is-article', { doi: DOI, work: id })
          : undefined,
      ),
  },
  {
    ...SHARED,
    name: 'reference-retracted',
    receivers: ['readers', 'house'],
    ...CREC,
    find: (subject) =>
      findEach(subject, ({ csl: { title = '', id } }) =>
        RETRACTED.test(title)
          ? message('reference-retracted', { title: truncateText(title), work: id })
          : undefined,
      ),
  },
  {
    ...SHARED,
    name: 'reference-title-capitals',
    source: 'APA Publication Manual, 7th edition, 6.17',
    date: '2020',
    find: (subject) =>
      findEach(subject, ({ csl: { title = '', id } }) =>
        isInCapitals(title)
          ? message('reference-title-capitals', { title: truncateText(title), work: id })
          : undefined,
      ),
  },
  {
    ...SHARED,
    name: 'reference-markup-left',
    ...PRACTICE,
    find: (subject) =>
      findEach(subject, ({ csl }) => {
        const field = WORDS.find((name) => MARKUP.test(withoutFormulas(csl[name])));
        if (!field) return undefined;
        return message('reference-markup-left', {
          text: truncateText(String(csl[field])),
          work: csl.id,
        });
      }),
  },
];

/** A finding for each work that is faulty. */
export function* findEach(
  subject: ArticleSubject,
  faultOf: (work: LibraryItem) => Message | undefined,
): Generator<Finding> {
  for (const work of usedWorks(subject)) {
    const fault = faultOf(work);
    if (fault) yield { message: fault, at: subject.work(work) };
  }
}

/** One finding for all works that have the same fault. */
export function* findTogether(
  subject: ArticleSubject,
  isFaulty: (work: LibraryItem) => boolean,
  toMessage: (keys: string[]) => Message,
): Generator<Finding> {
  const faulty = usedWorks(subject).filter(isFaulty);
  const [first] = faulty;
  if (first) yield { message: toMessage(workKeys(faulty)), at: subject.work(first) };
}

// ------------------------------------------------------------------------ numbers

const NUMBERED = /^(?:vol(?:ume)?|no|nr|num(?:ber)?|issue|iss|bd|heft)\b\.?\s*\d/i;

function malformedNumber({ csl }: LibraryItem): Message | undefined {
  const { volume = '', issue = '', id: work } = csl;
  if (NUMBERED.test(volume))
    return message('reference-number-malformed/volume-with-words', { text: volume, work });
  if (NUMBERED.test(issue))
    return message('reference-number-malformed/issue-with-words', { text: issue, work });
  const pages = (csl.page ?? '').trim();
  const facts = { text: pages, work };
  if (/^(?:pp?|pages?)\b\.?\s*\d/i.test(pages))
    return message('reference-number-malformed/pages-with-words', facts);
  if (/^\d+\s*[-–—]+$/.test(pages))
    return message('reference-number-malformed/last-page-missing', facts);
  const [, , first = '', last = ''] = /^(\p{L}*)(\d+)\s*[-–—]+\s*\1(\d+)$/u.exec(pages) ?? [];
  // "1129–31" is short for 1129–1131.
  return last.length >= first.length && Number(last) < Number(first)
    ? message('reference-number-malformed/pages-reversed', facts)
    : undefined;
}

// -------------------------------------------------------------------------- dates

/** The year of the oldest journals, Philosophical Transactions and the Journal des sçavans. */
const FIRST_JOURNALS = 1665;

function impossibleDate({ csl }: LibraryItem): Message | undefined {
  const issued = csl.issued?.['date-parts']?.[0] ?? [];
  // With a DOI, this is the day on which a reference manager saved the work, and it is not printed.
  const accessed = (csl.DOI ? undefined : csl.accessed?.['date-parts']?.[0]) ?? [];
  for (const parts of [issued, accessed])
    if (!isInCalendar(parts))
      return message('reference-date-impossible/not-in-calendar', {
        date: parts.join('-'),
        work: csl.id,
      });
  const [year] = issued;
  if (csl.type === 'article-journal' && year !== undefined && year < FIRST_JOURNALS)
    return message('reference-date-impossible/before-journals', {
      year: String(year),
      work: csl.id,
    });
  return isBefore(accessed, issued)
    ? message('reference-date-impossible/retrieved-early', {
        accessed: accessed.join('-'),
        issued: issued.join('-'),
        work: csl.id,
      })
    : undefined;
}

function isInCalendar([year = 1, month = 1, day = 1]: readonly number[]): boolean {
  const days = new Date(Date.UTC(Math.max(year, 1), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** Compares the parts that both dates have. */
function isBefore(first: readonly number[], second: readonly number[]): boolean {
  const index = first.findIndex((part, at) => part !== second[at]);
  const [one, other] = [first[index], second[index]];
  return one !== undefined && other !== undefined && one < other;
}

// -------------------------------------------------------------------------- words

/** How publishers mark a retracted work. */
const RETRACTED =
  /^\W*(?:retracted|withdrawn)(?: article| paper| chapter)?\s*[:\])]|[[(](?:retracted|withdrawn)(?: article| paper)?[\])]\W*$/i;

const WORDS = ['title', 'container-title', 'publisher', 'publisher-place'] as const;

const MARKUP = /[{}]|\\(?:[a-zA-Z]+|[&%_"'`^~#])/;

/** Removes formulas. "{−1, 0, 1}" is a formula, "{T}ides" is not. */
function withoutFormulas(value: unknown): string {
  return typeof value === 'string'
    ? value.replace(/\$[^$]*\$|<math[\s\S]{0,5000}?<\/math>|\{[^{}\p{L}]*\}/gu, '')
    : '';
}
