/** The source stream: every word of the file in reading order, with names for its places. */
import { collapseWhiteSpace } from '../words/collapse-white-space.ts';
import type { Source, Span } from './draft.ts';

/** A word (with apostrophes inside) or a number; punctuation is not counted. */
const WORD = /\p{L}[\p{L}\p{M}\p{Nd}'’]*|\p{N}+/gu;

export interface Word {
  text: string;
  start: number;
}

export function splitIntoWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index }));
}

/** Normalizes a word for comparison: straight apostrophes, composed characters (NFC). */
export function foldWord(word: string): string {
  return word
    .replace(/’/g, "'")
    .replace(/(?<!')'+$/, '')
    .normalize('NFC');
}

/** Builds the source stream of a file that is read piece by piece. */
export interface SourceWriter {
  /** Appends text and returns its offset. */
  add(text: string): number;
  /** Names the place of all text from here on. */
  place(name: string): void;
  /** Length so far. */
  length(): number;
  /** The text so far. */
  text(): string;
  finish(): Source;
}

export function sourceWriter(): SourceWriter {
  const pieces: string[] = [];
  const places: Source['places'] = [];
  let length = 0;
  const add = (text: string) => {
    const at = length;
    pieces.push(text);
    length += text.length;
    return at;
  };
  return {
    add,
    place(name) {
      if (length > 0) add('\n');
      places.push({ at: length, name });
    },
    length: () => length,
    text: () => pieces.join(''),
    finish: () => ({ text: pieces.join(''), places }),
  };
}

/** The source of a text file, with its lines as places. */
export function sourceOfText(text: string): Source {
  const places = [{ at: 0, name: 'line 1' }];
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    line += 1;
    places.push({ at: at + 1, name: `line ${line}` });
  }
  return { text, places };
}

/** The place of an offset, such as "line 12". */
export function placeOf(source: Source, at: number): string {
  let low = 0;
  let high = source.places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((source.places[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return source.places[low]?.name ?? 'the file';
}

/** The text of a span, truncated for a report. */
export function excerpt(source: Source, span: Span, most = 80): string {
  const text = collapseWhiteSpace(source.text.slice(span.start, span.end));
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
