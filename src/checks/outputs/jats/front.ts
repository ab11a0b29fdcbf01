/** What PMC's style checker and JATS4R demand of the article as a whole: its kind, its abstracts, its relations. */
import type { Element } from 'xast';
import { nodeText } from '../../../markup/node-text.ts';
import { wordSet } from '../../../words/word-list.ts';
import type { ArticleCheck } from '../../check.ts';
import { JATS4R, NLM } from '../../sources.ts';
import { childElements, type Demand, failing, having, jatsRule, type Wrong } from './rule.ts';

export const JATS_FRONT: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-article-type',
    wrong: ({ named }) => failing(named('article'), OF_ARTICLE),
  }),
  jatsRule({
    ...NLM,
    name: 'jats-abstract-malformed',
    wrong: ({ named, all: [root] }) => {
      const plain = named('abstract').filter(({ attributes }) => !attributes['abstract-type']);
      return [
        ...repeated(plain, 'second abstract without a kind'),
        ...failing(named('trans-abstract', 'trans-title-group'), [
          [
            'without a language of its own',
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
    // A journal without DOIs and address has none to give.
    severity: 'warning',
    advice: 'Give the related article its `type:` and its `doi:` in the front matter.',
    wrong: ({ named }, { article: { doi } }) =>
      failing(named('related-article'), [
        ['without an id', having('id')],
        ['without its relation', having('related-article-type')],
        ['without an address', having('ext-link-type', 'xlink:href')],
        [
          'that leads to the article itself',
          ({ attributes }) =>
            attributes['xlink:href']?.toLowerCase() !== (doi?.toLowerCase() ?? ''),
        ],
      ]),
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-statement-unmarked',
    severity: 'warning',
    advice:
      'Write the statement under its key (`data-availability:`, `conflict-of-interest:`) or heading.',
    wrong: ({ named, isIn }) => [
      ...failing(
        // Inside another section it is told there (statement-nested).
        named('sec')
          .filter((sec) => !isIn(sec, 'sec'))
          .filter((sec) => /^data availability\b/i.test(titleOf(sec))),
        [
          [
            'without `data-availability` as its kind',
            ({ attributes }) => attributes['sec-type'] === 'data-availability',
          ],
        ],
      ),
      ...failing(
        named('fn').filter(({ attributes }) =>
          /conflict|competing|coi/.test(attributes['fn-type'] ?? ''),
        ),
        [
          [
            'without `coi-statement` as its kind',
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
    'of a kind that PMC does not know',
    ({ attributes }) => ARTICLE_TYPES.has(attributes['article-type'] ?? ''),
  ],
  [
    'without a language',
    ({ attributes }) => /^[a-z]{2,3}(?:-[A-Za-z\d-]+)?$/.test(attributes['xml:lang'] ?? ''),
  ],
  ['without the version of its DTD', having('dtd-version')],
];

/** All but the first. */
export function repeated(elements: readonly Element[], what: string): Wrong[] {
  return elements
    .slice(1)
    .map((element) => [`Unexpected ${what} in the JATS, expected one`, element]);
}

function titleOf(section: Element): string {
  return childElements(section, 'title').map(nodeText).join('').trim();
}
