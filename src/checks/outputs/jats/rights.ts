/** What JATS4R demands of permissions and funding in the JATS. */
import type { Element } from 'xast';
import { inJats } from '../../changes.ts';
import type { ArticleCheck } from '../../check.ts';
import { JATS4R } from '../../sources.ts';
import { repeated } from './front.ts';
import { childrenOf, failing, jatsRule, textOf } from './rule.ts';

export const JATS_RIGHTS: readonly ArticleCheck[] = [
  jatsRule({
    ...JATS4R,
    name: 'jats-permissions-malformed',
    sentence:
      'Permissions name a year of four digits, one licence of Creative Commons, and its address for programs.',
    examples: {
      breaks: [
        {
          ...inJats('<copyright-year>2023', '<copyright-year>23'),
          alongside: ['facts-copyright-differs'],
        },
        {
          ...inJats(
            '<ali:license_ref>https://creativecommons.org/licenses/by/4.0/</ali:license_ref>',
            '',
          ),
          alongside: ['facts-licence-differs'],
        },
        {
          ...inJats('<copyright-holder>the authors</copyright-holder>', ''),
          alongside: ['facts-copyright-differs'],
        },
      ],
      keeps: [inJats('<copyright-statement>© 2023', '<copyright-statement> © 2023')],
    },
    wrong: ({ named }) => [
      ...failing(named('copyright-year'), [
        ['without four digits', (year) => /^\d{4}$/.test(textOf(year))],
      ]),
      ...failing(named('permissions'), [
        [
          'with a statement and no holder',
          (one) =>
            childrenOf(one, 'copyright-statement').length === 0 ||
            childrenOf(one, 'copyright-holder').length > 0,
        ],
        [
          'with two licences',
          (one) => childrenOf(one, 'license').filter(isCreativeCommons).length < 2,
        ],
      ]),
      ...failing(named('license').filter(isCreativeCommons), [
        [
          'without its address for programs',
          (license) => childrenOf(license, 'ali:license_ref').length > 0,
        ],
      ]),
    ],
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-funding-malformed',
    sentence: 'Funding is one group; each funder is one institution.',
    examples: {
      breaks: [
        {
          ...inJats(
            '<funding-source><institution-wrap><institution>Harbour Trust</institution></institution-wrap></funding-source>',
            '<funding-source>Harbour Trust</funding-source>',
          ),
          alongside: ['facts-funding-differs'],
        },
        {
          ...inJats(
            '<counts>',
            '<funding-group><funding-statement>None.</funding-statement></funding-group><counts>',
          ),
          alongside: ['facts-funding-differs'],
        },
      ],
      keeps: [inJats('<award-id>HT-12</award-id>', '<award-id>HT-12 </award-id>')],
    },
    wrong: ({ named }) => [
      ...repeated(named('funding-group'), 'second group'),
      ...failing(named('funding-source'), [
        [
          'without one institution',
          (source) => childrenOf(source, 'institution-wrap').length === 1,
        ],
      ]),
    ],
  }),
];

function isCreativeCommons({ attributes }: Element): boolean {
  return /creativecommons\.org/.test(attributes['xlink:href'] ?? '');
}
