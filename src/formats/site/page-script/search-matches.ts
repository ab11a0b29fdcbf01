/**
 * Which words of the index a misspelled word means, and where a text has the words that were found.
 */
import { RUNS, searchTerms } from '../search-terms.ts';

/** Shorter words mean too many others. */
const SHORTEST = 4;
/** From this length on a word may have two mistakes. */
const LONG = 8;
/** Characters of a text that are shown of it, and how many of them before the first word that was found. */
const SNIPPET = 220;
const AHEAD = 60;

/**
 * The words that are closest to one that no text has: with a letter too much, too few, another, or
 * two exchanged.
 *
 * @param isBegun whether the word is still being typed: then beginnings of words count, too
 */
export function closeWords(term: string, words: readonly string[], isBegun: boolean): string[] {
  if (term.length < SHORTEST) return [];
  const most = term.length < LONG ? 1 : 2;
  const whole = new Map<number, string[]>();
  const begun = new Map<number, string[]>();
  for (const word of words) {
    const isWhole = word.length <= term.length + most;
    if (word.length < term.length - most || !(isWhole || isBegun)) continue;
    const { ofWhole, ofBeginning } = countMistakes(term, word.slice(0, term.length + most));
    if (isWhole && ofWhole <= most) whole.set(ofWhole, [...(whole.get(ofWhole) ?? []), word]);
    if (isBegun && ofBeginning <= most)
      begun.set(ofBeginning, [...(begun.get(ofBeginning) ?? []), word]);
  }
  return whole.get(1) ?? whole.get(2) ?? begun.get(1) ?? begun.get(2) ?? [];
}

/** The optimal string alignment distance, of the whole word and of its closest beginning. */
function countMistakes(term: string, word: string): { ofWhole: number; ofBeginning: number } {
  const [wanted, given] = [[...term], [...word]];
  let before: number[] = [];
  let last = [0, ...wanted.map((_, at) => at + 1)];
  let ofBeginning = wanted.length;
  for (const [row, letter] of given.entries()) {
    const next = [row + 1];
    for (const [column, own] of wanted.entries()) {
      let least = Math.min(next[column] ?? 0, last[column + 1] ?? 0) + 1;
      least = Math.min(least, (last[column] ?? 0) + (own === letter ? 0 : 1));
      const isExchanged = own === given[row - 1] && letter === wanted[column - 1];
      if (row > 0 && column > 0 && isExchanged)
        least = Math.min(least, (before[column - 1] ?? 0) + 1);
      next.push(least);
    }
    [before, last] = [last, next];
    ofBeginning = Math.min(ofBeginning, last[wanted.length] ?? 0);
  }
  return { ofWhole: last[wanted.length] ?? 0, ofBeginning };
}

export type Span = [start: number, end: number];

/** Where a text has wanted terms, in order, neighbours joined. */
export function placesOf(text: string, isWanted: (term: string) => boolean): Span[] {
  const places: Span[] = [];
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const terms = searchTerms(run);
    if (terms.length === 1) {
      if (isWanted(terms[0] ?? '')) places.push([index, index + run.length]);
    } else if (terms.some(isWanted)) {
      const signs = Array.from(run.matchAll(/\P{M}\p{M}*/gu), (sign) => sign[0]);
      let start = index;
      for (const [at, sign] of signs.entries()) {
        const pair = sign + (signs[at + 1] ?? '');
        if (isWanted(searchTerms(pair)[0] ?? '')) places.push([start, start + pair.length]);
        start += sign.length;
      }
    }
  }
  return joinSpans(places);
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** The part of a text that has most of the places, from the beginning of a word to the end of one. */
export function snippetOf(text: string, places: readonly Span[]): Span {
  const from = wordStart(text, firstOfMost(places) - AHEAD);
  return [from, wordStart(text, from + SNIPPET)];
}

/** The start of the densest group of places. */
function firstOfMost(places: readonly Span[]): number {
  let [best, most, end] = [0, 0, 0];
  for (const [at, [start]] of places.entries()) {
    while ((places[end]?.[1] ?? Number.POSITIVE_INFINITY) <= start + SNIPPET - AHEAD) end += 1;
    if (end - at > most) [best, most] = [start, end - at];
  }
  return best;
}

/** The start of a word shortly after a position. In scripts without spaces, only keeps accents with their letters. */
function wordStart(text: string, place: number): number {
  if (place <= 0) return 0;
  if (place >= text.length) return text.length;
  const space = text.slice(place, place + 30).indexOf(' ');
  let at = place + space + 1;
  while (space < 0 && /^[\p{M}\p{Cs}]/u.test(text.slice(at, at + 2))) at += 1;
  return at;
}
