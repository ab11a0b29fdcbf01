/** Examples for the rules of byline.ts. */
import { FERRY, inArticle, OKORO, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'byline-name-doubled': {
    breaks: [
      inArticle(FERRY, '{given: Rosalind Ferry, family: Ferry}'),
      inArticle(OKORO, '{given: Tomas, family: Okoro Okoro}'),
    ],
    keeps: [inArticle(OKORO, '{given: Okoro, family: Okoro-Berg}')],
  },
  'byline-two-names': {
    breaks: [
      inArticle(OKORO, '{given: R., family: Ferry}'),
      inArticle(OKORO, '{given: Rosalind A., family: Ferry}'),
      inArticle(OKORO, '{given: Ferry, family: Rosalind A}'),
    ],
    keeps: [
      inArticle(OKORO, '{given: Tomas, family: Ferry}'),
      inArticle(`${OKORO}\n`, '{given: R., family: Ferry}\n    orcid: 0000-0001-5109-3700\n'),
    ],
  },
  'author-email-shared': {
    breaks: [inArticle(`${OKORO}\n`, `${OKORO}\n    email: R.Ferry@tides.example\n`)],
    keeps: [inArticle(`${OKORO}\n`, `${OKORO}\n    email: t.okoro@tides.example\n`)],
  },
};
