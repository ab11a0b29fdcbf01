/** The files of the search. The site writes them, and the search page loads those that a query needs. */
import { ASSETS } from './assets.ts';

export const SEARCH_FOLDER = `${ASSETS}/search`;
/** The file with an article's text, next to its page. */
export const TEXT_FILE = 'text.js';
/** Number of files of the index. */
export const SHARDS = 64;

/** An article in the results. */
export type ShownDocument = [title: string, url: string, authors: string, place: string];
/** For each term, pairs of a document's index and the term's weight in it. */
export type Shard = Record<string, number[]>;

/** The file of a term depends on its first two letters, so that the beginning of a word finds it. */
export function shardOf(term: string): number {
  const [first = '', second = ''] = term;
  return ((first.codePointAt(0) ?? 0) * 31 + (second.codePointAt(0) ?? 0)) % SHARDS;
}
