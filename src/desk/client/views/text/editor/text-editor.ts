/** What the tab needs of the text editor. The editor itself is a chunk that is loaded later: `editor.ts`. */
import type { TextChange } from '../../../../../messages/diagnostic.ts';
import type { AnswerOf } from '../../../call.ts';

/** A line and a column of a file, 1-based. */
export interface Point {
  line: number;
  column?: number;
}

/** A remembered state of the text. Places in it are found again after changes. */
export interface Mark {
  readonly id: number;
}

export interface ShownMessage {
  from: Point;
  to?: Point;
  severity: 'error' | 'warning' | 'info';
  text: string;
  /** What a button under the message does. */
  action?: { name: string; run(): void };
}

/** Words around the cursor. */
export interface CursorText {
  text: string;
  /** The cursor as an offset in `text`. */
  at: number;
  /** Where the cursor is in the whole text, from 0 to 1. */
  share: number;
}

export interface TextEditor {
  text(): string;
  /** Changes only what differs, so that the cursor keeps its place. */
  setText(text: string, isUndoable: boolean): void;
  setReadOnly(): void;
  mark(): Mark;
  forget(mark: Mark): void;
  /** Puts the cursor at a place of the marked text. */
  goTo(mark: Mark, point: Point): void;
  /** Puts the cursor at an offset of the present text. */
  goToOffset(offset: number): void;
  /**
   * Applies changes of the marked text as one step of undo. A change is left out if the text does not have its `from`
   * any more.
   *
   * @returns a function that takes back these changes where the text has not changed since, and returns false if there
   *   is no such place; undefined if none fits
   */
  apply(mark: Mark, changes: readonly TextChange[]): (() => boolean) | undefined;
  showMessages(mark: Mark, messages: readonly ShownMessage[]): void;
  cursor(): CursorText;
  focus(): void;
  destroy(): void;
}

export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  /** The label for screen readers. */
  label: string;
  typed(): void;
  cursorMoved(): void;
  save(): void;
  completions(): Promise<AnswerOf<'article.completions'> | undefined>;
}
