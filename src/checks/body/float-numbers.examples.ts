/** Examples for the rules of float-numbers.ts. */
import { FOLLOW, inArticle, inLetter, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'float-number-unknown': {
    breaks: [
      inArticle(FOLLOW, `${FOLLOW} Figure 3 shows it.`),
      inArticle(FOLLOW, `${FOLLOW} Figures 1-4 show it.`),
      inArticle(FOLLOW, `${FOLLOW} It is in Tables 1 and 2.`),
    ],
    keeps: [
      inArticle(FOLLOW, `${FOLLOW} Figure 1 and Table 1 show it, as Figs. 7-9 of Hill do.`),
      inArticle(
        FOLLOW,
        `${FOLLOW} It is seen in Figure 3 of Hill’s work, and in @hill2016, Fig. 7.`,
      ),
      inArticle(FOLLOW, `${FOLLOW} So do Figs [7](#fig-gauge) and [8](#fig-gauge).`),
      inArticle(
        FOLLOW,
        `${FOLLOW}[^old] The files are fig03 and fig04.\n\n[^old]: Wells, *Old Tides*, 19, fig. 39; *Older Tides*, 57 with fig. 52.`,
      ),
      inArticle(FOLLOW, `${FOLLOW} Figure 3 shows it.\n\n\`\`\`{r}\nplot(heights)\n\`\`\``),
      inLetter('The gauge at Brest', 'Table 2 has the gauge at Brest, which'),
    ],
  },
};
