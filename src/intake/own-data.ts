/** Reads the models and vocabularies that come with Offprint. */
import { readFileSync } from 'node:fs';

/** The same relative path from `src` and from `dist`. */
const DATA = new URL('../../data/', import.meta.url);

/** @param path below `data/`, such as "models/references.br" */
export function readOwnData(path: string): Buffer {
  return readFileSync(new URL(path, DATA));
}
