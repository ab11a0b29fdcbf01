/** Examples for the rules of place.ts. */
import { type Change, inHtml, inJats, inPdf, type RuleExamples } from '../../changes.examples.ts';

const TITLED: Change = { in: 'issue.yaml', from: 'issue: 2\n', to: 'issue: 2\ntitle: The coast\n' };

export const EXAMPLES: RuleExamples = {
  'facts-volume-differs': {
    breaks: [
      inHtml('name="citation_volume" content="1"', 'name="citation_volume" content="2"'),
      inJats('<volume>1</volume>', '<volume>I</volume>'),
      inHtml('"volumeNumber":"1"', '"volumeNumber":"2"'),
    ],
    keeps: [inJats('<volume>1</volume>', '<volume> 1 </volume>')],
  },
  'facts-issue-differs': {
    breaks: [
      inHtml('<meta name="citation_issue" content="2">', ''),
      inHtml('"issueNumber":"2"', '"issueNumber":"3"'),
      inJats('<issue>2</issue>\n      <fpage>', '<issue>3</issue>\n      <fpage>'),
    ],
    keeps: [inJats('<issue>2</issue>\n      <fpage>', '<issue>2</issue><fpage>')],
  },
  'facts-issue-title-differs': {
    breaks: [
      { ...inJats('title>The coast<', 'title>The cost<'), and: [TITLED] },
      { ...inHtml('<p>The coast</p>', ''), and: [TITLED] },
    ],
    keeps: [TITLED],
  },
  'facts-pages-differ': {
    breaks: [
      inHtml('name="citation_lastpage" content="59"', 'name="citation_lastpage" content="60"'),
      inJats('<fpage>57</fpage>', '<fpage>58</fpage>'),
      inPdf('<prism:endingPage>59', '<prism:endingPage>60'),
    ],
    keeps: [inJats('<page-count count="3"/>', '')],
  },
  'facts-heading-differs': {
    breaks: [
      inJats('<subject>Articles', '<subject>Article'),
      inHtml('<p class="heading">Articles', '<p class="heading">Article'),
    ],
    keeps: [inJats('<subject>Articles<', '<subject>Articles <')],
  },
  'facts-short-title-differs': {
    breaks: [
      inJats('"running-head">Tides', '"running-head">Tide'),
      inJats('<alt-title alt-title-type="running-head">Tides at two harbours</alt-title>', ''),
    ],
    keeps: [inJats('"running-head">Tides', '"running-head"> Tides')],
  },
};
