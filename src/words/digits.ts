/** Superscript digits. */
export const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Replaces superscript digits: "²" becomes "2". */
export function superscriptsToDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPT_DIGITS.indexOf(digit)));
}

/** Replaces Arabic and Persian digits by Latin ones. Offsets stay the same. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

const CHINESE = '一二三四五六七八九';

/** Examples: "三" is 3, "十二" 12 and "二十" 20. Undefined for any other text. */
export function chineseNumber(signs: string): number | undefined {
  const [, ten, one = ''] = /^([一二三四五六七八九]?十)?([一二三四五六七八九])?$/.exec(signs) ?? [];
  if (!ten && !one) return undefined;
  const tens = ten ? (CHINESE.indexOf(ten.replace(/十$/, '') || '一') + 1) * 10 : 0;
  return tens + (one ? CHINESE.indexOf(one) + 1 : 0);
}
