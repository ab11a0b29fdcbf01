/** The words of PDF's syntax (PDF 32000-1, 7.2), in objects and in content streams. */

export interface Token {
  /** "mark" is one of `<<`, `>>`, `[`, `]`; "word" an operator or a keyword. */
  kind: 'number' | 'name' | 'hex' | 'string' | 'word' | 'mark';
  raw: string;
  start: number;
  end: number;
}

const TOKEN =
  /%[^\r\n]*|(<<|>>|[[\]])|(<[^>]*>)|(\/[^\s()<>[\]{}/%]*)|([-+.]?[\d.][-\d.]*)(?=[\s()<>[\]{}/%]|$)|(\()|([^\s()<>[\]{}/%]+)/y;
const SPACE = /[\0\t\n\f\r ]*/y;
const KINDS = ['mark', 'hex', 'name', 'number', 'string', 'word'] as const;

/** @param text bytes as latin1 */
export function* lex(text: string, from = 0): Generator<Token> {
  for (let at = from; at < text.length; ) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    TOKEN.lastIndex = SPACE.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      at = SPACE.lastIndex + 1;
      continue;
    }
    const group = match.slice(1).findIndex((part) => part !== undefined);
    const kind = KINDS[group];
    const { index: start } = match;
    at = kind === 'string' ? endOfString(text, start) : TOKEN.lastIndex;
    if (kind) yield { kind, raw: text.slice(start, at), start, end: at };
  }
}

function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Bytes of a string token, at most: escapes only make it shorter. */
export function stringLength({ kind, raw }: Token): number {
  return kind === 'hex' ? (raw.length - 2) / 2 : raw.length - 2;
}
