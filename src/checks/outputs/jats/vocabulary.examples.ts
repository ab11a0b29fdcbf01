/** Examples for the rules of vocabulary.ts. */
import { inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'jats-kind-unknown': {
    breaks: [
      inJats('<kwd-group kwd-group-type="author"', '<kwd-group kwd-group-type="writer"'),
      {
        ...inJats('<issn publication-format="print"', '<issn'),
        alongside: ['facts-issn-differs'],
      },
      {
        ...inJats('<issn publication-format="print"', '<issn publication-format="ppub"'),
        alongside: ['facts-issn-differs'],
      },
      inJats(
        '<issn publication-format="print"',
        '<issn pub-type="ppub" publication-format="print"',
      ),
      inJats('<pub-id pub-id-type="{doi~>handle}">10.5555/jt.2016.4'),
      inJats('<person-group person-group-type="{author~>writer}"><name><surname>Hill'),
      inJats('<element-citation publication-type="{book~>tome}">'),
    ],
    keeps: [inJats('<element-citation publication-type="{book~>report}">')],
  },
};
