/** Examples for the rules of abstract-words.ts. */
import { ABSTRACT, inArticle, LAST_OF_ABSTRACT, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'abstract-citation': {
    breaks: [inArticle(LAST_OF_ABSTRACT, 'Tables were given before [@hill2016].')],
    keeps: [inArticle(LAST_OF_ABSTRACT, 'Tables were given by Hill in 2016.')],
  },
  'abstract-names-figure': {
    breaks: [
      inArticle(LAST_OF_ABSTRACT, 'Tables of both harbours are given (see Figure 1).'),
      inArticle(LAST_OF_ABSTRACT, `${LAST_OF_ABSTRACT} Table 1 has the heights.`),
    ],
    keeps: [inArticle(LAST_OF_ABSTRACT, 'Tables of 2 harbours are given.')],
  },
  'abstract-label': {
    breaks: [
      inArticle('  Tides at two harbours were', '  Abstract\n\n  Tides at two harbours were'),
      inArticle(ABSTRACT, `  Abstract: ${ABSTRACT.trim()}\n`),
      inArticle(ABSTRACT, `  **Summary.** ${ABSTRACT.trim()}\n`),
      inArticle(ABSTRACT, `  **Summary**\n\n${ABSTRACT}`),
    ],
    keeps: [inArticle(ABSTRACT, `  Abstract tides are not read. ${ABSTRACT.trim()}\n`)],
  },
  'abstract-keywords': {
    breaks: [
      inArticle(LAST_OF_ABSTRACT, `${LAST_OF_ABSTRACT}\n\n  Index terms: ebb, flood`),
      inArticle(LAST_OF_ABSTRACT, `${LAST_OF_ABSTRACT}\n\n  Mots-clés : ebb, flood`),
    ],
    keeps: [
      inArticle(
        LAST_OF_ABSTRACT,
        'Tables of both harbours are given with keywords for those who sail.',
      ),
    ],
  },
};
