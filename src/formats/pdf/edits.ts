/** A change to a text: replaces the characters from `start` to `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Applies all edits at once. They must not overlap. Edits at the same place keep their order. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}
