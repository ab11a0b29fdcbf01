/** Examples for the rules of keywords.ts. */
import { inArticle, inLetter, type RuleExamples } from '../changes.examples.ts';

const KEYWORDS = 'keywords: [tides, moon, harbours, gauges]\n';

export const EXAMPLES: RuleExamples = {
  'keywords-missing': {
    breaks: [inArticle(KEYWORDS, '')],
    keeps: [inLetter('keywords: [gauges]\n', '')],
  },
  'keyword-list': {
    breaks: [
      inArticle(KEYWORDS, 'keywords:\n  - tides, moon, harbours, gauges\n'),
      inArticle(KEYWORDS, 'keywords: [tides; moon, harbours, gauges]\n'),
      inArticle(KEYWORDS, 'keywords: [tides, moon, harbours, and gauges]\n'),
    ],
    keeps: [inArticle(KEYWORDS, 'keywords: ["tides, oceanic", "1,2-dichloroethane", moon]\n')],
  },
  'keyword-long': {
    breaks: [
      inArticle(
        KEYWORDS,
        'keywords: [tides that were read at two harbours for a whole year by hand, moon]\n',
      ),
    ],
    keeps: [
      inArticle(
        KEYWORDS,
        'keywords: [National Ocean and Harbour Service of the North Sea, moon]\n',
      ),
    ],
  },
  'keyword-full-stop': {
    breaks: [inArticle(KEYWORDS, 'keywords: [tides, moon, harbours, gauges.]\n')],
    keeps: [inArticle(KEYWORDS, 'keywords: [tides, moon, Fucus sp., U.S.]\n')],
  },
  'keywords-capitals': {
    breaks: [inArticle(KEYWORDS, 'keywords: [TIDES, MOON, HARBOURS, GAUGES]\n')],
    keeps: [inArticle(KEYWORDS, 'keywords: [NATO, OSCE, UNESCO, peace]\n')],
  },
  'keyword-label': {
    breaks: [inArticle(KEYWORDS, 'keywords: ["Keywords: tides", moon]\n')],
    keeps: [inArticle(KEYWORDS, 'keywords: [keyword search, moon]\n')],
  },
  'keyword-twice': {
    breaks: [inArticle(KEYWORDS, 'keywords: [tides, moon, Tides]\n')],
    keeps: [inArticle(KEYWORDS, 'keywords: [tides, moon, tide]\n')],
  },
  'keywords-untranslated': {
    breaks: [
      inArticle(
        KEYWORDS,
        'keywords: [high tides, old gauges]\ntranslations: [{language: fr, keywords: [old gauges, high tides]}]\n',
      ),
    ],
    keeps: [
      inArticle(
        KEYWORDS,
        'keywords: [Europe, migration, Ulva lactuca]\ntranslations: [{language: fr, keywords: [Europe, migration, Ulva lactuca]}]\n',
      ),
    ],
  },
  'keywords-many': {
    breaks: [
      inArticle(
        KEYWORDS,
        `keywords: [${Array.from({ length: 16 }, (_, at) => `tide ${'abcdefghijklmnop'[at]}`).join(', ')}]\n`,
      ),
    ],
    keeps: [inArticle(KEYWORDS, 'keywords: [tides, moon, harbours, gauges, wind, sea]\n')],
  },
};
