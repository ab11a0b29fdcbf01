/** Examples for the rules of authors.ts. */
import { inReferences, type RuleExamples } from '../changes.examples.ts';

const HILL = '"author": [{"family": "Hill", "given": "Anna"}]';

export const EXAMPLES: RuleExamples = {
  'reference-author-malformed': {
    breaks: [
      inReferences(HILL, '"author": [{"family": "Hill, A. and Marsh, E."}]'),
      inReferences(HILL, '"author": [{"family": "Hill", "given": "Anna et al."}]'),
      inReferences(HILL, `${HILL.slice(0, -1)}, {"family": "Hill", "given": "Anna"}]`),
      inReferences(HILL, '"author": [{"family": "HILL", "given": "ANNA"}]'),
      inReferences(HILL, '"author": [{"family": "Hill1", "given": "Anna"}]'),
      inReferences(HILL, '"author": [{"family": "Anna Hill, Edwin Marsh"}]'),
      inReferences(HILL, '"author": [{"family": "A.", "given": "Hill"}]'),
      inReferences(HILL, '"author": [{"family": "Hill,", "given": "Anna"}]'),
    ],
    keeps: [
      inReferences(
        HILL,
        '"author": [{"family": "Hill", "given": "A."}, {"family": "Hill", "given": "A."}]',
      ),
      inReferences(HILL, '"author": [{"literal": "Trust for Hills and Tides"}]'),
      inReferences(HILL, '"author": [{"family": "Hill-Ma", "given": "A."}]'),
    ],
  },
  'reference-author-missing': {
    breaks: [inReferences('"author": [{"family": "Stone", "given": "Mary"}],', '')],
    keeps: [
      inReferences(
        '"author": [{"family": "Stone", "given": "Mary"}],',
        '"author": [{"literal": "Coastal Weather"}],',
      ),
    ],
  },
};
