/** Examples for the rules of paragraphs.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

const WORK =
  'Ada Wells, *Old Tides of the Western Coast of the Continent*, 87–88, with a map of the coast.';

const NOTE =
  'Means of a year in metres above the mark of the harbour, read every hour by two gauges of wood.';

export const EXAMPLES: RuleExamples = {
  'paragraph-as-heading': {
    breaks: [inArticle(FOLLOW, `**Heights and the moon**\n\n${FOLLOW}`)],
    keeps: [
      inArticle(FOLLOW, `**Heights.** ${FOLLOW}`),
      inArticle(FOLLOW, `**Tabla 1**\n\n${FOLLOW}`),
      inArticle(FOLLOW, `**Fig. 1b**\n\n${FOLLOW}`),
    ],
  },
  'paragraph-emphasised': {
    breaks: [
      inArticle(
        FOLLOW,
        '*The heights follow the moon wherever it stands, and the wind follows nothing at all in these harbours.*',
      ),
      inArticle(FOLLOW, '**The heights follow the moon wherever it stands.**'),
      inArticle('[A gauge. It was read every hour.]', '[**A gauge. It was read every hour.**]'),
      inArticle(': Mean heights. {#tbl', ': *Mean heights of the year.* {#tbl'),
    ],
    keeps: [
      inArticle(
        FOLLOW,
        '> *The heights follow the moon wherever it stands, and the wind follows nothing at all in these harbours.*',
      ),
      inArticle(FOLLOW, '**R. G.: Do the heights follow the moon wherever it stands?**'),
      inArticle(': Mean heights. {#tbl', ': *Fucus serratus*. {#tbl'),
    ],
  },
  'paragraph-broken': {
    breaks: [
      inArticle(
        FOLLOW,
        'The heights follow the moon in both of the harbours, and they do so on each\n\nday of the year in which they were read.',
      ),
    ],
    keeps: [
      inArticle(
        FOLLOW,
        'The heights follow the moon in both of the harbours, and they do so on each\n\n$$ h > 2 $$\n\nday of the year in which they were read.',
      ),
      inArticle(FOLLOW, 'The heights\n\nfollow\n\nthe moon.'),
    ],
  },
  'paragraph-doubled': {
    breaks: [
      inArticle(
        FOLLOW,
        'The moon explains what the wind does not, as @sec-methods made us expect.\n\nThe moon explains what the wind does not, as @sec-methods made us expect.',
      ),
    ],
    keeps: [
      inArticle(FOLLOW, `${FOLLOW}\n\nThe moon does.\n\nThe moon does.`),
      inArticle(FOLLOW, `${FOLLOW}[^one] It does.[^two]\n\n[^one]: ${WORK}\n\n[^two]: ${WORK}`),
      inArticle(
        ': Mean heights. {#tbl-heights}',
        `: Mean heights. {#tbl-heights}\n\n${NOTE}\n\nThe months are in @tbl-b.\n\n| A | B |\n|---|---|\n| 3 | 4 |\n\n: Two. {#tbl-b}\n\n${NOTE}`,
      ),
    ],
  },
  'word-doubled': {
    breaks: [
      inArticle(FOLLOW, 'The heights follow the the moon.'),
      inArticle(FOLLOW, 'The heights follow follow the moon.'),
      inArticle('The moon explains most', 'The moon explains explains most'),
      inArticle(FOLLOW, 'The the heights follow the moon.'),
      inArticle('title: Tides and the moon', 'title: Tides and the the moon'),
    ],
    keeps: [
      inArticle(FOLLOW, 'The heights that that moon had had follow it very very often.'),
      inArticle(FOLLOW, 'The heights of *aus aus* and of Bora Bora follow the moon.'),
    ],
  },
  'list-marks-typed': {
    breaks: [
      inArticle(FOLLOW, `${FOLLOW}\n\n3. Whitby\n4. Brest`),
      inArticle(FOLLOW, `${FOLLOW}\n\n- [x] Whitby\n- [ ] Brest`),
    ],
    keeps: [inArticle(FOLLOW, `${FOLLOW}\n\n1. Whitby\n2. Brest`)],
  },
  'list-item-empty': {
    breaks: [inArticle('The heights follow the moon.', '- one\n-\n- three')],
    keeps: [inArticle('The heights follow the moon.', '- one\n- $h$\n- three')],
  },
};
