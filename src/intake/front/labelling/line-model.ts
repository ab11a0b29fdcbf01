import type { Label, Points } from '../lines/line-label.ts';

/** Weights in `data/front-model.json`, which `npm run train:front` learns from synthetic front pages. */
export interface LineModel {
  /** Points that a feature of `FEATURES` gives to each label, by its name. */
  features: Record<string, Points>;
  /** Points that a join of `JOINS` gives to each label for going on from the line above. */
  joins: Record<string, Points>;
  /** Points of a label that follows another. */
  follows: Record<Label, Points>;
}
