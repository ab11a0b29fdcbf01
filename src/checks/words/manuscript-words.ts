/**
 * The words of a manuscript with their places. What the flow recorded as mark-up is optional, and so is
 * what may be mark-up of TeX or HTML; all else is a word, whatever the parser made of it.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Consumed } from '../../words/consumed.ts';
import { offsetsOf } from '../../words/text-points.ts';
import { INK } from './coverage.ts';
import { frontMatterRanges } from './front-matter-ranges.ts';
import { paintMarks } from './manuscript-marks.ts';
import { foldedWord, foldedWords } from './words.ts';

export interface ManuscriptWord {
  /** Its letters and digits, folded. */
  word: string;
  /** Offsets in the manuscript. */
  start: number;
  end: number;
  /** Belongs to mark-up, or may: an address, a key, an attribute. */
  optional: boolean;
}

export function manuscriptWords(text: string, consumed: readonly Consumed[]): ManuscriptWord[] {
  const ink = new Uint8Array(text.length);
  const { end, printed } = frontMatterRanges(text);
  ink.fill(INK.settled, 0, end);
  for (const range of printed) ink.fill(INK.word, range.start, range.end);
  const offset = offsetsOf(text);
  const taken = consumed.map(
    ({ as, place }): Taken => ({ as, start: offset(place.start), end: offset(place.end) }),
  );
  for (const stretch of taken) paintTaken(stretch, ink);
  paintMarks(text, ink);
  const words = [...wordsOf(text, ink)];
  for (const stretch of taken) releaseReplaced(stretch, words);
  return words;
}

interface Taken extends Pick<Consumed, 'as'> {
  start: number;
  end: number;
}

const PAINTS = { markup: INK.optional, literal: INK.code, gap: INK.gap } as const;

/** What was painted before stays. */
function paintTaken({ as, start, end }: Taken, ink: Uint8Array): void {
  if (typeof as === 'string')
    for (let at = start; at < end; at += 1) if (ink[at] === INK.word) ink[at] = PAINTS[as];
}

/** The first words of a stretch that ours replace. */
function releaseReplaced({ as, start, end }: Taken, words: ManuscriptWord[]): void {
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

/** Index of the first word that ends behind an offset, by halving. */
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

function* wordsOf(text: string, ink: Uint8Array): Generator<ManuscriptWord> {
  const [words, options] = [newCollector(false), newCollector(true)];
  for (let at = 0; at < text.length; ) {
    const paint = ink[at] ?? INK.word;
    const { signs, end } = nextSigns(text, ink, at);
    if (isGap(signs, paint)) yield* taken(words, options);
    else if (paint === INK.word || paint === INK.code) words.add(signs, at, end);
    else if (paint === INK.optional && /[\p{L}\p{M}\p{N}]/u.test(signs))
      options.add(signs, at, end);
    else options.part();
    at = end;
  }
  yield* taken(words, options);
}

/** The next sign, or all of a word's that stand together. */
function nextSigns(text: string, ink: Uint8Array, at: number): { signs: string; end: number } {
  const paint = ink[at];
  if (paint === INK.word || paint === INK.code) {
    const end = endOfSigns(text, ink, at);
    if (end > at) return { signs: text.slice(at, end), end };
  }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const reference = sign === '&' && paint !== INK.code ? referenceAt(text, at) : undefined;
  return { signs: reference?.value ?? sign, end: at + (reference?.length ?? sign.length) };
}

/** Of one paint, up to a gap or what may be a character reference. */
function endOfSigns(text: string, ink: Uint8Array, start: number): number {
  const paint = ink[start];
  let end = start;
  while (end < text.length && ink[end] === paint && !endsSigns(text.charCodeAt(end))) end += 1;
  return end;
}

/** Tab to carriage return, space, `&`, `|` */
const SEPARATORS = new Set([9, 10, 11, 12, 13, 0x20, 0x26, 0x7c]);

/** A space, a bar, or what may begin a character reference; asked of every sign. */
function endsSigns(code: number): boolean {
  if (code < 0x80) return SEPARATORS.has(code);
  return /\s/.test(String.fromCharCode(code));
}

/** Words around mark-up and the words in it, in the order of the text. */
function taken(one: Collector, other: Collector): ManuscriptWord[] {
  const [words, options] = [one.take(), other.take()];
  if (options.length === 0) return words;
  return [...words, ...options].sort((a, b) => a.start - b.start);
}

function isGap(signs: string, paint: number): boolean {
  return paint === INK.gap || /^\s/.test(signs) || (signs === '|' && paint !== INK.code);
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
  add(signs: string, start: number, end: number): void;
  /** A word ends, and another of the same run may begin. */
  part(): void;
  take(): ManuscriptWord[];
}

/** Gathers signs until a word ends. */
function newCollector(optional: boolean): Collector {
  const done: ManuscriptWord[] = [];
  let [signs, start, end] = ['', 0, 0];
  const part = (): void => {
    const word = signs === '' ? '' : foldedWord(signs);
    if (word !== '') done.push({ word, start, end, optional });
    signs = '';
  };
  return {
    add(more, from, to) {
      if (signs === '') start = from;
      signs += more;
      end = to;
    },
    part,
    take() {
      part();
      return done.splice(0);
    },
  };
}
