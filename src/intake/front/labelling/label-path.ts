/** Finds the best labels for the lines of a front page, from the scores of labels and of their sequence. */
import { LABELS, type Label, type Points } from '../lines/line-label.ts';

/** A label's place in `LABELS`. */
type Place = number;

/** Scores in the order of `LABELS`. */
export function inOrder(points: Points): number[] {
  return LABELS.map((label) => points[label] ?? 0);
}

/**
 * Viterbi algorithm: the sequence of labels with the highest score.
 *
 * @param emissions for each line, the score of each label
 * @param bonds for each line, the score of each label for continuing the line above
 * @param follows for each label, the score of each next label
 */
export function bestPath(emissions: number[][], bonds: number[][], follows: number[][]): Place[] {
  let scores = emissions[0] ?? [];
  const back: Place[][] = [];
  for (const [line, emission] of emissions.entries()) {
    if (line === 0) continue;
    const best = emission.map((_, label) =>
      bestBefore(scores, label, bonds[line]?.[label] ?? 0, follows),
    );
    scores = emission.map((points, label) => points + (best[label]?.score ?? 0));
    back.push(best.map(({ place }) => place));
  }
  return trace(scores, back);
}

function bestBefore(
  scores: number[],
  label: Place,
  bond: number,
  follows: number[][],
): { place: Place; score: number } {
  const best = { place: 0, score: Number.NEGATIVE_INFINITY };
  for (let place = 0; place < scores.length; place += 1) {
    const score =
      (scores[place] ?? 0) + (follows[place]?.[label] ?? 0) + (place === label ? bond : 0);
    if (score > best.score) {
      best.place = place;
      best.score = score;
    }
  }
  return best;
}

function trace(scores: number[], back: Place[][]): Place[] {
  if (scores.length === 0) return [];
  let label = scores.indexOf(Math.max(...scores));
  const path = [label];
  for (const from of back.reverse()) {
    label = from[label] ?? 0;
    path.unshift(label);
  }
  return path;
}

export function labelAt(place: Place): Label {
  return LABELS[place] ?? 'other';
}
