/**
 * The seam to citeproc-js (https://github.com/Juris-M/citeproc-js, CPAL): the one place where it is
 * loaded. That takes 50 ms, so it is done on first use.
 */
import { createRequire } from 'node:module';
import type { Citeproc } from '../citeproc-types.ts';
import { defineOutputFormat } from '../output-marks.ts';
import { patchCiteproc } from './citeproc-patches.ts';

let loaded: Citeproc | undefined;

/** The processor, with our patches and output format in it. */
export function citeproc(): Citeproc {
  if (!loaded) {
    loaded = createRequire(import.meta.url)('citeproc') as Citeproc;
    // It would print warnings about styles between what a command answers.
    loaded.debug = () => {};
    patchCiteproc(loaded);
    defineOutputFormat(loaded);
  }
  return loaded;
}
