/** Rules about the words of links: they say where a link leads. */
import { isPublic } from '../../article/addresses.ts';
import type { Block } from '../../article.ts';
import { backMatterKind } from '../../structure/sections/back-matter.ts';
import { plainText } from '../../text/plain-text.ts';
import { told } from '../../told.ts';
import { FOLLOW, inArticle } from '../changes.ts';
import type { ArticleCheck } from '../check.ts';
import { inlinesOf, shown, textOf, words } from '../nodes.ts';
import { NLM, WCAG } from '../sources.ts';

export const LINKS: readonly ArticleCheck[] = [
  {
    name: 'link-not-public',
    receivers: ['readers', 'pmc'],
    ...NLM,
    sentence: 'Links lead to addresses that are open to everyone.',
    advice: 'Correct the address, or remove the link.',
    examples: {
      breaks: [inArticle(FOLLOW, 'The [heights](http://localhost:8000/heights) follow the moon.')],
      keeps: [inArticle(FOLLOW, 'The [heights](https://data.example/localhost) follow the moon.')],
    },
    *find({ article, at }) {
      for (const { node, block } of inlinesOf(textOf(article), 'link'))
        if (/^(https?|ftp):/.test(node.url) && !isPublic(node.url)) {
          const place = at(node);
          yield {
            reason: told`Unexpected address ${{ address: node.url }}, expected one that is open to everyone`,
            at: place.place ? place : at(block),
          };
        }
    },
  },
  {
    name: 'link-text-vague',
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
        inArticle(FOLLOW, 'The heights (<https://doi.org/10.5555/a>) follow the moon.'),
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
  {
    name: 'link-text-address',
    severity: 'info',
    optional: true,
    receivers: ['readers', 'pmc'],
    source: 'JATS4R accessibility recommendation 1.0',
    date: '2024',
    sentence:
      'In the text a link is words, not its address; statements about data may show theirs.',
    advice: 'Write [words](address): the address is heard sign by sign otherwise.',
    examples: {
      breaks: [inArticle(FOLLOW, 'The heights (<https://data.example/a>) follow the moon.')],
      keeps: [inArticle(FOLLOW, 'The [heights](https://data.example/a) follow the moon.')],
    },
    *find({ article, at }) {
      const text = [...article.abstract, ...article.body.filter(isNoList)];
      const links = [...inlinesOf(text, 'link')].filter(({ node }) =>
        isShortAddress(words(node.children, article) || node.url),
      );
      const [first] = links;
      if (!first) return;
      const count = links.length === 1 ? 'link' : `${links.length} links`;
      yield {
        reason: `Unexpected ${count} in the words of the address, the first ${shown(first.node.url)}, expected words that say where it leads`,
        at: at(first.block),
      };
    },
  },
];

/** A list of references that is typed as text shows addresses, as a made one does. */
function isNoList(block: Block): boolean {
  return (
    block.type !== 'section' || backMatterKind(plainText(block.title, 'en'), []) !== 'references'
  );
}

const VAGUE =
  /^(?:(?:click |see )?(?:here|there)|(?:this |the )?(?:link|page|url|website)|more|read more|download)$/i;

/** It is read aloud sign by sign. */
const LONGEST_ADDRESS = 50;

function isLongAddress(text: string): boolean {
  return isAddress(text) && text.length > LONGEST_ADDRESS;
}

function isShortAddress(text: string): boolean {
  return isAddress(text) && text.length <= LONGEST_ADDRESS;
}

/** A DOI is short, and known as such. */
function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && !/\/\/doi\.org\//.test(text);
}
