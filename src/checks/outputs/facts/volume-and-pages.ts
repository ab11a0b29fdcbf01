/** Where an article stands, read back from every output: volume, issue, pages. */

import { nodeText } from '../../../markup/node-text.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { lettersAndDigits } from '../../nodes.ts';
import { given, partNumbers, pdfSays, says, strings, xmp } from './output-values.ts';
import { type FactRule, single } from './rule.ts';

export const PLACE_FACTS: readonly FactRule[] = [
  single(
    'facts-volume-differs',
    'facts-volume-differs/missing',
    'title',
    ({ issue }) => issue.volume,
    ({ meta, json, front, pdf }) => [
      says('web page (citation_volume)', meta('citation_volume')),
      ...given('web page (structured data)', partNumbers(json, 'volumeNumber')),
      says('JATS', front('volume').map(nodeText)),
      ...pdfSays(pdf, xmp(pdf, 'prism:volume')),
    ],
  ),
  single(
    'facts-issue-differs',
    'facts-issue-differs/missing',
    'title',
    ({ issue }) => issue.issue,
    ({ meta, json, front, pdf }) => [
      says('web page (citation_issue)', meta('citation_issue')),
      ...given('web page (structured data)', partNumbers(json, 'issueNumber')),
      says('JATS', front('issue').map(nodeText)),
      ...pdfSays(pdf, xmp(pdf, 'prism:number')),
    ],
  ),
  single(
    'facts-issue-title-differs',
    'facts-issue-title-differs/missing',
    'title',
    ({ issue }) => issue.title,
    ({ page, front }, { issue: { title = '' } }) => [
      says('JATS', front('issue-title').map(nodeText)),
      ...given(
        'web page (head)',
        page.withClass('issue').map((head) => (nodeText(head).includes(title) ? title : '')),
      ),
    ],
  ),
  {
    differs: 'facts-pages-differ',
    missing: 'facts-pages-differ/missing',
    key: 'pages',
    wanted: ({ pages }) => [pages?.first, pages?.last].filter((page) => page !== undefined),
    said: ({ meta, front, json, pdf }) => [
      says('web page (citation_firstpage and citation_lastpage)', [
        ...meta('citation_firstpage'),
        ...meta('citation_lastpage'),
      ]),
      says('web page (structured data)', [...strings(json.pageStart), ...strings(json.pageEnd)]),
      says('JATS', front('fpage', 'lpage').map(nodeText)),
      ...pdfSays(pdf, xmp(pdf, 'prism:startingPage'), xmp(pdf, 'prism:endingPage')),
    ],
  },
  single(
    'facts-heading-differs',
    'facts-heading-differs/missing',
    'title',
    ({ heading }) => heading,
    ({ page, jats }) => [
      says(
        'JATS',
        jats
          .named('subject')
          .filter((one) => !jats.parent(one)?.attributes['xml:lang'])
          .map(nodeText),
      ),
      ...given('web page', page.withClass('heading').slice(0, 1).map(nodeText)),
    ],
  ),
  single(
    'facts-short-title-differs',
    'facts-short-title-differs/missing',
    'short-title',
    ({ shortTitle }) => shortTitle,
    ({ jats }, { shortTitle = '', title, language }) => {
      const said = jats.named('alt-title').map(nodeText);
      // One that is the title is said by it.
      const isTitle = lettersAndDigits(shortTitle) === lettersAndDigits(plainText(title, language));
      return isTitle ? given('JATS', said) : [says('JATS', said)];
    },
  ),
];
