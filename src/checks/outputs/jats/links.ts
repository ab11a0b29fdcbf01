/** What PMC's style checker and JATS4R demand of links and pictures in the JATS. */
import { nodeText } from '../../../markup/node-text.ts';
import type { ArticleCheck } from '../../check.ts';
import { JATS4R, NLM } from '../../sources.ts';
import { type Demand, having, jatsRule } from './rule.ts';

export const JATS_LINKS: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-link-incomplete',
    *wrong({ named }) {
      for (const link of named('self-uri'))
        if (nodeText(link).trim() === '' && !link.attributes['xlink:title'])
          yield [
            `Unexpected address “${link.attributes['xlink:href']}” of the article without a title in the JATS, expected one`,
            link,
          ];
      for (const link of named('ext-link'))
        for (const [problem, holds] of OF_LINKS)
          if (!holds(link))
            yield [
              `Unexpected link “${nodeText(link)}” ${problem} in the JATS, expected one`,
              link,
            ];
    },
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-alt-text-outside',
    *wrong({ named, parent }) {
      for (const alt of named('alt-text'))
        if (!PICTURES.includes(parent(alt)?.name ?? ''))
          yield [
            `Unexpected alternative text “${nodeText(alt)}” beside its picture in the JATS, expected it inside`,
            alt,
          ];
    },
  }),
];

const OF_LINKS: readonly Demand[] = [
  ['without a type', having('ext-link-type')],
  [
    'without a whole address',
    ({ attributes }) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(attributes['xlink:href'] ?? ''),
  ],
  [
    'without a title',
    (link) => !/^https?:/i.test(nodeText(link).trim()) || having('xlink:title')(link),
  ],
];

const PICTURES = ['graphic', 'inline-graphic', 'media', 'supplementary-material'];
