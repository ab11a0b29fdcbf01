/** Examples for the rules of referrals.ts. */
import { inArticle, inHtml, inJats, inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-citations-differ': {
    breaks: [
      inJats('<xref ref-type="bibr" rid="ref-{2~>3}">Marsh'),
      inHtml('<a href="#ref-2" class="cite">', '<a href="#ref-3" class="cite">'),
      inPdf('"#ref-2"', '"#ref-3"'),
    ],
    keeps: [
      inJats('rid="ref-2">Marsh, 2007<', 'rid="ref-2"><italic>Marsh</italic>, 2007<'),
      inArticle(
        'Hours without a reading were left out.',
        'Hours without a reading were [left out [@marsh2007]](https://tides.example/hours).',
      ),
    ],
  },
  'facts-cross-references-differ': {
    breaks: [
      inHtml('<a href="#fig-gauge" class="xref">', '<a href="#tbl-heights" class="xref">'),
      inJats('<xref ref-type="{fig" rid="fig-gauge~>table" rid="tbl-heights}">'),
      inPdf('"#fig-gauge"', '"#tbl-heights"'),
      inPdf('"#fn-1"', '"#fn-2"'),
      inPdf('"#aff-1"', '"#aff-2"'),
      inPdf('"#fnref-1"', '"#fnref-2"'),
    ],
    keeps: [inHtml('<a href="#fig-gauge" class="xref">', '<a class="xref" href="#fig-gauge">')],
  },
};
