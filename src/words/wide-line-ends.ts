/** Between Chinese or Japanese characters the end of a line is no space. */
const WIDE = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60`;
const WIDE_LINE_END = new RegExp(String.raw`(?<=[${WIDE}])[ \t]*\r?\n[ \t]*(?=[${WIDE}])`, 'gu');

/** The text with lines that end between such characters joined. */
export function withoutWideLineEnds(text: string): string {
  return text.includes('\n') && /[\u3000-\uFF60]/.test(text)
    ? text.replace(WIDE_LINE_END, '')
    : text;
}
