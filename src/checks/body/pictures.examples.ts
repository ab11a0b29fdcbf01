/** Examples for the rules of pictures.ts. */
import { inArticle, inFiles, type RuleExamples } from '../changes.examples.ts';

const ALT = 'alt="A pole with marks stands in the water of a harbour"';

export const EXAMPLES: RuleExamples = {
  'alt-is-file-name': {
    breaks: [inArticle(ALT, 'alt="gauge.png"'), inArticle(ALT, 'alt="Figure 1"')],
    keeps: [inArticle(ALT, 'alt="A gauge"')],
  },
  'alt-is-caption': {
    breaks: [
      inArticle(ALT, 'alt="A gauge. It was read every hour."'),
      inArticle(ALT, 'alt="A gauge."'),
    ],
    keeps: [inArticle(ALT, 'alt="A gauge, which is a pole with marks in the water."')],
  },
  'figure-extension-differs': {
    breaks: [inFiles('"mediaType":"image/png"', '"mediaType":"image/jpeg"')],
    keeps: [inFiles('"mediaType":"image/png"', '"mediaType":"image/png" ')],
  },
  'figure-resolution-low': {
    breaks: [inFiles('"width":2000', '"width":640')],
    keeps: [inFiles('"width":2000', '"width":1000')],
  },
  'image-of-table': {
    breaks: [
      inArticle('![A gauge. It was read every hour.]', '![Table 2. Heights of every hour.]'),
    ],
    keeps: [inArticle('![A gauge. It was read every hour.]', '![Table mountain from the gauge.]')],
  },
};
