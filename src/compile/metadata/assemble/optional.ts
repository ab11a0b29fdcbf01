/** A key with its value, or nothing: absent facts have no key in the article. */
export function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined | '',
): Partial<Record<Key, Value>> {
  return value === undefined || value === ''
    ? {}
    : ({ [key]: value } as Partial<Record<Key, Value>>);
}
