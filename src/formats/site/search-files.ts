/** The files of the search: the site writes them, and the search page loads those that a query needs. */
import { ASSETS } from './assets.ts';

export const SEARCH_FOLDER = `${ASSETS}/search`;
/** Beside the page of an article: its text. */
export const TEXT_FILE = 'text.js';
/** Number of files of the index. */
export const SHARDS = 64;

/** An article in the results. */
export type ShownDocument = [title: string, url: string, authors: string, place: string];
/** Of each term, pairs of the index of a document and the weight of the term in it. */
export type Shard = Record<string, number[]>;

/** The file of a term follows from its first two letters, so that the beginning of a word finds it. */
export function shardOf(term: string): number {
  const [first = '', second = ''] = term;
  return ((first.codePointAt(0) ?? 0) * 31 + (second.codePointAt(0) ?? 0)) % SHARDS;
}
