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

/** What says nothing that the article does not; whether it must be there, the reader knows. */
export type PermittedFact =
  | 'journal'
  | 'publisher'
  | 'ISSN'
  | 'ORCID iDs'
  | 'words of the affiliations'
  | 'countries of the authors'
  | 'abstract'
  | 'date of the issue'
  | 'history'
  | 'copyright'
  | 'holder of the copyright'
  | 'year of the copyright'
  | 'year of the issue'
  | 'number of the volume'
  | 'start of the licence'
  | 'date of receipt'
  | 'files'
  | 'depositor'
  | 'funders'
  | 'funders and awards'
  | 'listed works'
  | 'DOIs of the listed works'
  | 'words of the listed works'
  | 'language'
  | 'languages of the words'
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
  /** What its deposits say of each article that has it. */
  carries: readonly PermittedFact[];
  examples: Examples;
}
