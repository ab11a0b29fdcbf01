/**
 * Pandoc's examples: items `(@good) words` are numbered through the whole manuscript, and `@good` or
 * `(@good)` in the text prints the number.
 */
import type { List } from 'mdast';
import type { CitationNode, PhrasingNode } from './manuscript.ts';
import { outsideCode } from './outside-code.ts';
import type { Source } from './source.ts';

export interface Examples {
  byLabel: ReadonlyMap<string, number>;
  /** By the line where the example begins. */
  byLine: ReadonlyMap<number, number>;
}

const nextExample = outsideCode(/^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\(@([\w-]*)\)(?=[ \t])/);

/**
 * Whether a label names a work instead of an example. Example: "(@marsh2007) asks" at the beginning of a
 * paragraph is a citation.
 */
export function isWorkKey(label: string): boolean {
  return /\d{4}/.test(label);
}

/** Numbers the examples. If a label is repeated, the later example has the number of the first. */
export function examplesOf({ text, point }: Source): Examples {
  const byLabel = new Map<string, number>();
  const byLine = new Map<number, number>();
  if (!text.includes('(@')) return { byLabel, byLine };
  let count = 0;
  for (let match = nextExample(text, 0); match; ) {
    const [all, label = ''] = match;
    const end = match.index + all.length;
    match = nextExample(text, end);
    if (isWorkKey(label)) continue;
    const number = byLabel.get(label) ?? ++count;
    if (label) byLabel.set(label, number);
    byLine.set(point(end).line, number);
  }
  return { byLabel, byLine };
}

/** Adds the numbers to a list of examples. */
export function numberExamples(list: List, { byLine }: Examples): List {
  if (!list.data?.examples) return list;
  const numbers = list.children.map(({ position }) => byLine.get(position?.start.line ?? 0));
  return {
    ...list,
    start: numbers[0] ?? 1,
    children: list.children.map((item, index) =>
      index === 0 ? item : { ...item, data: { value: numbers[index] } },
    ),
  };
}

/** The number of the example that a citation names; undefined if it names none. */
export function exampleNumber(
  { mode, items: [item, ...others], position }: CitationNode,
  { byLabel }: Examples,
): PhrasingNode | undefined {
  const number = byLabel.get(item?.key ?? '');
  if (number === undefined || mode !== 'narrative' || others.length > 0) return undefined;
  return { type: 'text', value: `${number}`, position };
}
