/** Writes texts as YAML, in the style in which the old text was written. */
import { Scalar } from 'yaml';
import { flowScalar, scalar } from '../../../../compile/yaml/write-values.ts';
import { replaceCommentMarks } from '../../../../words/comment-marks.ts';

/** Dates, numbers and identifiers. Offprint reads every value as text, so they need no quotes. */
const NUMBERS = /^\d[\d./-]*[\dX]?$/;

/**
 * A text in one line.
 *
 * @param style of the old text; a plain text is quoted only if it must be
 */
export function inlineText(text: string, style?: string | null, isFlow = false): string {
  if (style === Scalar.QUOTE_DOUBLE) return quoted(text);
  if (style === Scalar.QUOTE_SINGLE && isSimple(text)) return `'${text.replaceAll("'", "''")}'`;
  if (text === 'true' || text === 'false' || NUMBERS.test(text)) return text;
  if (text.includes('\n') || !isPrintable(text)) return quoted(text);
  return isFlow ? flowScalar(text) : scalar(text);
}

/** In double quotes. Marks of comments are escaped, because comments are read before the YAML. */
function quoted(text: string): string {
  return replaceCommentMarks(JSON.stringify(text), (sign) =>
    sign === '<' ? '\\u003c' : '\\u007b',
  );
}

function isSimple(text: string): boolean {
  return isPrintable(text) && replaceCommentMarks(text, () => '\u0000') === text;
}

/** Whether the text has no character that ends a line or that YAML does not allow. */
function isPrintable(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029\ufeff]/u.test(text);
}

/** Whether a text can be written as a block below its key: several lines without anything unusual. */
export function canBeBlock(text: string): boolean {
  const lines = text.split('\n');
  return lines.every(isSimple) && !/^\s|\n$/.test(text) && lines[0] !== '';
}

/**
 * The block behind its key and colon: a header and indented lines, with a line end at the end.
 *
 * @param header such as `|`, with its comment
 */
export function blockText(text: string, header: string, indent: string): string {
  const lines = text.split('\n').map((line) => (line.trim() === '' ? '' : `${indent}${line}`));
  return ` ${header}\n${lines.join('\n')}\n`;
}
