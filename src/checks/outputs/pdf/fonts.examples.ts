/** Examples for the rules of letters.ts. */
import { inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'pdf-font-drawn': {
    breaks: [inPdf('{"name":"SourceSerif4-Italic","embedded":true,"type3":{false~>true}}')],
    keeps: [
      inPdf(
        '{"name":"SourceSerif4-Italic","embedded":true,"type3":false}',
        '{"name":"","embedded":true,"type3":true}',
      ),
    ],
  },
  'pdf-font-outside': {
    breaks: [inPdf('{"name":"SourceSerif4-Italic","embedded":{true~>false}')],
    keeps: [inPdf('{"name":"{SourceSerif4-Italic~>Helvetica}","embedded":true')],
  },
  'pdf-letters-unreadable': {
    breaks: [inPdf('"words":"Abstract"', '"words":"Abs\uFFFDract"')],
    keeps: [inPdf('"words":"Abstract"', '"words":"ABSTRACT"')],
  },
};
