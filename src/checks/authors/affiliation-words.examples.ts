/** Examples for the rules of affiliation-words.ts. */
import { BREST, inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'affiliation-email': {
    breaks: [
      inArticle('institution: University of Brest{~> t.okoro@brest.example}, city'),
      inArticle(
        'institution: University of Brest, city',
        'institution: "University of Brest. E-mail: t.okoro@brest.example", city',
      ),
    ],
    keeps: [
      inArticle('institution: University of Brest, city', 'institution: Studio @ Brest, city'),
    ],
  },
  'affiliation-mark': {
    breaks: [
      inArticle('institution: {University of Brest~>"¹ University of Brest"}, city'),
      inArticle('institution: {~>2 }University of Brest, city'),
      inArticle('institution: {University of Brest~>"*University of Brest"}, city'),
    ],
    keeps: [inArticle('institution: University of Brest, city', 'institution: 42 Brest, city')],
  },
  'affiliation-capitals': {
    breaks: [inArticle('institution: {University of Brest~>UNIVERSITY OF BREST}, city')],
    keeps: [
      inArticle('institution: University of Brest, city', 'institution: IFREMER, city'),
      inArticle('institution: University of Brest, city', 'institution: PPGE&D (UFSM), city'),
    ],
  },
  'affiliation-position': {
    breaks: [
      inArticle('institution: {University of Brest~>"PhD Scholar, University of Brest"}, city'),
      inArticle('institution: {~>Assistant Professor at the }University of Brest, city'),
    ],
    keeps: [inArticle('institution: {University~>Professors’ Union} of Brest, city')],
  },
  'affiliation-country-doubled': {
    breaks: [
      inArticle('city: {Brest~>"Brest, France"}, country: FR'),
      inArticle('city: {Brest, country: FR~>"Boston, MA, USA", country: US}'),
    ],
    keeps: [
      inArticle('city: {Brest, country: FR~>"Atlanta, Georgia", country: US}'),
      inArticle('city: {Brest, country: FR~>Singapore, country: SG}'),
    ],
  },
  'affiliation-several': {
    breaks: [
      inArticle(BREST, '{id: brest, text: "University of Brest, France; Harbour School, France"}'),
    ],
    keeps: [inArticle(BREST, '{id: brest, text: "University of Brest, France"}')],
  },
};
