/** Where an article stands, read back from every output: volume, issue, pages. */

import { plainText } from '../../../markup/plain-text.ts';
import { inHtml, inJats, inPdf } from '../../changes.ts';
import type { Change } from '../../check.ts';
import { folded } from '../../nodes.ts';
import { textOf } from '../jats/rule.ts';
import { given, partNumbers, pdfSays, says, strings, xmp } from './read-back.ts';
import { type FactRule, single } from './rule.ts';

const TITLED: Change = { in: 'issue.yaml', from: 'issue: 2\n', to: 'issue: 2\ntitle: The coast\n' };

export const PLACE_FACTS: readonly FactRule[] = [
  single(
    'volume',
    'volume',
    'title',
    ({ issue }) => issue.volume,
    {
      breaks: [
        inHtml('name="citation_volume" content="1"', 'name="citation_volume" content="2"'),
        inJats('<volume>1</volume>', '<volume>I</volume>'),
        inHtml('"volumeNumber":"1"', '"volumeNumber":"2"'),
      ],
      keeps: [inJats('<volume>1</volume>', '<volume> 1 </volume>')],
    },
    ({ meta, json, front, pdf }) => [
      says('citation_volume of the web page', meta('citation_volume')),
      ...given('structured data of the web page', partNumbers(json, 'volumeNumber')),
      says('JATS', front('volume').map(textOf)),
      ...pdfSays(pdf, xmp(pdf, 'prism:volume')),
    ],
  ),
  single(
    'issue',
    'issue',
    'title',
    ({ issue }) => issue.issue,
    {
      breaks: [
        inHtml('<meta name="citation_issue" content="2">', ''),
        inHtml('"issueNumber":"2"', '"issueNumber":"3"'),
        inJats('<issue>2</issue>\n      <fpage>', '<issue>3</issue>\n      <fpage>'),
      ],
      keeps: [inJats('<issue>2</issue>\n      <fpage>', '<issue>2</issue><fpage>')],
    },
    ({ meta, json, front, pdf }) => [
      says('citation_issue of the web page', meta('citation_issue')),
      ...given('structured data of the web page', partNumbers(json, 'issueNumber')),
      says('JATS', front('issue').map(textOf)),
      ...pdfSays(pdf, xmp(pdf, 'prism:number')),
    ],
  ),
  single(
    'issue-title',
    'title of the issue',
    'title',
    ({ issue }) => issue.title,
    {
      breaks: [
        { ...inJats('title>The coast<', 'title>The cost<'), and: [TITLED] },
        { ...inHtml('<p>The coast</p>', ''), and: [TITLED] },
      ],
      keeps: [TITLED],
    },
    ({ page, front }, { issue: { title = '' } }) => [
      says('JATS', front('issue-title').map(textOf)),
      ...given(
        'head of the web page',
        page.withClass('issue').map((head) => (textOf(head).includes(title) ? title : '')),
      ),
    ],
  ),
  {
    name: 'facts-pages-differ',
    fact: 'pages',
    key: 'pages',
    examples: {
      breaks: [
        inHtml('name="citation_lastpage" content="59"', 'name="citation_lastpage" content="60"'),
        inJats('<fpage>57</fpage>', '<fpage>58</fpage>'),
        inPdf('<prism:endingPage>59', '<prism:endingPage>60'),
      ],
      keeps: [inJats('<page-count count="3"/>', '')],
    },
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
      says('JATS', front('fpage', 'lpage').map(textOf)),
      ...pdfSays(pdf, xmp(pdf, 'prism:startingPage'), xmp(pdf, 'prism:endingPage')),
    ],
  },
  single(
    'heading',
    'heading in the contents',
    'title',
    ({ heading }) => heading,
    {
      breaks: [
        inJats('<subject>Articles', '<subject>Article'),
        inHtml('<p class="heading">Articles', '<p class="heading">Article'),
      ],
      keeps: [inJats('<subject>Articles<', '<subject>Articles <')],
    },
    ({ page, jats }) => [
      says(
        'JATS',
        jats
          .named('subject')
          .filter((one) => !jats.parent(one)?.attributes['xml:lang'])
          .map(textOf),
      ),
      ...given('web page', page.withClass('heading').slice(0, 1).map(textOf)),
    ],
  ),
  single(
    'short-title',
    'short title',
    'short-title',
    ({ shortTitle }) => shortTitle,
    {
      breaks: [
        inJats('"running-head">Tides', '"running-head">Tide'),
        inJats('<alt-title alt-title-type="running-head">Tides at two harbours</alt-title>', ''),
      ],
      keeps: [inJats('"running-head">Tides', '"running-head"> Tides')],
    },
    ({ jats }, { shortTitle = '', title, language }) => {
      const said = jats.named('alt-title').map(textOf);
      // One that is the title is said by it.
      const isTitle = folded(shortTitle) === folded(plainText(title, language));
      return isTitle ? given('JATS', said) : [says('JATS', said)];
    },
  ),
];
