/** Training of the tagger: an averaged structured perceptron (Collins 2002). */

import { emissionFeatures, transitionFeatures } from '../src/intake/references/tagger/features.ts';
import { LABELS, type Label } from '../src/intake/references/tagger/labels.ts';
import { observe } from '../src/intake/references/tagger/observe.ts';
import { type TaggerModel, tag } from '../src/intake/references/tagger/tagger.ts';
import type { Token } from '../src/intake/references/tagger/tokens.ts';
import { bestPath } from '../src/intake/references/tagger/viterbi.ts';
import {
  type WeightRow,
  type WeightTable,
  weightTable,
} from '../src/intake/references/tagger/weights.ts';
import { addOne } from '../src/words/counts.ts';
import { type RandomNumbers, randomNumbers } from './random.ts';

export interface LabelledReference {
  tokens: Token[];
  labels: Label[];
}

export interface TrainingOptions {
  epochs: number;
  /** Features seen less often are dropped before training. */
  minimumCount: number;
  /** A wrong label must lose by this much, not only lose. */
  requiredMargin: number;
  /**
   * Share of the features of a string that are hidden each time it is seen, so that no single one
   * is leaned upon: unseen strings lack the words of the training strings.
   */
  hidden: number;
}

/** Trains on the references in a fixed pseudo-random order: the same input gives the same model. */
export function train(references: LabelledReference[], options: TrainingOptions): TaggerModel {
  const emissions = countFeatures(references, emissionFeatures, options.minimumCount);
  const transitions = countFeatures(references, transitionFeatures, options.minimumCount);
  const examples = references.map((reference) => exampleOf(reference, emissions, transitions));
  const weights = {
    emission: averaged(emissions.size * LABELS.length),
    transition: averaged(transitions.size * LABELS.length ** 2),
  };
  const random = randomNumbers(7);
  let step = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of random.shuffled(examples)) {
      const seen = options.hidden > 0 ? withHidden(example, options.hidden, random) : example;
      learn(seen, weights, step++, options.requiredMargin);
    }
  }
  const model = {
    emissions: tableOf(emissions, averageOf(weights.emission, step), LABELS.length),
    transitions: tableOf(transitions, averageOf(weights.transition, step), LABELS.length ** 2),
    typicalMargin: 1,
  };
  return { ...model, typicalMargin: medianMargin(references, model) };
}

/** A tenth of the strings is enough for a median. */
function medianMargin(references: LabelledReference[], model: TaggerModel): number {
  const sample = references.filter((_, index) => index % 10 === 0);
  const margins = sample
    .flatMap(({ tokens }) => [...tag(tokens, model).margins])
    .sort((a, b) => a - b);
  return margins[Math.floor(margins.length / 2)] ?? 1;
}

/** A reference as rows of feature numbers. */
interface Example {
  labels: Uint8Array;
  emission: Int32Array[];
  transition: Int32Array[];
}

type Extractor = typeof emissionFeatures;

/** Number of each feature that is seen often enough. */
function countFeatures(
  references: LabelledReference[],
  extract: Extractor,
  minimum: number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { tokens } of references) {
    const rows = observe(tokens);
    for (let at = 0; at < tokens.length; at++) {
      for (const feature of extract(rows, at)) addOne(counts, feature);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= minimum).map(([feature]) => feature);
  return new Map(kept.map((feature, index) => [feature, index]));
}

function exampleOf(
  { tokens, labels }: LabelledReference,
  emissions: Map<number, number>,
  transitions: Map<number, number>,
): Example {
  const rows = observe(tokens);
  const known = (extract: Extractor, numbers: Map<number, number>, at: number): Int32Array =>
    Int32Array.from([...extract(rows, at)].flatMap((feature) => numbers.get(feature) ?? []));
  return {
    labels: Uint8Array.from(labels, (label) => LABELS.indexOf(label)),
    emission: tokens.map((_, at) => known(emissionFeatures, emissions, at)),
    transition: tokens.map((_, at) => known(transitionFeatures, transitions, at)),
  };
}

function withHidden(example: Example, share: number, random: RandomNumbers): Example {
  const some = (rows: Int32Array[]): Int32Array[] =>
    rows.map((row) => row.filter(() => random.next() >= share));
  return { ...example, emission: some(example.emission), transition: some(example.transition) };
}

/** Weights with the sum of their history, for the average over all steps. */
interface Averaged {
  now: Int32Array;
  history: Float64Array;
}

const averaged = (size: number): Averaged => ({
  now: new Int32Array(size),
  history: new Float64Array(size),
});

function change({ now, history }: Averaged, index: number, by: number, step: number): void {
  now[index] = (now[index] as number) + by;
  history[index] = (history[index] as number) + by * step;
}

/** Rounded: less than one has no say. */
function averageOf({ now, history }: Averaged, steps: number): Int32Array {
  return now.map((weight, index) => Math.round(weight - (history[index] as number) / steps));
}

interface Weights {
  emission: Averaged;
  transition: Averaged;
}

function learn(example: Example, weights: Weights, step: number, margin: number): void {
  const { labels, emission, transition } = example;
  const count = LABELS.length;
  const guess = bestPath(scoresOf(example, weights, margin));
  for (let at = 0; at < labels.length; at++) {
    const right = labels[at] as number;
    const wrong = guess[at] as number;
    if (right !== wrong) {
      for (const feature of emission[at] ?? []) {
        change(weights.emission, feature * count + right, 1, step);
        change(weights.emission, feature * count + wrong, -1, step);
      }
    }
    if (at === 0) continue;
    const rightStep = (labels[at - 1] as number) * count + right;
    const wrongStep = (guess[at - 1] as number) * count + wrong;
    if (rightStep === wrongStep) continue;
    for (const feature of transition[at] ?? []) {
      change(weights.transition, feature * count * count + rightStep, 1, step);
      change(weights.transition, feature * count * count + wrongStep, -1, step);
    }
  }
}

function scoresOf({ labels, emission, transition }: Example, weights: Weights, margin: number) {
  const count = LABELS.length;
  const scores = {
    length: labels.length,
    labels: count,
    emission: new Int32Array(labels.length * count),
    transition: new Int32Array(labels.length * count * count),
  };
  for (let at = 0; at < labels.length; at++) {
    addRows(scores.emission, at, emission[at], weights.emission.now, count);
    addRows(scores.transition, at, transition[at], weights.transition.now, count * count);
    const right = at * count + (labels[at] as number);
    scores.emission[right] = (scores.emission[right] as number) - margin;
  }
  return scores;
}

function addRows(
  scores: Int32Array,
  at: number,
  features: Int32Array | undefined,
  weights: Int32Array,
  width: number,
): void {
  const base = at * width;
  for (const feature of features ?? []) {
    const row = feature * width;
    for (let cell = 0; cell < width; cell++) {
      scores[base + cell] = (scores[base + cell] as number) + (weights[row + cell] as number);
    }
  }
}

/** Only the cells that say something. */
function tableOf(features: Map<number, number>, weights: Int32Array, width: number): WeightTable {
  const rows: WeightRow[] = [];
  for (const [feature, number] of features) {
    const row = weights.subarray(number * width, (number + 1) * width);
    const cells = Int32Array.from(row.keys()).filter((cell) => row[cell] !== 0);
    if (cells.length > 0)
      rows.push({ feature, cells, weights: cells.map((cell) => row[cell] ?? 0) });
  }
  return weightTable(rows);
}
