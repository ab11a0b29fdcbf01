/**
 * How often a pattern matches in a text.
 *
 * @param pattern with the flag `g`
 */
export function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** How often a string occurs in a text. Occurrences do not overlap. */
export function countOccurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
