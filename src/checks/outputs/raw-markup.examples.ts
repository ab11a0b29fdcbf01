/** Examples for the rules of raw-markup.ts. */
import { inArticle, inHtml, inJats, inPdf, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'raw-markup': {
    breaks: [
      inArticle('was used for both harbours.', 'was used for both harbours (#fig:gauge).'),
      inArticle('was used for both harbours.', 'was used for both [harbours].{#harbours'),
      inArticle('was used for both harbours.', 'was used for ==both harbours==.'),
      inArticle('was used for both harbours.', 'was used for both harbours.[^ hours]'),
      inArticle('The heights {~>$h_1 and $h_2$ }follow the moon.'),
      inArticle('was used for both harbours.', 'was used for both harbours, 10^{2 m} times.'),
    ],
    keeps: [
      inArticle('The heights {follow the moon.~>(4.1**) follow the moon. * p < .05, ** p < .01}'),
      inArticle(
        'The heights follow the moon.',
        'The heights follow the moon, as `{#moon}` and $10^{2}$ do.',
      ),
      inArticle('alt="A pole with marks', 'alt="A \\emph{pole} of H_{2 m} with **marks'),
      inArticle('The heights follow', 'The heights (max_{height}_of, height_a_{b}) follow'),
    ],
  },
  'web-page-raw-markup': {
    breaks: [
      inHtml('The heights follow the moon.', 'The heights **follow the moon.'),
      inHtml('<meta name="generator" content="offprint{~> &amp;amp; more}">'),
      {
        ...inHtml('alt="A pole with marks', 'alt="[object Object] with marks'),
        alongside: ['facts-alt-texts-differ'],
      },
    ],
    keeps: [inHtml('<meta name="generator" content="off{~>*}print">')],
  },
  'jats-raw-markup': {
    breaks: [
      {
        ...inJats('by the {Harbour~>\\citep} Trust.</funding-statement>'),
        alongside: ['facts-funding-differs'],
      },
      {
        ...inJats('<aff id="aff-2"><label>2', '<aff id="aff-2"><label>undefined'),
        alongside: ['jats-reference-dangling'],
      },
    ],
    keeps: [inJats('<journal-id journal-id-type="publisher-id">J. Coast. Stud.{~> $}')],
  },
  'pdf-raw-markup': {
    breaks: [inPdf('"words":"tides"', '"words":"tides {#sec-tides}"')],
    keeps: [inPdf('"words":"tides"', '"words":"tides [1]"')],
  },
};
