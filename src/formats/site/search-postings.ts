/** The documents of a term with the term's weight in each, as text for the search index. */
import { packNumber, packSet, unpackNumbers, unpackSet } from './search-numbers.ts';

/** Parallel lists, sorted by the numbers of the documents. Weights are at least 1. */
export interface Postings {
  documents: ArrayLike<number>;
  weights: ArrayLike<number>;
}

/**
 * Keeps the weights of the best documents only. The other documents are kept as a set, so that a frequent word has a
 * bounded length, and is still found beside a rare word.
 *
 * @param most the number of documents with weights
 */
export function packPostings({ documents, weights }: Postings, most: number): string {
  const others: number[] = [];
  let { least, ties } = leastOfBest(weights, most);
  // Joined at the end: a string that grows piece by piece needs twenty times its memory.
  const packed: string[] = [];
  let before = -1;
  for (let at = 0; at < documents.length; at++) {
    const [document = 0, weight = 0] = [documents[at], weights[at]];
    if (weight < least || (weight === least && ties-- <= 0)) {
      others.push(document);
      continue;
    }
    packed.push(packNumber(document - before - 1), packNumber(weight));
    before = document;
  }
  if (others.length > 0) packed.push(packSet(others));
  return packed.join('');
}

/** The least weight of the best documents, and how many of them have it. */
function leastOfBest(weights: ArrayLike<number>, most: number): { least: number; ties: number } {
  if (weights.length <= most) return { least: 0, ties: 0 };
  let highest = 0;
  for (let at = 0; at < weights.length; at++) highest = Math.max(highest, weights[at] ?? 0);
  const counts = new Uint32Array(highest + 1);
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] ?? 0;
    counts[weight] = (counts[weight] ?? 0) + 1;
  }
  let ties = most;
  let least = highest;
  for (; ties > (counts[least] ?? 0); least--) ties -= counts[least] ?? 0;
  return { least, ties };
}

/** Weights by document. Documents without a weight get the least one. */
export function unpackPostings(packed: string): Map<number, number> {
  const start = packed.search(/[.:]/);
  const end = start < 0 ? packed.length : start;
  const found = new Map<number, number>();
  const numbers = unpackNumbers(packed.slice(0, end));
  let document = -1;
  for (let at = 0; at < numbers.length; at += 2) {
    document += (numbers[at] ?? 0) + 1;
    found.set(document, numbers[at + 1] ?? 0);
  }
  for (const other of unpackSet(packed.slice(end))) found.set(other, 1);
  return found;
}
