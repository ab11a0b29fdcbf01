/** A set of words from a text, separated by white space. */
export function wordList(text: string): string[] {
  return text.trim().split(/\s+/);
}

export function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordList(text));
}

/** A table from a text. Example: "alpha=α beta=β". Nothing after "=" is an empty string. */
export function wordTable(text: string): Record<string, string> {
  return Object.fromEntries(
    wordList(text).map((entry) => {
      const [, name = entry, value = ''] = /^(.{1,1000}?)=(.*)$/.exec(entry) ?? [];
      return [name, value];
    }),
  );
}

/** Inverts a table of words. Example: `{ note: 'hint tip' }` becomes `{ hint: 'note', tip: 'note' }` */
export function byWord<Meaning extends string>(
  words: Partial<Record<Meaning, string>>,
): Record<string, Meaning> {
  const entries = Object.entries(words) as [Meaning, string | undefined][];
  return Object.fromEntries(
    entries.flatMap(([meaning, list = '']) => wordList(list).map((word) => [word, meaning])),
  );
}
