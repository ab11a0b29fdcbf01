/** Examples for the rules of affiliations.ts. */
import { inHtml, inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-affiliations-differ': {
    breaks: [
      inJats('University of Brest', 'University of Best'),
      {
        ...inJats('<xref ref-type="aff" rid="aff-{2~>1}">2</xref>'),
        alongside: ['jats-reference-dangling'],
      },
      inHtml('</sup> University of Brest, Brest', '</sup> Brest'),
      inJats('<city>Brest</city>', '<city>Rest</city>'),
      inJats('>France</country>', '>Finland</country>'),
      inHtml('<sup class="marks"><a href="#aff-2">2</a></sup>', ''),
      inHtml('<li id="aff-2"><sup>2</sup>', '<li id="aff-2"><sup>1</sup>'),
      inHtml('<span class="mark">*</span>', '<span class="mark">†</span>'),
      inHtml(
        '<meta name="citation_author_institution" content="University of Brest, Brest, France">',
        '',
      ),
    ],
    keeps: [
      inHtml('</sup> University of Brest, Brest', '</sup> University of Brest (Brest)'),
      inJats('<city>Brest</city>', '<named-content content-type="city">Brest</named-content>'),
    ],
  },
};
