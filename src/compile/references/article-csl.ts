import type {
  Article,
  Author,
  CslDate,
  CslItem,
  CslName,
  IsoDate,
  Pages,
} from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';

/** The article as a CSL-JSON item, for "how to cite" and for citation files. */
export function articleCsl(article: Article): CslItem {
  const { journal, issue, pages } = article;
  const title = [article.title, article.subtitle ?? []].map((part) =>
    plainText(part, article.language).trim(),
  );
  return withoutEmpty({
    id: citationKey(article),
    type: 'article-journal',
    title: title.filter(Boolean).join(': '),
    author: article.authors.map(cslName),
    'container-title': journal.title,
    'container-title-short': journal.abbreviation,
    volume: issue.volume,
    issue: issue.issue,
    page: pages && pageRange(pages),
    number: article.elocation,
    issued: cslDate(article.dates.published ?? issue.date),
    DOI: article.doi,
    ISSN: journal.issn.electronic ?? journal.issn.print,
    publisher: journal.publisher?.name,
    language: article.language,
  });
}

/** Examples: "57-67", or "57" if there is only one page */
export function pageRange({ first, last }: Pages): string {
  return last === undefined || last === first ? first : `${first}-${last}`;
}

/** Example: "firdous2023" */
function citationKey(article: Article): string {
  const [first] = article.authors;
  const name = first?.name?.family ?? first?.collective ?? article.name;
  const letters = name.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
  const year = (article.dates.published ?? article.issue.date ?? '').slice(0, 4);
  return `${letters.toLowerCase() || article.name}${year}`;
}

function cslName({ name, collective }: Author): CslName {
  if (!name) return { literal: collective ?? '' };
  return withoutEmpty({
    family: name.family,
    given: name.given,
    suffix: name.suffix,
    'non-dropping-particle': name.particle,
  });
}

function cslDate(date: IsoDate | undefined): CslDate | undefined {
  return date ? { 'date-parts': [date.split('-').map(Number)] } : undefined;
}

function withoutEmpty<Value extends object>(value: Value): Value {
  const filled = Object.entries(value).filter(([, one]) => one !== undefined && one !== '');
  return Object.fromEntries(filled) as Value;
}
