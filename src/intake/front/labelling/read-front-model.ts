import { readFileSync } from 'node:fs';
import type { LineModel } from './line-model.ts';

/** The same place from `src` and from `dist`. */
const FILE = new URL('../../../../data/front-model.json', import.meta.url);

let model: LineModel | undefined;

/** The weights of the front page model, loaded on first use. */
export function frontModel(): LineModel {
  // Our own file; a test compares its names with the program's features.
  model ??= JSON.parse(readFileSync(FILE, 'utf8')) as LineModel;
  return model;
}
