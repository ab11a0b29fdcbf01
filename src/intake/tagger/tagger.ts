/** Labels the items of a sequence: words of a reference, lines of a page. One engine for all label sets. */
import { KnownSums } from './known-sums.ts';
import { bagFeatures, type FeatureGroup, type Observations, readTemplates } from './templates.ts';
import { type BestPath, bestPathWithMargins, type Scores } from './viterbi.ts';
import { addRow, type WeightTable } from './weights.ts';

/** A kind of sequence: its labels, and what is seen of its items. */
export interface TaggerSpec<Item, Label extends string> {
  /** Also the name of its model's file. */
  name: string;
  labels: readonly Label[];
  /** Names of the attributes in each row of `observe`. */
  attributes: readonly string[];
  /** Templates for the label of an item; see `readTemplates`. */
  emissions: string;
  /** Templates for the step from the previous item's label to the item's own. */
  transitions: string;
  observe(items: readonly Item[]): Observations;
}

/** Weights of a tagger. A cell is a label in `emissions`, and previous label × label in `transitions`. */
export interface TaggerModel {
  emissions: WeightTable;
  transitions: WeightTable;
  /** Median margin of items in the training data; the unit of margins. */
  typicalMargin: number;
}

export interface Tagging<Label extends string> {
  labels: Label[];
  /** Margin of each item, in units of the model's typical margin; see `BestPath`. */
  margins: Float32Array;
  /** The label of each item on the best path that gives it another one. */
  alternatives: Label[];
}

/** What is known of an item's label before the tagger is asked. */
export interface Known<Label extends string> {
  at: number;
  label: Label;
  /** Whether the item has this label, or cannot have it. */
  is: boolean;
}

/** A label that one of these items has. Example: the title of a page */
export interface Needed<Label extends string> {
  label: Label;
  /** Indexes of the items. */
  among: readonly number[];
  /** How much worse than the best tagging the one with this label may be, in typical margins. */
  within: number;
}

export interface Tagger<Item, Label extends string> {
  /**
   * @param known labels that are certain; the other labels are chosen to fit them
   * @param needed a label that one of some items has, if that is not much worse than the best tagging
   */
  tag(
    items: readonly Item[],
    known?: readonly Known<Label>[],
    needed?: Needed<Label>,
  ): Tagging<Label>;
}

/** The templates of a tagger, read. */
export interface TaggerFeatures {
  emissions: FeatureGroup[];
  transitions: FeatureGroup[];
}

export function featuresOf<Item, Label extends string>(
  spec: TaggerSpec<Item, Label>,
): TaggerFeatures {
  return {
    emissions: readTemplates(spec.emissions, spec.attributes),
    transitions: readTemplates(spec.transitions, spec.attributes),
  };
}

export function newTagger<Item, Label extends string>(
  spec: TaggerSpec<Item, Label>,
  model: TaggerModel,
): Tagger<Item, Label> {
  const { labels } = spec;
  const score = scorer(featuresOf(spec), model, labels.length);
  return {
    tag(items, known = [], needed) {
      const scores = score(spec.observe(items));
      for (const { at, label, is } of known)
        scores.emission[at * labels.length + labels.indexOf(label)] = is ? CERTAIN : -CERTAIN;
      const best = bestPathWithMargins(scores);
      const { path, margins, second } = needed?.among.every(
        (at) => labels[best.path[at] ?? -1] !== needed.label,
      )
        ? pathThrough(cellsOf(needed, labels), best, scores, model.typicalMargin * needed.within)
        : best;
      return {
        labels: Array.from(path, (label) => labels[label] as Label),
        margins: Float32Array.from(margins, (margin) => margin / model.typicalMargin),
        alternatives: Array.from(second, (label) => labels[label] as Label),
      };
    },
  };
}

/** Greater than any sum of weights. */
const CERTAIN = 1e4;

const cellsOf = <Label extends string>(
  { label, among }: Needed<Label>,
  labels: readonly Label[],
): number[] => among.map((at) => at * labels.length + labels.indexOf(label));

/**
 * The best path through one of the cells, unless its score is lower by more than `largestLack`. The cell gets just the
 * score that it lacks, so that the margins show how doubtful its label is.
 */
function pathThrough(
  cells: readonly number[],
  best: BestPath,
  scores: Scores,
  largestLack: number,
): BestPath {
  const total = best.through[best.path[0] ?? 0] ?? 0;
  const lackOf = (cell: number) => total - (best.through[cell] ?? 0);
  const [cell] = cells.toSorted((a, b) => lackOf(a) - lackOf(b));
  if (cell === undefined || lackOf(cell) > largestLack) return best;
  scores.emission[cell] = (scores.emission[cell] ?? 0) + lackOf(cell) + 1;
  return bestPathWithMargins(scores);
}

/** The scores are valid until the next sequence is scored. */
function scorer({ emissions, transitions }: TaggerFeatures, model: TaggerModel, labels: number) {
  const ofItem = new KnownSums(model.emissions, labels, emissions);
  const ofStep = new KnownSums(model.transitions, labels ** 2, transitions);
  const room = roomForScores(labels);
  return (seen: Observations): Scores => {
    const { emission, transition } = room(seen.length);
    emission.fill(0, 0, seen.length * labels);
    transition.fill(0, 0, seen.length * labels ** 2);
    for (let at = 0; at < seen.length; at++) {
      ofItem.add(emission, at * labels, seen, at);
      for (const feature of bagFeatures(seen, at))
        addRow(emission, at * labels, model.emissions, feature);
      if (at > 0) ofStep.add(transition, at * labels ** 2, seen, at);
    }
    return { length: seen.length, labels, emission, transition };
  };
}

/** Reuses the arrays, because allocating them for each sequence takes longer than finding its best path. */
function roomForScores(labels: number) {
  let room = { emission: new Int32Array(0), transition: new Int32Array(0) };
  return (length: number) => {
    if (room.emission.length < length * labels)
      room = {
        emission: new Int32Array(length * labels),
        transition: new Int32Array(length * labels ** 2),
      };
    return room;
  };
}
