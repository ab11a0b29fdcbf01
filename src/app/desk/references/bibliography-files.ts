/** The files of an article's bibliography, and which of them the desk can change. */
import type { Sources } from '../../../article/sources.ts';
import type { Compiled } from '../../../compile/compile.ts';
import { cleanPlain } from '../../../compile/references/read/markup.ts';
import { sourceBytes } from '../../../io/desk/source-store.ts';
import { digestOf } from '../../../io/files/digests.ts';
import { type Entry, type JsonList, jsonList } from './edit-json.ts';

/** The file of new works if an article has none. */
export const NEW_FILE = 'references.json';

export interface BibliographyFile {
  /** Path in the journal, with slashes. */
  path: string;
  /** SHA-256 of its bytes; empty if there is no file. */
  version: string;
  text: string;
  /** Its entries; absent if the desk does not change this file, because it is no CSL-JSON. */
  list?: JsonList;
}

/** @param article "1-2/firdous" */
export function bibliographyFiles(
  journal: string,
  article: string,
  { bibliography }: Pick<Compiled, 'bibliography'>,
): BibliographyFile[] {
  const paths = new Set(bibliography.map(({ path }) => path.replace(/^(?:\.\/)+/, '')));
  return [...paths]
    .filter((path) => !path.startsWith('../'))
    .map((path) => fileAt(journal, `${article}/${path}`));
}

/** A file of the journal, also if it does not exist yet. */
export function fileAt(journal: string, path: string): BibliographyFile {
  const bytes = sourceBytes(journal, path);
  const text = bytes?.toString('utf8') ?? '';
  const list = path.toLowerCase().endsWith('.json') ? jsonList(text) : undefined;
  return { path, version: bytes ? digestOf(bytes) : '', text, ...(list && { list }) };
}

/** The key of an entry as citations name it. */
export function keyOf({ id }: Entry): string {
  return typeof id === 'string' || typeof id === 'number' ? cleanPlain(String(id)) : '';
}

/** The path of a file of the article in messages, which is its path in the journal. */
export function pathInJournal(article: string, sources: Sources, path: string): string {
  return sources.texts.get(path)?.path ?? `${article}/${path}`;
}
