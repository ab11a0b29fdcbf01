/** Points for the lines of front pages: an averaged structured perceptron (Collins 2002). */
import { bestPath, bondsOf } from '../../src/intake/front/lines/label-path.ts';
import { FEATURES } from '../../src/intake/front/lines/line-features.ts';
import { LABELS, type Label, type Points } from '../../src/intake/front/lines/line-label.ts';
import type { LineModel } from '../../src/intake/front/lines/line-model.ts';
import { seeLines } from '../../src/intake/front/lines/seen-line.ts';
import { anchorPoints } from '../../src/intake/front/lines/tagger.ts';
import type { RandomNumbers } from '../random.ts';
import type { LabelledPage } from './labelled.ts';

export interface LearningOptions {
  epochs: number;
  /** Share of the features that are hidden each time a page is seen, so that no single one is leaned upon. */
  hidden: number;
  /** A wrong label must lose by this much, not only lose. */
  margin: number;
  /** Points that one mistake moves: small beside those of the anchors. */
  rate: number;
}

/** A page in numbers: labels by their place in `LABELS`, features by theirs in `FEATURES`. */
interface Example {
  labels: number[];
  bonds: number[];
  anchors: number[][];
  features: number[][];
}

export function learnLines(
  pages: LabelledPage[],
  options: LearningOptions,
  random: RandomNumbers,
): LineModel {
  const examples = pages.map(exampleOf);
  const weights = { features: table(FEATURES.length), follows: table(LABELS.length) };
  let step = 1;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const example of random.shuffled(examples)) {
      const features = example.features.map((row) =>
        row.filter(() => random.next() >= options.hidden),
      );
      learn({ ...example, features }, weights, options, step);
      step += 1;
    }
  }
  return {
    features: Object.fromEntries(
      FEATURES.map(([name], row) => [name, averageOf(weights.features, row, step)]),
    ),
    follows: Object.fromEntries(
      LABELS.map((label, row) => [label, averageOf(weights.follows, row, step)]),
    ) as Record<Label, Points>,
  };
}

function exampleOf({ lines, labels, corpus }: LabelledPage): Example {
  const seen = seeLines(lines, corpus);
  return {
    labels: labels.map((label) => LABELS.indexOf(label)),
    bonds: bondsOf(lines),
    anchors: seen.map(anchorPoints),
    features: seen.map((line) =>
      FEATURES.flatMap(([, has], number) => (has(line) ? [number] : [])),
    ),
  };
}

/** Weights by row and label, with the sum of their history for the average over all steps. */
interface Table {
  now: number[][];
  history: number[][];
}
interface Weights {
  features: Table;
  follows: Table;
}

function table(rows: number): Table {
  const zeros = () => Array.from({ length: rows }, () => LABELS.map(() => 0));
  return { now: zeros(), history: zeros() };
}

function learn(
  example: Example,
  weights: Weights,
  { margin, rate }: LearningOptions,
  step: number,
): void {
  const guess = bestPath(
    scoresOf(example, weights.features.now, margin),
    example.bonds,
    weights.follows.now,
  );
  for (const [at, right] of example.labels.entries()) {
    const wrong = guess[at] ?? right;
    const change = (to: Table, row: number, label: number, by: number) =>
      add(to, row, label, by * rate, step);
    if (wrong !== right)
      for (const feature of example.features[at] ?? []) {
        change(weights.features, feature, right, 1);
        change(weights.features, feature, wrong, -1);
      }
    const [before, guessed] = [example.labels[at - 1], guess[at - 1]];
    if (before === undefined || guessed === undefined) continue;
    if (before === guessed && wrong === right) continue;
    change(weights.follows, before, right, 1);
    change(weights.follows, guessed, wrong, -1);
  }
}

function scoresOf({ features, labels, anchors }: Example, now: number[][], margin: number) {
  return features.map((row, at) => {
    const scores = [...(anchors[at] ?? [])];
    const right = labels[at] ?? 0;
    scores[right] = (scores[right] ?? 0) - margin;
    for (const feature of row) {
      const gives = now[feature] ?? [];
      for (let label = 0; label < scores.length; label += 1)
        scores[label] = (scores[label] ?? 0) + (gives[label] ?? 0);
    }
    return scores;
  });
}

function add({ now, history }: Table, row: number, label: number, by: number, step: number): void {
  const [current, past] = [now[row], history[row]];
  if (!current || !past) return;
  current[label] = (current[label] ?? 0) + by;
  past[label] = (past[label] ?? 0) + by * step;
}

/** Rounded to a tenth; zeros are left out. */
function averageOf({ now, history }: Table, row: number, step: number): Points {
  const pairs = LABELS.map((label, place) => {
    const average = (now[row]?.[place] ?? 0) - (history[row]?.[place] ?? 0) / step;
    return [label, Math.round(average * 10) / 10] as const;
  });
  return Object.fromEntries(pairs.filter(([, points]) => points !== 0));
}
