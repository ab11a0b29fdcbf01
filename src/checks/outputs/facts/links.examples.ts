/** Examples for the rules of links.ts. */
import { inHtml, inJats, inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-reference-links-differ': {
    breaks: [
      inHtml('<a href="https://doi.org/10.5555/jt.2016.{4~>5}">'),
      inJats('<pub-id pub-id-type="doi" xlink:href="https://doi.org/10.5555/jt.2016.{4~>5}"'),
    ],
    keeps: [inHtml('<a {~>class="doi-link" }href="https://doi.org/10.5555/jt.2016.4">')],
  },
  'facts-text-links-differ': {
    breaks: [
      inHtml('<a href="https://data.example/tides">', '<a href="https://data.example/tide">'),
      inJats('xlink:href="https://data.example/tides"', 'xlink:href="https://data.example/tide"'),
      inPdf('"https://data.example/tides"', '"https://data.example/tide"'),
      inPdf('"https://doi.org/10.5555/jt.2016.4"', '"https://doi.org/10.5555/jt.2016.5"'),
      inPdf('"https://journal.example/"', '"https://journals.example/"'),
    ],
    keeps: [inHtml('<a {~>rel="external" }href="https://data.example/tides">')],
  },
};
