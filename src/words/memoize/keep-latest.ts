/** Puts a value into a map that keeps the `most` latest ones; the oldest is dropped. */
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
