/** Examples for the rules of acronyms.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'acronym-inconsistent': {
    breaks: [
      inArticle(
        FOLLOW,
        'The Coastal Tide Survey Office (CTSO) read the heights. The TCSO lists them.',
      ),
    ],
    keeps: [
      inArticle(
        FOLLOW,
        'The Coastal Tide Survey Office (CTSO) read the heights. The CTSO lists them.',
      ),
      inArticle(
        FOLLOW,
        'The Coastal Tide Survey Office (CTSO) and the Tide Coast Service Order (TCSO) read the heights.',
      ),
    ],
  },
};
