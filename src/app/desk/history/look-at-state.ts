/** Shows a saved state: its files, and the content of each. Nothing is changed. */
import { extname } from 'node:path/posix';
import { keptContent } from '../../../io/desk/history-store.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { manuscriptAmong } from '../../../words/manuscript-names.ts';
import { ownValue } from '../../../words/own-value.ts';
import type { OpenJournal } from '../open-journal.ts';
import { stateNumbered } from './list-states.ts';

export interface StateFiles {
  /** In the article's folder, sorted. */
  paths: string[];
  /** The manuscript, or another file if there is none. */
  first?: string;
}
export type StateFile =
  | { kind: 'text'; text: string; isCut: boolean }
  /** `address` is a `data:` URL. */
  | { kind: 'picture'; address: string }
  | { kind: 'other'; bytes: number };

/** In characters, and in bytes. */
const LONGEST_TEXT = 2_000_000;
const LARGEST_PICTURE = 3_000_000;

export function filesOfState(journal: OpenJournal, article: string, number: number): StateFiles {
  const paths = Object.keys(stateNumbered(journal, article, number).files).sort();
  const found = manuscriptAmong(paths.filter((path) => !path.includes('/')));
  const first = (Array.isArray(found) ? found[0] : found) ?? paths[0];
  return { paths, ...(first !== undefined && { first }) };
}

/** @throws SurroundingsError if the state has no such file, or if its content is missing */
export function fileOfState(
  journal: OpenJournal,
  article: string,
  number: number,
  path: string,
): StateFile {
  const sha256 = ownValue(stateNumbered(journal, article, number).files, path);
  const bytes = sha256 === undefined ? undefined : keptContent(journal.folder, sha256);
  if (!bytes)
    throw new SurroundingsError(
      `The history does not have the content of ${path} any more. Somebody has removed it from the folder .offprint.`,
    );
  const type = ownValue(PICTURES, extname(path).toLowerCase());
  if (type !== undefined && bytes.length <= LARGEST_PICTURE)
    return { kind: 'picture', address: `data:${type};base64,${bytes.toString('base64')}` };
  if (bytes.subarray(0, 8000).includes(0)) return { kind: 'other', bytes: bytes.length };
  const text = bytes.toString('utf8');
  return { kind: 'text', text: text.slice(0, LONGEST_TEXT), isCut: text.length > LONGEST_TEXT };
}

const PICTURES: Record<string, string> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};
