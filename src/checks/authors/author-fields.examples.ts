/** Examples for the rules of author-fields.ts. */
import { inArticle, OKORO, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'author-name-digits': {
    breaks: [
      inArticle(OKORO, '{given: Tomas, family: Ok0ro}'),
      inArticle(OKORO, '{given: Tom?s, family: Okoro}'),
    ],
    keeps: [inArticle(OKORO, '{given: Tomas, family: Okoro, suffix: III}')],
  },
  'author-name-long': {
    breaks: [
      inArticle(OKORO, `{given: Tomas, family: ${'Okoro-'.repeat(11)}Okoro}`),
      inArticle(OKORO, '{given: Tomas, family: Okoro, suffix: Esquire of Brest}'),
    ],
    keeps: [
      inArticle(OKORO, '{given: Tomas Maria Bartholomew, family: Okoro-Fernandes de Albuquerque}'),
    ],
  },
  'author-suffix-degree': {
    breaks: [inArticle(OKORO, '{given: Tomas, family: Okoro, suffix: PhD}')],
    keeps: [inArticle(OKORO, '{given: Tomas, family: Okoro, suffix: Jr.}')],
  },
  'author-name-title': {
    breaks: [
      inArticle(OKORO, '{given: Assoc. Prof. Tomas, family: Okoro}'),
      inArticle(OKORO, '{given: Ing. Tomas, family: Okoro}'),
    ],
    keeps: [inArticle(OKORO, '{given: Md. Tomas, family: Okoro}')],
  },
  'author-name-signs': {
    breaks: [
      inArticle(OKORO, '{given: Tomas, family: Okoro (Brest)}'),
      inArticle(OKORO, '{given: Tomas, family: "Okoro; Ann Berg"}'),
      inArticle(OKORO, '{given: Tomas, family: "Okoro, Jr."}'),
      inArticle(OKORO, '{given: Tomas, family: "-"}'),
    ],
    keeps: [
      inArticle(OKORO, '{given: Tomás-Mª, family: "O’Okoro d’Arcy"}'),
      inArticle(OKORO, '{given: 小明, family: 王}'),
    ],
  },
  'author-several-in-one': {
    breaks: [
      inArticle(OKORO, '{given: Tomas, family: Okoro and Ann Berg}'),
      inArticle(OKORO, '{given: Tomas, family: Okoro et al.}'),
    ],
    keeps: [inArticle(OKORO, '{given: Tomas, family: Okoro y Gasset}')],
  },
};
