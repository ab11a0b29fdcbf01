/** What the two processes of a preview say to each other. */

import type { WatchedFolder } from '../../io/watch.ts';
import type { DeskState } from './desk-state.ts';
import type { DeskOptions } from './preview-store.ts';

/** Each question is answered, in turn, as soon as the desk is free. */
export type DeskQuestion =
  /** Files have come, gone or changed. Answered with nothing. */
  | { ask: 'changed'; paths: readonly string[] }
  /** Somebody looks at an article. Answered with nothing. */
  | { ask: 'look'; name: string }
  | { ask: 'picture'; name: string; file: string }
  | { ask: 'font'; theme: number; file: string };

export interface FoundFile {
  type: string;
  body: Uint8Array;
}

export interface Opening {
  say: 'open';
  options: Pick<DeskOptions, 'path' | 'out' | 'theme'>;
  /** The declared root. */
  root?: string;
  /** Files that were saved, and the article that is looked at: they come first. */
  changed: readonly string[];
  looked?: string;
}

export type ToDesk =
  | Opening
  /** The folders are watched that the desk has named. */
  | { say: 'watching' }
  | { say: 'question'; id: number; question: DeskQuestion };

export type FromDesk =
  | { say: 'state'; state: DeskState }
  | { say: 'watch'; folders: readonly WatchedFolder[] }
  | { say: 'answer'; id: number; found?: FoundFile }
  /** A bug of ours; the desk goes on. */
  | { say: 'crashed'; name: string; text: string }
  /** The desk could not be opened. */
  | { say: 'failed'; text: string; isBug: boolean };
