/** What is read from a deposit, and how a receiver's is read. */
import type { Element, Root } from 'xast';
import type { Examples } from '../check.ts';

/** What a deposit says of an article; a fact that it does not speak of is absent. */
export type Facts = Partial<Record<Fact | PermittedFact, readonly string[]>>;
/** What is the article's as a whole. */
export type Fact =
  | 'title'
  | 'authors'
  | 'affiliations'
  | 'affiliations of the authors'
  | 'date of publication'
  | 'date of acceptance'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'DOI'
  | 'licence'
  | 'keywords';

/** What may be there in part, but says nothing that the article does not. */
export type PermittedFact =
  | 'journal'
  | 'publisher'
  | 'ISSN'
  | 'ORCID iDs'
  | 'words of the affiliations'
  | 'abstract'
  | 'date of the issue'
  | 'history'
  | 'copyright'
  | 'funders and awards'
  | 'listed works'
  | 'DOIs of the listed works'
  | 'words of the listed works'
  | 'language'
  | 'identifiers'
  | 'e-mail addresses'
  | 'section'
  | 'conflict of interest'
  | 'address';

export interface Reader {
  /** "Crossref", as in messages. */
  title: string;
  source: { source: string; date: string };
  /** Of one article. */
  record: string;
  facts(record: Element, root: Root): Facts;
  examples: Examples;
}
