import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { EMISSION_GROUPS, TRANSITION_GROUPS } from './features.ts';
import { KnownSums } from './known-sums.ts';
import { LABELS, type Label } from './labels.ts';
import { observe } from './observe.ts';
import type { Token } from './tokens.ts';
import { bestPathWithMargins, type Scores } from './viterbi.ts';
import type { WeightTable } from './weights.ts';

/** Weights of the tagger. A cell is a label in `emissions`, and previous label × label in `transitions`. */
export interface TaggerModel {
  emissions: WeightTable;
  transitions: WeightTable;
  /** Median margin of tokens in the training data; the unit of margins. */
  typicalMargin: number;
}

export interface Tagging {
  labels: Label[];
  /** Margin of each token, in units of the model's typical margin; see `BestPath`. */
  margins: Float32Array;
}

/**
 * Labels the tokens of one reference string.
 *
 * @param certain known labels by token; the other labels are chosen to fit them
 */
export function tag(
  tokens: Token[],
  model: TaggerModel,
  certain: (Label | undefined)[] = [],
): Tagging {
  const scores = scoresOf(tokens, model);
  forbidNumbers(tokens, scores);
  certain.forEach((label, at) => {
    if (label) scores.emission[at * LABELS.length + LABELS.indexOf(label)] = CERTAIN;
  });
  const { path, margins } = bestPathWithMargins(scores);
  return {
    labels: [...path].map((label) => LABELS[label] as Label),
    margins: Float32Array.from(margins).map((margin) => margin / model.typicalMargin),
  };
}

/** Greater than any sum of weights. */
const CERTAIN = 1e4;

/** The label of an entry's number is allowed only for numbers at the start. */
function forbidNumbers(tokens: Token[], { emission }: Scores): void {
  const label = LABELS.indexOf('citation-number');
  tokens.forEach(({ text }, at) => {
    const number = at < 2 && /^[^\p{L}\p{N}]*\p{N}{1,4}[^\p{L}\p{N}]*$/u.test(text);
    if (!number) emission[at * LABELS.length + label] = -CERTAIN;
  });
}

/** The scores are valid until the next string is scored. */
function scoresOf(tokens: Token[], model: TaggerModel): Scores {
  const seen = observe(tokens);
  const sums = sumsOf(model);
  const labels = LABELS.length;
  const { emission, transition } = sums.room(tokens.length);
  emission.fill(0, 0, tokens.length * labels);
  transition.fill(0, 0, tokens.length * labels * labels);
  for (let at = 0; at < tokens.length; at++) {
    sums.emissions.add(emission, at * labels, seen, at);
    if (at === 0) continue;
    sums.transitions.add(transition, at * labels * labels, seen, at);
  }
  return { length: tokens.length, labels, emission, transition };
}

interface ModelSums {
  emissions: KnownSums;
  transitions: KnownSums;
  room(length: number): Pick<Scores, 'emission' | 'transition'>;
}

const sumsOf = memoizeWeak(
  ({ emissions, transitions }: TaggerModel): ModelSums => ({
    emissions: new KnownSums(emissions, LABELS.length, EMISSION_GROUPS),
    transitions: new KnownSums(transitions, LABELS.length ** 2, TRANSITION_GROUPS),
    room: roomForScores(),
  }),
);

/** Reuses the arrays, because allocating them for each string takes longer than finding its best path. */
function roomForScores() {
  let room = { emission: new Int32Array(0), transition: new Int32Array(0) };
  return (length: number) => {
    const labels = LABELS.length;
    if (room.emission.length < length * labels)
      room = {
        emission: new Int32Array(length * labels),
        transition: new Int32Array(length * labels * labels),
      };
    return room;
  };
}
