const ENUMERATION = new Intl.ListFormat('en-GB');

/** "43, 49 and 52" */
export function enumerated(items: readonly (string | number)[]): string {
  return ENUMERATION.format(items.map(String));
}
