/** Examples for the rules of same-works.ts. */
import { inReferences, type RuleExamples } from '../changes.examples.ts';

/** Two entries of the clean list, from the first author to the second. */
function twoAuthors(one: string, other: string): string {
  return `{"family": "${one}"}],
    "issued": {"date-parts": [[2020, 5, 4]]},
    "accessed": {"date-parts": [[2022, 7, 12]]},
    "title": "Winds of the coast",
    "container-title": "Coastal Weather",
    "URL": "https://weather.example/winds"
  },
  {
    "id": "vale2021",
    "type": "webpage",
    "author": [{"family": "${other}"}]`;
}

export const EXAMPLES: RuleExamples = {
  'reference-duplicate': {
    breaks: [
      inReferences('"title": "Gauges of wood"', '"title": "Gauges of iron"'),
      {
        ...inReferences('"title": "Gauges of wood"', '"title": "Gauges of iron"'),
        and: [inReferences('"DOI": "10.5555/jt.2019.2"', '"DOI": "10.5555/jt.2019.1"')],
      },
      inReferences(
        '"title": "Gauges of wood",\n    "container-title": "Journal of Tides",\n    "volume": "7",\n    "issue": "2",\n    "page": "30-41"',
        '"title": "Gauges of iron and brass",\n    "container-title": "Journal of Tides",\n    "volume": "7",\n    "issue": "2",\n    "page": "1-9"',
      ),
    ],
    keeps: [
      inReferences('"page": "30-41"', '"page": "1-9"'),
      inReferences('"title": "Gauges of wood"', '"title": "Gauges of iron: a reply"'),
    ],
  },
  'author-two-names': {
    breaks: [
      inReferences('"author": [{"family": "{Stone", "given": "Mary~>Hill", "given": "A. B.}"}]'),
    ],
    keeps: [
      inReferences('"author": [{"family": "{Stone~>Hill}", "given": "Mary"}]'),
      inReferences(
        twoAuthors('Stone", "given": "Mary', 'Vale", "given": "Ida'),
        twoAuthors('Wang", "given": "X.', 'Wang", "given": "X. S.'),
      ),
      inReferences(
        '"author": [{"family": "Stone", "given": "Mary"}]',
        '"author": [{"family": "Hill", "given": "Anna B."}]',
      ),
      inReferences(
        '"author": [{"family": "Stone", "given": "Mary"}]',
        '"author": [{"family": "Hill", "given": "R. Alan"}]',
      ),
      inReferences('"author": [{"family": "{Stone", "given": "Mary~>Hill", "given": "A.-B.}"}]'),
      inReferences(
        '"author": [{"family": "Stone", "given": "Mary"}]',
        '"author": [{"family": "Hill", "given": "A. B."}, {"family": "Hill", "given": "A."}]',
      ),
      inReferences(
        '"author": [{"family": "Stone", "given": "Mary"}]',
        '"author": [{"family": "Hill", "given": "A. B."}, {"family": "Hill", "given": "A. C."}]',
      ),
    ],
  },
};
