import { editDistance } from './edit-distance.ts';

/**
 * The candidate that a word was probably meant to be; `undefined` where none is near.
 *
 * Near are words with one slip in three or four letters (a wrong, missing, additional or
 * exchanged letter), two up to eight, three in longer ones. Slips seldom touch the first letter: where
 * it differs, one less is allowed ("tutor" is no "author").
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  const farthest = wanted.length < 5 ? 1 : wanted.length < 9 ? 2 : 3;
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const other = fold(candidate);
    const allowed = other[0] === wanted[0] ? farthest : Math.max(farthest - 1, 1);
    const distance = editDistance(wanted, other, allowed);
    if (distance <= allowed && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { candidate, distance };
  }
  return best?.candidate;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[_\s]/g, '-').slice(0, 60);
}
