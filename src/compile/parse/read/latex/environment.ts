/** A piece of LaTeX between `\begin` and `\end`, and what is its content. */

import { closing } from '../../scan.ts';
import { linesSource, type Source, sliceSource } from '../../source.ts';
import type { EnvironmentSyntax } from '../../syntax/nodes.ts';
import type { AnyNode } from '../fold.ts';
import type { Reading } from '../reading.ts';

export interface Environment {
  name: string;
  /** Behind `\begin{name}`: "[label=(\alph*)]", "{13cm}". */
  options: string;
  /** Everything between the options and `\end{name}`. */
  inside: Source;
  node: EnvironmentSyntax;
  reading: Reading;
}
/** Makes nodes of an environment. */
export type Convert = (environment: Environment) => AnyNode[];

/** Options and placement letters after `\begin{…}` are no content. */
export function partsOf(
  source: Source,
  written: string,
  name: string,
): Pick<Environment, 'options' | 'inside'> {
  const { text } = source;
  const end = text.lastIndexOf(`\\end{${written}}`);
  const opened = `\\begin{${written}}`.length;
  let start = opened;
  start +=
    /^ *(?:to|spread) {0,1000}[^{}\n]*(?=\{)/.exec(IS_TABU.test(name) ? text.slice(start) : '')?.[0]
      .length ?? 0;
  const takesArguments =
    /^(?:tabular[xy]?|(?:long)?tabu|longtable|array|alignat|minipage|subfigure|subtable|multicols|wrapfigure)$/;
  let widths = HAS_WIDTH.test(written) ? 1 : 0;
  for (;;) {
    const pair =
      text[start] === '['
        ? '[]'
        : text[start] === '{' && takesArguments.test(name)
          ? '{}'
          : undefined;
    const close = pair && closing(text, start, pair);
    if (close === undefined || (widths === 0 && isTableFormat(name, pair))) break;
    if (pair === '{}') widths = 0;
    start = close + 1;
  }
  return {
    options: text.slice(opened, start),
    inside: sliceSource(source, { start, end: Math.max(start, end) }),
  };
}

/** As `partsOf`, without the options. */
export function insideOf(source: Source, written: string, name: string): Source {
  return partsOf(source, written, name).inside;
}

/** A table's column letters are content: they say how the columns are aligned. */
function isTableFormat(name: string, pair: string | undefined): boolean {
  return pair === '{}' && /^(?:tabular[xy]?|(?:long)?tabu|longtable|array|alignat)$/.test(name);
}

/** Its first argument is how wide the table is: `\begin{tabularx}{13cm}{lX}`. */
const HAS_WIDTH = /^tabular(?:[xy]|\*)$/;

/** How wide it is, this one says in words: `\begin{tabu} to 13cm {lX}`. */
const IS_TABU = /^(?:long)?tabu$/;

/** Indentation of LaTeX is no code block of Markdown. */
export function dedented(source: Source): Source {
  let at = 0;
  const lines = source.text.split('\n').map((line) => {
    const blanks = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const range = { start: at + blanks, end: at + line.length };
    at += line.length + 1;
    return range;
  });
  return linesSource(source, lines);
}
