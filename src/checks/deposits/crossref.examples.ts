/** Examples for the rules of crossref.ts. */
import { inArticle, inCrossref, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'crossref-facts-differ': {
    breaks: [
      inCrossref('<title>Tides and', '<title>Tide and'),
      inCrossref('<surname>Okoro</surname>', '<surname>Okoroh</surname>'),
      inCrossref('University of Brest', 'University of Best'),
      {
        ...inCrossref('University of Brest', 'University of Whitby'),
        and: [inCrossref('Department of Oceanography', 'University of Brest')],
      },
      inCrossref('<volume>1</volume>', '<volume>2</volume>'),
      inCrossref('<first_page>57</first_page>', '<first_page>58</first_page>'),
      inCrossref('<doi>10.5555/jcs.2023.57', '<doi>10.5555/jcs.2023.58'),
    ],
    keeps: [
      inArticle('title: Tides and the moon at two harbours\n{~>subtitle: A year of $h^2$\n}'),
      inArticle('title: Tides and the moon at two {~>^137^Cs }harbours\n'),
      inArticle(
        '  - name: {given: Tomas, family: Okoro}\n    affiliations: [brest]\n    roles: [formal-analysis]\n',
        '  - collective: Harbour Group\n    affiliations: [brest]\n    roles: [formal-analysis]\n',
      ),
      inCrossref('<title>Tides and', '<title>Tides <i>and</i>'),
      inCrossref('<title>Tides and the moon{ at~></title><subtitle>at</subtitle><title>}'),
    ],
  },
};
