/** Examples for the rules of printed.ts. */
import { inHtml, inJats, inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-masthead-differs': {
    breaks: [
      inHtml('<p>Volume 1, Issue {2~>3}, 2023</p>'),
      inHtml('<p>Volume 1, Issue 2, 202{3~>4}</p>'),
      inHtml('<p>Pages 57–59</p>', '<p>Pages 57–60</p>'),
      inPdf('"words":"Volume {1~>2}, Issue 2, 2023"'),
    ],
    keeps: [inHtml('<p>Volume 1{, ~> · }Issue 2, 2023</p>')],
  },
  'facts-printed-authors-differ': {
    breaks: [
      inPdf('" Tomas Okoro"', '" Thomas Okoro"'),
      inPdf('" University of Brest, Brest, France"', '" University of Brest"'),
      inPdf('" r.ferry@tides.example"', '" r.fery@tides.example"'),
    ],
    keeps: [inPdf('" Tomas Okoro"', '" Tomas  Okoro"')],
  },
  'facts-imprint-differs': {
    breaks: [
      inHtml('published by Harbour Press.', 'published by Harbour Pres.'),
      inHtml('rel="license">Creative Commons Attribution {4~>3}.0 International</a> licence.'),
      inHtml('© 2023 The authors. This', '© 2022 The authors. This'),
      inJats('>Creative Commons Attribution 4.{0~>1} International</ext-link>'),
    ],
    keeps: [inHtml('published by Harbour Press.', 'published by <b>Harbour Press</b>.')],
  },
  'facts-publisher-place-differs': {
    breaks: [
      inJats('<publisher-loc>W{h~>}itby</publisher-loc>\n      </publisher>\n      <self-uri'),
    ],
    keeps: [
      inJats('<publisher-loc>Whitby{~> }</publisher-loc>\n      </publisher>\n      <self-uri'),
    ],
  },
};
