/** The letters and digits of a text in small letters, to compare texts that are spaced or broken differently. */
export function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
