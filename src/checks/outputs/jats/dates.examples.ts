/** Examples for the rules of dates.ts. */
import { inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'jats-date-malformed': {
    breaks: [
      { ...inJats('<day>10</day>', '<day>40</day>'), alongside: ['facts-history-differs'] },
      { ...inJats('<month>01</month>', ''), alongside: ['facts-history-differs'] },
      { ...inJats(' date-type="collection"', ''), alongside: ['facts-issue-date-differs'] },
      {
        ...inJats('<pub-date publication-format="electronic" date-type="{collection~>pub}"'),
        alongside: ['facts-issue-date-differs', 'facts-publication-date-differs'],
      },
    ],
    keeps: [inJats('<day>10</day>', '<day>10</day> ')],
  },
};
