/** The search index, loaded file by file. */
import {
  BEGINNING_MARK,
  blockFile,
  EXACT_WEIGHT,
  type SearchRoot,
  type ShownDocument,
  type Tree,
  treeFile,
  WORDS_FILE,
} from '../search-files.ts';
import { unpackPostings } from '../search-postings.ts';
import { reverseWord, unpackWords } from '../search-words.ts';
import { type LoadPart, leafOf } from './find-leaf.ts';

/** Scores of documents, by number. */
export type Scores = Map<number, number>;

export interface SearchIndex {
  /** Whether the whole list of words is one file. */
  isSmall: boolean;
  blocks: number;
  /** The documents that have a word. */
  scoresOf(word: string): Promise<Scores>;
  /** The documents that have words with a beginning. The beginning itself counts `EXACT_WEIGHT` times. */
  scoresOfBeginning(beginning: string): Promise<Scores>;
  /** The words that a mistyped word is compared with. */
  wordsNear(term: string): Promise<string[]>;
  document(number: number): Promise<ShownDocument | undefined>;
}

/** Larger than all characters of terms. */
const LAST = '\uffff';

export async function openIndex(load: LoadPart): Promise<SearchIndex> {
  const { terms, documents, near } = (await load('index')) as SearchRoot;
  return {
    isSmall: !near,
    blocks: documents.blocks,
    scoresOf,
    scoresOfBeginning,
    wordsNear,
    document,
  };

  async function scoresOf(word: string): Promise<Scores> {
    const packed = (await entriesAround(word, word)).get(word);
    return packed === undefined ? new Map() : unpackPostings(packed);
  }

  async function scoresOfBeginning(beginning: string): Promise<Scores> {
    const mark = beginning + BEGINNING_MARK;
    const together = (await entriesAround(mark, mark)).get(mark);
    if (together !== undefined) return unpackPostings(together);
    const scores: Scores = new Map();
    for (const [word, packed] of await entriesAround(beginning, beginning + LAST)) {
      if (!word.startsWith(beginning)) continue;
      addScores(scores, unpackPostings(packed), word === beginning ? EXACT_WEIGHT : 1);
    }
    return scores;
  }

  /** The entries of all leaves that have keys from the first to the last one. */
  async function entriesAround(first: string, last: string): Promise<Map<string, string>> {
    const [from, to] = await Promise.all([leafOf(terms, first, load), leafOf(terms, last, load)]);
    const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const leaves = await Promise.all(numbers.map((number) => load(treeFile(terms, 0, number))));
    return new Map(
      leaves.flatMap((leaf) => Object.entries((leaf ?? {}) as Record<string, string>)),
    );
  }

  async function wordsNear(term: string): Promise<string[]> {
    const [words, beginnings, endings] = await Promise.all([
      load(WORDS_FILE),
      near && leafWith(near.beginnings, term),
      near && leafWith(near.endings, reverseWord(term)),
    ]);
    const all = [...wordsOf(words), ...wordsOf(beginnings), ...wordsOf(endings).map(reverseWord)];
    return [...new Set(all)];
  }

  async function document(number: number): Promise<ShownDocument | undefined> {
    const block = Math.floor(number / documents.perBlock);
    const shown = (await load(blockFile(block))) as ShownDocument[] | undefined;
    return shown?.[number % documents.perBlock];
  }

  async function leafWith(tree: Tree, key: string): Promise<unknown> {
    return load(treeFile(tree, 0, await leafOf(tree, key, load)));
  }
}

export function addScores(scores: Scores, others: Scores, factor: number): void {
  for (const [document, score] of others)
    scores.set(document, (scores.get(document) ?? 0) + score * factor);
}

function wordsOf(packed: unknown): string[] {
  return typeof packed === 'string' ? unpackWords(packed) : [];
}
