/** Other names of one key, as entries of a table of names. */
export function others(ours: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, ours]));
}
