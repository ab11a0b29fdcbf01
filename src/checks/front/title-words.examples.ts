/** Examples for the rules of title-words.ts. */
import { inArticle, type RuleExamples, TITLE } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'title-cut-off': {
    breaks: [
      inArticle(TITLE, 'title: "Tides and the moon at two harbours:"\n'),
      inArticle(TITLE, 'title: Tides and the moon (at two harbours\n'),
      inArticle(TITLE, 'title: Tides and the moon at two…\n'),
    ],
    keeps: [inArticle(TITLE, 'title: "Tides and the moon: two harbours (and one more)"\n')],
  },
  'title-label': {
    breaks: [inArticle(TITLE, 'title: "Title: Tides and the moon at two harbours"\n')],
    keeps: [inArticle(TITLE, 'title: "Editorial: tides and the moon at two harbours"\n')],
  },
  'title-long': {
    breaks: [inArticle(TITLE, `title: Tides ${'and the moon at two harbours '.repeat(11)}\n`)],
    keeps: [inArticle(TITLE, `title: Tides ${'and the moon at two harbours '.repeat(3)}\n`)],
  },
  'subtitle-repeats-title': {
    breaks: [
      inArticle(
        TITLE,
        'title: "Tides and the moon: two harbours compared"\nsubtitle: Two harbours compared\n',
      ),
    ],
    keeps: [
      inArticle(TITLE, 'title: Tides and the moon in one year\nsubtitle: Two harbours compared\n'),
    ],
  },
  'short-title-long': {
    breaks: [
      inArticle(
        'short-title: Tides at two harbours',
        'short-title: Tides and the moon at two harbours and what moves them',
      ),
    ],
    keeps: [inArticle('short-title: Tides {at two~>and the moon at 2} harbours')],
  },
};
