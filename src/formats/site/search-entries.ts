/** The entries of the search index: each term, and each beginning that many terms have, with its documents. */
import { BEGINNING_MARK, EXACT_WEIGHT } from './search-files.ts';
import { type Postings, packPostings } from './search-postings.ts';

export interface Entries {
  /** Sorted, in the order in which JavaScript compares strings. */
  terms: string[];
  /** The number of documents of each term. */
  frequencies: number[];
  /** Sorted keys with packed postings. A key is a term, or a beginning with `BEGINNING_MARK`. */
  entries: [key: string, packed: string][];
}
export interface EntryLimits {
  /** Documents of an entry that have a weight. */
  weights: number;
  /** Bytes of the entries with the same beginning. Above this, the beginning has an entry too. */
  beginning: number;
}

/** All postings in one pair of lists: those of a term begin at its start and end at the next one. */
interface Table {
  terms: string[];
  starts: Uint32Array;
  documents: Uint32Array;
  weights: Uint8Array;
}

/**
 * Terms with their weights as UTF-8: "tides 17 moon 4". Bytes are outside of V8's heap, which could not hold the terms
 * of 100,000 articles.
 */
export function encodeTerms(weights: ReadonlyMap<string, number>): Uint8Array {
  return new TextEncoder().encode(Array.from(weights, (pair) => pair.join(' ')).join(' '));
}

/** Terms and their weights in turn. */
export function decodeTerms(encoded: Uint8Array): string[] {
  return encoded.length === 0 ? [] : DECODER.decode(encoded).split(' ');
}

const DECODER = new TextDecoder();

/** @param documents their encoded terms */
export function makeEntries(documents: readonly Uint8Array[], limits: EntryLimits): Entries {
  const table = tableOf(documents);
  const { terms, starts } = table;
  const packed = terms.map((_, index) => packPostings(postingsOf(table, index), limits.weights));
  const sums = new Uint32Array(documents.length);
  const beginnings = longBeginnings(terms, packed, limits.beginning).map(
    (range): [string, string] => [
      range.beginning + BEGINNING_MARK,
      packPostings(mergePostings(table, range, sums), limits.weights),
    ],
  );
  const entries = terms.map((term, index): [string, string] => [term, packed[index] ?? '']);
  return {
    terms,
    frequencies: terms.map((_, index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0)),
    entries: [...entries, ...beginnings].sort(([one], [other]) => (one < other ? -1 : 1)),
  };
}

function tableOf(documents: readonly Uint8Array[]): Table {
  const { words, counts, read } = readTerms(documents);
  const sorted = [...words.keys()].sort((one, other) =>
    (words[one] ?? '') < (words[other] ?? '') ? -1 : 1,
  );
  const starts = new Uint32Array(words.length + 1);
  const ends = new Uint32Array(words.length);
  let total = 0;
  for (const [index, id] of sorted.entries()) {
    ends[id] = total;
    total += counts[id] ?? 0;
    starts[index + 1] = total;
  }
  const table = { documents: new Uint32Array(total), weights: new Uint8Array(total) };
  for (const [document, { ids, weights }] of read.entries())
    for (const [at, id] of ids.entries()) {
      const place = ends[id] ?? 0;
      ends[id] = place + 1;
      table.documents[place] = document;
      table.weights[place] = weights[at] ?? 0;
    }
  return { terms: sorted.map((id) => words[id] ?? ''), starts, ...table };
}

/** Gives each term an id, because to look up a string takes most of the time, and numbers need little memory. */
function readTerms(documents: readonly Uint8Array[]) {
  const idOf = new Map<string, number>();
  const counts: number[] = [];
  const read = documents.map((encoded) => {
    const parts = decodeTerms(encoded);
    const ids = new Uint32Array(parts.length / 2);
    const weights = new Uint8Array(ids.length);
    for (let at = 0; at < ids.length; at++) {
      const term = parts[2 * at] ?? '';
      const id = idOf.get(term) ?? idOf.size;
      if (id === idOf.size) idOf.set(term, id);
      counts[id] = (counts[id] ?? 0) + 1;
      ids[at] = id;
      weights[at] = Number(parts[2 * at + 1]);
    }
    return { ids, weights };
  });
  return { words: [...idOf.keys()], counts, read };
}

function postingsOf({ starts, documents, weights }: Table, index: number): Postings {
  const [start, end] = [starts[index], starts[index + 1]];
  return { documents: documents.subarray(start, end), weights: weights.subarray(start, end) };
}

/** Terms with the same beginning. */
interface Range {
  beginning: string;
  from: number;
  to: number;
}

/** The beginnings of two letters or more whose entries together have more than `most` bytes. */
function longBeginnings(
  terms: readonly string[],
  packed: readonly string[],
  most: number,
): Range[] {
  const found: Range[] = [];
  find(0, terms.length, 2);
  return found;

  function find(first: number, end: number, length: number): void {
    for (let from = first; from < end; ) {
      const beginning = terms[from]?.slice(0, length) ?? '';
      let to = from;
      let bytes = 0;
      for (; to < end && terms[to]?.slice(0, length) === beginning; to++)
        bytes += (terms[to]?.length ?? 0) + (packed[to]?.length ?? 0);
      if (bytes > most && beginning.length === length) {
        found.push({ beginning, from, to });
        find(from, to, length + 1);
      }
      from = to;
    }
  }
}

/** @param sums zeros, one for each document; they are zeros again afterwards */
function mergePostings(table: Table, { beginning, from, to }: Range, sums: Uint32Array): Postings {
  for (let index = from; index < to; index++) {
    const { documents, weights } = postingsOf(table, index);
    const factor = table.terms[index] === beginning ? EXACT_WEIGHT : 1;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      sums[document] = (sums[document] ?? 0) + (weights[at] ?? 0) * factor;
    }
  }
  const documents: number[] = [];
  const weights: number[] = [];
  for (const [document, sum] of sums.entries()) {
    if (sum === 0) continue;
    documents.push(document);
    weights.push(sum);
  }
  sums.fill(0);
  return { documents, weights };
}
