/** Examples for the rules of words.ts. */
import { FOLLOW, inArticle, inJournal, type RuleExamples } from '../changes.examples.ts';

const RULE = '  references: {min: 1}\n';

export const EXAMPLES: RuleExamples = {
  'house-word-forbidden': {
    breaks: [
      inArticle(FOLLOW, `${FOLLOW} We utilise both.`),
      inArticle('The moon explains most', 'We utilise what explains most'),
      inArticle('![A gauge. It was', '![A gauge. We utilise it. It was'),
    ],
    keeps: [inArticle(FOLLOW, `${FOLLOW} “Utilised” is no other word.`)],
  },
  'house-spelling-differs': {
    breaks: [
      {
        ...inJournal(RULE, `${RULE}  spelling: british\n`),
        and: [inArticle(FOLLOW, `${FOLLOW} Their color is gray.`)],
      },
      {
        ...inJournal(RULE, `${RULE}  spelling: american\n`),
        and: [inArticle(FOLLOW, `${FOLLOW} We analysed their behaviour.`)],
        alongside: [],
      },
    ],
    keeps: [inJournal(RULE, `${RULE}  spelling: british\n`)],
  },
  'house-title-case-differs': {
    breaks: [
      {
        ...inJournal(RULE, `${RULE}  title-case: sentence\n`),
        and: [inArticle('# Results\n', '# Results of the Long Winter Storms\n')],
      },
      {
        ...inJournal(RULE, `${RULE}  title-case: title\n`),
        and: [inArticle('title: Tides and the {moon~>Moon} at two harbours')],
      },
    ],
    keeps: [inJournal(RULE, `${RULE}  title-case: sentence\n`)],
  },
};
