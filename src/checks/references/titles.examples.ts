/** Examples for the rules of titles.ts. */
import { inArticle, inReferences, type RuleExamples } from '../changes.examples.ts';

const TITLE = '"title": "A history of tides"';

export const EXAMPLES: RuleExamples = {
  'reference-title-damaged': {
    breaks: [
      inReferences(TITLE, '"title": "The “moon’s work” the tides of Whitby"'),
      inReferences(TITLE, '"title": "A history (of tides"'),
      inReferences(TITLE, '"title": "A history , of tides"'),
      {
        ...inReferences(TITLE, '"title": "The harbour gauge office"'),
        and: [inArticle('The heights follow the moon{~>, says the Harbour and Gauge Office}.')],
      },
    ],
    keeps: [
      inReferences(TITLE, '"title": "The “moon’s work”: the tides of Whitby"'),
      inReferences(TITLE, '"title": "A “history” of tides (1900)"'),
      inReferences(TITLE, '"title": "Effects of the “full moon” on the tides of Whitby"'),
    ],
  },
  'reference-title-case-mixed': {
    breaks: [
      inReferences(TITLE, '"title": "A history of tides and Harbour"'),
      {
        ...inReferences(TITLE, '"title": "Tides: an essay"'),
        and: [
          inReferences('"Moon and harbour"', '"Moon and harbour: A note"'),
          inReferences('"Gauges of iron"', '"Gauges of iron: A reply"'),
        ],
      },
    ],
    keeps: [
      inReferences(TITLE, '"title": "A history of Whitby: Tides"'),
      inReferences(TITLE, '"title": "A history of Whitby"'),
      inReferences(TITLE, '"title": "Society of Tides for the Harbour (STH): a history"'),
      inReferences(TITLE, '"title": "Uma história da Harbour"'),
    ],
  },
};
