/** LaTeX in the text: commands, environments, the non-breaking space. */

import { countMatches } from '../../../words/count-matches.ts';
import { definitionEnd } from '../macros.ts';
import { closing, isBlankAfter, lineEnd, matchAt } from '../scan.ts';
import type { Range, Source } from '../source.ts';
import { characterOf } from './characters.ts';
import type { Claim } from './claim.ts';
import type { LatexSyntax } from './nodes.ts';

const NAME = /\\([a-zA-Z]+)(\*?)/y;
const ENVIRONMENT = /\\begin\{([a-zA-Z]+\*?)\}/y;
const VERBATIM = /\\verb\*?([^\sa-zA-Z*])(.*?)\1/y;
const LONGEST = 50_000;
/** Commands whose arguments are not words. They are kept as written. */
const NO_WORDS =
  /^(?:url|path|ref|autoref|[cC]ref|[vV]ref|eqref|v?pageref|nameref|label|[a-zA-Z]{0,1000}cite[a-zA-Z]*|nocite|symbol|numberwithin|pagenumbering|setstretch|addcontentsline|markboth|markright|captionsetup|hypersetup|newgeometry|geometry|titleformat|setmainfont|fontsize|rule|setlist|hyphenation|includegraphics|[vh]space|vskip|hskip|input|include(?:pdf)?|bibliography|bibliographystyle|usepackage|documentclass|definecolor|setlength|addtolength|setcounter|graphicspath|thispagestyle|pagestyle|hypertarget|hyperref)$/;
/** Commands whose first argument is not words, but whose second is. */
const SECOND_IS_WORDS =
  /^(?:href|textcolor|color|colorbox|hyperlink|foreignlanguage|parbox|raisebox|rotatebox|scalebox)$/;

/** A command `\name[option]{argument}`. In prose, the arguments follow without a space. */
export function latexCommand({ text }: Source, offset: number): Claim | undefined {
  const verbatim = matchAt(VERBATIM, text, offset);
  if (verbatim) {
    const value = verbatim[2] ?? '';
    return { end: VERBATIM.lastIndex, texts: [], build: () => ({ type: 'inlineCode', value }) };
  }
  const char = matchAt(CHARACTER, text, offset);
  const coded = char && character(offset + char[0].length, char.slice(1));
  if (coded) return coded;
  const defined = definitionEnd(text, offset);
  if (defined !== undefined) return definition(text, offset, defined);
  const match = matchAt(NAME, text, offset);
  if (!match || match[1] === 'begin' || match[1] === 'end') return undefined;
  const name = match[1] ?? '';
  const { end, options, values } = readArguments(text, offset + match[0].length);
  const raw = text.slice(offset, end);
  const onWord = values.length === 0 && /[\p{L}\p{N}:\\]/u.test(text[offset - 1] ?? ' ');
  const strings = (ranges: Range[]) => ranges.map((range) => text.slice(range.start, range.end));
  return {
    end,
    texts: wordsOf(name, values),
    build: (texts) => ({
      type: 'latexSyntax',
      name,
      raw,
      onWord,
      options: strings(options),
      values: strings(values),
      texts,
    }),
  };
}

/** TeX's `\char` with a character, or with its hexadecimal, octal or decimal number. */
const CHARACTER =
  /\\char\s*(?:`\\?([^\sa-zA-Z]|[a-zA-Z])|"([0-9A-F]{1,6})|'([0-7]{1,7})|(\d{1,7}))/y;

function character(
  end: number,
  [written, hexadecimal, octal, decimal]: (string | undefined)[],
): Claim | undefined {
  const code = hexadecimal
    ? Number.parseInt(hexadecimal, 16)
    : octal
      ? Number.parseInt(octal, 8)
      : Number(decimal);
  const value = written ?? characterOf(code);
  if (value === undefined) return undefined;
  return { end, texts: [], build: () => ({ type: 'text', value }) };
}

const BOOKDOWN = /\\@ref\(([\w:.-]+)\)/y;

/** bookdown's `\@ref(fig:map)`, which is LaTeX's `\ref{fig:map}`. */
export function bookdownReference({ text }: Source, offset: number): Claim | undefined {
  const match = matchAt(BOOKDOWN, text, offset);
  if (!match) return undefined;
  const [raw, label = ''] = match;
  return {
    end: offset + raw.length,
    texts: [],
    build: () => ({
      type: 'latexSyntax',
      name: 'ref',
      raw,
      onWord: false,
      options: [],
      values: [label],
      texts: [],
    }),
  };
}

const GROUP =
  /\{\\(bf|bfseries|it|itshape|em|sl|tt|ttfamily|sc|scshape|sf|rm|tiny|scriptsize|footnotesize|small|normalsize|large|Large)(?![a-zA-Z])\s*/y;
const GROUP_COMMANDS: Record<string, string> = {
  bf: 'textbf',
  bfseries: 'textbf',
  it: 'textit',
  itshape: 'textit',
  em: 'emph',
  sl: 'textit',
  tt: 'texttt',
  ttfamily: 'texttt',
  sc: 'textsc',
  scshape: 'textsc',
};

/** A font switch that is valid to the end of its braces: `{\bf words}`. */
export function latexGroup({ text }: Source, offset: number): Claim | undefined {
  const match = matchAt(GROUP, text, offset);
  const close = match ? closing(text, offset, '{}') : undefined;
  if (!match || close === undefined) return undefined;
  const words = { start: offset + match[0].length, end: close };
  return {
    end: close + 1,
    texts: [words],
    build: (texts) => ({
      type: 'latexSyntax',
      name: GROUP_COMMANDS[match[1] ?? ''] ?? 'textnormal',
      raw: text.slice(offset, close + 1),
      onWord: false,
      options: [],
      values: [text.slice(words.start, words.end)],
      texts,
    }),
  };
}

/** A definition, such as `\newcommand{\x}{…}`; see macros.ts. */
function definition(text: string, offset: number, end: number): Claim {
  const raw = text.slice(offset, end);
  const node: LatexSyntax = {
    type: 'latexSyntax',
    name: 'newcommand',
    raw,
    onWord: false,
    options: [],
    values: [],
    texts: [],
  };
  return { end, texts: [], build: () => node };
}

/**
 * An environment from the start of a line, such as `\begin{align}…\end{align}`. Punctuation may follow on the
 * last line.
 */
export function environmentBlock({ text }: Source, offset: number): Claim | undefined {
  const name = matchAt(ENVIRONMENT, text, offset)?.[1];
  const close = name === undefined ? undefined : environmentEnd(text, offset, name);
  if (name === undefined || close === undefined || isInsideDollars(text, offset)) return undefined;
  const end = lineEnd(text, close);
  if (!/^[\s.,;]*$/.test(text.slice(close, end))) return undefined;
  return { end, texts: [], build: (_, lines) => ({ type: 'environmentSyntax', name, lines }) };
}

/** An environment inside a line of text. */
export function environmentInline({ text }: Source, offset: number): Claim | undefined {
  const name = matchAt(ENVIRONMENT, text, offset)?.[1];
  const end = name === undefined ? undefined : environmentEnd(text, offset, name);
  if (name === undefined || end === undefined) return undefined;
  const lines = linesOf(text, offset, end);
  return { end, texts: [], build: () => ({ type: 'environmentSyntax', name, lines }) };
}

const LINE_BREAK = /[ \t]*\\\\(?:\[[^\]\n]*\])?[ \t]*/y;

/** `\\\\` is a line end in LaTeX; in Markdown it is a backslash. */
export function latexLineBreak({ text, isTex }: Source, offset: number): Claim | undefined {
  const match = isTex ? matchAt(LINE_BREAK, text, offset) : null;
  if (!match) return undefined;
  return { end: offset + match[0].length, texts: [], build: () => ({ type: 'break' }) };
}

/** `\ ` is a non-breaking space. */
export function escapedSpace({ text }: Source, offset: number): Claim | undefined {
  if (text[offset + 1] !== ' ') return undefined;
  return { end: offset + 2, texts: [], build: () => ({ type: 'text', value: '\u00a0' }) };
}

function wordsOf(name: string, values: Range[]): Range[] {
  if (SECOND_IS_WORDS.test(name)) return values.slice(1);
  return NO_WORDS.test(name) ? [] : values;
}

function readArguments(
  text: string,
  start: number,
): { end: number; options: Range[]; values: Range[] } {
  const options: Range[] = [];
  const values: Range[] = [];
  let end = start;
  for (;;) {
    const list = { '[': options, '{': values }[text[end] ?? ''];
    const close = list && closing(text, end, list === options ? '[]' : '{}');
    if (!list || close === undefined || (list === options && !isOption(text, end, close))) break;
    list.push({ start: end + 1, end: close });
    end = close + 1;
  }
  return { end, options, values };
}

/**
 * Whether brackets are an option, which precedes an argument. In `\LaTeX[^1]` and `\ldots [@key]` they are
 * Markdown.
 */
function isOption(text: string, open: number, close: number): boolean {
  return /[{[]/.test(text[close + 1] ?? '') && !/[\^@]/.test(text[open + 1] ?? '');
}

/** Whether a displayed formula is open in this paragraph. Environments inside belong to the formula. */
function isInsideDollars(text: string, offset: number): boolean {
  const paragraph = text.slice(paragraphStart(text, offset), offset);
  return countMatches(paragraph, /(?<!\\)\$\$/g) % 2 === 1;
}

/** Offset after the last blank line before an offset, within the longest length of an environment. */
function paragraphStart(text: string, offset: number): number {
  const limit = Math.max(0, offset - LONGEST);
  let newline = offset;
  do newline = text.lastIndexOf('\n', newline - 1);
  while (newline > limit && !isBlankAfter(text, newline));
  return Math.max(newline, limit);
}

/**
 * Offset after the `\end` that closes the environment at `offset`. Environments of the same name may be
 * nested.
 */
function environmentEnd(text: string, offset: number, name: string): number | undefined {
  const tag = new RegExp(`\\\\(begin|end)\\{${name.replace('*', '\\*')}\\}`, 'g');
  tag.lastIndex = offset;
  let depth = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match.index > offset + LONGEST) return undefined;
    depth += match[1] === 'begin' ? 1 : -1;
    if (depth === 0) return tag.lastIndex;
  }
  return undefined;
}

/** The lines of a range, without marks of containers. */
function linesOf(text: string, start: number, end: number): Range[] {
  const lines: Range[] = [];
  for (let at = start; at < end; at = lineEnd(text, at) + 1) {
    const last = Math.min(lineEnd(text, at), end);
    const indent = at === start ? 0 : (/^[ \t>]*/.exec(text.slice(at, last))?.[0].length ?? 0);
    lines.push({ start: at + indent, end: last });
  }
  return lines;
}
