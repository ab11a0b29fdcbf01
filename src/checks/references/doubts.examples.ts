/** Examples for the rules of doubts.ts. */
import { inArticle, inReferences, type RuleExamples } from '../changes.examples.ts';

const PAGES =
  '"container-title": "Journal of Tides",\n    "volume": "4",\n    "issue": "2",\n    "page": "11-29",\n    "DOI": "10.5555/jt.2016.4"';

const WINDS = '"URL": "https://weather.example/winds"';

const LIST = 'The moon explains what the wind does not, as @sec-methods made us expect.';

export const EXAMPLES: RuleExamples = {
  'reference-pages-doubtful': {
    breaks: [
      inReferences(
        PAGES,
        '"container-title": "Harbour Brief",\n    "volume": "52",\n    "issue": "1",\n    "page": "12-29",\n    "PMID": "1234567"',
      ),
    ],
    keeps: [
      inReferences(
        PAGES,
        '"container-title": "Harbour Brief",\n    "volume": "52",\n    "issue": "1",\n    "page": "1-18",\n    "PMID": "1234567"',
      ),
    ],
  },
  'reference-address-insecure': {
    breaks: [inReferences(WINDS, '"URL": "http://weather.example/winds"')],
    keeps: [inReferences(WINDS, '"URL": "https://weather.example/http"')],
  },
  'reference-address-year-differs': {
    breaks: [inReferences(WINDS, '"URL": "https://weather.example/2021/03/winds"')],
    keeps: [
      inReferences(WINDS, '"URL": "https://weather.example/2020/05/winds"'),
      inReferences(WINDS, '"URL": "https://weather.example/2022112/winds"'),
    ],
  },
  'reference-address-marks-mixed': {
    breaks: [
      inArticle(
        LIST,
        `${LIST}\n\n# References\n\n- Hill: Moon. <https://a.example/1>\n- Marsh: Tides. <https://a.example/2>\n- Stone: Wind. https://a.example/3`,
      ),
      inArticle(
        LIST,
        `${LIST}\n\n# References\n\n- Hill: Moon. <https://a.example/1>\n- Marsh: Tides. <https://a.example/2>\n\nStone: Wind.\n<https://a.example/3>`,
      ),
    ],
    keeps: [
      inArticle(
        LIST,
        `${LIST}\n\n# References\n\n- Hill: Moon. <https://a.example/1>\n- Marsh: Tides. <https://a.example/2>\n- Stone: Wind. <https://a.example/3>`,
      ),
    ],
  },
};
