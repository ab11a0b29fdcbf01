/**
 * The search index, loaded file by file. The files are scripts that set variables: a page that is opened
 * from a folder may not load other files.
 */
import {
  SEARCH_FOLDER,
  type Shard,
  type ShownDocument,
  shardOf,
  TEXT_FILE,
} from '../search-files.ts';

declare global {
  interface Window {
    offprintDocuments?: ShownDocument[];
    offprintShards?: Record<number, Shard>;
    /** All words of the index, packed. */
    offprintWords?: string;
    /** Texts of articles, by folder. */
    offprintTexts?: Record<string, string>;
  }
}

const loading = new Map<string, Promise<unknown>>();
let words: string[] | undefined;

/** Their file is a script of the page. */
export function loadDocuments(): readonly ShownDocument[] {
  return window.offprintDocuments ?? [];
}

/** The part of the index that has a term. */
export async function shardWith(term: string): Promise<Shard> {
  const number = shardOf(term);
  await loadScript(`${SEARCH_FOLDER}/${number}.js`);
  return window.offprintShards?.[number] ?? {};
}

/** All words of the index that are longer than two letters. */
export async function loadWords(): Promise<readonly string[]> {
  await loadScript(`${SEARCH_FOLDER}/words.js`);
  words ??= unpackWords(window.offprintWords ?? '');
  return words;
}

/** Each packed word begins with the number of letters that it shares with the word before, in base 36. */
export function unpackWords(packed: string): string[] {
  let before = '';
  return packed.split(' ').map((word) => {
    before = before.slice(0, Number.parseInt(word.slice(0, 1), 36)) + word.slice(1);
    return before;
  });
}

/** @param folder the folder of an article */
export async function loadText(folder: string): Promise<string> {
  await loadScript(`${folder}/${TEXT_FILE}`);
  return window.offprintTexts?.[folder] ?? '';
}

/** A missing file counts as empty. */
function loadScript(path: string): Promise<unknown> {
  const known = loading.get(path);
  if (known) return known;
  const loaded = new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = path;
    script.onload = script.onerror = resolve;
    document.head.append(script);
  });
  loading.set(path, loaded);
  return loaded;
}
