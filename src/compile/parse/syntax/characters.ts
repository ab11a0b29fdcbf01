/** The character of a code point; undefined if it cannot be printed. */
export function characterOf(code: number): string | undefined {
  if (!(code >= 0x20 && code <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(code);
  return /[\p{Cc}\p{Cs}\p{Cn}\u202D\u202E]/u.test(character) ? undefined : character;
}
