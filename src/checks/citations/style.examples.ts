/** Examples for the rules of style.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'citation-behind-stop': {
    breaks: [inArticle('sailed [@marsh2007]. The moon', 'sailed. [@marsh2007] The moon')],
    keeps: [
      inArticle('sailed [@marsh2007]. The moon', 'sailed (etc.) [@marsh2007]. The moon'),
      inArticle('sailed{ [@marsh2007]~>. [@marsh2007; @hill2016] write so}. The moon'),
    ],
  },
  'citation-spacing': {
    breaks: [
      {
        ...inArticle(FOLLOW, 'The heights follow the moon (Marsh , 2007).'),
        alongside: ['citation-in-plain-text'],
      },
    ],
    keeps: [inArticle(FOLLOW, 'The heights follow the moon ; it seems.')],
  },
  'citation-initial-needless': {
    breaks: [
      {
        ...inArticle(FOLLOW, 'The heights follow the moon (Marsh E., 2007).'),
        alongside: ['citation-in-plain-text'],
      },
    ],
    keeps: [inArticle(FOLLOW, 'E. Marsh built gauges. The heights follow the moon.')],
  },
};
