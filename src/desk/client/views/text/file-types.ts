/** Types of the file that is edited: its state, and what it needs of the disk and of the editor. */
import type { AnswerOf } from '../../call.ts';

/** Text that was typed and is not saved. */
export interface Draft {
  text: string;
  /** The version of the file on which it is based. */
  base: string;
}

/** Where the file and its drafts are. */
export interface FilePlace {
  read(): Promise<AnswerOf<'files.read'>>;
  save(what: string, content: string, base: string): Promise<AnswerOf<'files.save'>>;
  keepDraft(draft: Draft): Promise<unknown>;
  dropDraft(): Promise<unknown>;
  /** The draft in this browser. */
  local: { read(): Draft | undefined; keep(draft: Draft): void; drop(): void };
}

/** What the editor component does for the file. */
export interface FileView {
  /** Shows a text that was not typed. */
  show(text: string, isUndoable: boolean): void;
  /** A save begins, with the text that is shown now. */
  saving(): void;
  /** The disk has this version: the text that is shown now, or that of the last save. */
  settled(version: string, of: 'shown' | 'save'): void;
  /** A part of the state has changed. */
  changed(): void;
}

export interface EditedFile {
  state(): FileState;
  /** Reads the file and its drafts. @throws CallError */
  open(): Promise<void>;
  /** The editor has typed. */
  typed(text: string): void;
  /** @returns whether it was saved */
  save(what: string): Promise<boolean>;
  /** Looks whether the file was changed on the disk. */
  look(): Promise<void>;
  /** Ends a conflict with the text that is to stand. It is not saved yet. */
  resolve(text: string): void;
  /** Saves the text although its file was removed. */
  saveAnew(what: string): Promise<boolean>;
  /** Takes back what was typed since the last save. */
  drop(): void;
  /** Keeps the draft now, because the page may be closed. */
  keepNow(): void;
  /**
   * The editor goes on to another part of the article, so that the text is saved. A draft about which they have not
   * decided stays one.
   *
   * @param what as for `save`
   */
  close(what: string): void;
}

export interface FileState {
  /** In the editor's form. */
  text: string;
  /** The text on the disk as it was last seen, and its version. */
  saved: string;
  base: string;
  isChanged: boolean;
  isSaving: boolean;
  /** Whether the server has the draft. */
  isKept: boolean;
  /** A draft was restored when the file was opened. */
  isRestored: boolean;
  /** The text on the disk, which differs from the one on which the editor's text is based. */
  conflict?: { text: string; version: string };
  /** Why the last save failed. */
  error?: unknown;
  /** The file has characters that cannot be read, which a save would destroy. */
  isDamaged: boolean;
  /** The file is not on the disk any more. */
  isGone: boolean;
}
