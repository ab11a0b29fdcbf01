/**
 * As `text.matchAll(pattern)`, which copies the pattern each time: that costs more than to find that
 * a word has no match. Not to be used with one pattern inside its own loop.
 *
 * @param pattern with the flag `g`
 */
export function* matchesOf(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield match;
    if (match[0] === '') pattern.lastIndex++;
  }
}
