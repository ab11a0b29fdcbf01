/** Examples for the rules of fields.ts. */
import { inReferences, type RuleExamples } from '../changes.examples.ts';

const TITLE = '"title": "A history of tides"';

const PAGES = '"page": "11-29"';

const ARTICLE_BY_HILL =
  '"type": "article-journal",\n    "author": [{"family": "Hill", "given": "Anna"}]';

export const EXAMPLES: RuleExamples = {
  'reference-number-malformed': {
    breaks: [
      inReferences(PAGES, '"page": "29-11"'),
      inReferences(PAGES, '"page": "S29-S11"'),
      inReferences(PAGES, '"page": "11-"'),
      inReferences(PAGES, '"page": "pages 11-29"'),
      inReferences('"volume": "4"', '"volume": "vol. 4"'),
    ],
    keeps: [
      inReferences(PAGES, '"page": "11-9"'),
      inReferences(PAGES, '"page": "e11"'),
      inReferences(PAGES, '"page": "pp. 11-29"'),
      inReferences('"volume": "4"', '"volume": "4 Suppl. 1"'),
    ],
  },
  'reference-date-impossible': {
    breaks: [
      inReferences('[[2020, 5, 4]]', '[[2020, 2, 30]]'),
      inReferences('[[2022, 7, 12]]', '[[2019, 7, 12]]'),
      inReferences('[[2016]]', '[[216]]'),
    ],
    keeps: [
      inReferences('[[2022, 7, 12]]', '[[2020, 5]]'),
      inReferences('"issued": {"date-parts": [[2007]]}', '"issued": {"date-parts": [[1543]]}'),
    ],
  },
  'reference-retrieval-missing': {
    breaks: [inReferences(ARTICLE_BY_HILL, ARTICLE_BY_HILL.replace('-journal', ''))],
    keeps: [
      inReferences(
        ARTICLE_BY_HILL,
        `${ARTICLE_BY_HILL.replace('-journal', '')}, "accessed": {"date-parts": [[2022, 1, 3]]}`,
      ),
    ],
  },
  'reference-is-article': {
    breaks: [inReferences('"DOI": "10.5555/jt.2016.4"', '"DOI": "10.5555/JCS.2023.57"')],
    keeps: [inReferences('"DOI": "10.5555/jt.2016.4"', '"DOI": "10.5555/jcs.2023.5"')],
  },
  'reference-retracted': {
    breaks: [
      inReferences(TITLE, '"title": "RETRACTED: A history of tides"'),
      inReferences(TITLE, '"title": "A history of tides (Retracted article)"'),
    ],
    keeps: [inReferences(TITLE, '"title": "Retracted articles on tides"')],
  },
  'reference-title-capitals': {
    breaks: [inReferences(TITLE, '"title": "A HISTORY OF TIDES"')],
    keeps: [inReferences(TITLE, '"title": "UNESCO TIDES: a history"')],
  },
  'reference-markup-left': {
    breaks: [
      inReferences(TITLE, '"title": "A history of {T}ides"'),
      inReferences('"publisher": "Harbour Press"', '"publisher": "Harbour \\\\& Press"'),
    ],
    keeps: [inReferences(TITLE, '"title": "A history of $\\\\mathbf{T}$ides"')],
  },
};
