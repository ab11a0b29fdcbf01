/** Examples for the rules of author-details.ts. */
import { inArticle, inLetter, OKORO, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'corresponding-author-missing': {
    breaks: [
      inArticle('    corresponding: true\n', ''),
      inLetter('    email: sukarno@tides.example\n    corresponding: true\n', ''),
    ],
    keeps: [inLetter('    corresponding: true\n', '')],
  },
  'author-deceased-corresponding': {
    breaks: [
      inArticle('    corresponding: true\n', '    corresponding: true\n    deceased: true\n'),
    ],
    keeps: [inArticle(`${OKORO}\n`, `${OKORO}\n    deceased: true\n`)],
  },
  'credit-roles-incomplete': {
    breaks: [inArticle('    roles: [formal-analysis]\n', '')],
    keeps: [
      inArticle('    roles: [formal-analysis]\n', '    roles: [formal-analysis, software]\n'),
    ],
  },
  'orcid-missing': {
    breaks: [inArticle('    orcid: 0000-0002-1825-0097\n', '')],
    keeps: [inArticle(`${OKORO}\n`, `${OKORO}\n    orcid: 0000-0001-5109-3700\n`)],
  },
};
