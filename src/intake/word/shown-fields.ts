/** Fields whose display Word computes and does not store: form fields, and symbols by code. */
import { symbolSign } from '../../words/symbol-fonts.ts';
import { child, childrenOf, isOn, wordValue, type Xml } from './xml.ts';

/** What a form field shows by its `w:ffData`: the chosen list entry or the state of a checkbox. */
export function shownByForm(form: Xml | undefined): string | undefined {
  const list = child(form, 'w:ddList');
  if (list) {
    const chosen = wordValue(list, 'w:result') ?? wordValue(list, 'w:default') ?? 0;
    return childrenOf(list, 'w:listEntry')[Number(chosen)]?.attributes['w:val'];
  }
  const box = child(form, 'w:checkBox');
  return box && (isOn(child(box, 'w:checked') ?? child(box, 'w:default')) ? '☒' : '☐');
}

/** Example: `SYMBOL 97 \f "Symbol" \s 10`. The code is decimal or hexadecimal (0x61). */
const SIGN = /^\s*SYMBOL\s+(0x[\da-f]{1,6}|\d{1,7})(?:\D.*?\\f\s+"?([^"\\]+))?/i;

/** The character of a SYMBOL field; � if it is unknown. Undefined for other fields. */
export function shownByCode(instruction: string): string | undefined {
  const [, code, font = ''] = SIGN.exec(instruction) ?? [];
  return code && (symbolSign(font.trim(), Number(code)) ?? '\uFFFD');
}
