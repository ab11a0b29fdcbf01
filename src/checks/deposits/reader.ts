/** What is read from a deposit, and how a receiver's is read. */
import type { Element, Root } from 'xast';
import type { Examples } from '../check.ts';

/** What a deposit says of an article; a fact that it does not speak of is absent. */
export type Facts = Partial<Record<Fact, readonly string[]>>;
export type Fact =
  | 'title'
  | 'authors'
  | 'affiliations'
  | 'affiliations of the authors'
  | 'date of publication'
  | 'date of receipt'
  | 'date of revision'
  | 'date of acceptance'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'DOI'
  | 'licence'
  | 'keywords';

export interface Reader {
  /** "Crossref", as in messages. */
  title: string;
  source: { source: string; date: string };
  /** Of one article. */
  record: string;
  facts(record: Element, root: Root): Facts;
  examples: Examples;
}
