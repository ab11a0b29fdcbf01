/**
 * What the flow takes of a manuscript without printing it as words, recorded by each step as it happens.
 * The check that no word is lost reads it, so that it need not guess again what is mark-up.
 */
import type { VFile } from 'vfile';
import type { Place } from './place.ts';

export interface Consumed {
  place: Place;
  /**
   * `markup`: keys, attributes, addresses, TeX. `literal`: printed as it stands, without mark-up in it.
   * `gap`: parts the words around it, as a comment does. A text: the first such words there are replaced by
   * words that Offprint makes, as the label "Figure 3:".
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
