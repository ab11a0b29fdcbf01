/** A question to the author about one or more places of the article. Plain JSON. */
import type { Question } from './question.ts';

export interface Query {
  /** "AQ1" */
  number: string;
  /** Made from a message of the article, or left in the manuscript by its editor. */
  by: 'message' | 'editor';
  /** The rule of the message. */
  rule?: string;
  question: Question;
  /** In the order of the text; at least one. */
  places: QueryPlace[];
}
export interface QueryPlace {
  /** In the article's folder. */
  file: string;
  /** Absent where the whole file is meant. */
  line?: number;
  column?: number;
  /** What stands there. */
  excerpt: string;
  /** Absent where nothing of it is printed. */
  target?: Target;
}

/** Where a place stands in the printed article. */
export type Target =
  /** At words or a block of the text, which carry the mark. */
  | { kind: 'text' }
  /** In what the theme makes of the front matter. */
  | { kind: 'part'; part: FrontPart; words?: string }
  /** At an entry of the list of references: `Reference.id`. */
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

/** "AQ3-2": the second place of the third query. */
export function spotName(query: string, place: number): string {
  return `${query}-${place + 1}`;
}
