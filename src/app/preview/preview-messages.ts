/** What the two processes of a preview say to each other. */

import type { WatchedFolder } from '../../io/watch.ts';
import type { PreviewState } from './preview-state.ts';
import type { PreviewStoreOptions } from './preview-store.ts';

/** Each question is answered, in turn, as soon as the store is free. */
export type PreviewQuestion =
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
  options: Pick<PreviewStoreOptions, 'path' | 'out' | 'theme'>;
  /** The declared root. */
  root?: string;
  /** Files that were saved, and the article that is looked at: they come first. */
  changed: readonly string[];
  looked?: string;
}

export type ToPreviewProcess =
  | Opening
  /** The folders are watched that the store has named. */
  | { say: 'watching' }
  | { say: 'question'; id: number; question: PreviewQuestion };

export type FromPreviewProcess =
  | { say: 'state'; state: PreviewState }
  | { say: 'watch'; folders: readonly WatchedFolder[] }
  | { say: 'answer'; id: number; found?: FoundFile }
  /** A bug of ours; the store goes on. */
  | { say: 'crashed'; name: string; text: string }
  /** The store could not be opened. */
  | { say: 'failed'; text: string; isBug: boolean };
