/** What is read from a deposit, and how a receiver's is read. */
import type { Element, Root } from 'xast';
import type { Message } from '../../messages/message.ts';

export type FactName =
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

export interface DepositReader {
  /** The article is missing from the deposit. */
  articleMissing: Message;
  factDiffers(facts: { fact: FactName; found: string; expected: string }): Message;
  source: { source: string; date: string };
  /** Of one article. */
  record: string;
  /** What it says of the article; a fact that it does not speak of is absent. */
  facts(record: Element, root: Root): Partial<Record<FactName, readonly string[]>>;
}
