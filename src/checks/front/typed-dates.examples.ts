/** Examples for the rules of typed-dates.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'typed-date-differs': {
    breaks: [
      inArticle(FOLLOW, `${FOLLOW}\n\nReceived 12 January 2023; accepted 1 March 2023.`),
      inArticle(FOLLOW, `${FOLLOW}\n\n*Aceito em:* 2 de março de 2023`),
    ],
    keeps: [
      inArticle(FOLLOW, `${FOLLOW}\n\nReceived: 10 January 2023. Accepted: 1 March 2023.`),
      inArticle(FOLLOW, `${FOLLOW}\n\nReceived 12 January 2023 by the harbour, it was lost.`),
      inArticle(FOLLOW, `${FOLLOW}\n\nAccepted: 3/2/2023`),
    ],
  },
};
