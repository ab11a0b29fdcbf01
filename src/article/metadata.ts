/** The facts of an article, its journal and its issue. */

import type { Block } from './blocks.ts';
import type { Direction, Inline } from './inlines.ts';

/** https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/article-type.html */
export const ARTICLE_TYPES = [
  'research-article',
  'review-article',
  'editorial',
  'book-review',
  'letter',
  'reply',
  'correction',
  'retraction',
  'expression-of-concern',
  'addendum',
  'case-report',
  'article-commentary',
  'brief-report',
  'data-paper',
  'software-paper',
  'other',
] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

/** A calendar day ("2023-01-15"). Dates of issues may also be a month ("2023-01") or a year. */
export type IsoDate = string;

/** Whether a date has month and day. */
export function isDay(date: IsoDate | undefined): date is IsoDate {
  return date?.length === 10;
}

export interface PersonName {
  family: string;
  given?: string;
  /** Examples: "Jr.", "III" */
  suffix?: string;
  /** The particle before the family name. Example: "van der" */
  particle?: string;
}
export interface Author {
  /** A person has `name` (only `family` if there is a single name), and a group has only `collective`. */
  name?: PersonName;
  collective?: string;
  /** The name in its original script, if `name` is romanised. */
  nativeName?: { name: PersonName; language?: string };
  /** The bare iD with a valid check digit: 0000-0002-1825-0097. */
  orcid?: string;
  email?: string;
  corresponding: boolean;
  equalContribution: boolean;
  deceased: boolean;
  /** Example: "PhD Scholar (International Relations)" */
  position?: string;
  /** `Affiliation.id`s, in the author's order. */
  affiliations: string[];
  /** CRediT role ids. Example: "writing-original-draft" */
  roles: string[];
  biography?: Inline[];
}
export interface Affiliation {
  id: string;
  /** The printed label: "1", "2", … in order of first use. */
  label: string;
  department?: string;
  institution?: string;
  street?: string;
  city?: string;
  region?: string;
  postalCode?: string;
  /** ISO 3166-1 alpha-2. Example: "PK" */
  country?: string;
  /** https://ror.org/… */
  ror?: string;
  /** The whole affiliation if the author wrote it as one string. It is printed unchanged. */
  text?: string;
}

/** The affiliations of an author, in the author's order. */
export function affiliationsOf(author: Author, all: readonly Affiliation[]): Affiliation[] {
  return author.affiliations.flatMap(
    (id) => all.find((affiliation) => affiliation.id === id) ?? [],
  );
}
export interface ArticleDates {
  received?: IsoDate;
  revised?: IsoDate;
  accepted?: IsoDate;
  /** The date of online publication of the version of record. */
  published?: IsoDate;
  /** Dates of corrections and retractions. */
  corrected?: IsoDate;
  retracted?: IsoDate;
}
export interface License {
  /** SPDX id ("CC-BY-NC-4.0"); absent if the author wrote only words or a URL. */
  spdx?: string;
  /** Example: "Creative Commons Attribution-NonCommercial 4.0 International" */
  name: string;
  url?: string;
  /** Example: "CC BY-NC 4.0" */
  mark?: string;
}
export interface Copyright {
  year?: number;
  holder?: string;
  /** The printed statement: "© 2023 Malik Firdous". It is made from year and holder; absent without a holder. */
  statement?: string;
}
export interface Award {
  funder?: string;
  /** Crossref Funder Registry DOI or ROR URL. */
  funderId?: string;
  awardIds: string[];
  recipient?: string;
}
export interface Funding {
  statement?: string;
  awards: Award[];
}
/** The reviewed work of a book review. */
export interface Product {
  title: string;
  authors?: string;
  year?: string;
  publisher?: string;
  place?: string;
  pages?: string;
  isbn?: string;
  price?: string;
}
/** The article that a correction, retraction or letter is about, or a companion article. */
export interface RelatedArticle {
  type: string;
  doi?: string;
  url?: string;
  /** For an article of the same journal: the folders of its issue and of itself. */
  article?: { issue: string; name: string };
  text?: string;
}
export interface Translation {
  language: string;
  direction: Direction;
  title?: Inline[];
  subtitle?: Inline[];
  abstract?: Block[];
  keywords: string[];
}
/** The place of the article in its issue: pages or an elocation-id, but never both. */
export interface Pages {
  first: string;
  /** Absent until the layout of the PDF. */
  last?: string;
}

export interface Journal {
  /** Empty in an article built without journal.yaml. */
  title: string;
  subtitle?: string;
  abbreviation?: string;
  publisher?: { name: string; place?: string };
  issn: { print?: string; electronic?: string };
  url?: string;
  /**
   * Address of an article if it is not below `url`. Example: "https://journal.example/{issue}/{article}"
   * Slots: {issue} and {article} (folders), {volume}, {number}, {doi}, {first-page}.
   */
  articleUrl?: string;
  doiPrefix?: string;
  language: string;
  license?: License;
  /** Examples: "the author(s)", "Government Postgraduate College Mansehra". See copyright-holder in docs. */
  copyrightHolder?: string;
  editors: { name: string; role?: string; affiliation?: string }[];
  email?: string;
}
export interface IssueFacts {
  /** Name of the issue's folder, which is a part of every output's path and address. Example: "1-2" */
  folder?: string;
  volume?: string;
  issue?: string;
  /** Date of the issue: day, month or year. */
  date?: IsoDate;
  title?: string;
}
