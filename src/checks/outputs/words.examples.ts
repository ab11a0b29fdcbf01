/** Examples for the rules of words.ts. */
import { inArticle, inHtml, inJats, inPdf, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'web-page-words-differ': {
    breaks: [
      inHtml('Two gauges were read every hour.', 'Two were read every hour.'),
      inHtml('>6.1</td>', '></td>'),
      inHtml('The heights follow the moon.', 'The heights follow the mon.'),
    ],
    keeps: [
      // A text may begin with its abstract, and two headings may be the same.
      inArticle(
        '# Introduction\n',
        '# Introduction\n\nTides at two harbours were read for a year. The moon explains most of their height, and the wind explains the rest. Tables of both harbours are given for those who sail.\n',
      ),
      inHtml('The heights follow the moon.', 'The heights <b>follow</b>\nthe moon.'),
    ],
  },
  'jats-words-differ': {
    breaks: [
      inJats('Hours without a reading were left out.', 'Hours without reading were left out.'),
      inJats('The heights follow the moon.', 'The heights follow the mon.'),
    ],
    keeps: [
      inJats('The heights follow the moon.', 'The heights <italic>follow</italic>\nthe moon.'),
    ],
  },
  'pdf-words-differ': {
    breaks: [
      inPdf('"text":"\\nThe heights follow the moon.', '"text":"\\nThe heights follow the mon.'),
      inPdf('"text":" Hours without a reading were left out.', '"text":"'),
    ],
    keeps: [inPdf('"text":"\\nThe heights fol{low~>-\\nlow} the moon.')],
  },
};
