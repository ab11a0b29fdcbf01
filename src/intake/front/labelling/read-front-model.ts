import { once } from '../../../words/memoize/once.ts';
import { readOwnData } from '../../own-data.ts';
import type { LineModel } from './line-model.ts';

/** The weights of the front page model, loaded on first use. A test compares its names with the program's features. */
export const frontModel = once(
  (): LineModel => JSON.parse(readOwnData('front-model.json').toString()),
);
