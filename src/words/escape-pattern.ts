/** Escapes a text, so that the pattern matches exactly this text. */
export function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
