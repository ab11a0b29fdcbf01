/** Examples for the rules of list-style.ts. */
import { inReferences, type RuleExamples, TWO_DOIS } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'reference-place-malformed': {
    breaks: [
      inReferences('"publisher": "Harbour Press"{~>,\n    "publisher-place": "Washington D. C"}'),
      inReferences('"publisher": "Harbour Press"{~>,\n    "publisher-place": "Whitby:"}'),
    ],
    keeps: [
      inReferences(
        '"publisher": "Harbour Press"',
        '"publisher": "Harbour Press",\n    "publisher-place": "Washington, D.C."',
      ),
    ],
  },
  'reference-styles-mixed': {
    breaks: [
      {
        ...inReferences(
          TWO_DOIS,
          TWO_DOIS.replace(/"DOI": "10\.5555\/(\S+)"/g, '"URL": "https://www.jstor.org/stable/$1"'),
        ),
        alongside: ['reference-doi-missing'],
      },
    ],
    keeps: [inReferences('"DOI": "10.5555/jt.2019.2"', '"URL": "https://www.jstor.org/stable/12"')],
  },
};
