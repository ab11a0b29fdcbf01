import { FEATURES } from './line-features.ts';
import type { Label, Points } from './line-label.ts';

/** Points of `data/front-model.json`; `npm run train:front` makes it from made-up front pages. */
export interface LineModel {
  /** Points that a feature of `FEATURES` gives to each label, by its name. */
  features: Record<string, Points>;
  /** Points of a label that follows another. */
  follows: Record<Label, Points>;
}

/** As a file: one feature a line, so that a new training shows what it changed. */
export function printLineModel({ features, follows }: LineModel): string {
  const rows = (table: Record<string, Points>) =>
    Object.entries(table)
      .map(([name, points]) => `    ${JSON.stringify(name)}: ${JSON.stringify(points)}`)
      .join(',\n');
  return `{\n  "features": {\n${rows(features)}\n  },\n  "follows": {\n${rows(follows)}\n  }\n}\n`;
}

/** Features that the model knows and the program does not, or the other way round. */
export function unmatchedFeatures({ features }: LineModel): string[] {
  const names = new Set(FEATURES.map(([name]) => name));
  return [
    ...Object.keys(features).filter((name) => !names.has(name)),
    ...[...names].filter((name) => !(name in features)),
  ];
}
