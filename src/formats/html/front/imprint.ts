/** The imprint for the templates: where and when the article appeared, and its licence. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Article, ArticleDates, Direction, Product } from '../../../article/article.ts';
import {
  directionOf,
  formatDate,
  localNumber,
  volumeAndIssue,
  type Word,
  withCommas,
  word,
} from '../../../words/languages/index.ts';
import { languageAgainst, text, webAddress } from '../body/inlines.ts';
import type { View } from '../view.ts';

export function journalView({ journal }: Pick<Article, 'journal'>): View['journal'] {
  if (!journal.title) return undefined;
  const { print, electronic } = journal.issn;
  return {
    title: journal.title,
    language: journal.language,
    direction: directionOf(journal.language),
    subtitle: journal.subtitle ?? '',
    url: (journal.url && webAddress(journal.url)) ?? '',
    publisher: withCommas(journal.language, [journal.publisher?.name, journal.publisher?.place]),
    issn: [...(print ? [`ISSN ${print}`] : []), ...(electronic ? [`eISSN ${electronic}`] : [])],
  };
}

/** Example: "Volume 1, Issue 2, 2023". The year is not repeated if the volume is the year. */
export function issueLine(article: Article): string {
  const { language, issue } = article;
  const numbers = volumeAndIssue(language, issue);
  const year = formatDate(language, yearOf(article));
  return numbers.includes(year) ? numbers : withCommas(language, [numbers, year]);
}

/** The year of the issue or else of the article; empty if neither has one. */
export function yearOf({ issue, dates }: Article): string {
  return (issue.date ?? dates.published ?? '').slice(0, 4);
}

/** Example: "Pages 57–67". The layout fills in a last page that is not known yet. */
export function pageRange(article: Article, medium: 'screen' | 'print'): ElementContent[] {
  const { language, pages } = article;
  if (!pages) return [];
  const first = localNumber(language, pages.first);
  if (pages.last === pages.first) return [text(`${word(language, 'page')} ${first}`)];
  const name = word(language, 'pages');
  if (pages.last !== undefined)
    return [text(`${name} ${first}–${localNumber(language, pages.last)}`)];
  if (medium === 'screen') return [text(`${word(language, 'page')} ${first}`)];
  const one = word(language, 'page');
  return [h('span', { dataPage: 'range', dataOne: one, dataMany: name, dataFrom: first })];
}

/** The four dates of the article-information box. */
const DATES: [date: keyof ArticleDates, name: Word][] = [
  ['received', 'received'],
  ['revised', 'revised'],
  ['accepted', 'accepted'],
  ['published', 'availableOnline'],
];

export function dateViews({ language, dates }: Article): View['dates'] {
  return DATES.flatMap(([date, name]) => {
    const iso = dates[date];
    return iso ? [{ label: word(language, name), iso, text: formatDate(language, iso) }] : [];
  });
}

/** Example: "Ada Marsh. *The moon & the harbour*. Whitby: Harbour College Press, 2007. 312. ISBN … £20" */
export function productElements(product: Product | undefined): ElementContent[] {
  if (!product) return [];
  const place = [product.place, product.publisher].filter(Boolean).join(': ');
  const rest = [
    [place, product.year].filter(Boolean).join(', '),
    product.pages,
    product.isbn && `ISBN ${product.isbn}`,
    product.price,
  ].flatMap((part) => part || []);
  const authors = product.authors ? [text(`${addFullStop(product.authors)} `)] : [];
  const details = rest.map((part, index) => (index < rest.length - 1 ? addFullStop(part) : part));
  return [...authors, h('cite', product.title), text(['.', ...details].join(' '))];
}

/** Adds a full stop, unless there is one already, as in "312 pp.". */
function addFullStop(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}

/** Avoids a second full stop in "This article is published by Example Inc." */
export function publishedBy({ language, direction, journal }: Article): string {
  const name = journal.publisher?.name;
  if (!name) return '';
  const place = name.endsWith('.') ? /\{publisher\}\.?/ : '{publisher}';
  return word(language, 'publishedBy').replace(place, () => isolateDirection(name, direction));
}

/** If its letters run against the article's direction, marks keep the following year in its place. */
function isolateDirection(name: string, direction: Direction): string {
  return languageAgainst(direction, name) ? `\u2068${name}\u2069` : name;
}

/** The licence sentence with its link. */
export function licenceSentence({ language, license }: Article): ElementContent[] {
  if (!license) return [];
  const [before = '', after = ''] = word(language, 'licenceSentence').split('{licence}');
  const href = license.url && webAddress(license.url);
  const name = href ? h('a', { href, rel: 'license' }, license.name) : text(license.name);
  return [text(before), name, text(after)];
}

export function licenceView({ license }: Pick<Article, 'license'>): View['licence'] {
  if (!license) return undefined;
  const url = (license.url && webAddress(license.url)) ?? '';
  return { name: license.name, url, mark: license.mark ?? '' };
}
