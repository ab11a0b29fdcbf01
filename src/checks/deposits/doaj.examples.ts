/** Examples for the rules of doaj.ts. */
import { inDoaj, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'doaj-facts-differ': {
    breaks: [
      inDoaj('<keyword>moon</keyword>', ''),
      inDoaj('<name>Tomas Okoro</name>', '<name>T. Okoro</name>'),
      inDoaj('<publicationDate>2023-03-15', '<publicationDate>2023-03-16'),
      inDoaj('<affiliationId>brest</affiliationId>', '<affiliationId>whitby</affiliationId>'),
    ],
    keeps: [inDoaj('<keyword>moon</keyword>', '<keyword> moon </keyword>')],
  },
};
