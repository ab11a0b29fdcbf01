/** Examples for the rules of statements.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

const CAPTION = 'A gauge. It was read every hour.';

const INTERESTS =
  'conflict-of-interest: The authors declare that they have no competing interests.';

const DATA = 'data-availability: The readings are at <https://data.example/tides>.';

const STUDIED =
  'The heights follow the moon, said 42 participants. Questionnaires were sent to all. We interviewed 12 patients.';

const CLOSE = 'The moon explains what the wind does not, as @sec-methods made us expect.';

const FUNDING = `funding:
  statement: This work was supported by the Harbour Trust.
  awards:
    - {funder: Harbour Trust, award: [HT-12]}
`;

export const EXAMPLES: RuleExamples = {
  'funding-unsaid': {
    breaks: [inArticle(FUNDING, '')],
    keeps: [inArticle(FUNDING, 'acknowledgements: We thank the Harbour Trust for its grant.\n')],
  },
  'competing-interests-unsaid': {
    breaks: [inArticle(`${INTERESTS}\n`, '')],
    keeps: [inArticle(INTERESTS, 'ethics: No conflicts of interest exist.')],
  },
  'data-availability-unsaid': {
    breaks: [inArticle(`${DATA}\n`, '')],
    keeps: [
      inArticle(
        DATA,
        'acknowledgements: We thank those who read the gauges; the data are available on request.',
      ),
    ],
  },
  'ethics-unsaid': {
    breaks: [inArticle(FOLLOW, STUDIED)],
    keeps: [
      inArticle(FOLLOW, `${STUDIED} All gave informed consent.`),
      inArticle(FOLLOW, 'The heights follow the moon, as participants in the meeting said.'),
    ],
  },
  'statement-nested': {
    breaks: [
      inArticle(FOLLOW, `${FOLLOW}\n\n## Competing interests\n\nThere are none.`),
      inArticle(FOLLOW, `${FOLLOW}\n\n## Data availability\n\nThey are below.`),
    ],
    keeps: [inArticle(FOLLOW, `${FOLLOW}\n\n## Data\n\nThey are below.`)],
  },
  'statement-doubled': {
    breaks: [
      inArticle(CLOSE, `${CLOSE}\n\n# Data availability\n\nThey are below.`),
      inArticle(CLOSE, `${CLOSE}\n\n# Funding\n\nThe Harbour Trust paid for it.`),
    ],
    keeps: [inArticle(CLOSE, `${CLOSE}\n\n# Acknowledgements\n\nThanks to those who read them.`)],
  },
  'permission-unsaid': {
    breaks: [inArticle(CAPTION, 'A gauge. Reprinted from the yearbook of the harbour.')],
    keeps: [
      inArticle(CAPTION, 'A gauge. Reprinted from the yearbook with permission of the harbour.'),
    ],
  },
  'jats-statement-unmarked': {
    breaks: [inArticle('# Conclusion', '# Data availability and code\n\nAt home.\n\n# Conclusion')],
    keeps: [
      inArticle(
        '# Conclusion',
        '# Availability of data at both harbours\n\nAt home.\n\n# Conclusion',
      ),
    ],
  },
};
