/** Examples for the rules of section-and-equation-numbers.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'equation-number-unknown': {
    breaks: [
      inArticle(FOLLOW, `${FOLLOW} So says Equation 7.`),
      inArticle(FOLLOW, `${FOLLOW} So say Eqs. (1) and (4).`),
      inArticle(FOLLOW, `${FOLLOW} So say Equations 1-4.`),
    ],
    keeps: [
      inArticle(FOLLOW, `${FOLLOW} So says Eq. (1).`),
      inArticle(FOLLOW, `${FOLLOW} So says Equation 7 of Hill, and @hill2016, Eq. 9.`),
      inArticle(FOLLOW, `${FOLLOW} So say Equations 7 and 9 of Hill, and Eqs. 5, 6 and 8 in Dee.`),
    ],
  },
  'section-number-unknown': {
    breaks: [
      inArticle(FOLLOW, `${FOLLOW} See Section 9.`),
      inArticle(FOLLOW, `${FOLLOW} See Sections 1 to 9.`),
    ],
    keeps: [
      inArticle(FOLLOW, `${FOLLOW} See Section 2.`),
      inArticle(FOLLOW, `${FOLLOW} See Sections 1 and 2, 9 in all, and Sections 2–9 of the Act.`),
      inArticle(FOLLOW, `${FOLLOW} See Section 9 of the Harbour Act; Section 12 says so, too.`),
    ],
  },
};
