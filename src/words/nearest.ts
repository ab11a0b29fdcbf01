import { editDistance } from './edit-distance.ts';

/**
 * The candidate that a misspelled word probably means; undefined if none is close.
 *
 * Words of three or four letters may have one mistake (a wrong, missing, additional or exchanged letter), words of up to
 * eight letters two, and longer words three. Mistakes are rare in the first letter, so if it differs, one mistake less is
 * allowed ("tutor" is not "author").
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
