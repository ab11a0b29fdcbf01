/** Examples for the rules of affiliations.ts. */
import { BREST, inArticle, inLetter, type RuleExamples } from '../changes.examples.ts';

const BANDUNG = '{id: bandung, institution: Institute of Sea Levels, city: Bandung, country: ID}';

export const EXAMPLES: RuleExamples = {
  'affiliations-missing': {
    breaks: [
      inArticle(
        `    affiliations: [whitby]
    roles: [conceptualization, writing-original-draft]
  - name: {given: Tomas, family: Okoro}
    affiliations: [brest]
    roles: [formal-analysis]
affiliations:
  - {id: whitby, department: Department of Oceanography, institution: University of Whitby, city: Whitby, country: GB}
  - ${BREST}
`,
        '',
      ),
    ],
    keeps: [inLetter(`    affiliations: [bandung]\naffiliations:\n  - ${BANDUNG}\n`, '')],
  },
  'affiliation-country-missing': {
    breaks: [
      inArticle(BREST, '{id: brest, institution: University of Brest, city: Brest}'),
      inArticle(BREST, '{id: brest, text: "University of Brest, Brest"}'),
      inArticle(BREST, '{id: brest, institution: "University of Brest, Brest, France"}'),
      inArticle(
        BREST,
        '{id: brest, institution: University of Brest, street: "Rue de Siam, Brest, France"}',
      ),
    ],
    keeps: [
      inArticle(BREST, '{id: brest, text: "University of Brest, Brest, France"}'),
      inArticle(BREST, '{id: brest, text: "University of Brest, 29200 Brest FRANCE"}'),
      inArticle(BREST, '{id: brest, text: Independent researcher}'),
    ],
  },
  'affiliation-institution-missing': {
    breaks: [inArticle(BREST, '{id: brest, city: Brest, country: FR}')],
    keeps: [
      inArticle(BREST, '{id: brest, text: "University of Brest, Brest, France", country: FR}'),
    ],
  },
  'affiliation-doubled': {
    breaks: [
      inArticle(
        BREST,
        '{id: brest, department: Department of Oceanography, institution: University of Whitby, city: Whitby, country: GB}',
      ),
    ],
    keeps: [
      inArticle(
        BREST,
        '{id: brest, department: Department of Physics, institution: University of Whitby, city: Whitby, country: GB}',
      ),
    ],
  },
  'ror-shared': {
    breaks: [
      inArticle(
        `country: GB}\n  - ${BREST}`,
        'country: GB, ror: https://ror.org/02t274463}\n  - {id: brest, institution: University of Brest, city: Brest, country: FR, ror: https://ror.org/02t274463}',
      ),
    ],
    keeps: [
      inArticle(
        BREST,
        '{id: brest, institution: University of Brest, city: Brest, country: FR, ror: https://ror.org/02t274463}',
      ),
    ],
  },
};
