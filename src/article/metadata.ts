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

/** A calendar day, "2023-01-15". Journal-level dates may also be a month ("2023-01") or a year. */
export type IsoDate = string;

/** Whether a date has month and day. */
export function isDay(date: IsoDate | undefined): date is IsoDate {
  return date?.length === 10;
}

export interface PersonName {
  family: string;
  given?: string;
  /** "Jr.", "III" */
  suffix?: string;
  /** "van der": printed before the family name. */
  particle?: string;
}
export interface Author {
  /** A person has `name` (a single-name author only `family`), a group only `collective`. */
  name?: PersonName;
  collective?: string;
  /** The name in its own script where `name` is romanised. */
  nativeName?: { name: PersonName; language?: string };
  /** Bare: 0000-0002-1825-0097, check digit right. */
  orcid?: string;
  email?: string;
  corresponding: boolean;
  equalContribution: boolean;
  deceased: boolean;
  /** "PhD Scholar (International Relations)" */
  position?: string;
  /** `Affiliation.id`s, in the author's order. */
  affiliations: string[];
  /** CRediT role ids: "writing-original-draft". */
  roles: string[];
  biography?: Inline[];
}
export interface Affiliation {
  id: string;
  /** As printed: "1", "2", … in order of first use. */
  label: string;
  department?: string;
  institution?: string;
  street?: string;
  city?: string;
  region?: string;
  postalCode?: string;
  /** ISO 3166-1 alpha-2, "PK". */
  country?: string;
  /** https://ror.org/… */
  ror?: string;
  /** Where the author gave one unparted string: printed as it is. */
  text?: string;
}

/** An author's, of all those of the article, in the author's order. */
export function affiliationsOf(author: Author, all: readonly Affiliation[]): Affiliation[] {
  return author.affiliations.flatMap(
    (id) => all.find((affiliation) => affiliation.id === id) ?? [],
  );
}
export interface ArticleDates {
  received?: IsoDate;
  revised?: IsoDate;
  accepted?: IsoDate;
  /** Available online: the date of the version of record. */
  published?: IsoDate;
  /** Of corrections and retractions. */
  corrected?: IsoDate;
  retracted?: IsoDate;
}
export interface License {
  /** SPDX id ("CC-BY-NC-4.0"); absent where the author gave only words or a URL. */
  spdx?: string;
  /** "Creative Commons Attribution-NonCommercial 4.0 International" */
  name: string;
  url?: string;
  /** "CC BY-NC 4.0" */
  mark?: string;
}
export interface Copyright {
  year?: number;
  holder?: string;
  /** As printed: "© 2023 Malik Firdous". Made from year and holder; absent without a holder. */
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
/** The article that a correction, retraction or letter is about, or a companion. */
export interface RelatedArticle {
  type: string;
  doi?: string;
  url?: string;
  /** In the same journal: its issue's folder and its own. */
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
/** Where the article stands in its issue: pages or an elocation-id, never both. */
export interface Pages {
  first: string;
  /** Absent until the PDF is laid out. */
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
   * Address of an article where it is published, if not below `url`: "https://journal.example/{issue}/{article}".
   * Slots: {issue} and {article} (folders), {volume}, {number}, {doi}, {first-page}.
   */
  articleUrl?: string;
  doiPrefix?: string;
  language: string;
  license?: License;
  /** "the author(s)", "Government Postgraduate College Mansehra"; see copyright-holder in docs. */
  copyrightHolder?: string;
  editors: { name: string; role?: string; affiliation?: string }[];
  email?: string;
}
export interface IssueFacts {
  /** Name of the issue's folder, a part of every output's path and address: "1-2". */
  folder?: string;
  volume?: string;
  issue?: string;
  /** Date of the issue: day, month or year. */
  date?: IsoDate;
  title?: string;
}
