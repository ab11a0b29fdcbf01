import type { ProofLayout, Spot } from '../../../print/layout.ts';
import type { PageColumns } from './page-columns.ts';
import { readLineTexts } from './proof-line-texts.ts';
import { openProofRuler, readProofLines } from './proof-lines.ts';
import { showProofList } from './proof-list.ts';
import { marksOf } from './proof-marks.ts';

/** Numbers the lines of the laid out article and shows the list of queries behind it. The article stays as it is. */
export function layOutProof(
  main: HTMLElement,
  columns: PageColumns,
  spots: readonly Spot[],
): ProofLayout {
  const ruler = openProofRuler(main, columns);
  const lines = readProofLines(main, ruler);
  const marks = spots.flatMap((spot) => marksOf(main, spot, lines, ruler));
  const texts = readLineTexts(main, lines, ruler);
  const list = showProofList(main, columns, spots, marks);
  return {
    lines: lines.map(({ page, middle }, index) => ({ page, middle, text: texts[index] ?? '' })),
    marks,
    ...list,
  };
}
