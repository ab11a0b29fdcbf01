/** One article as a `record` of DOAJ, with its fields in the order of doajArticles.xsd. */
import type { Element } from 'xast';
import { outputAddress } from '../../article/addresses.ts';
import type { Article, Author, Block, Inline, Journal } from '../../article/article.ts';
import type { Issue } from '../../article/issue.ts';
import { plainParagraphs, plainText } from '../../markup/plain-text.ts';
import { element, elementIf } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import { affiliationLine } from '../../words/affiliation-line.ts';
import { authorName } from '../../words/person-name.ts';
import type { Finding } from '../export.ts';
import { languageCode } from './languages.ts';

/** @param wanted the language that is sent if the article has its words in it */
export function recordOf(
  { name, journal, facts }: Issue,
  article: Article,
  issn: Journal['issn'],
  wanted: string | undefined,
): Element {
  const words = wordsOf(article, wanted);
  const language = languageCode(words.language);
  return element(
    'record',
    {},
    elementIf('language', {}, languageCode(article.language)),
    elementIf('publisher', {}, journal.publisher?.name),
    element('journalTitle', {}, journal.title),
    elementIf('issn', {}, issn.print),
    elementIf('eissn', {}, issn.electronic),
    element('publicationDate', {}, article.dates.published ?? article.issue.date),
    elementIf('volume', {}, facts.volume),
    elementIf('issue', {}, facts.issue),
    ...pages(article),
    elementIf('doi', {}, article.doi),
    element('publisherRecordId', {}, [name, article.name].filter(Boolean).join('/')),
    element('documentType', {}, article.type),
    element('title', { language }, titleOf(words)),
    elementIf('authors', {}, ...article.authors.map(authorOf)),
    elementIf('affiliationsList', {}, ...affiliations(article)),
    elementIf('abstract', { language }, plainParagraphs(words.abstract, words.language)),
    element('fullTextUrl', { format: 'html' }, outputAddress(article, 'html')),
    elementIf(
      'keywords',
      { language },
      ...words.keywords.map((word) => elementIf('keyword', {}, word.trim())),
    ),
  );
}

interface Words {
  language: string;
  title: readonly Inline[];
  subtitle?: readonly Inline[];
  abstract: readonly Block[];
  keywords: readonly string[];
}

/** Title, abstract and keywords in one language. DOAJ does not want them mixed. */
function wordsOf(article: Article, wanted: string | undefined): Words {
  const code = wanted && languageCode(wanted);
  if (!code || languageCode(article.language) === code) return article;
  const found = article.translations.find(({ language }) => languageCode(language) === code);
  return found?.title ? { ...found, title: found.title, abstract: found.abstract ?? [] } : article;
}

function titleOf({ title, subtitle = [], language }: Words): string {
  const parts = [title, subtitle].map((part) => plainText(part, language).trim());
  return parts.filter(Boolean).join(': ');
}

export function needsDate(article: Article): Finding[] {
  if (article.dates.published ?? article.issue.date) return [];
  return [{ field: 'dates.published', message: message('export-refused/publication-unknown') }];
}

/** An article number is sent as a page, because DOAJ has no other field for it. */
function pages({ pages: found, elocation }: Article): (Element | undefined)[] {
  return [
    elementIf('startPage', {}, found?.first ?? elocation),
    elementIf('endPage', {}, found?.last),
  ];
}

function authorOf({ name, collective, affiliations: ids, orcid }: Author): Element {
  const written = authorName({ name, collective });
  return element(
    'author',
    {},
    element('name', {}, written),
    ...ids.map((id) => element('affiliationId', {}, id)),
    name && orcid && element('orcid_id', {}, `https://orcid.org/${orcid}`),
  );
}

function affiliations({ affiliations: all, language }: Article): Element[] {
  return all.map((each) =>
    element(
      'affiliationName',
      { affiliationId: each.id },
      affiliationLine(each, language).replace(EMAIL, '').trim(),
    ),
  );
}

/** An e-mail address with the word or bracket before it. Lengths are limited as in RFC 5321 (4.5.3.1) and DNS. */
const EMAIL =
  /(?:\s{0,9}[,;(])?\s{0,9}(?:e-?mail:?\s{0,9})?[^\s@<>(),;]{1,64}@[^\s@<>(),;]{1,255}\.[^\s@<>(),;]{1,63}[)>]?/giu;

export function hasEmail(text: string): boolean {
  return text.search(EMAIL) >= 0;
}
