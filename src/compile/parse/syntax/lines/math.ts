/**
 * Formulas between dollar signs, by Pandoc's rules ("tex_math_dollars"): no white space after the opening or
 * before the closing sign, and no digit after it. "$5 and $6" is money.
 */
import { countMatches } from '../../../../words/count-matches.ts';
import type { Attributes, MathNode } from '../../manuscript.ts';
import { beginsLine, isBlankAfter, lineEnd, lineStart, matchAt, oneLine } from '../../scan.ts';
import { placeOf, type Range, type Source } from '../../source.ts';
import type { Claim } from '../claim.ts';
import { latexCommand } from '../latex.ts';
import { readAttributes } from './attributes.ts';

/** A longer formula with blank lines has a forgotten dollar sign. In one paragraph there is no limit. */
const LONGEST = 20_000;
const STOP = /[ \t]*([.,;:]?)[ \t]*/y;
const LABEL = /(?:\(([\w:.-]+)\)|\\label\{([^{}\n]+)\})[.,]?/y;
/** Two dollar signs before digits are prices, except for these: `$\sim$20`, `$>$5`. */
const NO_PRICE = /^(?:\\[a-zA-Z]|[<>=≤≥±~+-]+$)/;
const LINE_END = /[ \t]*(?=\n|$)/y;
/**
 * Code in a formula that knitr would replace by its result, without the last backtick: `` $n = `r d$n`$ ``.
 */
const CODE = /`r [^`\n]{1,500}(?=`)/y;

export function dollarMath(source: Source, offset: number): Claim | undefined {
  return source.text[offset + 1] === '$' ? display(source, offset) : inline(source, offset);
}

/** A citation or a reference alone, which needs no formula: `$\cite{roe}$`. */
const NO_FORMULA =
  /^\\(?:[a-zA-Z]{0,30}cite[a-zA-Z]*|(?:auto|eq|[cC])?ref)\*?(?:\[[^\]]*\])*\{[^{}]*\}$/;

/** An inline formula: `$x$`, or GitHub's `` $`x`$ ``. */
function inline(source: Source, offset: number): Claim | undefined {
  const { text, isTex } = source;
  if (/[\s$]/.test(text[offset + 1] ?? ' ')) return spacedFormula(source, offset);
  const close = closingDollars(text, offset + 1, '$');
  if (close === undefined) return undefined;
  if (/(?<!\\)\s$/.test(text.slice(close - 2, close))) return spacedFormula(source, offset);
  const value = oneLine(text.slice(offset + 1, close))
    .replace(/^`(.*)`$/s, '$1')
    .replace(/\\\s$/, '~');
  if (!isTex && /\d/.test(text[close + 1] ?? '') && !NO_PRICE.test(value)) return undefined;
  const command = NO_FORMULA.test(value) ? latexCommand(source, offset + 1) : undefined;
  if (command) return { ...command, end: close + 1 };
  return { end: close + 1, texts: [], build: () => ({ type: 'inlineMath', value }) };
}

/**
 * A formula with spaces inside the signs, as in notebooks: `$ x_i $`. It has one line, no separate words, and
 * TeX syntax unless the text is MyST.
 */
const SPACED = /\$(?!\$)((?:\\.|[^$\\\n])+)\$(?![$\d])/y;
const WORDS = /(?<=^|[ \t])[a-zA-Z]{3,}(?=[ \t]|$)/;

function spacedFormula({ text, dollars }: Source, offset: number): Claim | undefined {
  const match = matchAt(SPACED, text, offset);
  const value = match?.[1]?.trim() ?? '';
  if (!match || value === '' || WORDS.test(value)) return undefined;
  if (!dollars?.spaced && !/[\\_^]/.test(value)) return undefined;
  const end = offset + match[0].length;
  return { end, texts: [], build: () => ({ type: 'inlineMath', value }) };
}

const DOUBLE = /\$\$(?!\$)(?:\\.|[^$\\\n])+\$\$(?!\$)/g;
const DOUBLE_IN_LINE = new RegExp(
  String.raw`(?<=[\p{L},;:(]\x20?)${DOUBLE.source}(?=\x20?[\p{L},.;:)'’-])`,
  'gu',
);
const SINGLE = /(?<![\\$])\$(?![\s$])(?:\\.|[^$\\\n])+(?<!\s)\$(?![\d$])/g;
/** With fewer inline formulas, they may be displayed equations by chance. */
const FEWEST = 3;

/** Whether a manuscript writes most inline formulas with two dollar signs. */
export function doublesDollars(text: string): boolean {
  const doubled = countMatches(text, DOUBLE_IN_LINE);
  if (doubled < FEWEST) return false;
  return countMatches(text.replace(DOUBLE, ''), SINGLE) * 10 <= doubled;
}

/** Whether there are words before or after a range on its lines. */
function standsInLine(text: string, start: number, end: number): boolean {
  const before = text.slice(lineStart(text, start), start);
  return /\S/.test(before) || /^[^{(]*[\p{L}\p{N}$]/u.test(text.slice(end, lineEnd(text, end)));
}

/** `$$x$$` inside a paragraph is a displayed equation. */
function display({ text, dollars }: Source, offset: number): Claim | undefined {
  const close = closingDollars(text, offset + 2, '$$');
  if (close === undefined) return undefined;
  const value = text
    .slice(offset + 2, close)
    .replace(/\n[ \t>]*/g, '\n')
    .trim();
  if (value === '') return undefined;
  const end = close + 2;
  if (dollars?.doubled && standsInLine(text, offset, end))
    return { end, texts: [], build: () => ({ type: 'inlineMath', value: oneLine(value) }) };
  return { end, texts: [], build: () => ({ type: 'math', value }) };
}

/**
 * A displayed formula from `$$` at the start of a line to the line on which it closes, with its label. It may
 * contain blank lines if both signs are alone on their lines.
 */
export function mathBlock(source: Source, offset: number): Claim | undefined {
  const { text } = source;
  if (!text.startsWith('$$', offset) || text[offset + 2] === '$') return undefined;
  if (endsFormula(text, offset)) return undefined;
  const close = closingDollars(text, offset + 2, '$$') ?? fencedEnd(text, offset);
  if (close === undefined) return undefined;
  if (source.dollars?.doubled && standsInLine(text, offset, close + 2)) return undefined;
  const after = afterMath(source, close + 2);
  const goesOn = !matchAt(LINE_END, text, after.end);
  const end = goesOn ? paragraphEnd(text, after.end) : lineEnd(text, after.end);
  return {
    end,
    texts: [],
    build: (_, lines) => {
      const math: MathNode = {
        type: 'math',
        value: inside(text, lines, close) + after.stop,
        ...(after.attributes && { data: { attributes: after.attributes } }),
      };
      return goesOn ? { type: 'mathSyntax', math, rest: linesFrom(lines, after.end) } : math;
    },
  };
}

/** Whether `$$` at the start of a line ends a formula that began after words in an earlier line: `is $$`. */
function endsFormula(text: string, offset: number): boolean {
  const last = text.lastIndexOf('$$', offset - 1);
  for (let open = text.indexOf('$$', lineStart(text, last)); open >= 0 && open <= last; ) {
    if (beginsLine(text, open)) return false;
    const close = text[open - 1] === '\\' ? undefined : closingDollars(text, open + 2, '$$');
    if (close === offset) return true;
    open = text.indexOf('$$', (close ?? open) + 2);
  }
  return false;
}

/** End of the paragraph. Words may follow the closing signs. */
function paragraphEnd(text: string, offset: number): number {
  let end = lineEnd(text, offset);
  while (end < text.length && !isBlankAfter(text, end)) end = lineEnd(text, end + 1);
  return end;
}

function linesFrom(lines: Range[], offset: number): Range[] {
  return lines.flatMap(({ start, end }) =>
    end > offset ? [{ start: Math.max(start, offset), end }] : [],
  );
}

/** The lines of a block without its signs, and without blank lines, which TeX does not allow. */
function inside(text: string, lines: Range[], close: number): string {
  return lines
    .filter(({ start }) => start < close)
    .map(({ start, end }) => text.slice(start, Math.min(end, close)))
    .join('\n')
    .replace(/^\s*\$\$/, '')
    .replace(/\n\s*(?=\n)/g, '')
    .trim();
}

/** Attributes (Quarto), a label (MyST, LaTeX) and punctuation after the closing signs. */
function afterMath(
  source: Source,
  offset: number,
): { end: number; stop: string; attributes?: Attributes } {
  const { text } = source;
  const stop = matchAt(STOP, text, offset)?.[1] ?? '';
  const at = offset + (matchAt(STOP, text, offset)?.[0].length ?? 0);
  const read = readAttributes(text, at);
  const label = matchAt(LABEL, text, at);
  const end = read?.end ?? at + (label?.[0].length ?? 0);
  const place = placeOf(source, at, end);
  const attributes = read
    ? { id: read.list.id, classes: read.list.classes, pairs: read.list.pairs, place }
    : label && { id: label[1] ?? label[2], classes: [], pairs: {}, place };
  return { end, stop, ...(attributes && { attributes }) };
}

/** The closing `$$` for an opening `$$` alone on its line. Blank lines may be between them. */
function fencedEnd(text: string, offset: number): number | undefined {
  if (!matchAt(LINE_END, text, offset + 2)) return undefined;
  const close = closingDollars(text, offset + 2, '$$', true);
  if (close === undefined || !beginsLine(text, close)) return undefined;
  return matchAt(LINE_END, text, close + 2) ? close : undefined;
}

function closingDollars(
  text: string,
  start: number,
  signs: '$' | '$$',
  overBlankLines = false,
): number | undefined {
  const limit = overBlankLines ? Math.min(text.length, start + LONGEST) : text.length;
  for (let at = start; at < limit; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '`') at += matchAt(CODE, text, at)?.[0].length ?? 0;
    else if (char === '$' && text.startsWith(signs, at)) return at;
    else if (char === '\n' && !overBlankLines && isBlankAfter(text, at)) return undefined;
  }
  return undefined;
}
