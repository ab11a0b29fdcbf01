/**
 * What each line of a front page is. Every line gets points for each label from the features that
 * it shows, every pair of neighbours points for following each other; the best path through all
 * lines wins. So a title's second line is not taken for a name, nor the journal's name for the
 * title.
 */
import { frontModel } from '../model/read-front-model.ts';
import { bestPath } from './label-path.ts';
import { ANCHORS, FEATURES } from './line-features.ts';
import { LABELS, type Label } from './line-label.ts';
import type { LineModel } from './line-model.ts';
import type { FrontLine } from './lines.ts';
import { type Seen, seeLines } from './seen-line.ts';

/** @param corpus the whole text, to see which words it writes small elsewhere */
export function tagLines(lines: FrontLine[], corpus: string, model = frontModel()): Label[] {
  const emissions = seeLines(lines, corpus).map((seen) => pointsOf(seen, model));
  return bestPath(emissions, lines, model.follows);
}

function pointsOf(seen: Seen, { features }: LineModel): Record<Label, number> {
  const points = anchorPoints(seen);
  for (const [name, has] of FEATURES) {
    const gives = features[name];
    if (!gives || !has(seen)) continue;
    for (const label of LABELS) points[label] += gives[label] ?? 0;
  }
  return points;
}

/** Points that are not learned. */
export function anchorPoints(seen: Seen): Record<Label, number> {
  const points = Object.fromEntries(LABELS.map((label) => [label, 0])) as Record<Label, number>;
  for (const [, has, gives] of ANCHORS) {
    if (!has(seen)) continue;
    for (const label of LABELS) points[label] += gives[label] ?? 0;
  }
  return points;
}
