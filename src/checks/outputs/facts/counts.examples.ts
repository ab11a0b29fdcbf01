/** Examples for the rules of counts.ts. */
import { inHtml, inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-counts-differ': {
    breaks: [
      inJats('<fig-count count="1"/>', '<fig-count count="2"/>'),
      inJats('<equation-count count="1"/>', '<equation-count count="2"/>'),
      inJats('<page-count count="3"/>', '<page-count count="4"/>'),
      inJats('<ref-count count="6"/>', '<ref-count count="5"/>'),
      inHtml(
        '<meta name="citation_reference" content="citation_title=A history of tides; citation_author=Edwin Marsh; citation_publication_date=2007; citation_publisher=Harbour Press">',
        '',
      ),
    ],
    keeps: [inJats('<word-count count="143"/>', '<word-count count="144"/>')],
  },
};
