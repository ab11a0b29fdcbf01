/** Examples for the rules of issue-pages.ts. */
import { inArticle, inLetter, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'pages-missing': {
    breaks: [
      inArticle('pages: 57\n', ''),
      { ...inArticle('pages: 57\n', ''), and: [inLetter('pages: 60-61\n', '')] },
    ],
    keeps: [inArticle('pages: 57\n', 'elocation: e57\n')],
  },
  'pages-order': {
    breaks: [inLetter('pages: 60-61', 'pages: 20-21')],
    keeps: [inLetter('pages: 60-61', 'pages: iv-v'), inLetter('pages: 60-61', 'elocation: e12')],
  },
  'pages-range-long': {
    breaks: [inArticle('pages: 57\n', 'pages: 57-670\n')],
    keeps: [inArticle('pages: 57\n', 'pages: 57-67\n')],
  },
};
