/** Rules about the words of links: they say where a link leads. */
import { inArticle } from './changes.ts';
import type { ArticleCheck } from './check.ts';
import { inlinesOf, shown, textOf, words } from './nodes.ts';
import { WCAG } from './sources.ts';

const FOLLOW = 'The heights follow the moon.';

export const LINKS: readonly ArticleCheck[] = [
  {
    name: 'link-text-vague',
    scope: 'article',
    severity: 'info',
    optional: true,
    receivers: ['readers'],
    ...WCAG,
    sentence: 'The words of a link say where it leads, also when they are heard alone.',
    advice: 'Link the words that name the thing: “the [tables of Brest](https://…)”.',
    examples: {
      breaks: [
        inArticle(
          FOLLOW,
          'The heights, which are [here](https://data.example/a), follow the moon.',
        ),
        inArticle(FOLLOW, 'See [this link](https://data.example/a): the heights follow the moon.'),
        inArticle(
          FOLLOW,
          'The heights (<https://data.example/a/rather/long/path?of=readings&and=names>) follow the moon.',
        ),
      ],
      keeps: [
        inArticle(FOLLOW, 'The [heights here](https://data.example/a) follow the moon.'),
        inArticle(FOLLOW, 'The heights (<https://data.example/a>) follow the moon.'),
      ],
    },
    *find({ article, at }) {
      for (const { node, block } of inlinesOf(textOf(article), 'link')) {
        const text = words(node.children, article);
        if (!VAGUE.test(text) && !isLongAddress(text)) continue;
        const place = at(node);
        yield {
          reason: `Unexpected words of a link ${shown(text)}, expected words that say where it leads`,
          at: place.place ? place : at(block),
        };
      }
    },
  },
];

const VAGUE =
  /^(?:(?:click |see )?(?:here|there)|(?:this |the )?(?:link|page|url|website)|more|read more|download)$/i;

/** It is read aloud sign by sign. */
const LONGEST_ADDRESS = 50;

function isLongAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && !/\/\/doi\.org\//.test(text) && text.length > LONGEST_ADDRESS;
}
