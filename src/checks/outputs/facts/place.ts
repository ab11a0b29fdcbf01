/** Where an article stands, read back from every output: volume, issue, pages. */

import { nodeText } from '../../../markup/node-text.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { lettersAndDigits } from '../../nodes.ts';
import { given, partNumbers, pdfSays, says, strings, xmp } from './read-back.ts';
import { type FactRule, single } from './rule.ts';

export const PLACE_FACTS: readonly FactRule[] = [
  single(
    'volume',
    'volume',
    'title',
    ({ issue }) => issue.volume,
    ({ meta, json, front, pdf }) => [
      says('citation_volume of the web page', meta('citation_volume')),
      ...given('structured data of the web page', partNumbers(json, 'volumeNumber')),
      says('JATS', front('volume').map(nodeText)),
      ...pdfSays(pdf, xmp(pdf, 'prism:volume')),
    ],
  ),
  single(
    'issue',
    'issue',
    'title',
    ({ issue }) => issue.issue,
    ({ meta, json, front, pdf }) => [
      says('citation_issue of the web page', meta('citation_issue')),
      ...given('structured data of the web page', partNumbers(json, 'issueNumber')),
      says('JATS', front('issue').map(nodeText)),
      ...pdfSays(pdf, xmp(pdf, 'prism:number')),
    ],
  ),
  single(
    'issue-title',
    'title of the issue',
    'title',
    ({ issue }) => issue.title,
    ({ page, front }, { issue: { title = '' } }) => [
      says('JATS', front('issue-title').map(nodeText)),
      ...given(
        'head of the web page',
        page.withClass('issue').map((head) => (nodeText(head).includes(title) ? title : '')),
      ),
    ],
  ),
  {
    name: 'facts-pages-differ',
    fact: 'pages',
    key: 'pages',
    wanted: ({ pages }) => [pages?.first, pages?.last].filter((page) => page !== undefined),
    said: ({ meta, front, json, pdf }) => [
      says('citation_firstpage and citation_lastpage of the web page', [
        ...meta('citation_firstpage'),
        ...meta('citation_lastpage'),
      ]),
      says('structured data of the web page', [
        ...strings(json.pageStart),
        ...strings(json.pageEnd),
      ]),
      says('JATS', front('fpage', 'lpage').map(nodeText)),
      ...pdfSays(pdf, xmp(pdf, 'prism:startingPage'), xmp(pdf, 'prism:endingPage')),
    ],
  },
  single(
    'heading',
    'heading in the contents',
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
    'short-title',
    'short title',
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
