/** Labelled pages as sequences of lines, for the tagger of front pages. */
import { LINE_LABELS, type LineLabel } from '../../src/intake/front/lines/line-tagger.ts';
import { frontLines } from '../../src/intake/front/lines/lines.ts';
import { corpusOf, type SeenLine, seeLines } from '../../src/intake/front/lines/seen-line.ts';
import { windowOf } from '../../src/intake/front/lines/window.ts';
import { spansOf } from '../../src/intake/inlines.ts';
import type { Field, LabelledPage } from '../pages/labelled-page.ts';
import type { LabelledSequence } from '../perceptron.ts';
import { lineLabelOf, mainField } from './field-labels.ts';

/** What a line of the front page may be, if its source does not say. */
const ABOVE_TEXT = LINE_LABELS.filter((label) => label !== 'body');

const NAMES: Field[] = ['given', 'family', 'people'];

export function lineSequence(page: LabelledPage): LabelledSequence<SeenLine, LineLabel> {
  const { blocks, source } = page.draft;
  const lines = frontLines(windowOf(blocks));
  const items = seeLines(lines, corpusOf(source.text, blocks));
  // "Author: Jan Roe" is a line of people, however long its label is.
  const labelled = page.fields.filter(({ field }) => field !== 'label');
  // So is "Ama Serwaa on behalf of the ATLAS collaboration".
  const names = page.fields.filter(({ field }) => NAMES.includes(field));
  const labels = lines.map((line): LineLabel | readonly LineLabel[] => {
    const spans = spansOf(line.inlines);
    const [first] = spans;
    const last = spans.at(-1);
    if (first && last && names.some(({ start, end }) => first.start <= start && end <= last.end))
      return 'people';
    const label =
      first &&
      last &&
      (mainField(labelled, first.start, last.end, lineLabelOf) ??
        mainField(page.fields, first.start, last.end, lineLabelOf));
    if (label === 'front') return ABOVE_TEXT;
    if (label) return label as LineLabel;
    return page.unlabelled ? LINE_LABELS : 'other';
  });
  return { items, labels };
}
