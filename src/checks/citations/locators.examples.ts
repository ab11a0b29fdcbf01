/** Examples for the rules of locators.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'citation-page-outside': {
    breaks: [
      inArticle(FOLLOW, 'The heights follow the moon [@hill2016, p. 112].'),
      inArticle(FOLLOW, 'As @hill2016 [pp. 28–31] says, the heights follow the moon.'),
    ],
    keeps: [
      inArticle(FOLLOW, 'The heights follow the moon [@hill2016, pp. 11–29].'),
      inArticle(FOLLOW, 'The heights follow the moon [@marsh2007, p. 112].'),
      inArticle(FOLLOW, 'The heights follow the moon [@hill2016, pp. 28–9].'),
    ],
  },
};
