/**
 * The index of the full-text search: an inverted index in files of a bounded size. The search page loads only the files
 * that a query needs, also in a journal of 100,000 articles. They are scripts and not JSON, so that the site also works
 * from a folder.
 */
import type { OutputFile } from '../format.ts';
import pageScript from './page-script.bundle.js';
import type { SearchDocument } from './search.ts';
import { type Entries, type EntryLimits, makeEntries } from './search-entries.ts';
import {
  blockFile,
  SEARCH_FOLDER,
  type SearchRoot,
  type ShownDocument,
  WORDS_FILE,
} from './search-files.ts';
import { bytesOf, cutBySize, makeTree, type Part, partFile } from './search-tree.ts';
import { packWords, reverseWord } from './search-words.ts';

/** In bytes, except `weights`. */
export interface IndexLimits extends EntryLimits {
  /** Terms with their documents, in one file. */
  leaf: number;
  directory: number;
  /** Documents that are shown, in one file: on average, and of a journal that has only one. */
  block: number;
  onlyBlock: number;
  /** All words, unpacked. Above this, they are cut into leaves, and `frequentWords` have a file too. */
  allWords: number;
  frequentWords: number;
}

/** A search for two words loads at most 300 kB, and a journal of 1,000 articles has weights in all entries. */
export const INDEX_LIMITS: IndexLimits = {
  weights: 1_000,
  beginning: 96_000,
  leaf: 16_000,
  directory: 2_000,
  block: 3_000,
  onlyBlock: 64_000,
  allWords: 400_000,
  frequentWords: 48_000,
};
/** Shorter words are not corrected. */
const SHORTEST_WORD = 3;

export function indexFiles(
  documents: readonly SearchDocument[],
  limits: IndexLimits = INDEX_LIMITS,
): OutputFile[] {
  const entries = makeEntries(
    documents.map(({ terms }) => terms),
    limits,
  );
  const leaves = cutBySize(entries.entries, entryBytes, limits.leaf).map((group) => ({
    key: group[0]?.[0] ?? '',
    value: Object.fromEntries(group),
  }));
  const { tree, parts } = makeTree('terms', leaves, limits.directory);
  const blocks = documentBlocks(
    documents.map(({ shown }) => shown),
    limits,
  );
  const words = wordParts(entries, limits);
  const root: SearchRoot = { terms: tree, documents: blocks.root, ...words.root };
  return [
    { path: `${SEARCH_FOLDER}/search.js`, content: `${pageScript};\n` },
    partFile(['index', root]),
    ...[...parts, ...blocks.parts, ...words.parts].map(partFile),
  ];
}

/** With the quotation marks, the colon and the comma. */
function entryBytes([key, packed]: [string, string]): number {
  return bytesOf(key) + packed.length + 6;
}

/** Every block has the same number of documents, so that the number of a document finds its block. */
function documentBlocks(
  shown: readonly ShownDocument[],
  { block, onlyBlock }: IndexLimits,
): { root: SearchRoot['documents']; parts: Part[] } {
  const bytes = shown.reduce((sum, each) => sum + bytesOf(JSON.stringify(each)), 0);
  const count = bytes <= onlyBlock ? 1 : Math.ceil(bytes / block);
  const perBlock = Math.max(1, Math.floor(shown.length / count));
  const parts: Part[] = [];
  for (let first = 0; first < shown.length; first += perBlock)
    parts.push([blockFile(parts.length), shown.slice(first, first + perBlock)]);
  return { root: { perBlock, blocks: parts.length }, parts };
}

function wordParts(
  { terms, frequencies }: Entries,
  limits: IndexLimits,
): { root: Pick<SearchRoot, 'near'>; parts: Part[] } {
  const words = terms.filter(({ length }) => length >= SHORTEST_WORD);
  const [all, ...others] = cutBySize(words, wordBytes, limits.allWords);
  if (others.length === 0) return { root: {}, parts: [[WORDS_FILE, packWords(all ?? [])]] };
  const byFrequency = [...terms.keys()]
    .filter((index) => (terms[index]?.length ?? 0) >= SHORTEST_WORD)
    .sort((one, other) => (frequencies[other] ?? 0) - (frequencies[one] ?? 0))
    .map((index) => terms[index] ?? '');
  const [frequent = []] = cutBySize(byFrequency, wordBytes, limits.frequentWords);
  const beginnings = wordTree('beginnings', words, limits);
  const endings = wordTree('endings', words.map(reverseWord).sort(), limits);
  return {
    root: { near: { beginnings: beginnings.tree, endings: endings.tree } },
    parts: [[WORDS_FILE, packWords(frequent.sort())], ...beginnings.parts, ...endings.parts],
  };
}

function wordTree(name: string, words: readonly string[], { leaf, directory }: IndexLimits) {
  const leaves = cutBySize(words, wordBytes, leaf).map((group) => ({
    key: group[0] ?? '',
    value: packWords(group),
  }));
  return makeTree(name, leaves, directory);
}

function wordBytes(word: string): number {
  return bytesOf(word) + 1;
}
