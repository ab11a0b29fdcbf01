import type { FootnoteReference, Inline, Note } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import type { Place } from '../../../words/place.ts';
import type { BlockNode, CitationNode } from '../../parse/manuscript.ts';
import { nextNumber, recordPlace, reportProblem, type State } from '../state.ts';
import { newCitation } from './citations.ts';

/** A call of a note that is defined elsewhere; undefined if the note is missing. */
export function callNote(
  state: State,
  key: string,
  place: Place | undefined,
): FootnoteReference | undefined {
  const known = state.calledNotes.get(key);
  if (known) return addCall(state, known, place);
  const definition = state.definitions.get(key);
  if (!definition) {
    reportMissing(state, key, place);
    return undefined;
  }
  const note = newNote(state, definition.children as BlockNode[], key);
  state.calledNotes.set(key, note);
  return addCall(state, recordPlace(state, note, definition.position), place);
}

/** `^[…]`: a note written where it is called. */
export function noteOfWords(
  state: State,
  words: { type: string }[],
  place: Place | undefined,
): FootnoteReference | undefined {
  const key = mistypedKey(words, state);
  if (key !== undefined) {
    reportProblem(state, message('footnote-call-mistyped', { key }), place);
    return callNote(state, key, place);
  }
  const paragraph = { type: 'paragraph', children: words, position: place } as BlockNode;
  return addCall(state, newNote(state, [paragraph], ''), place);
}

/** The key of a mistyped call: `^[4]` if the manuscript has a note `[^4]: …`. */
function mistypedKey([words, ...others]: { type: string }[], state: State): string | undefined {
  if (others.length > 0 || words?.type !== 'text' || !('value' in words)) return undefined;
  const key = String(words.value).trim();
  return state.definitions.has(key) ? key : undefined;
}

/** The note for a citation in a note style. */
export function noteOfCitation(
  state: State,
  node: CitationNode,
  keys: string[],
  words: Inline[],
): FootnoteReference {
  const note = newNote(state, [], '');
  note.children = [{ type: 'paragraph', children: [newCitation(state, node, keys, words)] }];
  return addCall(state, note, node.position);
}

function newNote(state: State, source: BlockNode[], key: string): Note {
  const number = nextNumber(state, 'note');
  const note: Note = { id: `fn-${number}`, number, calls: [], children: [] };
  state.notes.push({ note, source, key });
  return note;
}

function addCall(state: State, note: Note, place: Place | undefined): FootnoteReference {
  const id =
    note.calls.length === 0
      ? `fnref-${note.number}`
      : `fnref-${note.number}-${note.calls.length + 1}`;
  note.calls.push(id);
  return recordPlace(
    state,
    { type: 'footnoteReference', target: note.id, id, number: note.number },
    place,
  );
}

function reportMissing(state: State, key: string, place: Place | undefined): void {
  reportProblem(state, message('footnote-missing', { key }), place);
}
