/** Collects the article's metadata for its PDF, as plain JSON. */
import { doiAddress, outputAddress } from '../../article/addresses.ts';
import type { Article } from '../../article/article.ts';
import { standingOf } from '../../compile/record/standing.ts';
import { authorName } from '../../words/person-name.ts';
import { fullTitle } from '../html/head/meta-tags.ts';
import type { PdfFacts } from '../print/pdf-facts.ts';

/** Used if the article has no date, so that every build has the same date. */
const NO_DATE = '2000-01-01';

export type MadeBy = Pick<PdfFacts, 'generator' | 'browser'> & { jats: string };

export function pdfFacts(article: Article, { jats, ...made }: MadeBy): PdfFacts {
  const { dates, issue, journal, license, copyright } = article;
  const statement = [copyright.statement, license?.name].filter(Boolean).join('. ');
  return {
    language: article.language,
    rightToLeft: article.direction === 'rtl',
    title: fullTitle(article),
    authors: article.authors.map(authorName),
    subject: subjectOf(article),
    keywords: article.keywords,
    publisher: journal.publisher?.name,
    rights: statement || undefined,
    license: license?.url,
    doi: article.doi,
    prism: prismOf(article),
    date: wholeDay(dates.published ?? issue.date ?? dates.accepted ?? NO_DATE),
    ...(article.record && { modified: standingOf(article)?.own.date }),
    pageLabels: pageLabels(article),
    attachment: { name: `${article.name}.xml`, xml: jats },
    ...made,
  };
}

function subjectOf({ journal, issue, pages, elocation, dates }: Article): string {
  const year = (issue.date ?? dates.published ?? '').slice(0, 4);
  const volume = issue.volume && `vol. ${issue.volume}`;
  const number = issue.issue && `no. ${issue.issue}`;
  const where = pages ? `pp. ${pageRange(pages)}` : elocation;
  const parts = [journal.title, volume, [number, year && `(${year})`].filter(Boolean).join(' ')];
  return [...parts, where].filter(Boolean).join(', ');
}

function pageRange({ first, last }: NonNullable<Article['pages']>): string {
  return last && last !== first ? `${first}–${last}` : first;
}

/** Properties of PRISM 2.0: http://prismstandard.org/namespaces/basic/2.0/ */
function prismOf(article: Article): Record<string, string> {
  const { journal, issue, pages, doi, dates } = article;
  const properties: Record<string, string | undefined> = {
    aggregationType: journal.title && 'journal',
    publicationName: journal.title,
    issn: journal.issn.print,
    eIssn: journal.issn.electronic,
    volume: issue.volume,
    number: issue.issue,
    startingPage: pages?.first,
    endingPage: pages?.last,
    pageRange: pages && pageRange(pages).replace('–', '-'),
    publicationDate: dates.published ?? issue.date,
    versionIdentifier: article.record?.version,
    doi,
    url: doi ? doiAddress(doi) : outputAddress(article, 'html'),
  };
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** The day that is used for all dates in the file of a whole issue. */
export function issueDay({ date }: Article['issue']): string {
  return wholeDay(date ?? NO_DATE);
}

function wholeDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function pageLabels({ pages }: Article): PdfFacts['pageLabels'] {
  const [, prefix = '', first = '1'] = /^(\D*)(\d{1,9})$/.exec(pages?.first ?? '1') ?? [];
  return { prefix, first: Number(first) };
}
