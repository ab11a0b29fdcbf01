/** Examples for the rules of byline.ts. */
import { inHtml, inJats, inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-title-differs': {
    breaks: [
      inHtml('<meta name="citation_title" content="{Tides~>Tide} and'),
      inHtml('"headline":"Tides', '"headline":"Tide'),
      inHtml('<title>Tides', '<title>Tide'),
      inHtml('harbours – Journal of {Coastal~>Costal} Studies</title>'),
      inPdf('"title":"Tides', '"title":"Tide'),
    ],
    keeps: [inHtml('<meta name="citation_title" content="Tides {~> }and')],
  },
  'facts-authors-differ': {
    breaks: [
      {
        ...inHtml('<meta name="citation_author" content="Tomas Okoro">', ''),
        alongside: ['facts-affiliations-differ'],
      },
      inHtml('<meta name="DC.creator" content="{Rosalind A~>R}. Ferry">'),
      inJats('<surname>Okoro</surname>', '<surname>Okoroh</surname>'),
      inPdf('"author":"{Rosalind A. Ferry; Tomas Okoro~>Tomas Okoro; Rosalind A. Ferry}"'),
    ],
    keeps: [inHtml('<meta name="author" content="Rosalind A. Ferry, Tomas Okoro">', '')],
  },
};
