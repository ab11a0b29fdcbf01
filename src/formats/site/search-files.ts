/** The files of the search. The site writes them, and the search page loads those that a query needs. */
import { ASSETS } from './assets.ts';

export const SEARCH_FOLDER = `${ASSETS}/search`;
/** The file with an article's text, next to its page. */
export const TEXT_FILE = 'text.js';
/** A word counts more if it is the term itself, not a word that begins with it or is close to it. */
export const EXACT_WEIGHT = 2;
/** Behind a beginning of words: their documents together. It sorts before all characters of terms. */
export const BEGINNING_MARK = '*';

/** An article in the results. */
export type ShownDocument = [title: string, url: string, authors: string, place: string];

/** The first file of the index, which finds the others. */
export interface SearchRoot {
  /** Leaves: packed postings (`search-postings.ts`), by term or beginning. */
  terms: Tree;
  documents: { perBlock: number; blocks: number };
  /**
   * The words around a mistyped word, for an index whose file `words` has only the most frequent words. Leaves: packed
   * words (`search-words.ts`), sorted by their beginnings and, written backwards, by their endings.
   */
  near?: { beginnings: Tree; endings: Tree };
}

/** Sorted keys in many files, its leaves. Directories find the leaf of a key without the other leaves. */
export interface Tree {
  name: string;
  /** Levels of directories that are files. */
  depth: number;
  /** The directory above them: the first key of each of its parts. */
  keys: string;
}
/** The number of its first part, and the first key of each part, joined by spaces. */
export type Directory = [first: number, keys: string];

/** @param level 0 for leaves, 1 for the directories above them, and so on */
export function treeFile({ name }: Tree, level: number, number: number): string {
  return `${name}-${level}-${number}`;
}

export function blockFile(number: number): string {
  return `documents-${number}`;
}

export const WORDS_FILE = 'words';
