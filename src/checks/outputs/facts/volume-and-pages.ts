/** Volume, issue, pages and section heading of the article in every output. */

import { nodeText } from '../../../markup/node-text.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { lettersAndDigits } from '../../nodes.ts';
import {
  containerValues,
  optionalValues,
  outputValues,
  pdfValues,
  stringsIn,
  xmpProperty,
} from './output-values.ts';
import { type FactRule, singleFact } from './rule.ts';

export const VOLUME_AND_PAGES_FACTS: readonly FactRule[] = [
  singleFact(
    'facts-volume-differs',
    'facts-volume-differs/missing',
    'title',
    ({ issue }) => issue.volume,
    ({ meta, json, front, pdf }) => [
      outputValues('web page (citation_volume)', meta('citation_volume')),
      ...optionalValues('web page (structured data)', containerValues(json, 'volumeNumber')),
      outputValues('JATS', front('volume').map(nodeText)),
      ...pdfValues(pdf, xmpProperty(pdf, 'prism:volume')),
    ],
  ),
  singleFact(
    'facts-issue-differs',
    'facts-issue-differs/missing',
    'title',
    ({ issue }) => issue.issue,
    ({ meta, json, front, pdf }) => [
      outputValues('web page (citation_issue)', meta('citation_issue')),
      ...optionalValues('web page (structured data)', containerValues(json, 'issueNumber')),
      outputValues('JATS', front('issue').map(nodeText)),
      ...pdfValues(pdf, xmpProperty(pdf, 'prism:number')),
    ],
  ),
  singleFact(
    'facts-issue-title-differs',
    'facts-issue-title-differs/missing',
    'title',
    ({ issue }) => issue.title,
    ({ page, front }, { issue: { title = '' } }) => [
      outputValues('JATS', front('issue-title').map(nodeText)),
      ...optionalValues(
        'web page (head)',
        page.withClass('issue').map((head) => (nodeText(head).includes(title) ? title : '')),
      ),
    ],
  ),
  {
    differs: 'facts-pages-differ',
    missing: 'facts-pages-differ/missing',
    key: 'pages',
    expected: ({ pages }) => [pages?.first, pages?.last].filter((page) => page !== undefined),
    valuesIn: ({ meta, front, json, pdf }) => [
      outputValues('web page (citation_firstpage and citation_lastpage)', [
        ...meta('citation_firstpage'),
        ...meta('citation_lastpage'),
      ]),
      outputValues('web page (structured data)', [
        ...stringsIn(json.pageStart),
        ...stringsIn(json.pageEnd),
      ]),
      outputValues('JATS', front('fpage', 'lpage').map(nodeText)),
      ...pdfValues(
        pdf,
        xmpProperty(pdf, 'prism:startingPage'),
        xmpProperty(pdf, 'prism:endingPage'),
      ),
    ],
  },
  singleFact(
    'facts-heading-differs',
    'facts-heading-differs/missing',
    'title',
    ({ heading }) => heading,
    ({ page, jats }) => [
      outputValues(
        'JATS',
        jats
          .named('subject')
          .filter((one) => !jats.parent(one)?.attributes['xml:lang'])
          .map(nodeText),
      ),
      ...optionalValues('web page', page.withClass('heading').slice(0, 1).map(nodeText)),
    ],
  ),
  singleFact(
    'facts-short-title-differs',
    'facts-short-title-differs/missing',
    'short-title',
    ({ shortTitle }) => shortTitle,
    ({ jats }, { shortTitle = '', title, language }) => {
      const values = jats.named('alt-title').map(nodeText);
      // A short title that equals the title may be left out.
      const isTitle = lettersAndDigits(shortTitle) === lettersAndDigits(plainText(title, language));
      return isTitle ? optionalValues('JATS', values) : [outputValues('JATS', values)];
    },
  ),
];
