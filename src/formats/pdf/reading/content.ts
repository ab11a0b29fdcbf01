/**
 * Reads content streams one operation at a time (PDF 32000-1, 7.8.2). Streams are handled as latin1
 * text, so that one character is one byte.
 */

import { type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { inflated } from '../streams.ts';

export interface Operation {
  /** Example: "Tj", "BDC". */
  operator: string;
  /**
   * Unparsed tokens. Example: "12", "/F4", "<0089>", "(text)". The delimiters of arrays and
   * dictionaries are separate operands.
   */
  operands: string[];
  /** Offset of the first operand. */
  start: number;
  end: number;
}

/**
 * Character classes of the tokenizer (PDF 32000-1, 7.2.2). This is the class of most regular
 * characters.
 */
const LETTER = 0;
/** Characters that can begin a number. */
const NUMERIC = 1;
const SPACE = 2;
const DELIMITER = 3;
const KINDS = new Uint8Array(256).fill(LETTER);
for (const [kind, characters] of [
  [NUMERIC, '-+.0123456789'],
  [SPACE, '\0\t\n\f\r '],
  [DELIMITER, '()<>[]{}/%'],
] as const)
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;
const CONSTANTS = ['true', 'false', 'null'];

/**
 * Receives the operations that place and show glyphs. They are nineteen in twenty, so no object is
 * created for each.
 */
export interface GlyphReader {
  /** `right up Td` */
  move(right: number, up: number): void;
  /** `<0024> Tj`: the string is in the content from `start` to `end`. */
  show(bytes: Uint8Array, start: number, end: number): void;
}

/**
 * Visits the operations one by one. They are not collected, because a page has thousands: one or
 * two for each letter.
 *
 * @param glyphs receives `Td` and `Tj` instead of `visit`
 */
export function eachOperation(
  content: string,
  visit: (operation: Operation) => void,
  glyphs?: GlyphReader,
): void {
  // Comparing bytes takes half the time of comparing characters.
  const bytes = Buffer.from(content, 'latin1');
  /**
   * Start and end offsets of the operands, alternating. Only the first `count` entries are valid.
   */
  const places: number[] = [];
  let count = 0;
  for (let at = tokenFrom(bytes, 0); at < bytes.length; ) {
    const told = glyphs && count === 0 ? endOfGlyph(bytes, at, glyphs) : 0;
    if (told > 0) {
      at = tokenFrom(bytes, told);
      continue;
    }
    const end = endOfToken(bytes, at);
    if (kindOf(bytes[at]) !== LETTER || isConstant(content, at, end)) {
      places[count++] = at;
      places[count++] = end;
    } else {
      if (!glyphs || !toldAsGlyph(bytes, at, end, places, glyphs))
        visit(operationAt(content, at, end, places.slice(0, count)));
      count = 0;
    }
    at = tokenFrom(bytes, end);
  }
}

function operationAt(content: string, at: number, end: number, places: number[]): Operation {
  const operands: string[] = [];
  for (let index = 0; index < places.length; index += 2)
    operands.push(content.slice(places[index], places[index + 1]));
  return { operator: content.slice(at, end), operands, start: places[0] ?? at, end };
}

/** Codes of the characters that the tokenizer compares. */
const CODE = {
  newLine: 10,
  return: 13,
  space: 32,
  percent: 37,
  open: 40,
  close: 41,
  point: 46,
  slash: 47,
  zero: 48,
  nine: 57,
  less: 60,
  greater: 62,
  d: 100,
  j: 106,
  T: 84,
  backslash: 92,
};

function toldAsGlyph(
  bytes: Uint8Array,
  at: number,
  end: number,
  places: readonly number[],
  glyphs: GlyphReader,
): boolean {
  if (end - at !== 2 || bytes[at] !== CODE.T) return false;
  const letter = bytes[at + 1];
  if (letter !== CODE.j && letter !== CODE.d) return false;
  const [start = 0, first = 0, second = 0, last = 0] = places;
  if (letter === CODE.j) glyphs.show(bytes, start, first);
  else glyphs.move(numberAt(bytes, start, first), numberAt(bytes, second, last));
  return true;
}

/**
 * Reads a whole `Td` or `Tj` at once if it has the form that Chromium writes: `1.5 0 Td`, `<0024>
 * Tj`.
 *
 * @returns the offset where the operation ends; 0 if no operation in this form begins here
 */
function endOfGlyph(bytes: Uint8Array, at: number, glyphs: GlyphReader): number {
  if (bytes[at] === CODE.less) {
    const end = bytes[at + 1] === CODE.less ? 0 : endOfCode(bytes, at);
    if (end === 0 || !isOperator(bytes, end, CODE.j)) return 0;
    glyphs.show(bytes, at, end);
    return end + 3;
  }
  const first = endOfNumber(bytes, at);
  if (first === at || bytes[first] !== CODE.space) return 0;
  const second = endOfNumber(bytes, first + 1);
  if (second === first + 1 || !isOperator(bytes, second, CODE.d)) return 0;
  glyphs.move(numberAt(bytes, at, first), numberAt(bytes, first + 1, second));
  return second + 3;
}

/**
 * The offset after a string such as `<0024>`. The loop is faster than `indexOf` because the string
 * is short.
 */
function endOfCode(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== CODE.greater) at++;
  return at < bytes.length ? at + 1 : 0;
}

function endOfNumber(bytes: Uint8Array, start: number): number {
  let at = start;
  while (kindOf(bytes[at]) === NUMERIC) at++;
  return at;
}

/** Whether a space, `T`, the letter and the end of a token follow. */
function isOperator(bytes: Uint8Array, at: number, letter: number): boolean {
  return (
    bytes[at] === CODE.space &&
    bytes[at + 1] === CODE.T &&
    bytes[at + 2] === letter &&
    (at + 3 >= bytes.length || kindOf(bytes[at + 3]) >= SPACE)
  );
}

const [MOST_DIGITS, POWERS] = [15, Array.from({ length: 16 }, (_, power) => 10 ** power)];

/**
 * Returns the same value as `Number`, because an integer with at most 15 digits that is divided by
 * a power of ten is rounded in the same way.
 */
function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let [value, decimals, at] = [0, -1, start];
  for (; at < end; at++) {
    const code = bytes[at] ?? 0;
    if (code >= CODE.zero && code <= CODE.nine) {
      value = value * 10 + code - CODE.zero;
      if (decimals >= 0) decimals++;
    } else if (code === CODE.point && decimals < 0) decimals = 0;
    else break;
  }
  if (at < end || end - start > MOST_DIGITS)
    return Number(Buffer.from(bytes.subarray(start, end)).toString('latin1'));
  return decimals > 0 ? value / (POWERS[decimals] ?? 1) : value;
}

function isConstant(content: string, at: number, end: number): boolean {
  return end - at >= 4 && CONSTANTS.includes(content.slice(at, end));
}

/** The offset after white space and comments. */
function tokenFrom(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; at < bytes.length; at++) {
    if (bytes[at] === CODE.percent) at = endOfLine(bytes, at);
    else if (kindOf(bytes[at]) !== SPACE) break;
  }
  return at;
}

function endOfLine(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== CODE.newLine && bytes[at] !== CODE.return) at++;
  return at;
}

function endOfToken(bytes: Uint8Array, start: number): number {
  const first = bytes[start];
  if (kindOf(first) === DELIMITER && first !== CODE.slash) return endOfDelimited(bytes, start);
  let at = start + 1;
  while (at < bytes.length && kindOf(bytes[at]) <= NUMERIC) at++;
  return at;
}

/** The end of a string, or of a delimiter of an array or dictionary. */
function endOfDelimited(bytes: Uint8Array, start: number): number {
  const first = bytes[start];
  if (first === CODE.open) return endOfString(bytes, start);
  if (first !== CODE.less && first !== CODE.greater) return start + 1;
  if (bytes[start + 1] === first) return start + 2;
  return first === CODE.less ? bytes.indexOf(CODE.greater, start) + 1 || bytes.length : start + 1;
}

function kindOf(code: number | undefined): number {
  return KINDS[code ?? 0] ?? LETTER;
}

/** The offset after the bracket that closes the string. Brackets nest, and a backslash escapes. */
function endOfString(bytes: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const code = bytes[at];
    if (code === CODE.backslash) at++;
    else if (code === CODE.open) depth++;
    else if (code === CODE.close && --depth === 0) return at + 1;
  }
  return bytes.length;
}

/** Decodes a text string: UTF-16 if it has a byte order mark, otherwise its bytes. */
export function textOfString(operand: string): string {
  const bytes = operand.startsWith('<') ? hexBytes(operand) : literalBytes(operand);
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

function hexBytes(operand: string): string {
  return Buffer.from(operand.slice(1, -1).replace(/\s/g, ''), 'hex').toString('latin1');
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function literalBytes(operand: string): string {
  const escaped = /\\(?:([nrtbf()\\])|([0-7]{1,3})|(\r?\n))/g;
  return operand.slice(1, -1).replace(escaped, (_, letter?: string, octal?: string) => {
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
    return letter ? (ESCAPES[letter] ?? letter) : '';
  });
}

/** The page's content. Undefined if it is not a single stream, which Chromium always writes. */
export function pageContent(page: PDFPage): string | undefined {
  const contents = page.node.Contents();
  if (!(contents instanceof PDFRawStream)) return undefined;
  return inflated(contents).toString('latin1');
}
