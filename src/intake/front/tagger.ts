/**
 * What each line of a front page is. Every line gets points for each label from the features that
 * it shows, every pair of neighbours points for following each other; the best path through all
 * lines wins. So a title's second line is not taken for a name, nor the journal's name for the
 * title.
 */
import { bestPath } from './label-path.ts';
import { FEATURES } from './line-features.ts';
import { LABELS, type Label } from './line-label.ts';
import type { FrontLine } from './lines.ts';
import { type Seen, seeLines } from './seen-line.ts';

/** @param corpus the whole text, to see which words it writes small elsewhere */
export function tagLines(lines: FrontLine[], corpus: string): Label[] {
  return bestPath(seeLines(lines, corpus).map(pointsOf), lines);
}

function pointsOf(seen: Seen): Record<Label, number> {
  const points = Object.fromEntries(
    LABELS.map((label) => [label, label === 'other' ? 0.4 : 0]),
  ) as Record<Label, number>;
  for (const [, has, gives] of FEATURES) {
    if (!has(seen)) continue;
    for (const label of LABELS) points[label] += gives[label] ?? 0;
  }
  return points;
}
