/** Examples for the rules of issue.ts. */
import { inIssue, inLetter, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'issue-date-missing': {
    breaks: [inIssue('date: 2023-03-31\n', '')],
    keeps: [inIssue('date: 2023-03-31', 'date: 2023-03')],
  },
  'issue-number-missing': {
    breaks: [inIssue('volume: 1\nissue: 2\n', '')],
    keeps: [inIssue('issue: 2\n', ''), inIssue('volume: 1\n', '')],
  },
  'issue-number-words': {
    breaks: [
      inIssue('issue: 2', 'issue: 1, No. 2'),
      inIssue('volume: 1', 'volume: 1(2)'),
      inIssue('volume: 1', 'volume: 0'),
    ],
    keeps: [inIssue('issue: 2', 'issue: 2-3'), inIssue('issue: 2', 'issue: S1')],
  },
  'issue-date-contradicts': {
    breaks: [
      inIssue('date: 2023-03-31', 'date: 2022-03-31'),
      inLetter('published: 2023-03-20', 'published: 2025-03-20'),
    ],
    keeps: [
      inIssue('date: 2023-03-31', 'date: 2022-12'),
      inIssue('date: 2023-03-31', 'date: 2024-06-30'),
    ],
  },
  'issue-section-doubled': {
    breaks: [inIssue('title: Letters', 'title: articles')],
    keeps: [inIssue('title: Letters', 'title: Short articles')],
  },
  'cover-alt-missing': {
    breaks: [inIssue('date: 2023-03-31', 'date: 2023-03-31\ncover: cover.png')],
    keeps: [
      inIssue(
        'date: 2023-03-31',
        'date: 2023-03-31\ncover: {image: cover.png, alt: A harbour at low tide}',
      ),
    ],
  },
};
