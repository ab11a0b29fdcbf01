/** Longer words rarely recur. */
const LONGEST_WORD = 40;

/**
 * Caches a function's results for short strings, because the words of a list recur. After `most` strings the cache is
 * cleared, which bounds memory.
 *
 * @param make pure; callers must not change its result
 * @param longest strings longer than this are not cached
 */
export function remembering<Made extends object>(
  most: number,
  make: (text: string) => Made,
  longest = LONGEST_WORD,
): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const made = make(text);
    if (text.length > longest) return made;
    if (known.size === most) known.clear();
    known.set(text, made);
    return made;
  };
}
