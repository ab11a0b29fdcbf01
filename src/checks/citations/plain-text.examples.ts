/** Examples for the rules of plain-text.ts. */
import { FOLLOW, inArticle, inReferences, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'citation-web-address': {
    breaks: [
      inArticle(
        FOLLOW,
        'The heights follow the moon (weather.example/winds of the coast, no date).',
      ),
    ],
    keeps: [
      inArticle(FOLLOW, 'The heights are at [Coastal Weather](https://weather.example/winds).'),
    ],
  },
  'citation-in-plain-text': {
    breaks: [
      inArticle(FOLLOW, 'The heights follow the moon (Marsh, 2007).'),
      inArticle(FOLLOW, 'The heights follow the moon \\[1\\]. The wind does not \\[2, 3\\].'),
      {
        ...inArticle(FOLLOW, 'The heights follow the moon (Marsh, 2007a).'),
        and: [inReferences('{~>"year-suffix": "a", }"issued": {"date-parts": [[2007]]}')],
      },
    ],
    keeps: [
      inArticle(FOLLOW, 'The heights follow the moon `(Marsh, 2007)`.'),
      inArticle(FOLLOW, `${FOLLOW}\n\n    print("(Marsh, 2007)")`),
      {
        ...inArticle('| Harbour{~>^1^} | Mean height{~>^2^} (m) |'),
        and: [inArticle('| Brest{  ~>^3^} |')],
      },
    ],
  },
  'citation-proposal-open': {
    breaks: [
      {
        ...inArticle(
          FOLLOW,
          'The heights follow the moon (Marhs, 2007){>>[@marsh2007]? name differs<<}.',
        ),
        alongside: ['citation-name-differs'],
      },
      {
        ...inArticle(
          FOLLOW,
          'So says Marhs (2007){>>@marsh2007? name differs (for “Marhs”)<<}. The heights follow the moon.',
        ),
        alongside: ['citation-name-differs'],
      },
    ],
    keeps: [inArticle(FOLLOW, 'The heights follow the moon (see above){>>Is @marsh2007 meant<<}.')],
  },
};
