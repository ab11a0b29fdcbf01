/** Adds a value to the list of its key. The list grows in place, because copies would be slow for long lists. */
export function addToGroup<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = groups.get(key);
  if (values) values.push(value);
  else groups.set(key, [value]);
}
