/** The first UTF-16 units of a text, without half a character at the end. */
export function truncate(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/** Truncates a text for a message. */
export function clipped(text: string, most: number): string {
  return text.length > most ? `${truncate(text, most)}…` : text;
}
