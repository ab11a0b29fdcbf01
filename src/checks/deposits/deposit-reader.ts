/** What is read from the deposits, and the form of the reader for each receiver. */
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
  articleMissing: Message;
  factDiffers(facts: { fact: FactName; found: string; expected: string }): Message;
  source: { source: string; date: string };
  /** The name of the element for one article. */
  record: string;
  /** The facts in the record of an article, without those that the receiver does not take. */
  facts(record: Element, root: Root): Partial<Record<FactName, readonly string[]>>;
}
