/** A change of a text: what stands from `start` to `end` is replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Makes all changes at once; they do not overlap. At one place, they stand in the order given. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}
