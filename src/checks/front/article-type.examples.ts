/** Examples for the rules of article-type.ts. */
import { inArticle, inLetter, type RuleExamples } from '../changes.examples.ts';

const LETTER = 'type: letter\n';

const TYPE = 'type: research-article\n';

const PRODUCT = 'product: {title: A book of tides, authors: Ada Marsh, year: "2020"}\n';

export const EXAMPLES: RuleExamples = {
  'product-without-review': {
    breaks: [inArticle(TYPE, TYPE + PRODUCT)],
    keeps: [inLetter('type: letter\n', `type: book-review\n${PRODUCT}`)],
  },
  'commentary-without-article': {
    breaks: [inLetter(LETTER, 'type: reply\n'), inLetter(LETTER, 'type: article-commentary\n')],
    keeps: [inLetter(LETTER, 'type: reply\nrelated: {type: letter, doi: 10.5555/x.1}\n')],
  },
  'related-type-unfit': {
    breaks: [
      inLetter(LETTER, `${LETTER}related: {type: corrected-article, doi: 10.5555/x.1}\n`),
      inLetter(LETTER, 'type: reply\nrelated: {type: commentary-article, doi: 10.5555/x.1}\n'),
    ],
    keeps: [
      inLetter(LETTER, `${LETTER}related: {type: commentary-article, doi: 10.5555/x.1}\n`),
      inLetter(LETTER, 'type: reply\nrelated: {type: letter, doi: 10.5555/x.1}\n'),
      inArticle(TYPE, `${TYPE}related: {type: companion, doi: 10.5555/x.1}\n`),
    ],
  },
  'jats-related-article-incomplete': {
    breaks: [
      inArticle(TYPE, `${TYPE}related: {type: companion, text: Another article}\n`),
      inArticle(TYPE, `${TYPE}related: {type: companion, doi: 10.5555/JCS.2023.57}\n`),
    ],
    keeps: [inArticle(TYPE, `${TYPE}related: {type: companion, doi: 10.5555/jcs.2023.60}\n`)],
  },
};
