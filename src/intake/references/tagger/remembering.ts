/** Longer words hardly come twice. */
const LONGEST_WORD = 40;

/**
 * The same function, but for that it remembers what it made of short strings. The words of a list
 * come again and again. After `most` strings it starts anew, so that memory stays bounded.
 *
 * @param make pure; nobody may change what it gives
 * @param longest strings longer than this are not remembered
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
