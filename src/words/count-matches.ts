/**
 * Counts the matches of a pattern in a text.
 *
 * @param pattern a pattern with the flag `g`
 */
export function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Counts the occurrences of a string in a text, without overlaps. */
export function countOccurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
