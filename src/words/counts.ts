/** Counts how often each value occurs in a list. */
export function countValues<Value>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) addOne(counts, value);
  return counts;
}

export function addOne<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** @returns whether there was one left */
export function takeOne<Value>(counts: Map<Value, number>, value: Value): boolean {
  const left = counts.get(value) ?? 0;
  if (left > 0) counts.set(value, left - 1);
  return left > 0;
}
