/** A question to the author about one or more places of the article. Plain JSON. */
import type { Question } from './question.ts';

export interface Query {
  /** Example: "AQ1" */
  number: string;
  /** Whether a message of the article or an editor's comment in the manuscript asks. */
  by: 'message' | 'editor';
  /** The rule of the message. */
  rule?: string;
  question: Question;
  /** In document order. There is at least one. */
  places: QueryPlace[];
}
export interface QueryPlace {
  /** Path in the article's folder. */
  file: string;
  /** Undefined if the query is about the whole file. */
  line?: number;
  column?: number;
  /** The text at the place. */
  excerpt: string;
  /** Undefined if it is not printed. */
  target?: Target;
}

/** The target of a query in the printed article. */
export type Target =
  /** Words or a block of the text, which carry the mark. */
  | { kind: 'text' }
  /** The part that the theme makes from the front matter. */
  | { kind: 'part'; part: FrontPart; words?: string }
  /** An entry of the reference list: `Reference.id`. */
  | { kind: 'reference'; id: string };

const FRONT_PARTS = [
  'title',
  'authors',
  'affiliations',
  'dates',
  'abstract',
  'keywords',
  'publication',
] as const;
export type FrontPart = (typeof FRONT_PARTS)[number];

/** Example: "AQ3-2" is the second place of the third query. */
export function spotName(query: string, place: number): string {
  return `${query}-${place + 1}`;
}
