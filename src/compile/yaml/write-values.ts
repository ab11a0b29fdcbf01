/** Writes values of YAML as people write them. */
import { replaceCommentMarks } from '../../words/comment-marks.ts';

/** The first character has no meaning in YAML, and there is no tab or line end. */
const PLAIN = /^[\p{L}\p{N}(“‘«/][^\n\t]*$/u;
/** Marks of a key or a comment, or white space at the end. */
const MARKS = /: |:$| #| $/;
/** Words and numbers that YAML does not read as text. */
const TYPED =
  /^(?:true|false|null|yes|no|on|off|y|n|~|[-+]?[\d.][\d._eE+-]*|0x[\da-f]+|\d{4}-\d\d-\d\d.*|\.(?:inf|nan))$/i;

export function scalar(text: string): string {
  return quoteUnless(PLAIN.test(text) && !MARKS.test(text) && !TYPED.test(text), text);
}

/** A scalar inside `[…]` or `{…}`, where commas and brackets have a meaning. */
export function flowScalar(text: string): string {
  const plain =
    PLAIN.test(text) && !MARKS.test(text) && !/[,[\]{}]/.test(text) && !TYPED.test(text);
  return quoteUnless(plain, text);
}

/** Comments are read before YAML: what begins one is written as an escape. */
function quoteUnless(plain: boolean, text: string): string {
  const quoted = JSON.stringify(text);
  const safe = replaceCommentMarks(quoted, (sign) => (sign === '<' ? '\\u003c' : '\\u007b'));
  return plain && safe === quoted ? text : safe;
}

export function flowList(items: string[]): string {
  return `[${items.map(flowScalar).join(', ')}]`;
}

/** A map in one line. Undefined values are left out. Example: `{given: Malik, family: Firdous}`. */
export function flowMap(entries: Record<string, string | number | undefined>): string {
  const parts = Object.entries(entries).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${typeof value === 'number' ? value : flowScalar(value)}`],
  );
  return `{${parts.join(', ')}}`;
}

/** The lines of a block of text under a key, with an empty line between paragraphs. */
export function literal(key: string, paragraphs: string[]): string[] {
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index > 0 ? [''] : []),
    ...paragraph.split('\n').map((line) => `  ${line}`),
  ]);
  // YAML would read white space at the start as indentation.
  const indented = /^\s/.test(paragraphs[0] ?? '') ? '2' : '';
  return [`${key}: |${indented}`, ...lines];
}

/** A number is written without quotes, other texts as scalars. Examples: `volume: 1`, `volume: IV`. */
export function numberOrText(text: string): string {
  return /^[1-9]\d{0,8}$/.test(text) ? text : scalar(text);
}
