/** What JATS4R demands of the contributors and affiliations in the JATS. */
import type { Element } from 'xast';
import { nodeText } from '../../../markup/node-text.ts';
import type { ArticleCheck } from '../../check.ts';
import { JATS4R } from '../../sources.ts';
import { childElements, type Demand, failing, having, jatsRule } from './rule.ts';

export const JATS_PEOPLE: readonly ArticleCheck[] = [
  jatsRule({
    ...JATS4R,
    name: 'jats-contributor-malformed',
    wrong: ({ named }) => [
      ...failing(named('contrib'), OF_CONTRIBUTORS),
      ...failing(named('contrib').filter(isWrittenTo), [
        [
          'without the mark of the corresponding author',
          ({ attributes }) => attributes.corresp === 'yes',
        ],
      ]),
      ...failing(named('contrib-id'), OF_CONTRIBUTOR_IDS),
      ...failing(named('role'), OF_ROLES),
    ],
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-affiliation-malformed',
    wrong: ({ named, isIn }) => [
      ...failing(named('aff'), [
        ['with a raised label', (aff) => !childElements(aff, 'label').some(isRaised)],
      ]),
      ...failing(
        named('country').filter((country) => isIn(country, 'aff')),
        [['without its code', ({ attributes }) => /^[A-Z]{2}$/.test(attributes.country ?? '')]],
      ),
      ...failing(named('institution-id'), [['without its kind', having('institution-id-type')]]),
    ],
  }),
];

const OF_CONTRIBUTORS: readonly Demand[] = [
  ['without a type', having('contrib-type')],
  [
    'with two names',
    (contrib) =>
      childElements(contrib, 'name', 'collab', 'name-alternatives', 'string-name', 'anonymous')
        .length <= 1,
  ],
  [
    'without a family name',
    (contrib) =>
      childElements(contrib, 'name').every((name) => childElements(name, 'surname').length === 1),
  ],
];

const OF_CONTRIBUTOR_IDS: readonly Demand[] = [
  [
    'that is no address',
    (id) =>
      id.attributes['contrib-id-type'] !== 'orcid' ||
      /^https:\/\/orcid\.org\/(?:\d{4}-){3}\d{3}[\dX]$/.test(nodeText(id)),
  ],
];

/** A role of CRediT has all four attributes; another one none. */
const OF_ROLES: readonly Demand[] = [
  [
    'without all that CRediT names it by',
    ({ attributes }) =>
      attributes.vocab === undefined ||
      (attributes['vocab-identifier'] === CREDIT &&
        attributes['vocab-term-identifier'] === addressOf(attributes['vocab-term'] ?? '')),
  ],
];

const CREDIT = 'https://credit.niso.org/';

/** "Writing – original draft" is at …/contributor-roles/writing-original-draft/ */
function addressOf(term: string): string {
  const words = term.toLowerCase().match(/[a-z]+/g) ?? [];
  return `${CREDIT}contributor-roles/${words.join('-')}/`;
}

function isRaised(label: Element): boolean {
  return childElements(label, 'sup').length > 0;
}

/** Points to the address for letters. */
function isWrittenTo(contributor: Element): boolean {
  return childElements(contributor, 'xref').some(
    ({ attributes }) => attributes['ref-type'] === 'corresp',
  );
}
