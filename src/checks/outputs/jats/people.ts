/** What JATS4R demands of the contributors and affiliations in the JATS. */
import type { Element } from 'xast';
import { nodeText } from '../../../markup/node-text.ts';
import type { ArticleCheck } from '../../check.ts';
import { JATS4R } from '../../sources.ts';
import { childElements, type Demand, having, jatsRule, unmetDemands } from './rule.ts';

export const JATS_PEOPLE: readonly ArticleCheck[] = [
  jatsRule({
    ...JATS4R,
    name: 'jats-contributor-malformed',
    faults: ({ named }) => [
      ...unmetDemands(named('contrib'), OF_CONTRIBUTORS),
      ...unmetDemands(named('contrib').filter(isCorrespondingAuthor), [
        [
          'jats-contributor-malformed/corresponding',
          ({ attributes }) => attributes.corresp === 'yes',
        ],
      ]),
      ...unmetDemands(named('contrib-id'), OF_CONTRIBUTOR_IDS),
      ...unmetDemands(named('role'), OF_ROLES),
    ],
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-affiliation-malformed',
    faults: ({ named, isIn }) => [
      ...unmetDemands(named('aff'), [
        [
          'jats-affiliation-malformed/raised-label',
          (aff) => !childElements(aff, 'label').some(isRaised),
        ],
      ]),
      ...unmetDemands(
        named('country').filter((country) => isIn(country, 'aff')),
        [
          [
            'jats-affiliation-malformed/country-code',
            ({ attributes }) => /^[A-Z]{2}$/.test(attributes.country ?? ''),
          ],
        ],
      ),
      ...unmetDemands(named('institution-id'), [
        ['jats-affiliation-malformed/id-type', having('institution-id-type')],
      ]),
    ],
  }),
];

const OF_CONTRIBUTORS: readonly Demand[] = [
  ['jats-contributor-malformed/type', having('contrib-type')],
  [
    'jats-contributor-malformed/two-names',
    (contrib) =>
      childElements(contrib, 'name', 'collab', 'name-alternatives', 'string-name', 'anonymous')
        .length <= 1,
  ],
  [
    'jats-contributor-malformed/family-name',
    (contrib) =>
      childElements(contrib, 'name').every((name) => childElements(name, 'surname').length === 1),
  ],
];

const OF_CONTRIBUTOR_IDS: readonly Demand[] = [
  [
    'jats-contributor-malformed/orcid',
    (id) =>
      id.attributes['contrib-id-type'] !== 'orcid' ||
      /^https:\/\/orcid\.org\/(?:\d{4}-){3}\d{3}[\dX]$/.test(nodeText(id)),
  ],
];

/** A role of CRediT has all four attributes, another role has none. */
const OF_ROLES: readonly Demand[] = [
  [
    'jats-contributor-malformed/role',
    ({ attributes }) =>
      attributes.vocab === undefined ||
      (attributes['vocab-identifier'] === CREDIT &&
        attributes['vocab-term-identifier'] === addressOf(attributes['vocab-term'] ?? '')),
  ],
];

const CREDIT = 'https://credit.niso.org/';

/** The address of a role. Example: "Writing – original draft" has …/contributor-roles/writing-original-draft/. */
function addressOf(term: string): string {
  const words = term.toLowerCase().match(/[a-z]+/g) ?? [];
  return `${CREDIT}contributor-roles/${words.join('-')}/`;
}

function isRaised(label: Element): boolean {
  return childElements(label, 'sup').length > 0;
}

/** Whether a contributor refers to the address for correspondence. */
function isCorrespondingAuthor(contributor: Element): boolean {
  return childElements(contributor, 'xref').some(
    ({ attributes }) => attributes['ref-type'] === 'corresp',
  );
}
