/** Which documents a query means, and in which order. */
import { EXACT_WEIGHT } from '../search-files.ts';
import { addScores, type Scores, type SearchIndex } from './search-index.ts';
import { closeWords } from './search-matches.ts';

/** In a large index, each word that a mistyped word may mean loads another file. */
const MOST_CORRECTIONS = 3;

export interface Hits {
  /** The numbers of all documents that have every term, the best one first. */
  documents: number[];
  /** Whether a term of a text is one of those that were searched. */
  isWanted(term: string): boolean;
}
/** What a term of the query means. */
interface Meaning {
  scores: Scores;
  isWanted(term: string): boolean;
}

/** The last term of a query may be the beginning of a word. */
export async function findHits(terms: readonly string[], index: SearchIndex): Promise<Hits> {
  const meanings = await Promise.all(
    terms.map((term, at) => meaningOf(term, at === terms.length - 1, index)),
  );
  return {
    documents: rankHits(meanings.map(({ scores }) => scores)),
    isWanted: (term) => meanings.some(({ isWanted }) => isWanted(term)),
  };
}

async function meaningOf(term: string, isLast: boolean, index: SearchIndex): Promise<Meaning> {
  const isBegun = isLast && term.length > 1;
  const scores = isBegun ? await index.scoresOfBeginning(term) : await exactScores(term, index);
  if (scores.size > 0)
    return { scores, isWanted: (word) => word === term || (isBegun && word.startsWith(term)) };
  const close = closeWords(term, await index.wordsNear(term), isLast);
  const words = new Set(index.isSmall ? close : close.slice(0, MOST_CORRECTIONS));
  for (const each of await Promise.all([...words].map(index.scoresOf))) addScores(scores, each, 1);
  return { scores, isWanted: (word) => words.has(word) };
}

async function exactScores(term: string, index: SearchIndex): Promise<Scores> {
  const scores: Scores = new Map();
  addScores(scores, await index.scoresOf(term), EXACT_WEIGHT);
  return scores;
}

/** The documents that have every term, the best one first. */
function rankHits([first = new Map(), ...others]: readonly Scores[]): number[] {
  const hits = [...first].filter(([document]) => others.every((other) => other.has(document)));
  const scored = hits.map(([document, score]): [number, number] => [
    document,
    others.reduce((sum, other) => sum + (other.get(document) ?? 0), score),
  ]);
  return scored.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([document]) => document);
}
