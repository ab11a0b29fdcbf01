/** The words of the index, packed. A mistyped word is compared with them. */

/**
 * Packs sorted words: each becomes the number of letters that it shares with the previous word, in base 36, and the
 * rest. Example: "0tide 4s 2moon" for "tide", "tides" and "timoon".
 */
export function packWords(words: readonly string[]): string {
  let before = '';
  const packed = words.map((word) => {
    let shared = 0;
    while (shared < 35 && word[shared] !== undefined && word[shared] === before[shared]) shared++;
    before = word;
    return shared.toString(36) + word.slice(shared);
  });
  return packed.join(' ');
}

export function unpackWords(packed: string): string[] {
  let before = '';
  return packed.split(' ').map((word) => {
    before = before.slice(0, Number.parseInt(word.slice(0, 1), 36)) + word.slice(1);
    return before;
  });
}

/** The word backwards, so that words with the same ending are sorted together. */
export function reverseWord(word: string): string {
  return [...word].reverse().join('');
}
