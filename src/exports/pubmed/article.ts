/** One citation, with its parts in the order of the DTD. */
import type { Element } from 'xast';
import type { Article, ArticleType, IsoDate } from '../../article/article.ts';
import type { Issue } from '../../article/issue.ts';
import { plainParagraphs, plainText } from '../../markup/plain-text.ts';
import { element, elementIf } from '../../markup/xml.ts';
import { authorList } from './authors.ts';
import { abstracts, keywords, titles } from './words.ts';

/** @param nlmTitle abbreviation by which the NLM Catalog lists the journal */
export function citationOf(issue: Issue, article: Article, nlmTitle: string | undefined): Element {
  const { pages, elocation, doi, name, type, copyright } = article;
  return element(
    'Article',
    {},
    journalOf(issue, article, nlmTitle),
    ...titles(article),
    elementIf('FirstPage', {}, pages?.first),
    elementIf('LastPage', {}, pages?.first && pages.last),
    elocation && !pages && element('ELocationID', { EIdType: 'pii' }, elocation),
    doi && element('ELocationID', { EIdType: 'doi' }, doi),
    element('Language', {}, (article.language.split('-')[0] ?? '').toUpperCase()),
    authorList(article),
    element('PublicationType', {}, TYPES[type]),
    element(
      'ArticleIdList',
      {},
      element('ArticleId', { IdType: 'pii' }, elocation ?? name),
      doi && element('ArticleId', { IdType: 'doi' }, doi),
    ),
    historyOf(article),
    ...abstracts(article),
    elementIf('CopyrightInformation', {}, copyright.statement),
    conflictStatement(article),
    objects(article),
    referenceList(article),
  );
}

function journalOf(
  { journal, facts }: Issue,
  article: Article,
  nlmTitle: string | undefined,
): Element {
  return element(
    'Journal',
    {},
    element('PublisherName', {}, journal.publisher?.name.trim() || journal.title),
    element('JournalTitle', {}, nlmTitle ?? journal.abbreviation ?? journal.title),
    element('Issn', {}, journal.issn.electronic ?? journal.issn.print),
    elementIf('Volume', {}, facts.volume),
    elementIf('Issue', {}, facts.issue),
    pubDate(isPrinted(article) ? 'ppublish' : 'epublish', printDate(article)),
  );
}

function isPrinted({ journal }: Article): boolean {
  return journal.issn.print !== undefined;
}

/** A printed issue has one date; a journal online has each article's. */
function printDate({ dates, issue, journal }: Article): IsoDate | undefined {
  const hasMonth = /^\d{4}-\d\d/.test(issue.date ?? '');
  return journal.issn.print && hasMonth ? issue.date : (dates.published ?? issue.date);
}

function pubDate(status: string, date: IsoDate | undefined): Element | undefined {
  const [year, month, day] = (date ?? '').split('-');
  if (!year) return undefined;
  return element(
    'PubDate',
    { PubStatus: status },
    element('Year', {}, year),
    elementIf('Month', {}, month),
    elementIf('Day', {}, day),
  );
}

function historyOf(article: Article): Element | undefined {
  const { received, revised, accepted, published } = article.dates;
  return elementIf(
    'History',
    {},
    pubDate('received', received),
    pubDate('revised', revised),
    pubDate('accepted', accepted),
    isPrinted(article) && pubDate('epublish', published),
  );
}

/** NLM's publication types (https://www.nlm.nih.gov/mesh/pubtypes.html). */
const TYPES: Record<ArticleType, string> = {
  'research-article': 'Journal Article',
  'review-article': 'Review',
  editorial: 'Editorial',
  'book-review': 'Journal Article',
  letter: 'Letter',
  reply: 'Letter',
  correction: 'Published Erratum',
  retraction: 'Retraction of Publication',
  'expression-of-concern': 'Expression of Concern',
  addendum: 'Published Erratum',
  'case-report': 'Case Reports',
  'article-commentary': 'Comment',
  'brief-report': 'Journal Article',
  'data-paper': 'Dataset',
  'software-paper': 'Journal Article',
  other: 'Journal Article',
};

function conflictStatement({ back, language }: Article): Element | undefined {
  const statements = back.filter(({ kind }) => kind === 'conflict-of-interest');
  const words = statements.map(({ section }) => plainParagraphs(section.children, language));
  return elementIf('CoiStatement', {}, words.join(' '));
}

function objects(article: Article): Element | undefined {
  const { funding, related } = article;
  return elementIf(
    'ObjectList',
    {},
    ...keywords(article).map((word) => object('keyword', { value: word })),
    ...funding.awards.flatMap(({ funder, awardIds }) =>
      awardIds.map((id) => object('grant', { id, grantor: funder })),
    ),
    ...related.flatMap(({ type, doi }) => {
      const name = CORRECTIONS[type];
      return name && doi ? object(name, { type: 'doi', id: doi }) : [];
    }),
  );
}

/**
 * The articles that an erratum or a retraction is about. NLM itself links expressions of concern
 * (https://www.nlm.nih.gov/bsd/policy/errata.html).
 */
const CORRECTIONS: Record<string, string> = {
  'corrected-article': 'Erratum',
  'retracted-article': 'Retraction',
};

function object(type: string, values: Record<string, string | undefined>): Element | undefined {
  const params = Object.entries(values).map(([name, value]) =>
    elementIf('Param', { Name: name }, value?.trim()),
  );
  return params[0] && element('Object', { Type: type }, ...params);
}

function referenceList({ references, language }: Article): Element | undefined {
  return elementIf(
    'ReferenceList',
    {},
    ...references.map(({ text, csl }) =>
      element(
        'Reference',
        {},
        element('Citation', {}, plainText(text, language).trim()),
        csl.DOI && element('ArticleIdList', {}, element('ArticleId', { IdType: 'doi' }, csl.DOI)),
      ),
    ),
  );
}
