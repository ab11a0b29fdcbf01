/** Examples for the rules of elements.ts. */
import { inJats, type RuleExamples } from '../../changes.examples.ts';

const ROOT_LINE =
  '<article xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML"';

export const EXAMPLES: RuleExamples = {
  'jats-element-unknown': {
    breaks: [
      inJats('<city>Brest</city>', '<town>Brest</town>'),
      inJats(' dtd-version="1.4"', ' dtd-version="1.3"'),
      inJats(ROOT_LINE, ROOT_LINE.replace('1999/xlink', '1999/link')),
    ],
    keeps: [inJats('<city>Brest</city>', '<city >Brest</city>')],
  },
  'jats-label-missing': {
    breaks: [{ ...inJats('<label>Figure 1</label>', ''), alongside: ['jats-words-differ'] }],
    keeps: [inJats('<label>Figure 1</label>', '<label >Figure 1</label>')],
  },
};
