/** Where links lead out of the article, read back from every output. */
import { decodeAddress } from '../../../article/addresses.ts';
import type { Article, Inline } from '../../../article/article.ts';
import { noticeAddress } from '../../../compile/record/related-notices.ts';
import { standingOf } from '../../../compile/record/standing.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { inlines, inlinesOf, textBlocks } from '../../nodes.ts';
import { descendants } from '../jats/rule.ts';
import { within } from '../page-index.ts';
import {
  hrefOf,
  type OutputValues,
  optionalValues,
  outputValues,
  unwantedValues,
} from './output-values.ts';
import type { FactRule } from './rule.ts';

export const LINK_FACTS: readonly FactRule[] = [
  {
    differs: 'facts-reference-links-differ',
    missing: 'facts-reference-links-differ/missing',
    key: 'bibliography',
    expected: ({ references }) => references.flatMap(({ text }) => addressesIn(text)),
    valuesIn: ({ jats, page }) => [
      outputValues(
        'JATS',
        jats
          .named('mixed-citation')
          .flatMap((work) => descendants(work, 'ext-link', 'pub-id'))
          .flatMap(({ attributes }) => attributes['xlink:href'] ?? [])
          .map(decodeAddress),
      ),
      ...optionalValues(
        'web page (list of references)',
        within(page.withClass('references'), 'li')
          .flatMap((work) => within([work], 'a'))
          .map(hrefOf)
          .filter((address) => !address.startsWith('#'))
          .map(decodeAddress),
      ),
    ],
  },
  {
    differs: 'facts-text-links-differ',
    missing: 'facts-text-links-differ/missing',
    extra: 'facts-text-links-differ/extra',
    key: 'title',
    valuesIn: ({ jats, page, pdf }, article) => {
      const links = [...inlinesOf([...article.abstract, ...textBlocks(article)], 'link')];
      const expected = links.flatMap(({ node }) => addressesIn([node]));
      const inPage = page.named('a').map(hrefOf).map(decodeAddress);
      const inJats = jats
        .named('ext-link', 'email')
        .map((link) => link.attributes['xlink:href'] ?? `mailto:${nodeText(link)}`)
        .map(decodeAddress);
      const listed = article.references.flatMap(({ text }) => addressesIn(text));
      return [
        outputValues('web page', among(expected, inPage), expected),
        outputValues('JATS', among(expected, inJats), expected),
        ...(pdf
          ? [
              printedLinks(
                pdf.links,
                [...expected, ...listed],
                [...inPage, ...addressesOf(article)],
              ),
            ]
          : []),
      ];
    },
  },
];

/** What is linked to in print: all that the text and the list link to, and nothing that the page does not. */
function printedLinks(
  links: readonly string[],
  inText: readonly string[],
  onPage: readonly string[],
): OutputValues {
  const linked = inText.map(asOpened);
  const known = new Set([...linked, ...onPage.map(asOpened)]);
  const printed = links.filter((link) => !link.startsWith('#')).map(asOpened);
  const others = printed.filter((link) => !known.has(link));
  if (linked.length === 0 && others.length > 0) return unwantedValues('PDF', others);
  return outputValues('PDF', [...among(linked, printed), ...others], linked);
}

/**
 * Those of the authors, which the page says, and `facts-emails-differ` compares; those of related
 * articles and notices without DOI, to which the page leads within the output.
 */
function addressesOf(article: Article): string[] {
  const emails = article.authors.flatMap(({ email }) => (email ? `mailto:${email}` : []));
  const notices = standingOf(article)?.notices ?? [];
  return [
    ...emails,
    ...article.related.flatMap(({ url }) => url ?? []),
    ...notices.flatMap((notice) => noticeAddress(article, notice) ?? []),
  ];
}

/** As browsers write it into the PDF: the host in small letters, and a slash behind it. */
function asOpened(address: string): string {
  return decodeAddress(URL.canParse(address) ? new URL(address).href : address);
}

/** Of the links that lead out of the article. */
function addressesIn(nodes: readonly Inline[]): string[] {
  return [...inlines(nodes)]
    .flatMap((node) => (node.type === 'link' ? node.url : []))
    .filter((url) => /^(?:https?|mailto):/i.test(url))
    .map(decodeAddress);
}

/** Those of a list that stand in another as often. */
function among(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}
