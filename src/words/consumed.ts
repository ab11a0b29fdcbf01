/**
 * Parts of a manuscript that are not printed as words. Each step of the compilation records them, so that the check for
 * lost words need not guess what is markup.
 */
import type { VFile } from 'vfile';
import type { Place } from './place.ts';

export interface Consumed {
  place: Place;
  /**
   * `markup`: keys, attributes, addresses, TeX. `literal`: printed unchanged, without markup inside. `gap`: separates
   * the words around it, like a comment. A text: its first occurrence there is replaced by generated words, such as the
   * label "Figure 3:".
   */
  as: 'markup' | 'literal' | 'gap' | { words: string };
}

declare module 'vfile' {
  interface DataMap {
    consumed: Consumed[];
  }
}

export function recordConsumed(file: VFile, as: Consumed['as'], place: Place | undefined): void {
  if (!place) return;
  file.data.consumed ??= [];
  file.data.consumed.push({ place, as });
}
