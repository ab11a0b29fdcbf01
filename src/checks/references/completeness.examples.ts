/** Examples for the rules of completeness.ts. */
import { inReferences, type RuleExamples, TWO_DOIS } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'reference-incomplete': {
    breaks: [
      inReferences('"issued": {"date-parts": [[2007]]},\n', ''),
      inReferences('"title": "A history of tides",\n', ''),
      inReferences(',\n    "publisher": "Harbour Press"', ''),
    ],
    keeps: [
      inReferences('"issued": {"date-parts": [[2007]]}', '"issued": {"literal": "in press"}'),
    ],
  },
  'reference-details-missing': {
    breaks: [
      inReferences('"page": "11-29",\n', ''),
      inReferences('"container-title": "Coastal Weather",\n', ''),
      inReferences(
        '"type": "book",\n    "author": [{"family": "Marsh", "given": "Edwin"}],\n    "issued": {"date-parts": [[2007]]},\n    "title": "A history of tides",\n    "publisher": "Harbour Press"',
        '"type": "article",\n    "author": [{"family": "Marsh", "given": "Edwin"}],\n    "issued": {"date-parts": [[2007]]},\n    "accessed": {"date-parts": [[2022, 1, 3]]},\n    "title": "A history of tides"',
      ),
    ],
    keeps: [
      inReferences('"page": "11-29"', '"number": "e12"'),
      inReferences(
        '"container-title": "Journal of Tides",\n    "volume": "7",\n    "issue": "2",\n    "page": "30-41",',
        '"container-title": "TideArXiv",',
      ),
      inReferences(
        '{"family": "Vale", "given": "Ida"}],\n    "issued": {"date-parts": [[2021, 2, 1]]},\n    "accessed": {"date-parts": [[2022, 8, 3]]},\n    "title": "Rain on the coast",\n    "container-title": "Rain Gauge",',
        '{"literal": "Rain Gauge"}],\n    "issued": {"date-parts": [[2021, 2, 1]]},\n    "accessed": {"date-parts": [[2022, 8, 3]]},\n    "title": "Rain on the coast",',
      ),
    ],
  },
  'reference-doi-missing': {
    breaks: [
      inReferences(TWO_DOIS, TWO_DOIS.replace(/"DOI": "10\.5555\/\S+"/g, '"PMID": "1234567"')),
    ],
    keeps: [inReferences('"DOI": "10.5555/jt.2019.2"', '"PMID": "1234567"')],
  },
};
