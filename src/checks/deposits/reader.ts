/** What is read from a deposit, and how a receiver's is read. */
import type { Element, Root } from 'xast';

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
  /** What it says of the article; a fact that it does not speak of is absent. */
  facts(record: Element, root: Root): Partial<Record<Fact, readonly string[]>>;
}
