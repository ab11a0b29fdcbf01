/** The files of a search index, loaded as the search page loads them, and a plain scan to compare with. */
import { createContext, runInContext } from 'node:vm';
import type { OutputFile } from '../../src/formats/format.ts';
import type { LoadPart } from '../../src/formats/site/page-script/find-leaf.ts';
import { findHits } from '../../src/formats/site/page-script/search-hits.ts';
import { openIndex } from '../../src/formats/site/page-script/search-index.ts';
import { closeWords } from '../../src/formats/site/page-script/search-matches.ts';
import type { SearchDocument } from '../../src/formats/site/search.ts';
import { decodeTerms } from '../../src/formats/site/search-entries.ts';
import { SEARCH_FOLDER } from '../../src/formats/site/search-files.ts';

export interface Loader {
  load: LoadPart;
  /** The paths of the files that were loaded. */
  loaded: Set<string>;
}

/** Runs the scripts, each once. */
export function loaderOf(files: readonly OutputFile[]): Loader {
  const contents = new Map(files.map(({ path, content }) => [path, String(content)]));
  const window: { offprintSearch?: Record<string, unknown> } = {};
  const page = createContext({ window });
  const loaded = new Set<string>();
  const load: LoadPart = async (name) => {
    const path = `${SEARCH_FOLDER}/${name}.js`;
    if (!loaded.has(path)) runInContext(contents.get(path) ?? '', page);
    loaded.add(path);
    return window.offprintSearch?.[name];
  };
  return { load, loaded };
}

/** The numbers of the documents that are found, the best one first. */
export async function searchFiles(
  files: readonly OutputFile[],
  terms: readonly string[],
): Promise<number[]> {
  const index = await openIndex(loaderOf(files).load);
  return (await findHits(terms, index)).documents;
}

/** The same without an index: compares every term of every document. */
export function scanDocuments(
  documents: readonly SearchDocument[],
  terms: readonly string[],
): number[] {
  const weights = documents.map(({ terms }) => weightsOf(terms));
  const words = [...new Set(weights.flatMap((each) => [...each.keys()]))].sort();
  const scores = terms.map((term, at) => scoresOf(term, at === terms.length - 1, words, weights));
  return documents
    .map((_, number): [number, number[]] => [number, scores.map((each) => each[number] ?? 0)])
    .filter(([, each]) => each.length > 0 && each.every((score) => score > 0))
    .map(([number, each]): [number, number] => [number, each.reduce((sum, score) => sum + score)])
    .sort(([one, a], [other, b]) => b - a || one - other)
    .map(([number]) => number);
}

function weightsOf(encoded: Uint8Array): Map<string, number> {
  const parts = decodeTerms(encoded);
  const terms = parts.filter((_, at) => at % 2 === 0);
  return new Map(terms.map((term, at) => [term, Number(parts[2 * at + 1])]));
}

/** The score of each document for a term. */
function scoresOf(
  term: string,
  isLast: boolean,
  words: readonly string[],
  weights: readonly Map<string, number>[],
): number[] {
  const isBegun = isLast && term.length > 1;
  const meant = words.filter((word) => word === term || (isBegun && word.startsWith(term)));
  const used = meant.length > 0 ? meant : closeWords(term, words.filter(isLong), isLast);
  return weights.map((each) =>
    used.reduce((sum, word) => sum + (each.get(word) ?? 0) * (word === term ? 2 : 1), 0),
  );
}

function isLong({ length }: string): boolean {
  return length > 2;
}
