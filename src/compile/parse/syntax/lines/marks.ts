/** Marks around words: `^2^`, `~2~`, `^[note]`, `[words]{.class}`; and calls of undefined notes. */

import { closing, matchAt } from '../../scan.ts';
import type { Source } from '../../source.ts';
import type { Claim } from '../claim.ts';
import type { SyntaxNode } from '../nodes.ts';
import { readAttributes } from './attributes.ts';

/** Contains no white space, unless escaped: "2^10^" but not "a^b and c^d". */
const SUPERSCRIPT = /\^((?:[^\s^\\]|\\.){1,200})\^/y;
/**
 * A superscript or subscript as in a formula, after a letter, a digit, a bracket or another group: "10^{-6}",
 * "H_{2}O", "x_{i}^{2}".
 */
const RAISED_GROUP = /(?<=[\p{L}\p{N})\]]|_\{[^\s{}]{1,40}\})\^\{([^\s{}^\\]{1,40})\}/uy;
const LOWERED_GROUP = /(?<=[\p{L}\p{N})\]]|\^\{[^\s{}]{1,40}\})_\{([^\s{}_\\]{1,40})\}/uy;
const SUBSCRIPT = /~((?:[^\s~\\]|\\.){1,200})~(?!~)/y;
const NOTE_CALL = /\[\^([^\s[\]^]{1,200})\]/y;
/** LaTeX's tie (a non-breaking space) before a reference: "Figure~\ref{x}", "Smith~@smith". */
const TIE = /~(?=\\(?:[a-zA-Z]*ref|[a-zA-Z]{0,1000}cite[a-z]*)\*?[{[]|-?@[\p{L}{]|\[-?@|\[\]\(#)/uy;

export function superscript(source: Source, offset: number): Claim | undefined {
  return (
    scriptClaim(source, offset, RAISED_GROUP, 'superscript', 2) ??
    scriptClaim(source, offset, SUPERSCRIPT, 'superscript')
  );
}

export function subscript(source: Source, offset: number): Claim | undefined {
  const before = source.text[offset - 1];
  if (before === '~' || source.text[offset + 1] === '~') return undefined;
  return scriptClaim(source, offset, SUBSCRIPT, 'subscript');
}

export function subscriptGroup(source: Source, offset: number): Claim | undefined {
  return scriptClaim(source, offset, LOWERED_GROUP, 'subscript', 2);
}

const NAME_BEFORE = /[\p{L}\p{N}{}][\p{L}\p{N}_{}]{0,1000}$/u;
const NAME_AFTER = /^_[\p{L}\p{N}_{}]*[\p{L}\p{N}{}]/u;
/** A name with braces, and with an underscore that begins no subscript, or a second subscript. */
const VARIABLE = /^(?=[^{]*\{)(?:.*[^_]_+[^_{]|.*_\{[^{}]*\}_)/;
/** Characters on each side of an underscore. */
const LONGEST_NAME = 100;

/** A variable name, which is kept as typed: `pred_max_{value}_within`, `data_{year}_{month}`. */
export function variableName({ text }: Source, offset: number): Claim | undefined {
  const before = NAME_BEFORE.exec(text.slice(Math.max(0, offset - LONGEST_NAME), offset))?.[0];
  const value = NAME_AFTER.exec(text.slice(offset, offset + LONGEST_NAME))?.[0];
  if (before === undefined || value === undefined || !VARIABLE.test(before + value))
    return undefined;
  return { end: offset + value.length, texts: [], build: () => ({ type: 'literalSyntax', value }) };
}

/** LaTeX's tie becomes a non-breaking space. */
export function tie(source: Source, offset: number): Claim | undefined {
  if (!matchAt(TIE, source.text, offset)) return undefined;
  return { end: offset + 1, texts: [], build: () => ({ type: 'text', value: '\u00a0' }) };
}

/** LaTeX's tie between words: "Fig.~1", "Dr.~Smith". But "10~20" is a range, and "~5" means about five. */
export function tieOfWords({ text }: Source, offset: number): Claim | undefined {
  const before = text.slice(Math.max(0, offset - 2), offset);
  if (!/[A-Za-z\u00C0-\u024F]\.?$/.test(before) || !/[A-Za-z\d$]/.test(text[offset + 1] ?? ''))
    return undefined;
  return { end: offset + 1, texts: [], build: () => ({ type: 'text', value: '\u00a0' }) };
}

/** `^[A note written where it is called.]` */
export function inlineNote({ text }: Source, offset: number): Claim | undefined {
  if (text[offset + 1] !== '[') return undefined;
  const close = closing(text, offset + 1, '[]');
  if (close === undefined) return undefined;
  return {
    end: close + 1,
    texts: [{ start: offset + 2, end: close }],
    build: ([children = []]) => ({ type: 'inlineNote', children: phrasing(children) }),
  };
}

/** `[words]{.smallcaps}` */
export function bracketedSpan({ text }: Source, offset: number): Claim | undefined {
  const close = closing(text, offset, '[]');
  const read = close === undefined ? undefined : readAttributes(text, close + 1);
  if (close === undefined || !read) return undefined;
  const raw = text.slice(close + 1, read.end);
  return {
    end: read.end,
    texts: [{ start: offset + 1, end: close }],
    build: ([children = []]) => ({
      type: 'spanSyntax',
      children,
      attributes: { type: 'attributesSyntax', raw, ...read.list },
    }),
  };
}

/** A call of a note. Calls of missing notes are reported by the structure stage. */
export function noteCall({ text }: Source, offset: number): Claim | undefined {
  const label = matchAt(NOTE_CALL, text, offset)?.[1];
  if (label === undefined) return undefined;
  return {
    end: NOTE_CALL.lastIndex,
    texts: [],
    build: () => ({ type: 'footnoteReference', identifier: label.toLowerCase(), label }),
  };
}

/** @param opening length of the mark before the words; one character ends them */
function scriptClaim(
  { text }: Source,
  offset: number,
  pattern: RegExp,
  type: 'superscript' | 'subscript',
  opening = 1,
): Claim | undefined {
  if (!matchAt(pattern, text, offset)) return undefined;
  const end = pattern.lastIndex;
  return {
    end,
    texts: [{ start: offset + opening, end: end - 1 }],
    build: ([children = []]) => ({ type, children: phrasing(children) }),
  };
}

/** Types nodes as phrasing content, since only that occurs inside a line. */
export function phrasing<Node extends SyntaxNode>(nodes: SyntaxNode[]): Node[] {
  return nodes as Node[];
}
