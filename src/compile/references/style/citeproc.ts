/**
 * Loads citeproc-js (https://github.com/Juris-M/citeproc-js, CPAL); nothing else does. Loading takes 50 ms, so
 * it is done on first use.
 */
import { createRequire } from 'node:module';
import type { Citeproc } from '../citeproc-types.ts';
import { defineOutputFormat } from '../output-marks.ts';
import { patchCiteproc } from './citeproc-patches.ts';

let loaded: Citeproc | undefined;

/** The module citeproc-js, with our patches and output format. */
export function citeproc(): Citeproc {
  if (!loaded) {
    loaded = createRequire(import.meta.url)('citeproc') as Citeproc;
    // Otherwise it prints warnings about styles into the output of commands.
    loaded.debug = () => {};
    patchCiteproc(loaded);
    defineOutputFormat(loaded);
  }
  return loaded;
}
