/** Remembers states of the text, with all changes since then. */
import { ChangeSet, type Text } from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { Mark, Point } from './text-editor.ts';

interface KnownMark {
  doc: Text;
  /** From the marked text to the present one. */
  changes: ChangeSet;
}

export interface Marks {
  add(view: EditorView): Mark;
  forget(mark: Mark): void;
  update(update: ViewUpdate): void;
  /** The changes from the marked text to the present one. */
  changesSince(mark: Mark): ChangeSet | undefined;
  /**
   * The offset in the present text. undefined if the mark is not known any more.
   *
   * @param side the side of inserted text on which the place stays: -1 before, 1 behind
   */
  offsetOf(mark: Mark, point: Point, side?: -1 | 1): number | undefined;
}

/** The oldest mark is forgotten for a new one, because each makes typing slower. */
const MOST_MARKS = 20;

export function openMarks(): Marks {
  const known = new Map<number, KnownMark>();
  let count = 0;
  return {
    add: ({ state: { doc } }) => {
      count += 1;
      known.set(count, { doc, changes: ChangeSet.empty(doc.length) });
      known.delete(count - MOST_MARKS);
      return { id: count };
    },
    forget: ({ id }) => void known.delete(id),
    update: ({ docChanged, changes }) => {
      if (docChanged)
        for (const each of known.values()) each.changes = each.changes.compose(changes);
    },
    changesSince: ({ id }) => known.get(id)?.changes,
    offsetOf: ({ id }, point, side = 1) => {
      const mark = known.get(id);
      return mark?.changes.mapPos(offsetIn(mark.doc, point), side);
    },
  };
}

/** Places behind the end of the text or of a line are its end. */
export function offsetIn(doc: Text, { line, column = 1 }: Point): number {
  if (line > doc.lines) return doc.length;
  const { from, to } = doc.line(Math.max(line, 1));
  return Math.min(from + Math.max(column, 1) - 1, to);
}
