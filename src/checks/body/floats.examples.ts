/** Examples for the rules of floats.ts. */
import { inArticle, type RuleExamples } from '../changes.examples.ts';

const ALT = 'alt="A pole with marks stands in the water of a harbour"';

const PICTURE = `![A gauge. It was read every hour.](figures/gauge.png){#fig-gauge ${ALT}}`;

const SENTENCE = '@fig-gauge shows one of them, and @tbl-heights gives the mean heights.';

export const EXAMPLES: RuleExamples = {
  'float-not-cited': {
    breaks: [
      inArticle(SENTENCE, 'A figure shows one of them, and @tbl-heights gives the mean heights.'),
      inArticle(SENTENCE, '@fig-gauge shows one of them.'),
    ],
    keeps: [inArticle(SENTENCE, 'Figure 1 shows one of them, and Table 1 gives the mean heights.')],
  },
  'float-order': {
    breaks: [
      inArticle(
        `${SENTENCE}\n\n${PICTURE}`,
        `@fig-second shows one of them, @fig-gauge another, and @tbl-heights gives the mean heights.\n\n${PICTURE}\n\n![A second gauge.](figures/gauge.png){#fig-second alt="Another pole in the water"}`,
      ),
    ],
    keeps: [
      inArticle(
        `${SENTENCE}\n\n${PICTURE}`,
        `@fig-gauge shows one of them, @fig-second another, and @tbl-heights gives the mean heights.\n\n${PICTURE}\n\n![A second gauge.](figures/gauge.png){#fig-second alt="Another pole in the water"}`,
      ),
    ],
  },
  'float-caption-missing': {
    breaks: [inArticle('![A gauge. It was read every hour.]', '![]')],
    keeps: [inArticle('![A gauge. It was read every hour.]', '![A gauge]')],
  },
  'float-caption-doubled': {
    breaks: [
      inArticle(
        `${SENTENCE}\n\n${PICTURE}`,
        `@fig-gauge shows one of them, @fig-second another, and @tbl-heights gives the mean heights.\n\n${PICTURE}\n\n![A gauge. It was read every hour.](figures/gauge.png){#fig-second alt="Another pole in the water"}`,
      ),
    ],
    keeps: [
      inArticle(
        `${SENTENCE}\n\n${PICTURE}`,
        `@fig-gauge shows one of them, @fig-second another, and @tbl-heights gives the mean heights.\n\n${PICTURE}\n\n![A gauge. It was read every day.](figures/gauge.png){#fig-second alt="Another pole in the water"}`,
      ),
    ],
  },
  'table-head-missing': {
    breaks: [
      inArticle('| Harbour | Mean height (m) |', '|         |                 |'),
      inArticle('| Harbour | Mean height (m) |', '| Harbour |                 |'),
    ],
    keeps: [inArticle('| Harbour | Mean height (m) |', '|         | Mean height (m) |')],
  },
  'jats-list-item-figure': {
    breaks: [
      {
        ...inArticle(
          'The heights follow the moon.',
          '- The heights of @fig-second follow the moon:\n\n  ![A second gauge.](figures/gauge.png){#fig-second alt="Another pole in the water"}',
        ),
        alongside: [],
      },
    ],
    keeps: [inArticle('The heights follow the moon.', '- The heights follow the moon.')],
  },
};
