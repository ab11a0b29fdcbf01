/** Adds a value to a map that keeps only the `most` latest entries. */
export function keepLatest<Value>(
  map: Map<string, Value>,
  key: string,
  value: Value,
  most: number,
): Value {
  map.delete(key);
  map.set(key, value);
  for (const [oldest] of [...map].slice(0, -most)) map.delete(oldest);
  return value;
}
