/** Examples for the rules of formulas.ts. */
import { inHtml, inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-formulas-differ': {
    breaks: [
      inHtml('<msub><mi>h</mi><mi>i</mi></msub>', '<msup><mi>h</mi><mi>i</mi></msup>'),
      inJats(
        '<mml:msub><mml:mi>h</mml:mi><mml:mi>i</mml:mi></mml:msub>',
        '<mml:mi>h</mml:mi><mml:mi>i</mml:mi>',
      ),
    ],
    keeps: [inJats('<mml:math display="block" ', '<mml:math ')],
  },
};
