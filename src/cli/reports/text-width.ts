/** How wide texts stand on a terminal, and texts made to fit into it. Pure. */

/** Signs that take two columns: Chinese, Japanese, Korean and their full-width forms (UAX #11). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const NO_WIDTH = /\u001B\[[\d;]*m|[\p{M}\p{Cf}]/gu;

/** In columns; colours and combining signs take none. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text.replace(NO_WIDTH, '')) width += WIDE.test(sign) ? 2 : 1;
  return width;
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Where a line goes on. */
const INDENT = '    ';

/** Lines broken between words; what goes on stands indented. A word that is too long stays whole. */
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
