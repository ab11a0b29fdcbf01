/** Training of a tagger: an averaged structured perceptron (Collins 2002) that asks for a margin. */
import {
  featuresOf,
  newTagger,
  type TaggerModel,
  type TaggerSpec,
} from '../src/intake/tagger/tagger.ts';
import { bagFeatures, featuresAt, type Observations } from '../src/intake/tagger/templates.ts';
import { bestPath } from '../src/intake/tagger/viterbi.ts';
import { type WeightRow, type WeightTable, weightTable } from '../src/intake/tagger/weights.ts';
import { addOne } from '../src/words/counts.ts';
import { type RandomNumbers, randomNumbers } from './random.ts';

export interface LabelledSequence<Item, Label> {
  items: readonly Item[];
  /** The label of each item, or those that it may have if its source says no more. */
  labels: readonly (Label | readonly Label[])[];
}

export interface TrainingOptions {
  epochs: number;
  /** Features seen less often are dropped before training. */
  minimumCount: number;
  /** A wrong label must lose by this much, not only lose. */
  requiredMargin: number;
  /**
   * Share of the features of a sequence that are hidden each time it is seen, so that no single one
   * is leaned upon: unseen sequences lack the words of the training sequences.
   */
  hidden: number;
}

/** Trains on the sequences in a fixed pseudo-random order: the same input gives the same model. */
export function train<Item, Label extends string>(
  spec: TaggerSpec<Item, Label>,
  sequences: readonly LabelledSequence<Item, Label>[],
  options: TrainingOptions,
): TaggerModel {
  const examples = examplesOf(spec, sequences, options.minimumCount);
  const width = spec.labels.length;
  const learned = learn(examples, width, options);
  const model = {
    emissions: tableOf(examples.emissions, learned.emission, width),
    transitions: tableOf(examples.transitions, learned.transition, width ** 2),
    typicalMargin: 1,
  };
  return { ...model, typicalMargin: medianMargin(spec, sequences, model) };
}

/** @returns weights of features, averaged over all steps and rounded: less than one has no say */
function learn(examples: ReturnType<typeof examplesOf>, width: number, options: TrainingOptions) {
  const weights: Weights = {
    labels: width,
    emission: averaged(examples.emissions.size * width),
    transition: averaged(examples.transitions.size * width ** 2),
  };
  const random = randomNumbers(7);
  let step = 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of random.shuffled(examples.list)) {
      const seen = options.hidden > 0 ? withHidden(example, options.hidden, random) : example;
      learnFrom(seen, weights, step++, options.requiredMargin);
    }
  }
  const rounded = (vector: Averaged) => Int32Array.from(averageOf(vector, step), Math.round);
  return { emission: rounded(weights.emission), transition: rounded(weights.transition) };
}

/** A tenth of the sequences is enough for a median. */
function medianMargin<Item, Label extends string>(
  spec: TaggerSpec<Item, Label>,
  sequences: readonly LabelledSequence<Item, Label>[],
  model: TaggerModel,
): number {
  const tagger = newTagger(spec, model);
  const margins = sequences
    .filter((_, index) => index % 10 === 0)
    .flatMap(({ items }) => [...tagger.tag(items).margins])
    .sort((a, b) => a - b);
  return margins[Math.floor(margins.length / 2)] || 1;
}

/** A sequence as rows of feature numbers. */
interface Example {
  /** Bits of the labels that each item may have. */
  allowed: Int32Array;
  /** Whether each item has one label. */
  isComplete: boolean;
  emission: Int32Array[];
  transition: Int32Array[];
}

function examplesOf<Item, Label extends string>(
  spec: TaggerSpec<Item, Label>,
  sequences: readonly LabelledSequence<Item, Label>[],
  minimum: number,
) {
  const groups = featuresOf(spec);
  const rows = sequences.map(({ items }) => spec.observe(items));
  const ofItem = (seen: Observations, at: number) => [
    ...featuresAt(groups.emissions, seen, at),
    ...bagFeatures(seen, at),
  ];
  const ofStep = (seen: Observations, at: number) => featuresAt(groups.transitions, seen, at);
  const emissions = countFeatures(rows, ofItem, minimum);
  const transitions = countFeatures(rows, ofStep, minimum);
  const list = sequences.map(({ labels }, index): Example => {
    const seen = rows[index] as Observations;
    const known = (of: Extractor, numbers: Map<number, number>) =>
      labels.map((_, at) =>
        Int32Array.from(of(seen, at).flatMap((feature) => numbers.get(feature) ?? [])),
      );
    return {
      allowed: Int32Array.from(labels, (label) => bitsOf(spec.labels, label)),
      isComplete: labels.every((label) => typeof label === 'string'),
      emission: known(ofItem, emissions),
      transition: known(ofStep, transitions),
    };
  });
  return { list, emissions, transitions };
}

function bitsOf<Label extends string>(
  all: readonly Label[],
  label: Label | readonly Label[],
): number {
  const labels: readonly Label[] = typeof label === 'string' ? [label] : label;
  return labels.reduce((bits, each) => bits | (1 << all.indexOf(each)), 0);
}

type Extractor = (seen: Observations, at: number) => number[];

/** Number of each feature that is seen often enough. */
function countFeatures(
  rows: readonly Observations[],
  extract: Extractor,
  minimum: number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const seen of rows)
    for (let at = 0; at < seen.length; at++)
      for (const feature of extract(seen, at)) addOne(counts, feature);
  const kept = [...counts].filter(([, count]) => count >= minimum).map(([feature]) => feature);
  return new Map(kept.map((feature, index) => [feature, index]));
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

const averageOf = ({ now, history }: Averaged, steps: number): Float64Array =>
  history.map((sum, index) => (now[index] as number) - sum / steps);

interface Weights {
  labels: number;
  emission: Averaged;
  transition: Averaged;
}

function learnFrom(example: Example, weights: Weights, step: number, margin: number): void {
  const { allowed, emission, transition } = example;
  const count = weights.labels;
  const scores = scoresOf(example, weights);
  const right = rightPath(example, scores);
  for (const [at, label] of right.entries()) addAt(scores.emission, at * count + label, -margin);
  const guess = bestPath(scores);
  for (let at = 0; at < allowed.length; at++) {
    const [good, bad] = [right[at] as number, guess[at] as number];
    if (good !== bad) {
      for (const feature of emission[at] ?? []) {
        change(weights.emission, feature * count + good, 1, step);
        change(weights.emission, feature * count + bad, -1, step);
      }
    }
    if (at === 0) continue;
    const goodStep = (right[at - 1] as number) * count + good;
    const badStep = (guess[at - 1] as number) * count + bad;
    if (goodStep === badStep) continue;
    for (const feature of transition[at] ?? []) {
      change(weights.transition, feature * count * count + goodStep, 1, step);
      change(weights.transition, feature * count * count + badStep, -1, step);
    }
  }
}

/** The labels of the sequence; where its source leaves a choice, those that the weights like best. */
function rightPath({ allowed, isComplete }: Example, scores: ReturnType<typeof scoresOf>) {
  if (isComplete) return Uint8Array.from(allowed, (bits) => 31 - Math.clz32(bits));
  const emission = scores.emission.map((score, index) => {
    const bits = allowed[Math.floor(index / scores.labels)] as number;
    return bits & (1 << (index % scores.labels)) ? score : score - FORBIDDEN;
  });
  return bestPath({ ...scores, emission });
}

/** Greater than any sum of weights. */
const FORBIDDEN = 1e6;

function scoresOf({ allowed, emission, transition }: Example, weights: Weights) {
  const { length } = allowed;
  const count = weights.labels;
  const scores = {
    length,
    labels: count,
    emission: new Int32Array(length * count),
    transition: new Int32Array(length * count * count),
  };
  for (let at = 0; at < length; at++) {
    addRows(scores.emission, at, emission[at], weights.emission.now, count);
    addRows(scores.transition, at, transition[at], weights.transition.now, count * count);
  }
  return scores;
}

function addAt(scores: Int32Array, index: number, by: number): void {
  scores[index] = (scores[index] as number) + by;
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
    for (let cell = 0; cell < width; cell++)
      scores[base + cell] = (scores[base + cell] as number) + (weights[row + cell] as number);
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
