/** The longest increasing sequence of pairs, in O(n log n). */
export function increasing(
  pairs: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  const sorted = pairs.toSorted(([a, x], [b, y]) => a - b || y - x);
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  const second = (index: number | undefined) => sorted[index ?? -1]?.[1] ?? -1;
  sorted.forEach(([, value], index) => {
    const place = lowerBound(value, ends.length, (at) => second(ends[at]));
    previous[index] = ends[place - 1];
    ends[place] = index;
  });
  const row: (readonly [number, number])[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const pair = sorted[at];
    if (pair) row.push(pair);
  }
  return row.reverse();
}

function lowerBound(value: number, length: number, at: (index: number) => number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
