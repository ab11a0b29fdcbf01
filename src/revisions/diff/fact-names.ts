/** Names of the facts of an article. Example: "The date of receipt changed …" */
import type {
  Affiliation,
  ArticleDates,
  Author,
  Copyright,
  Funding,
  IssueFacts,
  Journal,
  Product,
} from '../../article/article.ts';
import { ownValue } from '../../words/own-value.ts';

export const DATE_NAMES: Record<keyof ArticleDates, string> = {
  received: 'date of receipt',
  revised: 'date of revision',
  accepted: 'date of acceptance',
  published: 'date of publication',
  corrected: 'date of correction',
  retracted: 'date of retraction',
};

export const ISSUE_NAMES: Record<Exclude<keyof IssueFacts, 'folder'>, string> = {
  volume: 'volume',
  issue: 'number of the issue',
  date: 'date of the issue',
  title: 'title of the issue',
};

export const JOURNAL_NAMES: Record<keyof Journal, string> = {
  title: 'title of the journal',
  subtitle: 'subtitle of the journal',
  abbreviation: 'abbreviated title of the journal',
  publisher: 'publisher of the journal',
  issn: 'ISSN of the journal',
  url: 'web address of the journal',
  articleUrl: 'form of the web addresses of articles',
  doiPrefix: 'DOI prefix of the journal',
  language: 'language of the journal',
  license: 'licence of the journal',
  copyrightHolder: 'copyright holder that the journal names',
  editors: 'editors of the journal',
  email: 'e-mail address of the journal',
};

export const COPYRIGHT_NAMES: Record<keyof Copyright, string> = {
  year: 'copyright year',
  holder: 'copyright holder',
  statement: 'copyright statement',
};

export const FUNDING_NAMES: Record<keyof Funding, string> = {
  statement: 'statement on funding',
  awards: 'list of funders and grants',
};

export const PRODUCT_NAMES: Record<keyof Product, string> = {
  title: 'title of the reviewed work',
  authors: 'authors of the reviewed work',
  year: 'year of the reviewed work',
  publisher: 'publisher of the reviewed work',
  place: 'place of publication of the reviewed work',
  pages: 'pages of the reviewed work',
  isbn: 'ISBN of the reviewed work',
  price: 'price of the reviewed work',
};

/** Facts that an author either has or does not have. */
export type AuthorMark = 'corresponding' | 'equalContribution' | 'deceased';
export type AuthorFact = Exclude<
  keyof Author,
  'affiliations' | 'biography' | 'name' | 'collective' | AuthorMark
>;

export const AUTHOR_FACT_NAMES: Record<AuthorFact, string> = {
  nativeName: 'name in its own script',
  orcid: 'ORCID iD',
  email: 'e-mail address',
  position: 'position',
  roles: 'contributor roles',
};

/** What follows "is now" or "is no longer" in a sentence about an author with the mark. */
export const AUTHOR_MARKS: Record<AuthorMark, string> = {
  corresponding: 'a corresponding author',
  equalContribution: 'said to have contributed equally',
  deceased: 'marked as deceased',
};

/** Parts of an affiliation. The institution or a single text represents the whole affiliation. */
export const AFFILIATION_NAMES: Record<Exclude<keyof Affiliation, 'id' | 'label'>, string> = {
  text: 'affiliation',
  institution: 'affiliation',
  department: 'department in the affiliation',
  street: 'street in the affiliation',
  city: 'city in the affiliation',
  region: 'region in the affiliation',
  postalCode: 'postal code in the affiliation',
  country: 'country in the affiliation',
  ror: 'ROR iD in the affiliation',
};

/** CSL variables whose names editors do not know. */
const REFERENCE_NAMES: Record<string, string> = {
  type: 'kind',
  author: 'authors',
  editor: 'editors',
  translator: 'translators',
  issued: 'date',
  accessed: 'day of retrieval',
  'original-date': 'original date',
  'container-title': 'journal or book',
  'container-title-short': 'abbreviated title of the journal',
  'title-short': 'short title',
  'collection-title': 'series',
  'collection-number': 'number in the series',
  'collection-editor': 'editors of the series',
  'container-author': 'authors of the book',
  'event-title': 'conference',
  'event-place': 'place of the conference',
  'publisher-place': 'place of publication',
  'archive-place': 'place of the archive',
  page: 'pages',
  issue: 'number of the issue',
  'number-of-pages': 'number of pages',
  'number-of-volumes': 'number of volumes',
  'chapter-number': 'number of the chapter',
  URL: 'web address',
  genre: 'genre',
  custom: 'printed form',
};

export function referenceFactName(field: string): string {
  return ownValue<string>(REFERENCE_NAMES, field) ?? field.replaceAll('-', ' ');
}
