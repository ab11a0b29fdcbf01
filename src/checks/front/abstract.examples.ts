/** Examples for the rules of abstract.ts. */
import {
  ABSTRACT,
  inArticle,
  inLetter,
  LAST_OF_ABSTRACT,
  type RuleExamples,
} from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'abstract-short': {
    breaks: [inArticle(ABSTRACT, '  Tides at two harbours were read.\n')],
    keeps: [inLetter('keywords: [gauges]\n', 'keywords: [gauges]\nabstract: A gauge was moved.\n')],
  },
  'abstract-long': {
    breaks: [
      inArticle(
        LAST_OF_ABSTRACT,
        `Tables are given. ${'The moon explains most of their height. '.repeat(90)}`,
      ),
    ],
    keeps: [
      inArticle(
        LAST_OF_ABSTRACT,
        `Tables are given. ${'The moon explains most of their height. '.repeat(40)}`,
      ),
    ],
  },
  'abstract-unfinished': {
    breaks: [
      inArticle(LAST_OF_ABSTRACT, 'Tables of both harbours are given for those who'),
      inArticle(LAST_OF_ABSTRACT, 'Tables of both harbours are given for those who…'),
    ],
    keeps: [
      inArticle(
        LAST_OF_ABSTRACT,
        'Tables of both harbours are given for those who sail (in the dark).',
      ),
      inArticle(LAST_OF_ABSTRACT, 'Tables are at <https://doi.org/10.5555/tides>'),
      inArticle(LAST_OF_ABSTRACT, 'Tables are given. (PROSPERO CRD42020)'),
      inArticle(LAST_OF_ABSTRACT, '[ตารางของท่าเรือทั้งสองแห่งมีไว้สำหรับผู้เดินเรือที่ระดับ .05]{lang=th}'),
    ],
  },
  'abstract-not-prose': {
    breaks: [
      inArticle(
        LAST_OF_ABSTRACT,
        '\n\n  - Tables of both harbours are given.\n  - They are for those who sail.',
      ),
    ],
    keeps: [inArticle(LAST_OF_ABSTRACT, `\n\n  ## Use\n\n  ${LAST_OF_ABSTRACT}`)],
  },
  'abstract-section': {
    breaks: [inArticle('{~># Abstract\n\nTides were read once more.\n\n}# Introduction\n')],
    keeps: [
      inArticle('{~># Abstract tides\n\nTides were read once more.\n\n}# Introduction\n'),
      inArticle('# Conclusion\n', '# Summary\n'),
      inArticle('# Conclusion\n', '# Zusammenfassung\n'),
    ],
  },
};
