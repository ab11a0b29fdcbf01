/**
 * Looks up an author's word in a table. Inherited names such as `constructor` and `toString` are not found.
 */
export function ownValue<Value>(
  table: Readonly<Record<string, Value>>,
  word: string,
): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
