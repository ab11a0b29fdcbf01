/** A printed list of references, as lines whose first ones are known. */
import { withoutApartNumbers } from '../../src/intake/references/list/apart-numbers.ts';
import type { EntryLabel } from '../../src/intake/references/list/line-tagger.ts';
import { linesOf } from '../../src/intake/references/list/list-lines.ts';
import { type SeenLine, seeLines } from '../../src/intake/references/list/seen-line.ts';
import type { LabelledSequence } from '../perceptron.ts';

export interface LinedList {
  lines: string[];
  /** Indices of the lines that begin an entry. */
  starts: Set<number>;
  /** Each entry begins with a bullet, also inside lines. */
  isBulleted?: boolean;
}

export function lineSequenceOf(list: LinedList): LabelledSequence<SeenLine, EntryLabel> {
  const items = seeLines(withoutApartNumbers(linesOf(list.lines)).list);
  return {
    items,
    labels: items.map(({ index, lead }, at) => {
      const isFirst = items[at - 1]?.index !== index && list.starts.has(index);
      return (list.isBulleted ? lead.bullet : isFirst) ? 'start' : 'more';
    }),
  };
}
