/** Examples for the rules of claims.ts. */
import { FOLLOW, inArticle, inReferences, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'source-older-than-event': {
    breaks: [
      inArticle(FOLLOW, 'The harbour was closed in June 2020, as the master declared [@hill2016].'),
    ],
    keeps: [
      inArticle(FOLLOW, 'The harbour was closed in June 2015 [@hill2016].'),
      inArticle(FOLLOW, 'The harbour will be closed by 2021 [@hill2016].'),
    ],
  },
  'quotation-not-cited': {
    breaks: [
      inArticle(FOLLOW, 'It is said that the heights “seem to follow the moon in all harbours”.'),
    ],
    keeps: [
      inArticle(
        FOLLOW,
        'It is said that the heights “seem to follow the moon in all harbours” [@hill2016].',
      ),
      inArticle(FOLLOW, 'The “Moon Tables of Whitby” are meant by “heights”.'),
      inArticle(FOLLOW, 'Those who “did not know” call them “heights of moons”.'),
      inArticle(
        FOLLOW,
        'It is said that the heights “seem to follow the moon in all harbours”^[By Hill.], often.',
      ),
      inArticle(FOLLOW, 'The heights “seem to follow the moon in all harbours” (p. 11), it says.'),
    ],
  },
  'citation-off-topic': {
    breaks: [
      inArticle(
        FOLLOW,
        'Bankers disagree about interest, deposits, inflation, savings and pensions [@marsh2007].',
      ),
    ],
    keeps: [
      inArticle(
        FOLLOW,
        'Bankers disagree about interest, deposits, inflation, savings and tides [@marsh2007].',
      ),
      inArticle(FOLLOW, 'Bankers disagree about that [@marsh2007].'),
    ],
  },
  'work-name-differs': {
    breaks: [
      {
        ...inArticle(
          FOLLOW,
          'The Harbour Press Report 2007 has a history of all heights [@marsh2007].',
        ),
        and: [
          inReferences(
            '"author": [{"family": "Marsh", "given": "Edwin"}]',
            '"author": [{"literal": "Harbour Press"}]',
          ),
        ],
      },
    ],
    keeps: [
      inArticle(FOLLOW, 'The Tide Report 2007 says that the heights follow the moon [@marsh2007].'),
    ],
  },
};
