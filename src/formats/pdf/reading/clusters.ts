/** Splits a run into clusters, so that it can be rewritten. */

import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import type { Run } from './runs.ts';

/** Glyphs that together represent one or more characters. */
export interface Cluster {
  text: string;
  glyphs: number[];
  /** Edges in the units of the run. */
  left: number;
  right: number;
  /** Whether the text comes from ActualText and not from the font. */
  actual: boolean;
}

/** The text in content order, including characters that were clipped away. */
export function writtenText(run: Run): string {
  return clustersOf(run)
    .map(({ text }) => text)
    .join('');
}

/** In content order. */
export const clustersOf = memoizeWeak((run: Run): readonly Cluster[] => {
  const { glyphs, lefts, rights, spans } = run;
  const clusters: Cluster[] = [];
  let next = 0;
  for (const { from, to, text, at } of spans) {
    clusters.push(...singles(run, next, from));
    const whole = glyphs.slice(from, to);
    const left = whole.length > 0 ? Math.min(...lefts.slice(from, to)) : at;
    const right = whole.length > 0 ? Math.max(...rights.slice(from, to)) : at;
    clusters.push({ text, glyphs: whole, left, right, actual: true });
    next = to;
  }
  return [...clusters, ...singles(run, next, glyphs.length)];
});

function singles({ glyphs, texts, lefts, rights }: Run, from: number, to: number): Cluster[] {
  return glyphs.slice(from, to).map((glyph, index) => ({
    text: texts[from + index] ?? '',
    glyphs: [glyph],
    left: lefts[from + index] ?? 0,
    right: rights[from + index] ?? 0,
    actual: false,
  }));
}
