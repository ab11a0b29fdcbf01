/**
 * Like `[...text.matchAll(pattern)]`, but without copying the pattern, which takes longer than finding that a word has
 * no match.
 *
 * @param pattern with the flag `g`
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

const NONE: RegExpExecArray[] = [];
