/** Examples for the rules of file.ts. */
import { inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'pdf-outdated': {
    breaks: [inPdf('"outdated":false', '"outdated":true')],
    keeps: [inPdf('"bytes":93000', '"bytes":94000')],
  },
  'pdf-too-large': {
    breaks: [inPdf('"bytes":93000', '"bytes":5300000')],
    keeps: [inPdf('"bytes":93000', '"bytes":5100000')],
  },
  'pdf-standards-unsaid': {
    breaks: [
      inPdf('<pdfuaid:part>1</pdfuaid:part>', ''),
      inPdf('<pdfaid:part>3</pdfaid:part>', ''),
    ],
    keeps: [inPdf('<pdfaid:part>3</pdfaid:part>', '<pdfaid:part>2</pdfaid:part>')],
  },
};
