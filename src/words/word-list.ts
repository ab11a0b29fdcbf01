/** Words parted by white space: a table of words stays readable as running text. */
export function wordList(text: string): string[] {
  return text.trim().split(/\s+/);
}

export function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordList(text));
}

/** "alpha=α beta=β" as a table; nothing behind the sign is no character. */
export function wordTable(text: string): Record<string, string> {
  return Object.fromEntries(
    wordList(text).map((entry) => {
      const [, name = entry, value = ''] = /^(.{1,1000}?)=(.*)$/.exec(entry) ?? [];
      return [name, value];
    }),
  );
}

/** What each word stands for, from the words of each: `{ note: 'hint tip' }` is `{ hint: 'note', tip: 'note' }`. */
export function byWord<Meaning extends string>(
  words: Partial<Record<Meaning, string>>,
): Record<string, Meaning> {
  const entries = Object.entries(words) as [Meaning, string | undefined][];
  return Object.fromEntries(
    entries.flatMap(([meaning, list = '']) => wordList(list).map((word) => [word, meaning])),
  );
}
