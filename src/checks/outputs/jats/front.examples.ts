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
  'jats-related-article-incomplete': {
    breaks: [
      inJats(
        '<abstract>',
        '<related-article id="r1" related-article-type="companion">Another</related-article><abstract>',
      ),
      inJats(
        '<abstract>',
        '<related-article id="r1" related-article-type="companion" ext-link-type="doi" xlink:href="10.5555/JCS.2023.57"/><abstract>',
      ),
    ],
    keeps: [
      inJats(
        '<abstract>',
        '<related-article id="r1" related-article-type="companion" ext-link-type="doi" xlink:href="10.5555/jcs.2023.60"/><abstract>',
      ),
    ],
  },
  'jats-statement-unmarked': {
    breaks: [
      inJats(' sec-type="data-availability"', ''),
      {
        ...inJats(' fn-type="coi-statement"', ' fn-type="conflict"'),
        alongside: ['jats-kind-unknown', 'jats-words-differ'],
      },
    ],
    keeps: [inJats('<fn id="fn-1">', '<fn id="fn-1" fn-type="other">')],
  },
};
