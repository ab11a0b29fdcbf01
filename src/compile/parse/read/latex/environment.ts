/** A LaTeX environment and its content. */

import { closing } from '../../scan.ts';
import { linesSource, type Source, sliceSource } from '../../source.ts';
import type { EnvironmentSyntax } from '../../syntax/nodes.ts';
import type { AnyNode } from '../fold.ts';
import type { Reading } from '../reading.ts';

export interface Environment {
  name: string;
  /** Options after `\begin{name}`: "[label=(\alph*)]", "{13cm}". */
  options: string;
  /** Content between the options and `\end{name}`. */
  inside: Source;
  node: EnvironmentSyntax;
  reading: Reading;
}
/** Converts an environment. */
export type Convert = (environment: Environment) => AnyNode[];

/** Separates options and placement letters after `\begin{…}` from the content. */
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

/** Like `partsOf`, without the options. */
export function insideOf(source: Source, written: string, name: string): Source {
  return partsOf(source, written, name).inside;
}

/** Whether the group is a table's column format, which belongs to the content. */
function isTableFormat(name: string, pair: string | undefined): boolean {
  return pair === '{}' && /^(?:tabular[xy]?|(?:long)?tabu|longtable|array|alignat)$/.test(name);
}

/** Environments whose first argument is the width: `\begin{tabularx}{13cm}{lX}`. */
const HAS_WIDTH = /^tabular(?:[xy]|\*)$/;

/** Environments with a width in words: `\begin{tabu} to 13cm {lX}`. */
const IS_TABU = /^(?:long)?tabu$/;

/** Removes LaTeX's indentation, which Markdown would read as code. */
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
