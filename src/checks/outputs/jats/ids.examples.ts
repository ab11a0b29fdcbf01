/** Examples for the rules of ids.ts. */
import { inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'jats-id-missing': {
    breaks: [
      inJats('<mml:math display="block" id="math-1">', '<mml:math display="block">'),
      inJats('<sec id="introduction">', '<sec id="conclusion">'),
      inJats(
        '<abstract>',
        '<related-article related-article-type="companion" ext-link-type="doi" xlink:href="10.5555/jcs.2023.60"/><abstract>',
      ),
    ],
    keeps: [inJats('<sec id="introduction">', '<sec>')],
  },
  'jats-reference-dangling': {
    breaks: [
      {
        ...inJats('ref-type="fig" rid="fig-gauge"', 'ref-type="fig" rid="fig-gone"'),
        alongside: ['facts-cross-references-differ'],
      },
      inJats('ref-type="table" rid="tbl-heights"', 'ref-type="fig" rid="tbl-heights"'),
      {
        ...inJats('<xref ref-type="sec" rid="sec-methods">', '<xref ref-type="sec">'),
        alongside: ['facts-cross-references-differ'],
      },
      inJats('<xref ref-type="aff" rid="aff-2">{2~>3}</xref>'),
      {
        ...inJats('<aff id="aff-2"><label>2</label>', '<aff id="aff-2">'),
        alongside: [],
      },
    ],
    keeps: [inJats('ref-type="sec" rid="sec-methods"', 'rid="sec-methods" ref-type="sec"')],
  },
};
