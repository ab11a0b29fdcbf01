/** The galley follows the cursor, and a click in the galley leads to the words in the text. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TextEditor } from '../editor/text-editor.ts';
import type { ShownGalley } from './galley-frame.ts';
import type { WordPlace } from './galley-words.ts';
import { findPlace, indexWords, splitWords } from './match-words.ts';

/** In ms after the last move of the cursor. */
const PATIENCE = 150;

export interface Following {
  /** The cursor has moved. */
  moved(): void;
  /** A version of the galley is shown. It stays at the reader's place, unless it is the first one of its kind. */
  shown(): void;
  /** Somebody has clicked on a word of the galley. */
  clicked(place: WordPlace): void;
}

export function useFollowing(
  frame: RefObject<ShownGalley | null>,
  editor: TextEditor | undefined,
): Following {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef<ShownGalley>(null);
  const newest = useRef(editor);
  newest.current = editor;
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    moved: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => follow(true), PATIENCE);
    },
    shown: () => {
      follow(known.current !== frame.current);
      known.current = frame.current;
    },
    clicked: (place) => {
      const offset = newest.current && offsetOf(newest.current.text(), place);
      if (offset !== undefined) newest.current?.goToOffset(offset);
    },
  };

  function follow(mayScroll: boolean): void {
    const place = newest.current && cursorPlace(newest.current);
    if (place) frame.current?.follow(place, mayScroll);
  }
}

function cursorPlace(editor: TextEditor): WordPlace | undefined {
  const { text, at, share } = editor.cursor();
  const found = splitWords(text);
  const behind = found.findIndex(({ end }) => end >= at);
  if (found.length === 0) return undefined;
  return {
    words: found.map(({ word }) => word),
    at: behind < 0 ? found.length - 1 : behind,
    share,
  };
}

function offsetOf(text: string, { words, at, share }: WordPlace): number | undefined {
  const found = splitWords(text);
  const index = indexWords(found.map(({ word }) => word));
  const place = findPlace(words, at, { index, length: found.length, share });
  return place === undefined ? undefined : found[place]?.start;
}
