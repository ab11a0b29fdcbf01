/**
 * Finds the words of one text in another one that says the same with other markup: the manuscript and its galley.
 * Both are sequences of words. Words around a place vote for places in the other text, and rare words count most.
 */

export interface Word {
  /** Without case and soft hyphens, so that it can be compared. */
  word: string;
  /** Offsets in the text. */
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{M}\p{N}\u00AD]+/gu;

export function splitWords(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    word: word.replaceAll('\u00AD', '').normalize('NFKC').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** The positions of each word, in order. */
export type WordIndex = ReadonlyMap<string, readonly number[]>;

export function indexWords(words: readonly string[]): WordIndex {
  const index = new Map<string, number[]>();
  for (const [position, word] of words.entries()) {
    const known = index.get(word);
    if (known) known.push(position);
    else index.set(word, [position]);
  }
  return index;
}

/** Words on each side of the place that vote. */
const REACH = 20;
/** More frequent words do not vote. */
const MOST_PLACES = 200;
/** Markup lets the same words drift apart by as many words. */
const DRIFT = 6;
/** So many words without a gap prove a place, wherever the words around them have gone: notes stand elsewhere in a galley. */
const LEAST_RUN = 4;
/** A single common word proves nothing. */
const LEAST_EVIDENCE = 0.3;

interface Vote {
  /** The position in the other text that the place would have. */
  place: number;
  weight: number;
}

/**
 * The position in the other text that has the same words around it. If several are equally good, that nearest to
 * `share` of the text is taken. undefined if no words are shared.
 *
 * @param words around the place
 * @param at the place: an index of `words`
 * @param share where the place is in its text, from 0 to 1
 * @param length of the other text, in words
 */
export function findPlace(
  words: readonly string[],
  at: number,
  { index, length, share }: { index: WordIndex; length: number; share: number },
): number | undefined {
  const votes = votesOf(words, at, index).sort((one, other) => one.place - other.place);
  const center = centerOf(votes, (place) => 1 - 0.2 * Math.abs(place / length - share));
  if (center === undefined) return undefined;
  const near = (index.get(words[at] ?? '') ?? []).filter(
    (place) => Math.abs(place - center) <= DRIFT * 2,
  );
  const place =
    provenPlace(words, at, index, center) ??
    nearest(near, center) ??
    provenPlace(words, at + 1, index, center) ??
    provenPlace(words, at - 1, index, center) ??
    Math.round(center);
  return Math.min(Math.max(place, 0), length - 1);
}

/** The place of a word that has the most of the same words around it, without a gap. */
function provenPlace(
  words: readonly string[],
  at: number,
  index: WordIndex,
  center: number,
): number | undefined {
  const places = index.get(words[at] ?? '') ?? [];
  if (places.length > MOST_PLACES) return undefined;
  const runs = places.map((place) => ({ place, length: runLength(words, at, index, place) }));
  const longest = Math.max(LEAST_RUN, ...runs.map(({ length }) => length));
  return nearest(
    runs.flatMap(({ place, length }) => (length === longest ? place : [])),
    center,
  );
}

function runLength(words: readonly string[], at: number, index: WordIndex, place: number): number {
  const isSame = (shift: number) =>
    index.get(words[at + shift] ?? '')?.includes(place + shift) === true;
  let [after, before] = [0, 0];
  while (after < REACH && isSame(after + 1)) after += 1;
  while (before < REACH && isSame(-before - 1)) before += 1;
  return before + 1 + after;
}

function votesOf(words: readonly string[], at: number, index: WordIndex): Vote[] {
  const votes: Vote[] = [];
  const last = Math.min(words.length - 1, at + REACH);
  for (let each = Math.max(0, at - REACH); each <= last; each++) {
    const places = index.get(words[each] ?? '') ?? [];
    if (places.length > MOST_PLACES) continue;
    const weight = 1 / places.length / (1 + Math.abs(each - at) / 8);
    for (const place of places) votes.push({ place: place - (each - at), weight });
  }
  return votes;
}

/** The middle of the stretch of text with the most votes. */
function centerOf(votes: readonly Vote[], likely: (place: number) => number): number | undefined {
  let best: { score: number; from: number; to: number } | undefined;
  let sum = 0;
  let from = 0;
  for (const [to, { place, weight }] of votes.entries()) {
    sum += weight;
    while (place - (votes[from]?.place ?? place) > DRIFT) {
      sum -= votes[from]?.weight ?? 0;
      from += 1;
    }
    const score = sum * likely(place);
    if (sum >= LEAST_EVIDENCE && score > (best?.score ?? 0)) best = { score, from, to };
  }
  if (!best) return undefined;
  const stretch = votes.slice(best.from, best.to + 1);
  const total = stretch.reduce((all, { weight }) => all + weight, 0);
  return stretch.reduce((all, { place, weight }) => all + place * weight, 0) / total;
}

function nearest([first, ...others]: readonly number[], center: number): number | undefined {
  return others.reduce(
    (best, place) =>
      best !== undefined && Math.abs(place - center) < Math.abs(best - center) ? place : best,
    first,
  );
}
