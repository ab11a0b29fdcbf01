/** Examples for the rules of dates.ts. */
import { inHtml, inJats, inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-publication-date-differs': {
    breaks: [
      inHtml('name="citation_publication_date" content="2023/03/{15~>16}"'),
      inJats('iso-8601-date="2023-03-15"', 'iso-8601-date="2023-03-16"'),
      inJats('<day>15</day>', '<day>16</day>'),
      inHtml('name="DC.date" content="2023-03-15"', 'name="DC.date" content="2023-03-16"'),
      inPdf('<prism:publicationDate>2023-03-15', '<prism:publicationDate>2023-03-16'),
    ],
    keeps: [inHtml('<meta name="citation_online_date" content="2023/03/15">', '')],
  },
  'facts-issue-date-differs': {
    breaks: [
      inJats('date-type="collection" iso-8601-date="2023-{03~>04}'),
      inJats(
        '<month>03</month>\n        <year>2023</year>\n      </pub-date>\n      <volume>',
        '<month>04</month>\n        <year>2023</year>\n      </pub-date>\n      <volume>',
      ),
      inJats(
        `<pub-date publication-format="electronic" date-type="collection" iso-8601-date="2023-03">
        <month>03</month>
        <year>2023</year>
      </pub-date>`,
        '',
      ),
    ],
    keeps: [inJats('<volume>1</volume>{\n      ~>}<issue>2</issue>\n      <fpage>')],
  },
  'facts-history-differs': {
    breaks: [
      inJats('<day>10</day>', '<day>11</day>'),
      inJats('<date date-type="accepted" iso-8601-date="2023-03-{01~>02}">'),
      inHtml('>January 10, 2023<', '>January 11, 2023<'),
      inHtml('datetime="2023-02-20"', 'datetime="2023-02-21"'),
      inHtml('<dt>Revised</dt>', '<dt>Received</dt>'),
    ],
    keeps: [inJats('<day>10</day>', '<day>10</day> ')],
  },
};
