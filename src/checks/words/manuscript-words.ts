/**
 * The words of a manuscript with their places. Mark-up that the parser recorded is optional, and so is text that may be
 * mark-up of TeX or HTML. All other text is words, whatever the parser made of it.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Consumed } from '../../words/consumed.ts';
import { offsetsOf } from '../../words/text-points.ts';
import { KIND } from './coverage.ts';
import { frontMatterRanges } from './front-matter-ranges.ts';
import { classifyMarkup } from './manuscript-marks.ts';
import { foldedWord, foldedWords } from './words.ts';

export interface ManuscriptWord {
  /** Its letters and digits, folded. */
  word: string;
  /** Offsets in the manuscript. */
  start: number;
  end: number;
  /** It is part of mark-up, or may be: an address, a key, an attribute. */
  optional: boolean;
}

export function manuscriptWords(text: string, consumed: readonly Consumed[]): ManuscriptWord[] {
  const kinds = new Uint8Array(text.length);
  const { end, printed } = frontMatterRanges(text);
  kinds.fill(KIND.settled, 0, end);
  for (const range of printed) kinds.fill(KIND.word, range.start, range.end);
  const offset = offsetsOf(text);
  const stretches = consumed.map(
    ({ as, place }): ConsumedStretch => ({
      as,
      start: offset(place.start),
      end: offset(place.end),
    }),
  );
  for (const stretch of stretches) classifyConsumed(stretch, kinds);
  classifyMarkup(text, kinds);
  const words = [...wordsOf(text, kinds)];
  for (const stretch of stretches) markReplaced(stretch, words);
  return words;
}

interface ConsumedStretch extends Pick<Consumed, 'as'> {
  start: number;
  end: number;
}

const KIND_OF_CONSUMED = { markup: KIND.optional, literal: KIND.code, gap: KIND.gap } as const;

/** Characters that are not words already are left as they are. */
function classifyConsumed({ as, start, end }: ConsumedStretch, kinds: Uint8Array): void {
  if (typeof as === 'string')
    for (let at = start; at < end; at += 1)
      if (kinds[at] === KIND.word) kinds[at] = KIND_OF_CONSUMED[as];
}

/** Makes the first words of a stretch optional if generated words replace them. */
function markReplaced({ as, start, end }: ConsumedStretch, words: ManuscriptWord[]): void {
  if (typeof as === 'string') return;
  let rest = foldedWords(as.words).join('');
  for (let at = firstFrom(words, start); rest !== ''; at += 1) {
    const each = words[at];
    if (!each || each.start >= end) return;
    if (each.optional || !rest.startsWith(each.word)) continue;
    each.optional = true;
    rest = rest.slice(each.word.length);
  }
}

/** The index of the first word that ends after an offset, by binary search. */
function firstFrom(words: readonly ManuscriptWord[], start: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const CHARACTER_REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z\d]+));/iy;

function* wordsOf(text: string, kinds: Uint8Array): Generator<ManuscriptWord> {
  const [words, options] = [newCollector(false), newCollector(true)];
  for (let at = 0; at < text.length; ) {
    const kind = kinds[at] ?? KIND.word;
    const { run, end } = nextRun(text, kinds, at);
    if (isGap(run, kind)) yield* takeBoth(words, options);
    else if (kind === KIND.word || kind === KIND.code) words.add(run, at, end);
    else if (kind === KIND.optional && /[\p{L}\p{M}\p{N}]/u.test(run)) options.add(run, at, end);
    else options.part();
    at = end;
  }
  yield* takeBoth(words, options);
}

/** The next character, or a run of characters of a word. */
function nextRun(text: string, kinds: Uint8Array, at: number): { run: string; end: number } {
  const kind = kinds[at];
  if (kind === KIND.word || kind === KIND.code) {
    const end = endOfRun(text, kinds, at);
    if (end > at) return { run: text.slice(at, end), end };
  }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const reference = sign === '&' && kind !== KIND.code ? referenceAt(text, at) : undefined;
  return { run: reference?.value ?? sign, end: at + (reference?.length ?? sign.length) };
}

/** The end of characters of one kind, up to a gap or a possible character reference. */
function endOfRun(text: string, kinds: Uint8Array, start: number): number {
  const kind = kinds[start];
  let end = start;
  while (end < text.length && kinds[end] === kind && !endsRun(text.charCodeAt(end))) end += 1;
  return end;
}

/** Tab to carriage return, space, `&`, `|` */
const SEPARATORS = new Set([9, 10, 11, 12, 13, 0x20, 0x26, 0x7c]);

/** Whether a character is a space, a bar, or may begin a character reference. Called for every character. */
function endsRun(code: number): boolean {
  if (code < 0x80) return SEPARATORS.has(code);
  return /\s/.test(String.fromCharCode(code));
}

/** Words around mark-up and words in it, in the order of the text. */
function takeBoth(one: Collector, other: Collector): ManuscriptWord[] {
  const [words, options] = [one.take(), other.take()];
  if (options.length === 0) return words;
  return [...words, ...options].sort((a, b) => a.start - b.start);
}

function isGap(run: string, kind: number): boolean {
  return kind === KIND.gap || /^\s/.test(run) || (run === '|' && kind !== KIND.code);
}

function referenceAt(text: string, at: number): { value: string; length: number } | undefined {
  CHARACTER_REFERENCE.lastIndex = at;
  const match = CHARACTER_REFERENCE.exec(text);
  if (!match) return undefined;
  const [{ length }, hex, decimal, name] = match;
  if (name) {
    const value = decodeNamedCharacterReference(name);
    return value ? { value, length } : undefined;
  }
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return { value: code <= 0x10ffff ? String.fromCodePoint(code) : '', length };
}

interface Collector {
  add(run: string, start: number, end: number): void;
  /** Ends a word. */
  part(): void;
  take(): ManuscriptWord[];
}

/** Collects characters until a word ends. */
function newCollector(optional: boolean): Collector {
  const done: ManuscriptWord[] = [];
  let [run, start, end] = ['', 0, 0];
  const part = (): void => {
    const word = run === '' ? '' : foldedWord(run);
    if (word !== '') done.push({ word, start, end, optional });
    run = '';
  };
  return {
    add(more, from, to) {
      if (run === '') start = from;
      run += more;
      end = to;
    },
    part,
    take() {
      part();
      return done.splice(0);
    },
  };
}
