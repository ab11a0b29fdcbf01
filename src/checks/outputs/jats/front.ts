/** What PMC's style checker demands of the article type and abstracts. */
import { wordSet } from '../../../words/word-list.ts';
import type { ArticleCheck } from '../../check.ts';
import { NLM } from '../../sources.ts';
import { afterFirst, type Demand, having, jatsRule, unmetDemands } from './rule.ts';

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
