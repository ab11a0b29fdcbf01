/** Examples for the rules of typed-list.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

const WELLS = 'Wells, H. (1920). *Outlines of seas*. London: Harbour Press.';

export const EXAMPLES: RuleExamples = {
  'references-typed': {
    breaks: [
      inArticle(FOLLOW, `The heights follow the moon (Wells, 1920).\n\n# References\n\n${WELLS}`),
      inArticle(FOLLOW, `The heights follow the moon (Wells, 1920).\n\n## References\n\n${WELLS}`),
      inArticle(
        FOLLOW,
        `The heights follow the moon (Wells, 1920).\n\n## Literatur {.unnumbered}\n\n${WELLS}`,
      ),
      {
        ...inArticle(
          FOLLOW,
          `First, Wells (1920) says that the heights follow it (RMS; Wells, 1920).\n\n# **References**\n\n${WELLS}`,
        ),
        alongside: ['heading-bold'],
      },
      {
        ...inArticle(
          FOLLOW,
          `The heights follow the moon (Wells, 1920).\n\n**References:**\n\n${WELLS}`,
        ),
        alongside: ['paragraph-as-heading'],
      },
    ],
    keeps: [
      inArticle(FOLLOW, `${FOLLOW}\n\n# References\n`),
      inArticle(FOLLOW, `${FOLLOW}\n\n# Outlook\n\nMore were read in 1920.`),
    ],
  },
};
