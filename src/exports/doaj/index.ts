/**
 * DOAJ article XML 1.3 (https://doaj.org/docs/xml/): one record per article, no e-mail addresses,
 * exactly the ISSNs under which DOAJ lists the journal.
 */
import type { Element } from 'xast';
import { outputAddress } from '../../addresses.ts';
import type { Article, Author, Journal } from '../../article.ts';
import { articlesOf, type Issue } from '../../issue.ts';
import { plainParagraphs, plainText } from '../../plain-text.ts';
import { element, elementIf, serialize } from '../../xml.ts';
import type { Export, LeftOut } from '../export.ts';
import { languageCode } from './languages.ts';

export const doaj: Export = {
  name: 'doaj',
  title: 'DOAJ',
  instructions:
    'Upload doaj.xml in the publisher area of https://doaj.org/ (Upload Article XML, format "DOAJ").',
  async render(issue, { settings }) {
    const issn = (settings as { issn?: Journal['issn'] }).issn ?? issue.journal.issn;
    const leftOut = [...issueRefusals(issn), ...articlesOf(issue).flatMap(articleRefusals)];
    const refused = new Set(leftOut.map((each) => each.article));
    const articles = articlesOf(issue).filter((article) => !refused.has(article.name));
    if (refused.has(undefined) || articles.length === 0) return { files: [], leftOut };
    const records = articles.map((article) => record(issue, article, issn));
    return {
      files: [{ path: 'doaj.xml', content: serialize(element('records', {}, ...records)) }],
      leftOut,
    };
  },
};

function issueRefusals(issn: Journal['issn']): LeftOut[] {
  if (issn.print || issn.electronic) return [];
  return [
    {
      field: 'ISSN',
      reason: 'Unexpected journal without ISSN, expected those of its DOAJ record',
      advice: 'Write issn: in journal.yaml, or doaj: {issn: …} where DOAJ lists other ones.',
    },
  ];
}

function articleRefusals(article: Article): LeftOut[] {
  const found: Omit<LeftOut, 'article'>[] = [];
  if (!article.dates.published && !article.issue.date) {
    found.push({
      field: 'dates.published',
      reason: 'Unexpected article without publication date, expected one',
      advice: 'Write dates: {published: …} in its front matter.',
    });
  }
  if (article.authors.length === 0) {
    found.push({
      field: 'authors',
      reason: 'Unexpected article without authors, expected at least one',
      advice: 'Write authors: in its front matter.',
    });
  }
  if (!outputAddress(article, 'html')) {
    found.push({
      field: 'url',
      reason: 'Unexpected article without address, expected its full text',
      advice: 'Write url: in journal.yaml.',
    });
  }
  return found.map((each) => ({ article: article.name, ...each }));
}

/** The fields in the order of doajArticles.xsd. */
function record({ journal, facts }: Issue, article: Article, issn: Journal['issn']): Element {
  const language = languageCode(article.language);
  return element(
    'record',
    {},
    language && element('language', {}, language),
    journal.publisher && element('publisher', {}, journal.publisher.name),
    element('journalTitle', {}, journal.title),
    issn.print && element('issn', {}, issn.print),
    issn.electronic && element('eissn', {}, issn.electronic),
    element('publicationDate', {}, article.dates.published ?? article.issue.date),
    facts.volume && element('volume', {}, facts.volume),
    facts.issue && element('issue', {}, facts.issue),
    ...pages(article),
    article.doi && element('doi', {}, article.doi),
    element('publisherRecordId', {}, article.name),
    element('documentType', {}, article.type),
    element('title', { language }, title(article)),
    elementIf('authors', {}, ...article.authors.map((author) => authorOf(author))),
    elementIf('affiliationsList', {}, ...affiliations(article)),
    elementIf('abstract', { language }, plainParagraphs(article.abstract, article.language)),
    element('fullTextUrl', { format: 'html' }, outputAddress(article, 'html')),
    elementIf(
      'keywords',
      { language },
      ...article.keywords.map((word) => element('keyword', {}, word)),
    ),
  );
}

function title(article: Article): string {
  const parts = [article.title, article.subtitle ?? []].map((part) =>
    plainText(part, article.language).trim(),
  );
  return parts.filter(Boolean).join(': ');
}

function pages({ pages: found, elocation }: Article): Element[] {
  if (!found) return elocation ? [element('startPage', {}, elocation)] : [];
  return [
    element('startPage', {}, found.first),
    ...(found.last ? [element('endPage', {}, found.last)] : []),
  ];
}

function authorOf({ name, collective, affiliations: ids, orcid }: Author): Element {
  const written = name
    ? [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ')
    : (collective ?? '');
  return element(
    'author',
    {},
    element('name', {}, written),
    ...ids.map((id) => element('affiliationId', {}, id)),
    orcid && element('orcid_id', {}, `https://orcid.org/${orcid}`),
  );
}

function affiliations(article: Article): Element[] {
  return article.affiliations.map((each) => {
    const name =
      each.text ??
      [each.department, each.institution, each.city, each.country].filter(Boolean).join(', ');
    return element('affiliationName', { affiliationId: each.id }, name);
  });
}
