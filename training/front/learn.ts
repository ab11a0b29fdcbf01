/** Points for the lines of front pages: an averaged structured perceptron (Collins 2002). */
import { JOINS, joinsOf } from '../../src/intake/front/labelling/joins.ts';
import { bestPath } from '../../src/intake/front/labelling/label-path.ts';
import { FEATURES } from '../../src/intake/front/labelling/line-features.ts';
import type { LineModel } from '../../src/intake/front/labelling/line-model.ts';
import { seeLines } from '../../src/intake/front/labelling/seen-line.ts';
import { anchorPoints } from '../../src/intake/front/labelling/tagger.ts';
import { LABELS, type Label, type Points } from '../../src/intake/front/lines/line-label.ts';
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

/** A page in numbers: labels by their place in `LABELS`, features and joins by theirs in `FEATURES` and `JOINS`. */
interface Example {
  labels: number[];
  joins: number[][];
  anchors: number[][];
  features: number[][];
}

export function learnLines(
  pages: LabelledPage[],
  options: LearningOptions,
  random: RandomNumbers,
): LineModel {
  const examples = pages.map(exampleOf);
  const weights = {
    features: table(FEATURES.length),
    joins: table(JOINS.length),
    follows: table(LABELS.length),
  };
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
    joins: Object.fromEntries(
      JOINS.map(([name], row) => [name, averageOf(weights.joins, row, step)]),
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
    joins: joinsOf(lines),
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
  joins: Table;
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
    example.joins.map((shown) => pointsOf(shown, weights.joins.now)),
    weights.follows.now,
  );
  const change = (to: Table, rows: number[], label: number, by: number) => {
    for (const row of rows) add(to, row, label, by * rate, step);
  };
  /** What a line of this label, below one of that, rests on. */
  const move = (at: number, label: number, above: number | undefined, by: number) => {
    if (above === undefined) return;
    change(weights.follows, [above], label, by);
    if (above === label) change(weights.joins, example.joins[at] ?? [], label, by);
  };
  for (const [at, right] of example.labels.entries()) {
    const wrong = guess[at] ?? right;
    if (wrong !== right) {
      change(weights.features, example.features[at] ?? [], right, 1);
      change(weights.features, example.features[at] ?? [], wrong, -1);
    }
    if (example.labels[at - 1] === guess[at - 1] && wrong === right) continue;
    move(at, right, example.labels[at - 1], 1);
    move(at, wrong, guess[at - 1], -1);
  }
}

function scoresOf({ features, labels, anchors }: Example, now: number[][], margin: number) {
  return features.map((row, at) => {
    const gives = pointsOf(row, now);
    const right = labels[at] ?? 0;
    return (anchors[at] ?? []).map(
      (points, label) => points + (gives[label] ?? 0) - (label === right ? margin : 0),
    );
  });
}

/** The sum of some rows. */
function pointsOf(rows: number[], now: number[][]): number[] {
  const sum = LABELS.map(() => 0);
  for (const row of rows) {
    const gives = now[row] ?? [];
    for (let label = 0; label < sum.length; label += 1)
      sum[label] = (sum[label] ?? 0) + (gives[label] ?? 0);
  }
  return sum;
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
