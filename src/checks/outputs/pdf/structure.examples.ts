/** Examples for the rules of structure.ts. */
import { inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'pdf-untagged': {
    breaks: [
      inPdf('"tagged":true', '"tagged":false'),
      inPdf('"untagged":""', '"untagged":"Lost words"'),
    ],
    keeps: [inPdf('"untagged":""', '"untagged":" \\n"')],
  },
  'pdf-language-differs': {
    breaks: [inPdf('"language":"en"', '"language":"de"'), inPdf(',"language":"en"', '')],
    keeps: [inPdf('"language":"en"', '"language":"EN"')],
  },
  'pdf-title-not-shown': {
    breaks: [inPdf('"titleShown":true', '"titleShown":false')],
    keeps: [inPdf('"titleShown":true', '"titleShown": true')],
  },
  'pdf-figure-without-alt': {
    breaks: [
      {
        ...inPdf(
          '"figures":[{"page":2,"alt":"A pole with marks stands in the water of a harbour"}]',
          '"figures":[{"page":2}]',
        ),
        alongside: ['facts-alt-texts-differ'],
      },
    ],
    keeps: [inPdf('"figures":[{"page":2,', '"figures":[{"page":1,')],
  },
  'pdf-page-labels-differ': {
    breaks: [
      inPdf('"pageLabels":["57","58","59"]', '"pageLabels":["1","2","3"]'),
      inPdf('"pageLabels":["57","58","59"]', '"pageLabels":["57","59","59"]'),
    ],
    keeps: [inPdf('"pageLabels":["57","58","59"]', '"pageLabels":["57","58","59"] ')],
  },
  'pdf-outline-incomplete': {
    breaks: [
      inPdf('"1. Introduction","2. Methods",', '"1. Introduction",'),
      inPdf('"2. Methods","3.', '"2. MethodsMethods","3.'),
      inPdf('"outline":["Tides and', '"outline":["Tide and'),
    ],
    keeps: [inPdf('"2. Methods","3.', '"2  Methods","3.')],
  },
  'pdf-heading-skipped': {
    breaks: [inPdf('"roles":["Document",', '"roles":["Document","H1","H3",')],
    keeps: [inPdf('"roles":["Document",', '"roles":["Document","H1","H2",')],
  },
};
