/** What JATS4R demands of permissions and funding in the JATS. */
import type { Element } from 'xast';
import { nodeText } from '../../../markup/node-text.ts';
import type { ArticleCheck } from '../../check.ts';
import { JATS4R } from '../../sources.ts';
import { repeated } from './front.ts';
import { childElements, failing, jatsRule } from './rule.ts';

export const JATS_RIGHTS: readonly ArticleCheck[] = [
  jatsRule({
    ...JATS4R,
    name: 'jats-permissions-malformed',
    wrong: ({ named }) => [
      ...failing(named('copyright-year'), [
        ['without four digits', (year) => /^\d{4}$/.test(nodeText(year))],
      ]),
      ...failing(named('permissions'), [
        [
          'with a statement and no holder',
          (one) =>
            childElements(one, 'copyright-statement').length === 0 ||
            childElements(one, 'copyright-holder').length > 0,
        ],
        [
          'with two licences',
          (one) => childElements(one, 'license').filter(isCreativeCommons).length < 2,
        ],
      ]),
      ...failing(named('license').filter(isCreativeCommons), [
        [
          'without its address for programs',
          (license) => childElements(license, 'ali:license_ref').length > 0,
        ],
      ]),
    ],
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-funding-malformed',
    wrong: ({ named }) => [
      ...repeated(named('funding-group'), 'second group'),
      ...failing(named('funding-source'), [
        [
          'without one institution',
          (source) => childElements(source, 'institution-wrap').length === 1,
        ],
      ]),
    ],
  }),
];

function isCreativeCommons({ attributes }: Element): boolean {
  return /creativecommons\.org/.test(attributes['xlink:href'] ?? '');
}
