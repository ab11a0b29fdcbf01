/** Examples for the rules of front.ts. */
import { inJats, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'jats-article-type': {
    breaks: [
      inJats('article-type="research-article"', 'article-type="research"'),
      {
        ...inJats(' dtd-version="1.4" xml:lang="en"', ' dtd-version="1.4"'),
        alongside: ['facts-language-differs'],
      },
      inJats(' dtd-version="1.4"', ''),
    ],
    keeps: [inJats('article-type="research-article"', 'article-type="brief-report"')],
  },
  'jats-abstract-malformed': {
    breaks: [
      inJats('<kwd-group kwd', '<abstract><p>More.</p></abstract><kwd-group kwd'),
      inJats('{~><trans-abstract xml:lang="en"><p>More.</p></trans-abstract>}<kwd-group kwd'),
    ],
    keeps: [
      inJats('{~><abstract abstract-type="graphical"><p>More.</p></abstract>}<kwd-group kwd'),
    ],
  },
};
