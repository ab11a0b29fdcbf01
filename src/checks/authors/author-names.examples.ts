/** Examples for the rules of author-names.ts. */
import { FERRY, inArticle, inLetter, OKORO, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'author-name-capitals': {
    breaks: [inArticle(FERRY, '{given: Rosalind A., family: FERRY}')],
    keeps: [
      inArticle(FERRY, '{given: R. A., family: Ng}'),
      inArticle(FERRY, '{given: JRR, family: McFerry}'),
    ],
  },
  'author-name-small': {
    breaks: [
      inArticle(FERRY, '{given: rosalind, family: Ferry}'),
      inArticle(FERRY, '{given: Rosalind, family: ferry}'),
      inArticle(FERRY, '{given: r. a., family: Ferry}'),
    ],
    keeps: [
      inArticle(FERRY, '{given: Rosalind de, family: van der Ferry}'),
      inArticle(FERRY, `{given: Rosalind, family: "d'Ferry"}`),
    ],
  },
  'author-name-swapped': {
    breaks: [
      inArticle(FERRY, '{given: Ferry, family: R. A.}'),
      inArticle(FERRY, '{given: Ferry, family: Rosalind A.}'),
    ],
    keeps: [inArticle(FERRY, '{given: Rosalind, family: O}')],
  },
  'author-given-name-missing': {
    breaks: [inArticle(OKORO, '{family: Tomas Okoro}')],
    keeps: [
      inLetter('name: Sukarno', 'name: {family: Suharto}'),
      inArticle(OKORO, '{family: Okoro}'),
    ],
  },
  'author-alphabets-mixed': {
    breaks: [inArticle(OKORO, '{given: Tomas, family: Okоro}')],
    keeps: [inArticle(OKORO, '{given: Томас, family: Окоро}')],
  },
};
