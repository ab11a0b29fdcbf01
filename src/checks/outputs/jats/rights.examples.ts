/** Examples for the rules of rights.ts. */
import { inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'jats-permissions-malformed': {
    breaks: [
      {
        ...inJats('<copyright-year>2023', '<copyright-year>23'),
        alongside: ['facts-copyright-differs'],
      },
      {
        ...inJats(
          '<ali:license_ref>https://creativecommons.org/licenses/by/4.0/</ali:license_ref>',
          '',
        ),
        alongside: ['facts-licence-differs'],
      },
      {
        ...inJats('<copyright-holder>the authors</copyright-holder>', ''),
        alongside: ['facts-copyright-differs'],
      },
    ],
    keeps: [inJats('<copyright-statement>© 2023', '<copyright-statement> © 2023')],
  },
  'jats-funding-malformed': {
    breaks: [
      {
        ...inJats(
          '<funding-source><institution-wrap><institution>Harbour Trust</institution></institution-wrap></funding-source>',
          '<funding-source>Harbour Trust</funding-source>',
        ),
        alongside: ['facts-funding-differs'],
      },
      {
        ...inJats(
          '<counts>',
          '<funding-group><funding-statement>None.</funding-statement></funding-group><counts>',
        ),
        alongside: ['facts-funding-differs'],
      },
    ],
    keeps: [inJats('<award-id>HT-12</award-id>', '<award-id>HT-12 </award-id>')],
  },
};
