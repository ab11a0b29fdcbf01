/** The text editor: CodeMirror with what a manuscript needs. It is loaded when an article's text is opened. */
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import {
  type ChangeSet,
  type ChangeSpec,
  EditorState,
  type Extension,
  StateEffect,
  type Text,
  Transaction,
} from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
} from '@codemirror/view';
import type { TextChange } from '../../../../../messages/diagnostic.ts';
import { baseExtensions } from './base.ts';
import { completionSource } from './complete.ts';
import { detailsFolding, foldDetails } from './fold-details.ts';
import { type Marks, openMarks } from './marks.ts';
import type { EditorOptions, Mark, Point, ShownMessage, TextEditor } from './text-editor.ts';

export function openEditor(options: EditorOptions): TextEditor {
  const marks = openMarks();
  const view = new EditorView({
    parent: options.parent,
    state: EditorState.create({ doc: options.text, extensions: extensionsOf(options, marks) }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (text, isUndoable) => setText(view, text, isUndoable),
    setReadOnly: () =>
      view.dispatch({ effects: StateEffect.appendConfig.of(EditorState.readOnly.of(true)) }),
    mark: () => marks.add(view),
    forget: marks.forget,
    goTo: (mark, point) => {
      const offset = marks.offsetOf(mark, point);
      if (offset !== undefined) goTo(view, offset);
    },
    goToOffset: (offset) => goTo(view, offset),
    apply: (mark, changes) => apply(view, marks, mark, changes),
    showMessages: (mark, messages) => showMessages(view, marks, mark, messages),
    cursor: () => cursorText(view),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function extensionsOf(options: EditorOptions, marks: Marks): Extension {
  const save = {
    key: 'Mod-s',
    preventDefault: true,
    run: () => {
      options.save();
      return true;
    },
  };
  return [
    baseExtensions(options.label),
    history(),
    drawSelection(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    detailsFolding(),
    lintGutter(),
    autocompletion({ override: [completionSource(options.completions)], icons: false }),
    // Tab leaves the editor, as keyboard users expect of a form.
    keymap.of([
      save,
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...lintKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      marks.update(update);
      if (update.docChanged) options.typed();
      if (update.docChanged || update.selectionSet) options.cursorMoved();
    }),
  ];
}

function goTo(view: EditorView, offset: number): void {
  view.dispatch({
    selection: { anchor: offset },
    effects: EditorView.scrollIntoView(offset, { y: 'center' }),
  });
  view.focus();
}

function setText(view: EditorView, text: string, isUndoable: boolean): void {
  const change = differenceOf(view.state.doc.toString(), text);
  if (!change) return;
  const isFirst = view.state.doc.length === 0;
  view.dispatch({ changes: change, annotations: Transaction.addToHistory.of(isUndoable) });
  if (isFirst) foldDetails(view);
}

/** One change from a text to another one. */
function differenceOf(before: string, after: string): ChangeSpec | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    from: start,
    to: before.length - end,
    insert: after.slice(start, after.length - end),
  };
}

interface Range {
  from: number;
  to: number;
}

function rangeOf(marks: Marks, mark: Mark, from: Point, to: Point): Range | undefined {
  const start = marks.offsetOf(mark, from, 1);
  const end = marks.offsetOf(mark, to, -1);
  return start === undefined || end === undefined || end < start
    ? undefined
    : { from: start, to: end };
}

function apply(
  view: EditorView,
  marks: Marks,
  mark: Mark,
  changes: readonly TextChange[],
): (() => boolean) | undefined {
  const fitting: (Range & { insert: string })[] = [];
  for (const { line, column, endLine, endColumn, from, to } of changes) {
    const range = rangeOf(marks, mark, { line, column }, { line: endLine, column: endColumn });
    if (!range || view.state.sliceDoc(range.from, range.to) !== from.replace(/\r\n?/g, '\n'))
      continue;
    if (fitting.some((other) => doOverlap(range, other))) continue;
    fitting.push({ ...range, insert: to });
  }
  const [first] = fitting;
  if (!first) return undefined;
  const { doc } = view.state;
  const made = view.state.changes(fitting);
  view.dispatch({
    changes: made,
    effects: EditorView.scrollIntoView(first.from, { y: 'center' }),
    userEvent: 'input.fix',
    annotations: Transaction.addToHistory.of(true),
  });
  const fixed = marks.add(view);
  return () => {
    const later = marks.changesSince(fixed);
    marks.forget(fixed);
    const back = later ? restoredPlaces(doc, made, later) : [];
    if (back.length > 0) view.dispatch({ changes: back });
    return back.length > 0;
  };
}

/** Changes back to `before`, at the places that no later change touches. */
function restoredPlaces(before: Text, made: ChangeSet, later: ChangeSet): ChangeSpec[] {
  const back: ChangeSpec[] = [];
  made.iterChangedRanges((start, end, from, to) => {
    if (later.touchesRange(from, to)) return;
    const insert = before.slice(start, end);
    back.push({ from: later.mapPos(from), to: later.mapPos(to), insert });
  });
  return back;
}

function doOverlap(one: Range, other: Range): boolean {
  return (one.from < other.to && other.from < one.to) || one.from === other.from;
}

function showMessages(
  view: EditorView,
  marks: Marks,
  mark: Mark,
  messages: readonly ShownMessage[],
): void {
  const diagnostics = messages.flatMap(({ from, to, severity, text, action }) => {
    const start = marks.offsetOf(mark, from);
    if (start === undefined) return [];
    const end = (to && marks.offsetOf(mark, to, -1)) ?? wordEnd(view, start);
    const actions = action ? [{ name: action.name, apply: () => action.run() }] : [];
    return { from: start, to: Math.max(start, end), severity, message: text, actions };
  });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

function wordEnd({ state }: EditorView, offset: number): number {
  return state.wordAt(offset)?.to ?? Math.min(offset + 1, state.doc.lineAt(offset).to);
}

/** In characters on each side of the cursor: more than the words that are compared. */
const AROUND = 600;

function cursorText({ state }: EditorView) {
  const { head } = state.selection.main;
  const from = Math.max(0, head - AROUND);
  return {
    text: state.sliceDoc(from, Math.min(state.doc.length, head + AROUND)),
    at: head - from,
    share: state.doc.length === 0 ? 0 : head / state.doc.length,
  };
}
