/** Examples for the rules of title.ts. */
import { inArticle, type RuleExamples, TITLE } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'title-full-stop': {
    breaks: [inArticle(TITLE, 'title: Tides and the moon at two harbours.\n')],
    keeps: [
      inArticle(TITLE, 'title: Tides and the moon at two harbours in the U.S.\n'),
      inArticle(TITLE, 'title: Do tides follow the moon at two harbours?\n'),
    ],
  },
  'title-capitals': {
    breaks: [
      inArticle(TITLE, 'title: TIDES AND THE MOON AT TWO HARBOURS\n'),
      inArticle(TITLE, `${TITLE}subtitle: READINGS OF TWO YEARS\n`),
    ],
    keeps: [inArticle(TITLE, 'title: NATO and the tides at two harbours\n')],
  },
  'title-bold': {
    breaks: [
      inArticle(TITLE, 'title: "**Tides and the moon at two harbours**"\n'),
      inArticle(TITLE, 'title: "*Tides and the moon at two harbours*"\n'),
      inArticle(TITLE, `${TITLE}subtitle: "*Readings of two years*"\n`),
    ],
    keeps: [inArticle(TITLE, 'title: "Tides and *Fucus serratus* at two harbours"\n')],
  },
  'title-note': {
    breaks: [inArticle(TITLE, 'title: Tides and the moon at two harbours [@hill2016]\n')],
    keeps: [inArticle(TITLE, 'title: Tides and the moon at two harbours (2016)\n')],
  },
  'title-mark': {
    breaks: [
      inArticle(TITLE, 'title: "Tides and the moon at two harbours*"\n'),
      inArticle(TITLE, 'title: Tides and the moon at two harbours¹\n'),
      inArticle(TITLE, 'title: "Tides and the moon at two harbours *"\n'),
    ],
    keeps: [inArticle(TITLE, 'title: Tides and the moon at two harbours in cm²\n')],
  },
};
