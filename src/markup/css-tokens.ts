/**
 * The tokens of a style sheet that an address can stand in, read as browsers read them: whatever
 * stands in a string or a comment is none, and "\75rl(" is "url(". After CSS Syntax Level 3, section 4.
 */

export interface CssToken {
  /**
   * `at`: "@import"; `function`: a name with its bracket; `url`: `url(…)` as a whole, its address
   * alone in it; `string`; `open`, `close`: a bracket; `semicolon`.
   */
  kind: 'at' | 'function' | 'url' | 'string' | 'open' | 'close' | 'semicolon';
  /** What it says, without quotes, brackets and escapes; names in small letters. */
  value: string;
  start: number;
  end: number;
}

export function cssTokens(css: string): CssToken[] {
  const tokens: CssToken[] = [];
  let at = 0;
  while (at < css.length) {
    const token = tokenAt(css, at);
    if (typeof token !== 'number') tokens.push(token);
    at = typeof token === 'number' ? token : token.end;
  }
  return tokens;
}

const NAME_BEGINS = /[-\w\\\u0080-\uffff]/;
const SIGNS: Partial<Record<string, CssToken['kind']>> = {
  ...{ '(': 'open', '[': 'open', '{': 'open' },
  ...{ ')': 'close', ']': 'close', '}': 'close' },
  ';': 'semicolon',
};

/** The token that begins there, or where to go on. */
function tokenAt(css: string, start: number): CssToken | number {
  const sign = css.charAt(start);
  if (css.startsWith('/*', start)) return endOfComment(css, start);
  if (css.startsWith('<!--', start)) return start + 4;
  if (sign === '"' || sign === "'") return stringAt(css, start);
  if (sign === '@') {
    const end = endBefore(css, start + 1, BEHIND_NAME);
    const value = unescaped(css.slice(start + 1, end)).toLowerCase();
    return { kind: 'at', value, start, end };
  }
  if (NAME_BEGINS.test(sign)) return nameAt(css, start);
  const kind = SIGNS[sign];
  return kind ? { kind, value: sign, start, end: start + 1 } : start + 1;
}

function endOfComment(css: string, start: number): number {
  const end = css.indexOf('*/', start + 2);
  return end === -1 ? css.length : end + 2;
}

/** A string that a line ends is none further on. */
function stringAt(css: string, start: number): CssToken {
  const quote = css.charAt(start);
  const inner = endBefore(css, start + 1, quote === '"' ? BEHIND_DOUBLE : BEHIND_SINGLE);
  const end = css.charAt(inner) === quote ? inner + 1 : inner;
  return { kind: 'string', value: unescaped(css.slice(start + 1, inner)), start, end };
}

function nameAt(css: string, start: number): CssToken | number {
  const end = endBefore(css, start, BEHIND_NAME);
  if (css.charAt(end) !== '(') return end;
  const value = unescaped(css.slice(start, end)).toLowerCase();
  const url = value === 'url' ? urlAt(css, start, end + 1) : undefined;
  return url ?? { kind: 'function', value, start, end: end + 1 };
}

/** @param from behind the bracket. What has more than its string is read as any function. */
function urlAt(css: string, start: number, from: number): CssToken | undefined {
  const first = endBefore(css, from, BEHIND_BLANKS);
  const isQuoted = /["']/.test(css.charAt(first));
  const { value, end } = isQuoted ? stringAt(css, first) : unquotedAt(css, first);
  const last = endBefore(css, end, BEHIND_BLANKS);
  if (isQuoted && last < css.length && css.charAt(last) !== ')') return undefined;
  return { kind: 'url', value, start, end: Math.min(last + 1, css.length) };
}

function unquotedAt(css: string, start: number): { value: string; end: number } {
  const end = endBefore(css, start, BEHIND_ADDRESS);
  return { value: unescaped(css.slice(start, end)).trim(), end };
}

/** What ends a token, and what begins an escape in it. */
const BEHIND_NAME = /[^-\w\u0080-\uffff]/g;
const BEHIND_DOUBLE = /["\\\n\r\f]/g;
const BEHIND_SINGLE = /['\\\n\r\f]/g;
const BEHIND_ADDRESS = /[)\\]/g;
const BEHIND_BLANKS = /[^ \t\n\r\f]/g;

const ESCAPE = String.raw`\\(?:([\da-f]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|[\n\r\f])|([\s\S]))?`;
const ESCAPE_HERE = new RegExp(ESCAPE, 'iy');
const ESCAPES = new RegExp(ESCAPE, 'gi');

/** Steps over escapes one by one: a pattern over all of a long address would fill its stack. */
function endBefore(css: string, from: number, stop: RegExp): number {
  let at = from;
  while (at < css.length) {
    stop.lastIndex = at;
    const found = stop.exec(css);
    if (!found) return css.length;
    if (found[0] !== '\\' || stop === BEHIND_BLANKS) return found.index;
    ESCAPE_HERE.lastIndex = found.index;
    ESCAPE_HERE.exec(css);
    at = ESCAPE_HERE.lastIndex;
  }
  return css.length;
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPES, (_, code?: string, line?: string, sign = '') => {
    if (code === undefined) return line === undefined ? sign : '';
    const point = Number.parseInt(code, 16);
    return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : '\uFFFD';
  });
}
