/** Examples for the rules of doubled-names.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'author-name-doubled': {
    breaks: [
      inArticle('as @hill2016 showed', 'as Anna Hill @hill2016 showed'),
      inArticle(FOLLOW, 'As Edwin Marsh Marsh [-@marsh2007] wrote, the heights follow the moon.'),
      inArticle(
        FOLLOW,
        'As Marsh Marsh and others [-@marsh2007] wrote, the heights follow the moon.',
      ),
    ],
    keeps: [
      inArticle('as @hill2016 showed', 'as Anna Hill [-@hill2016] showed'),
      inArticle(FOLLOW, 'In Wagga Wagga and Whitby [-@marsh2007] the heights follow the moon.'),
    ],
  },
  'citation-doubled': {
    breaks: [
      inArticle('as @hill2016{~> (2016)} showed'),
      inArticle('so does the wind [@hill2016, p. 12; @stone2020{~>; @vale2021; @stone2020}'),
    ],
    keeps: [
      inArticle('as @hill2016 showed', 'as @hill2016 (in 2016) showed'),
      inArticle('so does the wind [@hill2016, p. 12;{~> @hill2016, p. 14;}'),
    ],
  },
  'citation-space-missing': {
    breaks: [inArticle('since people sailed{ ~>}[@marsh2007]')],
    keeps: [inArticle('since people sailed [', 'since people sailed—[')],
  },
};
