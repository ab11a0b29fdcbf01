/** Examples for the rules of punctuation.ts. */
import { FOLLOW, inArticle, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'bracket-unclosed': {
    breaks: [
      inArticle(FOLLOW, 'The heights (of both harbours follow the moon.'),
      inArticle(FOLLOW, 'The heights of both harbours) follow the moon.'),
      inArticle(FOLLOW, 'The heights \\[of both harbours follow the moon.'),
      inArticle(FOLLOW, 'The heights “of both harbours follow the moon.'),
      inArticle('Tables of both', 'Tables (of both'),
    ],
    keeps: [
      inArticle(FOLLOW, 'The heights follow a) the moon and b) the wind, and stand in [0, 1).'),
      inArticle(FOLLOW, 'The heights (of Whitby.\n\nAnd of Brest) follow the moon.'),
      inArticle(FOLLOW, '“The tide [@hill2016].\n\n“No.”'),
      inArticle(FOLLOW, 'The heights $(0, 1$ follow the moon, and `f(x` does.'),
      inArticle(FOLLOW, 'The heights follow the „Mond“ and the „wiatr”.'),
    ],
  },
  'punctuation-doubled': {
    breaks: [
      inArticle(FOLLOW, 'The heights follow the moon..'),
      inArticle(FOLLOW, 'The heights, , follow the moon.'),
      inArticle('those who sail.', 'those who sail..'),
    ],
    keeps: [inArticle(FOLLOW, 'The heights follow (etc.), e.g., the moon ... as 1..4 do.')],
  },
  'space-before-punctuation': {
    breaks: [
      inArticle(FOLLOW, 'The heights , as read, follow the moon.'),
      inArticle(FOLLOW, 'The heights follow the moon .'),
    ],
    keeps: [inArticle(FOLLOW, 'The heights follow the moon . . . and .5 of it, as .NET does.')],
  },
  'space-missing': {
    breaks: [
      inArticle(FOLLOW, 'The heights,which were read, follow the moon.'),
      inArticle(FOLLOW, 'The heights follow the moon.They do so each day.'),
    ],
    keeps: [
      inArticle(
        FOLLOW,
        'The heights of N,N-tides at Tides.Example.Org and a.Mean follow the moon.',
      ),
    ],
  },
  'word-broken': {
    breaks: [
      inArticle(FOLLOW, 'The heights follow the move- ment of the moon.'),
      inArticle(FOLLOW, 'The heights follow the move-\nment of the moon.'),
    ],
    keeps: [
      inArticle(FOLLOW, 'The pre- and mid-moon heights, or iron- versus wood-gauges, follow it.'),
      inArticle(FOLLOW, 'The heights follow the moon- what else follows it, and what does not?'),
    ],
  },
};
