/** What PMC's style checker and JATS4R demand of links and pictures in the JATS. */
import { nodeText } from '../../../markup/node-text.ts';
import { message } from '../../../messages/message.ts';
import type { ArticleCheck } from '../../check.ts';
import { JATS4R, NLM } from '../../sources.ts';
import { type Demand, elementFault, having, jatsRule, unmetDemands } from './rule.ts';

export const JATS_LINKS: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-link-incomplete',
    *faults({ named }) {
      for (const link of named('self-uri'))
        if (nodeText(link).trim() === '' && !link.attributes['xlink:title'])
          yield [
            message('jats-link-incomplete/article-title', {
              address: link.attributes['xlink:href'] ?? '',
              element: link.name,
            }),
            link,
          ];
      yield* unmetDemands(named('ext-link'), OF_LINKS);
    },
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-alt-text-outside',
    *faults({ named, parent }) {
      for (const alt of named('alt-text'))
        if (!PICTURES.includes(parent(alt)?.name ?? ''))
          yield elementFault('jats-alt-text-outside', alt);
    },
  }),
];

const OF_LINKS: readonly Demand[] = [
  ['jats-link-incomplete/type', having('ext-link-type')],
  [
    'jats-link-incomplete/address',
    ({ attributes }) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(attributes['xlink:href'] ?? ''),
  ],
  [
    'jats-link-incomplete/title',
    (link) => !/^https?:/i.test(nodeText(link).trim()) || having('xlink:title')(link),
  ],
];

const PICTURES = ['graphic', 'inline-graphic', 'media', 'supplementary-material'];
