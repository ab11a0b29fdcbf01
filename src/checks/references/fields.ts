/** Rules about the fields of a reference: numbers, dates, titles. */
import type { LibraryItem } from '../../compile/references/index.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { isInCapitals, shown } from '../nodes.ts';
import { CREC, CROSSREF, JATS4R, PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { keysOf } from '../works/compare.ts';
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
    find: (subject) => ofEach(subject, malformedNumber),
  },
  {
    ...SHARED,
    name: 'reference-date-impossible',
    ...PRACTICE,
    find: (subject) => ofEach(subject, impossibleDate),
  },
  {
    ...SHARED,
    severity: 'info',
    receivers: ['pmc', 'readers'],
    name: 'reference-retrieval-missing',
    ...JATS4R,
    find: (subject) =>
      together(
        subject,
        ({ csl }) => csl.type === 'article' && csl.accessed === undefined,
        (keys) => `preprints without day of retrieval (${keys}), expected it in each`,
      ),
  },
  {
    ...SHARED,
    name: 'reference-is-article',
    ...CROSSREF,
    find: (subject) =>
      ofEach(subject, ({ csl: { DOI, id } }) =>
        DOI !== undefined && DOI.toLowerCase() === subject.article.doi?.toLowerCase()
          ? `DOI ${DOI} of the article itself in ${id}, expected that of the work`
          : undefined,
      ),
  },
  {
    ...SHARED,
    name: 'reference-retracted',
    receivers: ['readers', 'house'],
    ...CREC,
    find: (subject) =>
      ofEach(subject, ({ csl: { title = '', id } }) =>
        RETRACTED.test(title)
          ? `retracted work ${shown(title)} (${id}), expected one that stands`
          : undefined,
      ),
  },
  {
    ...SHARED,
    name: 'reference-title-capitals',
    source: 'APA Publication Manual, 7th edition, 6.17',
    date: '2020',
    find: (subject) =>
      ofEach(subject, ({ csl: { title = '', id } }) =>
        isInCapitals(title)
          ? `title ${shown(title)} of ${id} in capitals, expected small letters`
          : undefined,
      ),
  },
  {
    ...SHARED,
    name: 'reference-markup-left',
    ...PRACTICE,
    find: (subject) =>
      ofEach(subject, ({ csl }) => {
        const field = WORDS.find((name) => MARKUP.test(withoutFormulas(csl[name])));
        return field && `TeX in ${shown(String(csl[field]))} (${csl.id}), expected words`;
      }),
  },
];

/** @param problemOf "pages …, expected …" */
export function* ofEach(
  subject: ArticleSubject,
  problemOf: (work: LibraryItem) => string | undefined,
): Generator<Finding> {
  for (const work of usedWorks(subject)) {
    const problem = problemOf(work);
    if (problem) yield { reason: `Unexpected ${problem}`, at: subject.work(work) };
  }
}

/** Works of which the same is to be said, in one message. */
export function* together(
  subject: ArticleSubject,
  isMeant: (work: LibraryItem) => boolean,
  problemOf: (keys: string) => string,
): Generator<Finding> {
  const meant = usedWorks(subject).filter(isMeant);
  const [first] = meant;
  if (first) yield { reason: `Unexpected ${problemOf(keysOf(meant))}`, at: subject.work(first) };
}

// ------------------------------------------------------------------------ numbers

const NUMBERED = /^(?:vol(?:ume)?|no|nr|num(?:ber)?|issue|iss|bd|heft)\b\.?\s*\d/i;

function malformedNumber({ csl }: LibraryItem): string | undefined {
  for (const field of ['volume', 'issue'] as const) {
    const value = csl[field] ?? '';
    if (NUMBERED.test(value))
      return `words in the ${field} "${value}" of ${csl.id}, expected the number alone`;
  }
  const pages = (csl.page ?? '').trim();
  if (/^(?:pp?|pages?)\b\.?\s*\d/i.test(pages))
    return `words in the pages "${pages}" of ${csl.id}, expected the numbers alone`;
  if (/^\d+\s*[-–—]+$/.test(pages))
    return `pages "${pages}" of ${csl.id} without the last one, expected both`;
  const [, , first = '', last = ''] = /^(\p{L}*)(\d+)\s*[-–—]+\s*\1(\d+)$/u.exec(pages) ?? [];
  // "1129–31" is short for 1129–1131.
  return last.length >= first.length && Number(last) < Number(first)
    ? `pages "${pages}" of ${csl.id}, expected the first before the last`
    : undefined;
}

// -------------------------------------------------------------------------- dates

/** Philosophical Transactions and the Journal des sçavans: none is older. */
const FIRST_JOURNALS = 1665;

function impossibleDate({ csl }: LibraryItem): string | undefined {
  const issued = csl.issued?.['date-parts']?.[0] ?? [];
  // Beside a DOI it is the day on which a program filed the work, and not printed.
  const accessed = (csl.DOI ? undefined : csl.accessed?.['date-parts']?.[0]) ?? [];
  for (const parts of [issued, accessed])
    if (!isOfCalendar(parts))
      return `day ${parts.join('-')} of ${csl.id}, expected one of the calendar`;
  const [year] = issued;
  if (csl.type === 'article-journal' && year !== undefined && year < FIRST_JOURNALS)
    return `year ${year} of ${csl.id}, expected one in which there were journals`;
  return isBefore(accessed, issued)
    ? `retrieval of ${csl.id} on ${accessed.join('-')}, expected a day after its date (${issued.join('-')})`
    : undefined;
}

function isOfCalendar([year = 1, month = 1, day = 1]: readonly number[]): boolean {
  const days = new Date(Date.UTC(Math.max(year, 1), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** Compared as exactly as both are given. */
function isBefore(first: readonly number[], second: readonly number[]): boolean {
  const index = first.findIndex((part, at) => part !== second[at]);
  const [one, other] = [first[index], second[index]];
  return one !== undefined && other !== undefined && one < other;
}

// -------------------------------------------------------------------------- words

/** As publishers mark it. */
const RETRACTED =
  /^\W*(?:retracted|withdrawn)(?: article| paper| chapter)?\s*[:\])]|[[(](?:retracted|withdrawn)(?: article| paper)?[\])]\W*$/i;

const WORDS = ['title', 'container-title', 'publisher', 'publisher-place'] as const;

const MARKUP = /[{}]|\\(?:[a-zA-Z]+|[&%_"'`^~#])/;

/** "{−1, 0, 1}" is a set, "{T}ides" is not. */
function withoutFormulas(value: unknown): string {
  return typeof value === 'string'
    ? value.replace(/\$[^$]*\$|<math[\s\S]{0,5000}?<\/math>|\{[^{}\p{L}]*\}/gu, '')
    : '';
}
