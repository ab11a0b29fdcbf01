/** Examples for the rules of scholar.ts. */
import { inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'pdf-title-not-largest': {
    breaks: [inPdf('"words":"Journal of Coastal Studies","size":{15~>24}')],
    keeps: [
      inPdf(
        '"words":"Tides and the moon at two harbours","size":21',
        '"words":"Tides and the moon","size":21},{"page":1,"words":"at two harbours","size":21',
      ),
    ],
  },
  'pdf-authors-not-below-title': {
    breaks: [inPdf('"words":"{Rosalind A. Ferry1,* iD and ~>}Tomas Okoro2","size":11.5')],
    keeps: [
      inPdf(
        '"words":"Rosalind A. Ferry1,* iD and Tomas Okoro2","size":11.5',
        '"words":"Rosalind A. Ferry1","size":11.5},{"page":1,"words":"Tomas Okoro2","size":11.5',
      ),
      inPdf(
        '"words":"Rosalind A. Ferry1,* iD',
        '"words":"El ferry","size":13},{"page":1,"words":"Rosalind A. Ferry1,* iD',
      ),
    ],
  },
  'pdf-citation-line-missing': {
    breaks: [
      {
        ...inPdf('"words":"Volume 1, Issue 2, 2023"', '"words":"Articles"'),
        and: [inPdf('Journal of Coastal Studies{, 1(2)~>},')],
      },
      {
        ...inPdf('"words":"{Journal of Coastal Studies~>A journal}","size":15'),
        and: [inPdf('two harbours.{ Journal of Coastal Studies~>}, 1(2)')],
      },
    ],
    keeps: [inPdf('"words":"{Volume 1, Issue 2, 2023~>Vol. 1, no. 2}"')],
  },
  'pdf-references-heading-missing': {
    breaks: [inPdf('"words":"References"', '"words":"References Hill, A. (2016)."')],
    keeps: [inPdf('"words":"References"', '"words":"REFERENCES"')],
  },
};
