/** Saves source files: never over a change that the editor has not seen, and every state is kept. */
import { recordState } from '../../io/desk/history-store.ts';
import { readKept, removeKept, writeKept } from '../../io/desk/kept-json.ts';
import {
  ABSENT,
  readSource,
  removeSource,
  type SourceText,
  sourceBytes,
  writeSource,
} from '../../io/desk/source-store.ts';
import { digestOf } from '../../io/files/digests.ts';
import type { OpenJournal } from './open-journal.ts';
import { setWorkState, workState } from './states.ts';

export interface Change {
  /** Path in the journal, with slashes. Example: "1-2/firdous/article.md". */
  path: string;
  /** Absent if the file is removed. */
  content?: string | Uint8Array;
  /**
   * The version that the editor has seen. If the file has another one, nothing is saved. Absent for new content that
   * does not depend on the old one.
   */
  base?: string;
}

export type Saved =
  | { saved: true; versions: Record<string, string> }
  /** What is on the disk now. */
  | { saved: false; conflicts: (SourceText & { path: string })[] };

/** Read text files with their versions. */
export function readSources(
  { folder }: OpenJournal,
  paths: readonly string[],
): Record<string, SourceText> {
  return Object.fromEntries(paths.map((path) => [path, readSource(folder, path)]));
}

/**
 * Saves changes of one folder as one step of its history. All are saved or none.
 *
 * @param owner the folder whose history it is: an article ("1-2/firdous"), an issue ("1-2"), or "" for the journal
 * @param what a phrase for the history. Example: "Title changed"
 */
export function saveChanges(
  { folder }: OpenJournal,
  owner: string,
  what: string,
  changes: readonly Change[],
  now: Date,
): Saved {
  const conflicts = changes.flatMap(({ path, base }) =>
    base === undefined || base === versionOf(folder, path)
      ? []
      : [{ path, ...readSource(folder, path) }],
  );
  if (conflicts.length > 0) return { saved: false, conflicts };
  recordState(folder, owner, OUTSIDE, now);
  const before = changes.map(({ path }) => ({ path, content: sourceBytes(folder, path) }));
  try {
    for (const change of changes) write(folder, change);
  } catch (error) {
    for (const change of before) write(folder, change);
    throw error;
  }
  recordState(folder, owner, what, now);
  if (workState(folder, owner) === 'received') setWorkState(folder, owner, 'editing');
  for (const { path } of changes) removeKept(folder, draftPath(path));
  const versions = changes.map(({ path }) => [path, versionOf(folder, path)]);
  return { saved: true, versions: Object.fromEntries(versions) };
}

/** What the history says of a state that the desk did not make. */
const OUTSIDE = 'As found on the disk';

function write(folder: string, { path, content }: Change): void {
  if (content === undefined) removeSource(folder, path);
  else writeSource(folder, path, content);
}

function versionOf(folder: string, path: string): string {
  const bytes = sourceBytes(folder, path);
  return bytes ? digestOf(bytes) : ABSENT;
}

/** Text that was typed and is not saved yet. */
export interface Draft {
  text: string;
  /** The version of the file on which it is based. */
  base: string;
}

export function readDraft({ folder }: OpenJournal, path: string): Draft | undefined {
  const kept = readKept(folder, draftPath(path)) as Partial<Draft> | undefined;
  return typeof kept?.text === 'string' && typeof kept.base === 'string'
    ? { text: kept.text, base: kept.base }
    : undefined;
}

export function keepDraft({ folder }: OpenJournal, path: string, draft: Draft): void {
  writeKept(folder, draftPath(path), draft);
}

export function dropDraft({ folder }: OpenJournal, path: string): void {
  removeKept(folder, draftPath(path));
}

function draftPath(path: string): string {
  return `.offprint/drafts/${path}.json`;
}
