import type { LineModel } from '../../src/intake/front/labelling/line-model.ts';
import type { Points } from '../../src/intake/front/lines/line-label.ts';

/** As a file: one feature a line, so that a new training shows what it changed. */
export function printLineModel({ features, joins, follows }: LineModel): string {
  const rows = (table: Record<string, Points>) =>
    Object.entries(table)
      .map(([name, points]) => `    ${JSON.stringify(name)}: ${JSON.stringify(points)}`)
      .join(',\n');
  return `{\n  "features": {\n${rows(features)}\n  },\n  "joins": {\n${rows(joins)}\n  },\n  "follows": {\n${rows(follows)}\n  }\n}\n`;
}
