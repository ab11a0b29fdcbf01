/** Arabic and Persian digits as Latin ones; no other sign changes, and none its place. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
