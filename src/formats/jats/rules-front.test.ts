/**
 * What receivers demand of the front matter beyond the DTD, each as a small question to the JATS of the maximal
 * article. P and p: error and warning of PMC's style checker; J and j: of JATS4R's; D: of the DTD;
 * O: nobody checks it.
 */
import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  elementText,
  isIdentified,
  type Rule,
  readTree,
} from '../../../test/support/jats-tree.ts';
import { maximalArticle } from '../../../test/support/maximal-article.ts';
import { renderJats } from './document.ts';

const xml = renderJats(maximalArticle);
const { root, elements, all, one, isInside, parentOf } = readTree(xml);

const ROOT_AND_JOURNAL: Rule[] = [
  [
    'P',
    'is parsed by its public identifier',
    () =>
      /PUBLIC "-\/\/NLM\/\/DTD JATS \(Z39\.96\) Journal Publishing DTD with MathML3 v1\.4 20241031\/\/EN"/.test(
        xml,
      ),
  ],
  ['P', 'has an article-type', () => root.attributes['article-type'] === 'research-article'],
  ['j', 'says its version', () => root.attributes['dtd-version'] === '1.4'],
  ['O', 'says its language', () => root.attributes['xml:lang'] === 'en'],
  [
    'P',
    'has no lang-* attributes',
    () =>
      elements.every((e) => Object.keys(e.attributes).every((name) => !name.startsWith('lang-'))),
  ],
  [
    'P',
    'names the journal',
    () => childrenOf(one('journal-title-group'), 'journal-title').length === 1,
  ],
  [
    'P',
    'says of which form each ISSN is',
    () =>
      all('issn')
        .filter((e) => !isInside(e, 'element-citation'))
        .every((e) => e.attributes['publication-format']),
  ],
  ['O', 'names the publisher', () => elementText(one('publisher-name')) !== ''],
];

const METADATA: Rule[] = [
  [
    'P',
    'has a bare DOI',
    () =>
      all('article-id').some(
        (e) => e.attributes['pub-id-type'] === 'doi' && /^10\.\d{4,9}\//.test(elementText(e)),
      ),
  ],
  [
    'P',
    'has a heading',
    () =>
      one('subj-group').attributes['subj-group-type'] === 'heading' &&
      elementText(one('subject')) !== '',
  ],
  [
    'p, j',
    'says that contributors are authors',
    () => all('contrib').every((e) => e.attributes['contrib-type'] === 'author'),
  ],
  [
    'P',
    'writes ORCID as address',
    () =>
      all('contrib-id').every((e) =>
        /^https:\/\/orcid\.org\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(elementText(e)),
      ),
  ],
  [
    'P',
    'gives a group no ORCID',
    () => all('collab').every((e) => childrenOf(parentOf(e), 'contrib-id').length === 0),
  ],
  [
    'O',
    'gives every author one name',
    () =>
      all('contrib').every(
        (e) =>
          childrenOf(e).filter(({ name }) =>
            /^(name|name-alternatives|collab|anonymous)$/.test(name),
          ).length === 1,
      ),
  ],
  [
    'j',
    'names CRediT roles by the vocabulary',
    () =>
      all('role')
        .filter((e) => e.attributes.vocab)
        .every(
          (e) =>
            e.attributes.vocab === 'credit' &&
            e.attributes['vocab-identifier'] === 'https://credit.niso.org/' &&
            e.attributes['vocab-term'] === elementText(e) &&
            /^https:\/\/credit\.niso\.org\/contributor-roles\/[a-z-]+\/$/.test(
              e.attributes['vocab-term-identifier'] ?? '',
            ),
        ),
  ],
  [
    'J',
    'labels affiliations without sup',
    () =>
      all('aff').every(
        (e) => childrenOf(e, 'label').length === 1 && childrenOf(e, 'sup').length === 0,
      ),
  ],
  [
    'O',
    'links each author to an affiliation',
    () =>
      all('contrib').every((e) =>
        childrenOf(e, 'xref').some((x) => x.attributes['ref-type'] === 'aff'),
      ),
  ],
  [
    'J',
    'says that a ROR is one',
    () =>
      all('institution-id').every(
        (e) => !/ror\.org/.test(elementText(e)) || e.attributes['institution-id-type'] === 'ror',
      ),
  ],
  [
    'j',
    'gives the code of each country',
    () => all('country').every((e) => /^[A-Z]{2}$/.test(e.attributes.country ?? '')),
  ],
  ['P', 'has no e-mail in an affiliation', () => all('email').every((e) => !isInside(e, 'aff'))],
  [
    'O',
    'gives the corresponding author an address',
    () => isIdentified(one('corresp')) && childrenOf(one('corresp'), 'email').length === 1,
  ],
  [
    'P',
    'says equal contribution and death once',
    () =>
      all('contrib').every((e) => !e.attributes['equal-contrib'] && !e.attributes.deceased) &&
      all('fn').filter((e) => /^(equal|deceased)$/.test(e.attributes['fn-type'] ?? '')).length ===
        2,
  ],
  [
    'J',
    'has conflicts of interest in the author notes',
    () =>
      all('fn').some(
        (e) => e.attributes['fn-type'] === 'coi-statement' && isInside(e, 'author-notes'),
      ) && all('sec').every((e) => !/conflict|coi/i.test(e.attributes['sec-type'] ?? '')),
  ],
  [
    'P',
    'has a real date of publication',
    () =>
      all('pub-date').some(
        (e) =>
          e.attributes['publication-format'] === 'electronic' &&
          e.attributes['date-type'] === 'pub',
      ),
  ],
  [
    'P',
    'has at most one date of a kind',
    () =>
      new Set(all('pub-date').map((e) => e.attributes['date-type'])).size ===
      all('pub-date').length,
  ],
  [
    'O',
    'has dates whose parts agree',
    () =>
      [...all('pub-date'), ...all('date')].every(
        (e) => childrenOf(e).map(elementText).reverse().join('-') === e.attributes['iso-8601-date'],
      ),
  ],
  [
    'O',
    'has events in order',
    () => {
      const dates = all('date').map((e) => e.attributes['iso-8601-date'] ?? '');
      return dates.join() === dates.toSorted().join() && dates.length === 5;
    },
  ],
  [
    'P',
    'has pages or a number',
    () => elementText(one('fpage')) === '57' && elementText(one('lpage')) === '67',
  ],
  [
    'J',
    'says what is permitted',
    () =>
      /^\d{4}$/.test(elementText(one('copyright-year'))) &&
      elementText(one('copyright-holder')) !== '' &&
      elementText(one('copyright-statement')) !== '',
  ],
  [
    'J, j, P',
    'has one address of the licence in three places',
    () =>
      new Set([
        one('license').attributes['xlink:href'],
        elementText(one('ali:license_ref')),
        childrenOf(one('license-p'), 'ext-link')[0]?.attributes['xlink:href'],
      ]).size === 1,
  ],
  [
    'j',
    'has the canonical address of the licence',
    () =>
      /^https:\/\/creativecommons\.org\/licenses\/[a-z-]+\/\d\.\d\/$/.test(
        elementText(one('ali:license_ref')),
      ),
  ],
  ['J', 'titles its other forms', () => all('self-uri').every((e) => e.attributes['xlink:title'])],
  [
    'P',
    'identifies related articles',
    () =>
      all('related-article').every(
        (e) => isIdentified(e) && e.attributes['ext-link-type'] && e.attributes['xlink:href'],
      ),
  ],
  [
    'O',
    'has an abstract of paragraphs',
    () => childrenOf(one('abstract')).every(({ name }) => name === 'p'),
  ],
  [
    'p',
    'has one keyword in an element',
    () => all('kwd').every((e) => !/[,;]/.test(elementText(e))),
  ],
  [
    'j',
    'says the language of keywords only where it is another',
    () =>
      all('kwd-group')
        .map((e) => e.attributes['xml:lang'])
        .join() === ',ur,fr',
  ],
  [
    'J',
    'has one funding group, its funders one institution each',
    () =>
      all('funding-group').length === 1 &&
      all('funding-source').every((e) => childrenOf(e, 'institution-wrap').length === 1),
  ],
  [
    'O',
    'counts truly',
    () =>
      one('ref-count').attributes.count === String(all('ref').length) &&
      one('page-count').attributes.count === '11',
  ],
];

describe.each([
  ['root and journal', ROOT_AND_JOURNAL],
  ['metadata', METADATA],
] as const)('%s', (_, rules) => {
  it.each(rules)('%s: %s', (_codes, _rule, holds) => {
    expect(holds()).toBe(true);
  });
});
