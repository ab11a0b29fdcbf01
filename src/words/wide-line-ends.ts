/** A line end between Chinese or Japanese characters is not a space. */
const WIDE = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60`;
const WIDE_LINE_END = new RegExp(String.raw`(?<=[${WIDE}])[ \t]*\r?\n[ \t]*(?=[${WIDE}])`, 'gu');

/** Joins lines that end between such characters. */
export function withoutWideLineEnds(text: string): string {
  return text.includes('\n') && /[\u3000-\uFF60]/.test(text)
    ? text.replace(WIDE_LINE_END, '')
    : text;
}
