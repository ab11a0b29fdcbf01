/** Turns each run of white space into one space, and removes it at both ends. */
export function collapseWhiteSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
