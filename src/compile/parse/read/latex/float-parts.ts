/** Parts of LaTeX's figures and tables other than pictures and cells. */

import { recordConsumed } from '../../../../words/consumed.ts';
import type { BlockNode, PhrasingNode } from '../../manuscript.ts';
import { closing } from '../../scan.ts';
import {
  linesSource,
  placeOf,
  type Range,
  type Source,
  sliceSource,
  withoutStretches,
} from '../../source.ts';
import type { Reading } from '../reading.ts';
import { dedented } from './environment.ts';

export interface FloatParts {
  caption: PhrasingNode[];
  label: string | undefined;
  /** The content without caption, label and layout. */
  rest: Source;
}

/** A caption. `\captionof{table}{…}` of the package caption says its kind. */
const CAPTION = /\\caption(?:of\*?\s*\{[^{}]*\}|\*)?\s*(?:\[[^\]]{0,1000}\])?(?=\{)/;
const LABEL = /\\label\s*\{([^{}]*)\}/;
/** Layout commands. Font sizes may precede words of the float; commands in formulas are kept. */
const LAYOUT =
  /\$(?:\\.|[^$\\\n]){1,1000}\$|\\(?:centering|raggedright|raggedleft|hfill|vfill|hfil|quad|qquad|tiny|scriptsize|footnotesize|small|normalsize|par|noindent|medskip|smallskip|bigskip|newline|linebreak|FloatBarrier)(?![a-zA-Z]|\s*\{)|\\(?:[hv]space\*?|captionsetup|setlength|renewcommand)(?:\[[^\]]{0,1000}\])?\{[^{}]*\}(?:\{[^{}]*\})?|\\\\(?:\[[^\]]{0,1000}\])?|(?<!\\)%[^\n]*/g;

/** Separates `\caption{…}` and `\label{…}` of a float from its text. */
export function floatParts(inside: Source, reading: Reading): FloatParts {
  const { text } = inside;
  const command = CAPTION.exec(text);
  const open = command ? command.index + command[0].length : -1;
  const close = open === -1 ? undefined : closing(text, open, '{}');
  const label = LABEL.exec(text)?.[1]?.trim();
  const layout = [...text.matchAll(LAYOUT)].filter(([whole]) => !whole.startsWith('$'));
  const cuts = [...text.matchAll(new RegExp(LABEL, 'g')), ...layout].map(stretchOf);
  recordStretches(inside, cuts, reading);
  if (!command || close === undefined)
    return { caption: [], label, rest: withoutStretches(inside, cuts) };
  const caption = reading.parseWords(withoutLabel(inside, { start: open + 1, end: close }));
  cuts.push({ start: command.index, end: close + 1 });
  recordStretches(inside, [{ start: command.index, end: open }], reading);
  return { caption, label, rest: withoutStretches(inside, cuts) };
}

export function recordStretches(
  inside: Source,
  stretches: readonly Range[],
  { file }: Reading,
): void {
  for (const { start, end } of stretches)
    recordConsumed(file, 'markup', placeOf(inside, start, end));
}

/** Words beside the pictures or the table: a source, or notes. */
export function wordsOfFloat(rest: Source, reading: Reading): BlockNode[] {
  return /\p{L}/u.test(rest.text) ? reading.parseBlocks(dedented(rest)) : [];
}

/** The range of a match. */
export function stretchOf({ 0: whole, index }: RegExpExecArray): Range {
  return { start: index, end: index + whole.length };
}

/** Removes a label inside a caption. */
function withoutLabel(inside: Source, range: Range): Source {
  const words = inside.text.slice(range.start, range.end);
  const label = /(?:(?<!\s)\s+)?\\label\s*\{[^{}]*\}\s*/.exec(words);
  if (!label) return sliceSource(inside, range);
  const before = { start: range.start, end: range.start + label.index };
  const after = { start: before.end + label[0].length, end: range.end };
  return linesSource(
    inside,
    [before, after].filter(({ start, end }) => end > start),
  );
}
