/** Adds a full stop to the text, unless it already ends like a sentence. */
export function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
