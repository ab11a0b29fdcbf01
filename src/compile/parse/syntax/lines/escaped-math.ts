/**
 * Formulas between escaped brackets, `\(x\)` and `\[x\]`, and between doubly escaped ones, `\\(x\\)`, as on
 * websites with MathJax, whose Markdown removes the first backslash.
 */

import { beginsLine, lineEnd, matchAt, oneLine } from '../../scan.ts';
import type { Source } from '../../source.ts';
import type { Claim } from '../claim.ts';

const OPEN = /(\\{1,2})([([])/y;
const LONGEST = 50_000;

/**
 * A single backslash may also escape a bracket (converters from Word write `\[1\]`), so the content must look
 * like a formula.
 */
export function escapedMath({ text }: Source, offset: number): Claim | undefined {
  const [open, slashes = '', sign] = matchAt(OPEN, text, offset) ?? [];
  if (open === undefined) return undefined;
  const isDisplay = sign === '[';
  const start = offset + open.length;
  const close = closingEscape(text, start, slashes, isDisplay ? '[]' : '()');
  if (close === undefined) return undefined;
  const value = oneLine(text.slice(start, close)).trim();
  if (!looksLikeFormula(value) && !(slashes.length > 1 && hasNoWord(value))) return undefined;
  const type = isDisplay ? 'math' : 'inlineMath';
  const end = close + open.length;
  if (isDisplay && ONE_LETTER.test(value) && !isAlone(text, offset, end)) return undefined;
  return { end, texts: [], build: () => ({ type, value }) };
}

/** Editors add single letters to words: `previ\[u\]`, `\[d\]a cantaria`. */
const ONE_LETTER = /^\p{L}$/u;

function isAlone(text: string, start: number, end: number): boolean {
  return beginsLine(text, start) && text.slice(end, lineEnd(text, end)).trim() === '';
}

/** `\[` … `\]` on lines of its own. */
export function escapedMathBlock(source: Source, offset: number): Claim | undefined {
  if (matchAt(OPEN, source.text, offset)?.[2] !== '[') return undefined;
  const claim = escapedMath(source, offset);
  if (!claim) return undefined;
  const end = lineEnd(source.text, claim.end);
  return source.text.slice(claim.end, end).trim() === '' ? { ...claim, end } : undefined;
}

/** They are not nested, so a text of opening brackets takes linear time. */
function closingEscape(
  text: string,
  start: number,
  slashes: string,
  [open, close]: '[]' | '()',
): number | undefined {
  const limit = Math.min(text.length, start + LONGEST);
  for (let at = start; at < limit; at += 1) {
    if (text[at] === '\n' && /^[ \t>]*(?:\n|$)/.test(text.slice(at + 1, at + 80))) return undefined;
    if (!text.startsWith(slashes, at)) continue;
    const sign = text[at + slashes.length];
    if (sign === close) return at;
    if (sign === open) return undefined;
    at += slashes.length;
  }
  return undefined;
}

/** A link in a text; `F[q](t)` in a formula is not a link. */
const LINK = /\]\([^()\s]{0,200}(?:[#:]|\.[a-z])/;

/**
 * Whether a text looks like a formula: a command, a superscript or subscript, a function of something, or
 * single letters with an operator; no keys, no prose.
 */
function looksLikeFormula(value: string): boolean {
  // Formulas inside are removed first: `\[$km^2$\]`. Words in a formula may contain one.
  const bare = value.replace(WORDS, '');
  if (value === '' || LINK.test(bare) || /@|(?<!\\)\$/.test(bare)) return false;
  if (/\\[a-zA-Z]|[^\s\\][_^][{\p{L}\p{N}\\]/u.test(value)) return true;
  return (
    hasNoWord(value) &&
    /^\p{L}$|^\p{L}[([]|\p{L}.{0,1000}[=<>+*/-]|[=<>+*/-].{0,1000}\p{L}/u.test(value)
  );
}

const WORDS =
  /\\(?:text\w*|mbox)\s*\{[^{}]*\}|\\begin\{tabular\}(?:(?!\\begin)[\s\S])*?\\end\{tabular\}/g;

/** Letters of scripts that are not used for variables. Example: the face in `\(ツ\)`, `\(月\)`. */
const NO_VARIABLE =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}])\p{L}/u;

function hasNoWord(value: string): boolean {
  return value !== '' && !/\p{L}{2,}/u.test(value) && !NO_VARIABLE.test(value);
}
