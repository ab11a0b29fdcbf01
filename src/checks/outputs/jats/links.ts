/** What PMC's style checker and JATS4R demand of links and pictures in the JATS. */
import { inJats } from '../../changes.ts';
import type { ArticleCheck } from '../../check.ts';
import { JATS4R, NLM } from '../../sources.ts';
import { jatsRule, textOf, type Wrong } from './rule.ts';

export const JATS_LINKS: readonly ArticleCheck[] = [
  jatsRule({
    ...NLM,
    name: 'jats-link-incomplete',
    sentence: 'A link has a type and a whole address; one that shows its address has a title.',
    examples: {
      breaks: [
        {
          ...inJats('xlink:href="{https://~>}data.example/tides" xlink:title'),
          alongside: ['facts-text-links-differ'],
        },
        inJats(' xlink:title="https://data.example/tides"', ''),
        inJats(' xlink:title="PDF"', ''),
        inJats('<ext-link {ext-link-type="uri" ~>}xlink:href="https://data.example/tides"'),
      ],
      keeps: [inJats(' xlink:title="https://data.example/tides"', ' xlink:title="The readings"')],
    },
    wrong: ({ named }) => [
      ...named('self-uri')
        .filter((link) => textOf(link).trim() === '' && !link.attributes['xlink:title'])
        .map(
          (link): Wrong => [
            `Unexpected address “${link.attributes['xlink:href']}” of the article without a title in the JATS, expected one`,
            link,
          ],
        ),
      ...named('ext-link').flatMap((link): Wrong[] => {
        const {
          'ext-link-type': type,
          'xlink:href': href = '',
          'xlink:title': title,
        } = link.attributes;
        const problems = [
          !type && 'without a type',
          !/^[a-z][a-z0-9+.-]*:\S+$/i.test(href ?? '') && 'without a whole address',
          /^https?:/i.test(textOf(link).trim()) && !title && 'without a title',
        ].filter(Boolean);
        return problems.map((problem) => [
          `Unexpected link “${textOf(link)}” ${problem} in the JATS, expected one`,
          link,
        ]);
      }),
    ],
  }),
  jatsRule({
    ...JATS4R,
    name: 'jats-alt-text-outside',
    sentence: 'The alternative text stands inside its picture.',
    examples: {
      breaks: [inJats('{~><alt-text>A gauge</alt-text>}<caption>\n          <p>A gauge.')],
      keeps: [inJats('<alt-text>A pole with marks stands', '<alt-text> A pole with marks stands')],
    },
    wrong: ({ named, parent }) =>
      named('alt-text')
        .filter((alt) => !PICTURES.includes(parent(alt)?.name ?? ''))
        .map(
          (alt): Wrong => [
            `Unexpected alternative text “${textOf(alt)}” beside its picture in the JATS, expected it inside`,
            alt,
          ],
        ),
  }),
];

const PICTURES = ['graphic', 'inline-graphic', 'media', 'supplementary-material'];
