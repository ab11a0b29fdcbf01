/**
 * Content streams, operator by operator (PDF 32000-1, 7.8.2). Streams are handled as latin1 text:
 * one character is one byte.
 */

import { PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { flateStream, inflated } from '../streams.ts';

export interface Operation {
  /** "Tj", "BDC", … */
  operator: string;
  /**
   * As written: "12", "/F4", "<0089>", "(text)". The marks of arrays and dictionaries are operands
   * of their own.
   */
  operands: string[];
  /** Where its first operand begins. */
  start: number;
  end: number;
}

/** What a character is to the one who reads token by token (PDF 32000-1, 7.2.2); first the regular ones. */
const LETTER = 0;
/** What a number begins with. */
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

/** The operations that place and show glyphs: nineteen in twenty, told without an object for each. */
export interface GlyphReader {
  /** `right up Td` */
  move(right: number, up: number): void;
  /** `<0024> Tj`: the string is what stands in the content from `start` to `end`. */
  show(start: number, end: number): void;
}

/**
 * Goes through the operations. A page has thousands, one or two for each letter: they are told one
 * by one, and kept by whom they concern.
 *
 * @param glyphs told of `Td` and `Tj`, instead of `visit`
 */
export function eachOperation(
  content: string,
  visit: (operation: Operation) => void,
  glyphs?: GlyphReader,
): void {
  /** Where the operands begin and end, in turns; as many as are counted. */
  const places: number[] = [];
  let count = 0;
  for (let at = tokenFrom(content, 0); at < content.length; ) {
    const end = endOfToken(content, at);
    if (kindAt(content, at) !== LETTER || isConstant(content, at, end)) {
      places[count++] = at;
      places[count++] = end;
    } else {
      if (!glyphs || !toldAsGlyph(content, at, end, places, glyphs))
        visit(operationAt(content, at, end, places.slice(0, count)));
      count = 0;
    }
    at = tokenFrom(content, end);
  }
}

function operationAt(content: string, at: number, end: number, places: number[]): Operation {
  const operands: string[] = [];
  for (let index = 0; index < places.length; index += 2)
    operands.push(content.slice(places[index], places[index + 1]));
  return { operator: content.slice(at, end), operands, start: places[0] ?? at, end };
}

const [T, D, J] = ['T', 'd', 'j'].map((letter) => letter.charCodeAt(0));

function toldAsGlyph(
  content: string,
  at: number,
  end: number,
  places: readonly number[],
  glyphs: GlyphReader,
): boolean {
  if (end - at !== 2 || content.charCodeAt(at) !== T) return false;
  const letter = content.charCodeAt(at + 1);
  if (letter !== J && letter !== D) return false;
  const [start = 0, first = 0, second = 0, last = 0] = places;
  if (letter === J) glyphs.show(start, first);
  else glyphs.move(numberAt(content, start, first), numberAt(content, second, last));
  return true;
}

const [ZERO, NINE, POINT] = ['0', '9', '.'].map((character) => character.charCodeAt(0));
const [MOST_DIGITS, POWERS] = [15, Array.from({ length: 16 }, (_, power) => 10 ** power)];

/** As `Number` reads it: digits of this number divided by a power of ten are rounded as it does. */
function numberAt(content: string, start: number, end: number): number {
  let [value, decimals, at] = [0, -1, start];
  for (; at < end; at++) {
    const code = content.charCodeAt(at);
    if (code >= (ZERO ?? 0) && code <= (NINE ?? 0)) {
      value = value * 10 + code - (ZERO ?? 0);
      if (decimals >= 0) decimals++;
    } else if (code === POINT && decimals < 0) decimals = 0;
    else break;
  }
  if (at < end || end - start > MOST_DIGITS) return Number(content.slice(start, end));
  return decimals > 0 ? value / (POWERS[decimals] ?? 1) : value;
}

function isConstant(content: string, at: number, end: number): boolean {
  return end - at >= 4 && CONSTANTS.includes(content.slice(at, end));
}

/** Behind spaces and comments. */
function tokenFrom(content: string, start: number): number {
  let at = start;
  for (; at < content.length; at++) {
    if (content[at] === '%') at = endOfLine(content, at);
    else if (kindAt(content, at) !== SPACE) break;
  }
  return at;
}

function endOfLine(content: string, start: number): number {
  let at = start;
  while (at < content.length && content[at] !== '\n' && content[at] !== '\r') at++;
  return at;
}

function endOfToken(content: string, start: number): number {
  const first = content[start];
  if (first === '(') return endOfString(content, start);
  if ((first === '<' || first === '>') && content[start + 1] === first) return start + 2;
  if (first === '<') return content.indexOf('>', start) + 1 || content.length;
  if (first !== '/' && kindAt(content, start) === DELIMITER) return start + 1;
  let at = start + 1;
  while (at < content.length && isRegular(content, at)) at++;
  return at;
}

function isRegular(content: string, at: number): boolean {
  const kind = kindAt(content, at);
  return kind === LETTER || kind === NUMERIC;
}

function kindAt(content: string, at: number): number | undefined {
  return KINDS[content.charCodeAt(at)];
}

/** Behind the bracket that closes the string; brackets nest, and a backslash escapes. */
function endOfString(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    const character = content[at];
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  return content.length;
}

/** The text of a string operand that holds text: UTF-16 with a byte order mark, else as bytes. */
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

/** The page's content; `undefined` where it is not one stream, as Chromium always writes it. */
export function pageContent(page: PDFPage): string | undefined {
  const contents = page.node.Contents();
  if (!(contents instanceof PDFRawStream)) return undefined;
  return inflated(contents).toString('latin1');
}

export function setPageContent(page: PDFPage, content: string): void {
  const { context } = page.doc;
  const contents = page.node.get(PDFName.of('Contents'));
  if (contents instanceof PDFRef)
    context.assign(contents, flateStream(context, Buffer.from(content, 'latin1')));
}
