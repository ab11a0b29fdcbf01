/** The messages between the two processes of a preview. */

import type { WatchedFolder } from '../../io/watch.ts';
import type { PreviewState } from './preview-state.ts';
import type { PreviewStoreOptions } from './preview-store.ts';

/** Questions are answered in order, as soon as the process is free. */
export type PreviewQuestion =
  /** Files were added, removed or changed. The answer is empty. */
  | { ask: 'changed'; paths: readonly string[] }
  /** Somebody looks at an article. The answer is empty. */
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
  /** Saved files, and the article that somebody looks at. They come first. */
  changed: readonly string[];
  looked?: string;
}

export type ToPreviewProcess =
  | Opening
  /** The folders that the process named are watched. */
  | { say: 'watching' }
  | { say: 'question'; id: number; question: PreviewQuestion };

export type FromPreviewProcess =
  | { say: 'state'; state: PreviewState }
  | { say: 'watch'; folders: readonly WatchedFolder[] }
  | { say: 'answer'; id: number; found?: FoundFile }
  /** A bug of ours. The process continues. */
  | { say: 'crashed'; name: string; text: string }
  /** The articles could not be opened. */
  | { say: 'failed'; text: string; isBug: boolean };
