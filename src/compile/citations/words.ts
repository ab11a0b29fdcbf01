/** Reduces text to what is compared: lower case letters and digits, without diacritics, with single spaces. */
export function foldForMatching(text: string): string {
  return text
    .replace(/<\/?(?:i|b|sup|sub)>/g, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/[ł]/g, 'l')
    .replace(/\\?[’'ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The initials of given names. Examples: "J. L." → "jl", "João Luiz" → "jl" */
export function initialsOf(given: string): string {
  return foldForMatching(given)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
