/** schema.org's `ScholarlyArticle`, for search engines. */

import { doiAddress, outputAddress } from '../../../article/addresses.ts';
import type { Article, Author, Reference } from '../../../article/article.ts';
import { standingOf } from '../../../compile/record/standing.ts';
import { certainFacts } from '../../../compile/references/certain-facts.ts';
import { plainCsl, plainParagraphs, plainText } from '../../../markup/plain-text.ts';
import { affiliationLine } from '../../../words/affiliation-line.ts';
import { authorName } from '../../../words/person-name.ts';
import { modifiedDate } from '../front/record.ts';
import { fullTitle, nameLine, yearOf } from './meta-tags.ts';

type Json = { [key: string]: unknown };

/** JSON-LD as the text of a `<script>`. `<` is escaped, so nothing can end the element. */
export function structuredData(article: Article): string {
  return JSON.stringify(scholarlyArticle(article))
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function scholarlyArticle(article: Article): Json {
  const { doi, dates, journal, copyright, license, pages } = article;
  return dropEmpty({
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: fullTitle(article),
    author: article.authors.map((author) => person(article, author)),
    datePublished: dates.published ?? article.issue.date,
    dateModified: modifiedDate(article),
    ...recordFacts(article),
    inLanguage: article.language,
    abstract: plainParagraphs(article.abstract, article.language),
    keywords: article.keywords,
    identifier: doi && { '@type': 'PropertyValue', propertyID: 'DOI', value: doi },
    sameAs: doi && doiAddress(doi),
    url: outputAddress(article, 'html'),
    isPartOf: container(article),
    pageStart: pages?.first ?? article.elocation,
    pageEnd: pages?.last,
    publisher: journal.publisher && organization(journal.publisher.name),
    copyrightHolder: copyright.holder && { '@type': 'Thing', name: copyright.holder },
    copyrightYear: copyright.year,
    license: license?.url ?? license?.name,
    funder: article.funding.awards.map(({ funder, funderId }) =>
      dropEmpty({ '@type': 'Organization', name: funder, sameAs: funderId }),
    ),
    isAccessibleForFree: license ? true : undefined,
    citation: article.references.map((reference) => citedWork(reference, article.language)),
  });
}

/** https://schema.org/creativeWorkStatus has no fixed values. `correction` accepts an address or text. */
function recordFacts(article: Article): Json {
  const standing = standingOf(article);
  if (!standing) return {};
  return {
    version: standing.own.version,
    creativeWorkStatus: standing.isRetracted ? 'Retracted' : 'Published',
    correction: standing.notices
      .filter(({ kind }) => kind === 'correction')
      .map(({ doi, title }) => (doi ? doiAddress(doi) : title)),
  };
}

function person(article: Article, author: Author): Json {
  const affiliations = article.affiliations.filter(({ id }) => author.affiliations.includes(id));
  return dropEmpty({
    '@type': author.name ? 'Person' : 'Organization',
    name: authorName(author),
    givenName: author.name?.given,
    familyName: author.name?.family,
    alternateName: author.nativeName && authorName({ ...author, name: author.nativeName.name }),
    sameAs: author.orcid && `https://orcid.org/${author.orcid}`,
    affiliation: affiliations.map((affiliation) =>
      dropEmpty({
        ...organization(affiliation.institution ?? affiliationLine(affiliation, article.language)),
        sameAs: affiliation.ror,
      }),
    ),
  });
}

function organization(name: string): Json {
  return { '@type': 'Organization', name };
}

/** The issue in its volume and journal, as far as they are known. */
function container({ journal, issue }: Article): Json | undefined {
  const periodical = dropEmpty({
    '@type': 'Periodical',
    name: journal.title,
    issn: [journal.issn.print, journal.issn.electronic].filter(Boolean),
    url: journal.url,
  });
  const volume = dropEmpty({
    '@type': 'PublicationVolume',
    volumeNumber: issue.volume,
    isPartOf: periodical,
  });
  const inside = issue.volume ? volume : periodical;
  if (issue.issue)
    return dropEmpty({
      '@type': 'PublicationIssue',
      issueNumber: issue.issue,
      datePublished: issue.date,
      isPartOf: inside,
    });
  return journal.title ? inside : undefined;
}

function citedWork({ text, ...reference }: Reference, language: string): Json {
  const csl = certainFacts(reference.csl);
  return dropEmpty({
    '@type': 'CreativeWork',
    name: csl.title ? plainCsl(csl.title) : plainText(text, language),
    author: csl.author?.map(nameLine),
    datePublished: yearOf(csl),
    sameAs: csl.DOI ? doiAddress(csl.DOI) : csl.URL,
  });
}

/** Drops empty texts, lists and facts. */
function dropEmpty(facts: Json): Json {
  const known = Object.entries(facts).filter(
    ([, value]) =>
      value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(known);
}
