/** Examples for the rules of pictures.ts. */
import { inHtml, inJats, inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-pictures-differ': {
    breaks: [
      inJats('<graphic xlink:href="figures/{gauge~>gauges}.png"'),
      inHtml('<img src="figures/gauge.png"', '<img src="figures/gauges.png"'),
    ],
    keeps: [inJats('mimetype="image" mime-subtype="png"', 'mimetype="image"')],
  },
  'facts-alt-texts-differ': {
    breaks: [
      inJats('<alt-text>A pole', '<alt-text>The pole'),
      inHtml('alt="A pole', 'alt="The pole'),
      inPdf('"alt":"A pole', '"alt":"The pole'),
    ],
    keeps: [inJats('<alt-text>A pole', '<alt-text> A pole')],
  },
};
