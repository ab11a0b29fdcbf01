/** Examples for the rules of caption-numbers.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

const TABLE = '| Day | Height |\n|-----|--------|\n| One | 2 |';

export const EXAMPLES: RuleExamples = {
  'caption-number-differs': {
    breaks: [
      inArticle('![A gauge. It was', '![Figure 3: A gauge. It was'),
      inArticle(': Mean heights.', ': **Table 2.** Mean heights.'),
    ],
    keeps: [
      inArticle('![A gauge. It was', '![Figure 1: A gauge. It was'),
      inArticle(': Mean heights.', ': **Table 1.** Mean heights.'),
      inArticle('![A gauge. It was', '![A gauge, as in\nFigure 3. In it, the tide was'),
      inArticle(
        FOLLOW,
        `${FOLLOW} Tables 1 and 2 show it.\n\nTable: Table 1. Days.\n\n${TABLE}\n\nTable: Table 2. Weeks.\n\n${TABLE}`,
      ),
    ],
  },
};
