/** Links to other documents in every output. */
import { decodeAddress } from '../../../article/addresses.ts';
import type { Article, Inline } from '../../../article/article.ts';
import { noticeAddress } from '../../../compile/record/related-notices.ts';
import { standingOf } from '../../../compile/record/standing.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { inlinesOf, textBlocks, walkInlines } from '../../nodes.ts';
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
        outputValues('web page', presentIn(expected, inPage), expected),
        outputValues('JATS', presentIn(expected, inJats), expected),
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

/** The PDF has all links of the text and of the reference list, and no link that the web page does not have. */
function printedLinks(
  links: readonly string[],
  inText: readonly string[],
  onPage: readonly string[],
): OutputValues {
  const linked = inText.map(normalizeAddress);
  const known = new Set([...linked, ...onPage.map(normalizeAddress)]);
  const printed = links.filter((link) => !link.startsWith('#')).map(normalizeAddress);
  const others = printed.filter((link) => !known.has(link));
  if (linked.length === 0 && others.length > 0) return unwantedValues('PDF', others);
  return outputValues('PDF', [...presentIn(linked, printed), ...others], linked);
}

/**
 * E-mail addresses of the authors, which `facts-emails-differ` compares, and addresses of related articles
 * and notices without DOI, which the page reaches by relative links.
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

/** The address as browsers write it into a PDF: the host in lower case, with a slash after it. */
function normalizeAddress(address: string): string {
  return decodeAddress(URL.canParse(address) ? new URL(address).href : address);
}

/** Addresses of links to other documents. */
function addressesIn(nodes: readonly Inline[]): string[] {
  return [...walkInlines(nodes)]
    .flatMap((node) => (node.type === 'link' ? node.url : []))
    .filter((url) => /^(?:https?|mailto):/i.test(url))
    .map(decodeAddress);
}

/** The items that another list has too, each at most as often as there. */
function presentIn(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}
