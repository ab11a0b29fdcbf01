/** What JATS4R demands of permissions and funding in the JATS. */
import type { Element } from 'xast';
import { nodeText } from '../../../markup/node-text.ts';
import type { ArticleCheck } from '../../check.ts';
import { JATS4R } from '../../sources.ts';
import { afterFirst, childElements, jatsRule, unmetDemands } from './rule.ts';

export const JATS_RIGHTS: readonly ArticleCheck[] = [
  jatsRule({
    ...JATS4R,
    name: 'jats-permissions-malformed',
    faults: ({ named }) => [
      ...unmetDemands(named('copyright-year'), [
        ['jats-permissions-malformed/year', (year) => /^\d{4}$/.test(nodeText(year))],
      ]),
      ...unmetDemands(named('permissions'), [
        [
          'jats-permissions-malformed/holder',
          (one) =>
            childElements(one, 'copyright-statement').length === 0 ||
            childElements(one, 'copyright-holder').length > 0,
        ],
        [
          'jats-permissions-malformed/two-licences',
          (one) => childElements(one, 'license').filter(isCreativeCommons).length < 2,
        ],
      ]),
      ...unmetDemands(named('license').filter(isCreativeCommons), [
        [
          'jats-permissions-malformed/address',
          (license) => childElements(license, 'ali:license_ref').length > 0,
        ],
      ]),
    ],
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-funding-malformed',
    faults: ({ named }) => [
      ...afterFirst('jats-funding-malformed/second', named('funding-group')),
      ...unmetDemands(named('funding-source'), [
        [
          'jats-funding-malformed/institution',
          (source) => childElements(source, 'institution-wrap').length === 1,
        ],
      ]),
    ],
  }),
];

function isCreativeCommons({ attributes }: Element): boolean {
  return /creativecommons\.org/.test(attributes['xlink:href'] ?? '');
}
