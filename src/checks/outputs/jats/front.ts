/** What PMC's style checker and JATS4R demand of the article type, abstracts, related articles and statements. */
import type { Element } from 'xast';
import { nodeText } from '../../../markup/node-text.ts';
import { wordSet } from '../../../words/word-list.ts';
import type { ArticleCheck } from '../../check.ts';
import { JATS4R, NLM } from '../../sources.ts';
import { afterFirst, childElements, type Demand, having, jatsRule, unmetDemands } from './rule.ts';

export const JATS_FRONT: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-article-type',
    faults: ({ named }) => unmetDemands(named('article'), OF_ARTICLE),
  }),
  jatsRule({
    ...NLM,
    name: 'jats-abstract-malformed',
    faults: ({ named, all: [root] }) => {
      const plain = named('abstract').filter(({ attributes }) => !attributes['abstract-type']);
      return [
        ...afterFirst('jats-abstract-malformed/second', plain),
        ...unmetDemands(named('trans-abstract', 'trans-title-group'), [
          [
            'jats-abstract-malformed/language',
            ({ attributes }) =>
              Boolean(attributes['xml:lang']) &&
              attributes['xml:lang'] !== root?.attributes['xml:lang'],
          ],
        ]),
      ];
    },
  }),
  jatsRule({
    ...NLM,
    name: 'jats-related-article-incomplete',
    // A journal without DOIs and web address cannot give one.
    severity: 'warning',
    faults: ({ named }, { article: { doi } }) =>
      unmetDemands(named('related-article'), [
        ['jats-related-article-incomplete/id', having('id')],
        ['jats-related-article-incomplete/type', having('related-article-type')],
        ['jats-related-article-incomplete/address', having('ext-link-type', 'xlink:href')],
        [
          'jats-related-article-incomplete/itself',
          ({ attributes }) =>
            attributes['xlink:href']?.toLowerCase() !== (doi?.toLowerCase() ?? ''),
        ],
      ]),
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-statement-unmarked',
    severity: 'warning',
    faults: ({ named, isIn }) => [
      ...unmetDemands(
        // A nested section is reported by statement-nested.
        named('sec')
          .filter((sec) => !isIn(sec, 'sec'))
          .filter((sec) => /^data availability\b/i.test(titleOf(sec))),
        [
          [
            'jats-statement-unmarked/data',
            ({ attributes }) => attributes['sec-type'] === 'data-availability',
          ],
        ],
      ),
      ...unmetDemands(
        named('fn').filter(({ attributes }) =>
          /conflict|competing|coi/.test(attributes['fn-type'] ?? ''),
        ),
        [
          [
            'jats-statement-unmarked/interests',
            ({ attributes }) => attributes['fn-type'] === 'coi-statement',
          ],
        ],
      ),
    ],
  }),
];

/** https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/dobs.html#dob-arttype */
const ARTICLE_TYPES = wordSet(
  'abstract addendum announcement article-commentary book-review books-received brief-report calendar case-report collection correction data-paper discussion dissertation editorial expression-of-concern in-brief introduction letter meeting-report methods-article news obituary oration other partial-retraction product-review rapid-communication reply reprint research-article retraction review-article systematic-review translation',
);

const OF_ARTICLE: readonly Demand[] = [
  [
    'jats-article-type/type',
    ({ attributes }) => ARTICLE_TYPES.has(attributes['article-type'] ?? ''),
  ],
  [
    'jats-article-type/language',
    ({ attributes }) => /^[a-z]{2,3}(?:-[A-Za-z\d-]+)?$/.test(attributes['xml:lang'] ?? ''),
  ],
  ['jats-article-type/version', having('dtd-version')],
];

function titleOf(section: Element): string {
  return childElements(section, 'title').map(nodeText).join('').trim();
}
