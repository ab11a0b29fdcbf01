/** Examples for the rules of page-ways.ts. */
import { inHtml, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'web-page-contents-differ': {
    breaks: [
      inHtml('<li><a href="#results"><span class="number">3.</span> {Results~>Result}</a>'),
      inHtml('<li><a href="#results"><span class="number">3.</span> Results</a>\n</li>', ''),
    ],
    keeps: [inHtml('<nav class="contents"', '<nav class="contents" id="ways"')],
  },
  'web-page-file-missing': {
    breaks: [
      inHtml('<a href="tides.xml"', '<a href="tide.xml"'),
      inHtml('<a class="enlarge" href="figures/gauge.{png~>jpg}"'),
    ],
    keeps: [inHtml('<a href="tides.xml"', '<a href="tides.xml#front"')],
  },
};
