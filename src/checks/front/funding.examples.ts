/** Examples for the rules of funding.ts. */
import { inArticle, type RuleExamples } from '../changes.examples.ts';

const AWARD = '    - {funder: Harbour Trust, award: [HT-12]}\n';

/** A funding statement with one award number, and a list with other numbers. */
function numbered(said: string, awards: string): [from: string, to: string] {
  return [
    `Trust.\n  awards:\n${AWARD}`,
    `Trust (grant ${said}).\n  awards:\n    - {funder: Harbour Trust, award: [${awards}]}\n`,
  ];
}

export const EXAMPLES: RuleExamples = {
  'funder-missing': {
    breaks: [inArticle(AWARD, '    - {award: [HT-12]}\n')],
    keeps: [inArticle(AWARD, '    - {funder: Harbour Trust}\n')],
  },
  'funder-id-unknown': {
    breaks: [
      inArticle(
        AWARD,
        '    - {funder: Harbour Trust, funder-id: https://doi.org/10.5555/12, award: [HT-12]}\n',
      ),
      inArticle(
        AWARD,
        '    - {funder: Harbour Trust, funder-id: 10.13039/trust, award: [HT-12]}\n',
      ),
    ],
    keeps: [
      inArticle(
        AWARD,
        '    - {funder: Harbour Trust, funder-id: https://doi.org/10.13039/100000001, award: [HT-12]}\n',
      ),
    ],
  },
  'award-number-malformed': {
    breaks: [
      inArticle(AWARD, '    - {funder: Harbour Trust, award: ["HT-12 and HT-13"]}\n'),
      inArticle(AWARD, '    - {funder: Harbour Trust, award: ["HT-12; HT-13"]}\n'),
      inArticle(AWARD, '    - {funder: Harbour Trust, award: ["Grant no. HT-12"]}\n'),
    ],
    keeps: [inArticle(AWARD, '    - {funder: Harbour Trust, award: [HT 12/2020 Z]}\n')],
  },
  'award-doubled': {
    breaks: [inArticle(AWARD, AWARD + AWARD)],
    keeps: [inArticle(AWARD, `${AWARD}    - {funder: Harbour Trust, award: [HT-13]}\n`)],
  },
  'funder-name-differs': {
    breaks: [inArticle(AWARD, '    - {funder: Harbor Trust, award: [HT-12]}\n')],
    keeps: [inArticle(AWARD, '    - {funder: Sea Council, award: [SC-12]}\n')],
  },
  'award-number-differs': {
    breaks: [inArticle(...numbered('HT-20417', 'HT-20471'))],
    keeps: [
      inArticle(...numbered('HT-20417', 'HT-20417, HT-20418')),
      inArticle(...numbered('HT-20417', 'SC-1')),
    ],
  },
};
