/** Examples for the rules of damaged-text.ts. */
import { FOLLOW, inArticle, inReferences, type RuleExamples } from '../changes.examples.ts';

const TITLE = '"title": "A history of tides"';

export const EXAMPLES: RuleExamples = {
  'text-damaged': {
    breaks: [
      inArticle(FOLLOW, 'The heights follow the moonâ€™s.'),
      inArticle(FOLLOW, 'The heights follow Ã©tudes.'),
      inArticle(FOLLOW, 'The heights follow the \ufffd moon.'),
      inArticle(FOLLOW, 'The heights \uf0b7 follow the moon.'),
      inArticle(FOLLOW, 'The heights of \ufb01shers follow the moon.'),
      inReferences(TITLE, '"title": "A history of marÃ©es"'),
    ],
    keeps: [inArticle(FOLLOW, 'The heights follow the moon in SÃO PAULO, “Â”.')],
  },
  'sign-invisible': {
    breaks: [
      inArticle(FOLLOW, 'The heights fol\u00adlow the moon.'),
      inArticle(FOLLOW, 'The heights fol\u200blow the moon.'),
      inArticle(FOLLOW, 'The heights fol\u2060low the moon.'),
      inReferences(TITLE, '"title": "A his\u00adtory of tides"'),
    ],
    keeps: [
      inArticle(FOLLOW, 'The heights/\u200bmeans follow the moon and [می\u200cشود]{lang=fa}.'),
    ],
  },
  'word-alphabets-mixed': {
    breaks: [
      inArticle(FOLLOW, 'The heights f\u043ell\u043ew the moon.'),
      inArticle(FOLLOW, 'The heights follow the mo\u03bfn.'),
      inReferences(TITLE, '"title": "A hist\u043ery of tides"'),
    ],
    keeps: [inArticle(FOLLOW, 'The heights of λmax and TNFα follow the moon, as PDF\u044b do.')],
  },
  'placeholder-text': {
    breaks: [
      inArticle(FOLLOW, `${FOLLOW} Lorem ipsum dolor sit amet.`),
      inArticle(FOLLOW, `${FOLLOW} [citation needed]`),
      inArticle(FOLLOW, `${FOLLOW} Error! Reference source not found.`),
      inArticle(FOLLOW, `${FOLLOW}\n\n[Insert Table 2 about here]`),
      inArticle(FOLLOW, `${FOLLOW}\n\nFigure 1 about here`),
      inArticle(FOLLOW, `${FOLLOW} \\[AQ2: which moon?\\]`),
      inArticle(FOLLOW, 'The heights follow the moon (??).'),
      inArticle(FOLLOW, 'The heights follow the moon \\[REF\\].'),
      inArticle(FOLLOW, `${FOLLOW} See Figure ??.`),
      inArticle(FOLLOW, `${FOLLOW} TODO: which moon?`),
      inArticle(FOLLOW, `${FOLLOW} See Harper (XXXX).`),
      inArticle(FOLLOW, `${FOLLOW} [insert reference here]`),
      inArticle(FOLLOW, `${FOLLOW} So they did before (Author, 2020).`),
      inArticle(FOLLOW, `${FOLLOW} [name removed for blind review]`),
      inArticle(FOLLOW, `${FOLLOW} [AB1: which moon?]`),
      inArticle('The authors declare that they have no competing interests.', 'TBD'),
      inArticle('for those who sail.', 'for those who sail. Lorem ipsum dolor sit amet.'),
    ],
    keeps: [
      inArticle(FOLLOW, `${FOLLOW} What citations are needed is said in Psalm XXX. Why??`),
      inArticle(FOLLOW, `${FOLLOW} Names were removed for review (authors’ own readings).`),
    ],
  },
};
