/** Fields that Word shows without keeping what it shows: form fields, and signs by their code. */
import { symbolSign } from '../../words/symbol-fonts.ts';
import { child, childrenOf, isOn, wordValue, type Xml } from './xml.ts';

/** What a form field shows by its `w:ffData`: the choice of a list, the mark of a box. */
export function shownByForm(form: Xml | undefined): string | undefined {
  const list = child(form, 'w:ddList');
  if (list) {
    const chosen = wordValue(list, 'w:result') ?? wordValue(list, 'w:default') ?? 0;
    return childrenOf(list, 'w:listEntry')[Number(chosen)]?.attributes['w:val'];
  }
  const box = child(form, 'w:checkBox');
  return box && (isOn(child(box, 'w:checked') ?? child(box, 'w:default')) ? '☒' : '☐');
}

/** `SYMBOL 97 \f "Symbol" \s 10`: the number in ten digits, or as 0x61. */
const SIGN = /^\s*SYMBOL\s+(0x[\da-f]{1,6}|\d{1,7})(?:\D.*?\\f\s+"?([^"\\]+))?/i;

/** The sign of a field that is one; � where the font's sign is not known. */
export function shownByCode(instruction: string): string | undefined {
  const [, code, font = ''] = SIGN.exec(instruction) ?? [];
  return code && (symbolSign(font.trim(), Number(code)) ?? '\uFFFD');
}
