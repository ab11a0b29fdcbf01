/**
 * The `<meta>` tags for search engines and reference managers: Highwire's `citation_*` (Google Scholar, Zotero),
 * Dublin Core, Open Graph.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */

import { doiAddress, encodePart, outputAddress } from '../../../article/addresses.ts';
import type { Article, CslItem, CslName, IsoDate, Reference } from '../../../article/article.ts';
import { certainFacts } from '../../../compile/references/certain-facts.ts';
import { plainCsl, plainParagraphs, plainText } from '../../../markup/plain-text.ts';
import { affiliationLine } from '../../../words/affiliation-line.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { authorName, personName } from '../../../words/person-name.ts';
import { modifiedDate } from '../front/record.ts';

export type MetaTag = { name: string; content: string } | { property: string; content: string };
type Row = [name: string, content: string | undefined];

export function metaTags(article: Article): MetaTag[] {
  return [
    ...toMetaTags([...scholarRows(article), ...dublinCoreRows(article), ...plainRows(article)]),
    ...openGraphRows(article).flatMap(([property, content]) =>
      content ? [{ property, content }] : [],
    ),
  ];
}

function toMetaTags(rows: Row[]): MetaTag[] {
  return rows.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

function plainRows(article: Article): Row[] {
  return [
    ['description', shortAbstract(article)],
    ['author', article.authors.map(authorName).join(', ')],
    ['keywords', article.keywords.join(', ')],
  ];
}

// --------------------------------------------------------------- Google Scholar

function scholarRows(article: Article): Row[] {
  const { journal, issue, pages, dates, language } = article;
  const page = outputAddress(article, 'html');
  return [
    ['citation_title', fullTitle(article)],
    ...article.authors.flatMap((author) => authorRows(article, author)),
    ['citation_publication_date', scholarDate(dates.published ?? issue.date)],
    ['citation_online_date', scholarDate(dates.published)],
    ['citation_journal_title', journal.title],
    ['citation_journal_abbrev', journal.abbreviation],
    ['citation_publisher', journal.publisher?.name],
    ['citation_issn', journal.issn.electronic],
    ['citation_issn', journal.issn.print],
    ['citation_volume', issue.volume],
    ['citation_issue', issue.issue],
    ['citation_firstpage', pages?.first ?? article.elocation],
    ['citation_lastpage', pages?.last],
    ['citation_doi', article.doi],
    ['citation_language', language],
    ...article.keywords.map((keyword): Row => ['citation_keywords', keyword]),
    ['citation_abstract_html_url', page],
    ['citation_fulltext_html_url', page],
    ['citation_pdf_url', outputAddress(article, 'pdf') ?? encodePart(`${article.name}.pdf`)],
    ['citation_xml_url', outputAddress(article, 'xml') ?? encodePart(`${article.name}.xml`)],
    ...article.references.map((one): Row => ['citation_reference', referenceLine(one, language)]),
  ];
}

/** The author, then the facts of this author. */
function authorRows(article: Article, author: Article['authors'][number]): Row[] {
  const affiliations = article.affiliations.filter(({ id }) => author.affiliations.includes(id));
  return [
    ['citation_author', authorName(author)],
    ...affiliations.map(
      (affiliation): Row => [
        'citation_author_institution',
        affiliationLine(affiliation, article.language),
      ],
    ),
    ['citation_author_orcid', author.orcid && `https://orcid.org/${author.orcid}`],
  ];
}

/** Example: "citation_title=…; citation_author=…; …". The printed words if there is no title. */
function referenceLine({ text, ...reference }: Reference, language: string): string {
  const csl = certainFacts(reference.csl);
  const [first, last] = (csl.page ?? '').split(/(?:(?<!\s)\s+)?[-–]\s*/);
  const rows: Row[] = [
    ['citation_title', csl.title && plainCsl(csl.title)],
    ...(csl.author ?? []).map((name): Row => ['citation_author', nameLine(name)]),
    ['citation_publication_date', yearOf(csl)],
    ['citation_journal_title', csl['container-title'] && plainCsl(csl['container-title'])],
    ['citation_volume', csl.volume],
    ['citation_issue', csl.issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_publisher', csl.publisher && plainCsl(csl.publisher)],
    ['citation_doi', csl.DOI],
  ];
  if (!csl.title) return plainText(text, language);
  return rows
    .flatMap(([name, value]) => (value ? [`${name}=${value.replaceAll(';', ',')}`] : []))
    .join('; ');
}

export function nameLine(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  return personName({ ...name, particle, family: name.family ?? '' });
}

export function yearOf(item: CslItem): string | undefined {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? (item.issued?.literal ?? item.issued?.raw) : String(year);
}

/** The date in Google Scholar's form, 2023/01/15. */
function scholarDate(date: IsoDate | undefined): string | undefined {
  return date?.replaceAll('-', '/');
}

// ------------------------------------------------------------------ Dublin Core

function dublinCoreRows(article: Article): Row[] {
  const { journal, dates, doi } = article;
  return [
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ['DC.title', fullTitle(article)],
    ...article.authors.map((author): Row => ['DC.creator', authorName(author)]),
    ...article.keywords.map((keyword): Row => ['DC.subject', keyword]),
    ['DC.description', shortAbstract(article)],
    ['DC.publisher', journal.publisher?.name],
    ['DC.date', dates.published ?? article.issue.date],
    ['DC.identifier', doi && `doi:${doi}`],
    ['DC.source', journal.title],
    ['DC.language', article.language],
    ['DC.rights', article.license?.url ?? article.license?.name],
  ];
}

// ------------------------------------------------------------------- Open Graph

function openGraphRows(article: Article): Row[] {
  const { journal, dates, doi } = article;
  return [
    ['og:type', 'article'],
    ['og:title', fullTitle(article)],
    ['og:description', shortAbstract(article)],
    ['og:site_name', journal.title],
    ['og:url', outputAddress(article, 'html') ?? (doi && doiAddress(doi))],
    ['og:locale', article.language.replace('-', '_')],
    ['article:published_time', dates.published],
    ['article:modified_time', modifiedDate(article)],
    ...article.keywords.map((keyword): Row => ['article:tag', keyword]),
  ];
}

/** Title and subtitle in one line. */
export function fullTitle({ title, subtitle, language }: Article): string {
  const parts = [title, subtitle ?? []].map((part) =>
    collapseWhiteSpace(plainText(part, language)),
  );
  return parts.filter(Boolean).join(': ');
}

const DESCRIPTION_LENGTH = 300;

function shortAbstract(article: Article): string {
  const text = plainParagraphs(article.abstract, article.language);
  if (text.length <= DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, DESCRIPTION_LENGTH).replace(/\s+\S*$/, '')}…`;
}
