/** Examples for the rules of links.ts. */
import { inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'jats-link-incomplete': {
    breaks: [
      {
        ...inJats('xlink:href="{https://~>}data.example/tides" xlink:title'),
        alongside: ['facts-text-links-differ'],
      },
      inJats(' xlink:title="https://data.example/tides"', ''),
      inJats(' xlink:title="PDF"', ''),
      inJats('<ext-link {ext-link-type="uri" ~>}xlink:href="https://data.example/tides"'),
    ],
    keeps: [inJats(' xlink:title="https://data.example/tides"', ' xlink:title="The readings"')],
  },
  'jats-alt-text-outside': {
    breaks: [inJats('{~><alt-text>A gauge</alt-text>}<caption>\n          <p>A gauge.')],
    keeps: [inJats('<alt-text>A pole with marks stands', '<alt-text> A pole with marks stands')],
  },
};
