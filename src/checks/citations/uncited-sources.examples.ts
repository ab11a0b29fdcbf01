/** Examples for the rules of uncited-sources.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'source-not-cited': {
    breaks: [
      inArticle(
        FOLLOW,
        'The International Gauge Institute (IGI) database shows that the heights follow the moon.',
      ),
    ],
    keeps: [
      inArticle(
        FOLLOW,
        'The International Gauge Institute (IGI) was founded in 1921. The heights follow the moon.',
      ),
      inArticle(
        FOLLOW,
        'The Harbour Rating Scale (HRS) and tidal force II (TIFII) showed that the heights follow the moon.',
      ),
      inArticle(
        FOLLOW,
        'The International Gauge Institute (IGI) database shows that the heights follow the moon [@hill2016].',
      ),
    ],
  },
};
