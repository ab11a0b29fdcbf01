import { EditorState } from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import { expect, test } from 'vitest';
import { type Marks, offsetIn, openMarks } from './marks.ts';

function typedAt(marks: Marks, state: EditorState, from: number, insert: string): EditorState {
  const transaction = state.update({ changes: { from, insert } });
  marks.update({ docChanged: true, changes: transaction.changes } as ViewUpdate);
  return transaction.state;
}

test('a place of a remembered text is found after changes before it', () => {
  const marks = openMarks();
  let state = EditorState.create({ doc: 'one\ntwo\nthree' });
  const mark = marks.add({ state } as EditorView);
  state = typedAt(marks, state, 0, 'zero\n');
  state = typedAt(marks, state, state.doc.length, '\nfour');
  const offset = marks.offsetOf(mark, { line: 2, column: 2 });
  expect(state.sliceDoc(offset, (offset ?? 0) + 2)).toBe('wo');
  marks.forget(mark);
  expect(marks.offsetOf(mark, { line: 1 })).toBeUndefined();
});

test('places behind the end of a line or of the text are its end', () => {
  const { doc } = EditorState.create({ doc: 'one\ntwo' });
  expect(offsetIn(doc, { line: 1, column: 99 })).toBe(3);
  expect(offsetIn(doc, { line: 99 })).toBe(7);
  expect(offsetIn(doc, { line: 0, column: 0 })).toBe(0);
});

test('only the last marks are kept', () => {
  const marks = openMarks();
  const view = { state: EditorState.create({ doc: 'one' }) } as EditorView;
  const first = marks.add(view);
  for (let count = 0; count < 20; count++) marks.add(view);
  expect(marks.offsetOf(first, { line: 1 })).toBeUndefined();
});
