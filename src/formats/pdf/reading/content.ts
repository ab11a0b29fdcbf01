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

/** An operand, or, in the last group, an operator. */
const TOKEN =
  /%[^\r\n]*|(<<|>>|[[\]]|<[\da-fA-F\s]*>|\/[^\s()<>[\]{}/%]*|[-+.\d][^\s()<>[\]{}/%]*|(?:true|false|null)(?![^\s()<>[\]{}/%])|\()|([^\s()<>[\]{}/%]+)/g;

export function* operations(content: string): Generator<Operation> {
  const token = new RegExp(TOKEN);
  let operands: string[] = [];
  let start = -1;
  for (let match = token.exec(content); match; match = token.exec(content)) {
    const [, operand, operator] = match;
    if (start < 0 && (operand ?? operator) !== undefined) start = match.index;
    if (operand === '(') {
      token.lastIndex = endOfString(content, match.index);
      operands.push(content.slice(match.index, token.lastIndex));
    } else if (operand !== undefined) operands.push(operand);
    else if (operator !== undefined) {
      yield { operator, operands, start, end: token.lastIndex };
      operands = [];
      start = -1;
    }
  }
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
  const contents = page.node.get(PDFName.Contents);
  if (contents instanceof PDFRef)
    context.assign(contents, flateStream(context, Buffer.from(content, 'latin1')));
}
