/** The text with a full stop at its end, unless it ends as a sentence. */
export function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
