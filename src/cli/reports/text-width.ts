/** Measures texts in columns of a terminal, and wraps them. Pure. */

/** Characters with a width of two columns: Chinese, Japanese, Korean and their full-width forms (UAX #11). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const NO_WIDTH = /\u001B\[[\d;]*m|[\p{M}\p{Cf}]/gu;

/** The width in columns. Colours and combining characters have no width. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text.replace(NO_WIDTH, '')) width += WIDE.test(sign) ? 2 : 1;
  return width;
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** The indentation of continued lines. */
const INDENT = '    ';

/** Wraps lines between words, and indents continued lines. A word that is too long is not broken. */
export function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => (textWidth(line) <= columns ? [line] : pieces(line, columns)))
    .join('\n');
}

function pieces(line: string, columns: number): string[] {
  const [start = ''] = /^\s*/.exec(line) ?? [];
  const made: string[] = [];
  let piece = start;
  for (const word of line.trim().split(' ')) {
    const isBegun = piece.trim() !== '';
    const longer = isBegun ? `${piece} ${word}` : piece + word;
    if (isBegun && textWidth(longer) > columns) {
      made.push(piece);
      piece = INDENT + word;
    } else piece = longer;
  }
  return [...made, piece];
}
