/**
 * The candidate that a word was probably meant to be; `undefined` where none is near.
 *
 * Near are words with one slip in three or four letters (a wrong, missing, additional or
 * exchanged letter), two up to eight, three in longer ones.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  const farthest = wanted.length < 5 ? 1 : wanted.length < 9 ? 2 : 3;
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = damerauLevenshtein(wanted, fold(candidate), farthest);
    if (distance <= farthest && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { candidate, distance };
  }
  return best?.candidate;
}

/** ", expected `x`" is meant: a sentence for an advice, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const meant = nearest(word, candidates);
  return meant && `Did you mean \`${meant}\`?`;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[_\s]/g, '-').slice(0, 60);
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and exchanges of
 * neighbours. Words whose lengths differ by more than `farthest` are not measured.
 */
function damerauLevenshtein(a: string, b: string, farthest: number): number {
  if (Math.abs(a.length - b.length) > farthest) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(step(i, j, row));
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;

  function step(i: number, j: number, row: number[]): number {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const plain = Math.min(cost(above, j) + 1, cost(row, j - 1) + 1, cost(above, j - 1) + same);
    const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    return exchanged ? Math.min(plain, cost(before, j - 2) + 1) : plain;
  }
}

function cost(row: number[], at: number): number {
  return row[at] ?? Number.POSITIVE_INFINITY;
}
