/** Examples for the rules of typed-numbers.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'citation-number-typed': {
    breaks: [inArticle(FOLLOW, 'The heights follow the moon [1]. The wind does not [12, 13].')],
    keeps: [
      inArticle(FOLLOW, 'The heights stand in [0, 1], and those of others in [1, 2].'),
      inArticle(FOLLOW, 'The heights follow the moon, and `a [1]` and `b [2]` do not.'),
    ],
  },
};
