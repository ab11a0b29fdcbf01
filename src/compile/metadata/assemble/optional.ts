/** A record with the key and its value; an empty record if there is no value, so that absent facts have no key. */
export function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined | '',
): Partial<Record<Key, Value>> {
  return value === undefined || value === ''
    ? {}
    : ({ [key]: value } as Partial<Record<Key, Value>>);
}
