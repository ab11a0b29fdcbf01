/** Where the links of the text lead, read back from every output. */
import type { Article, Inline } from '../../../article.ts';
import { textOf as blocksOfText, inlines, inlinesOf } from '../../nodes.ts';
import { descendants, textOf } from '../jats/rule.ts';
import { within } from '../page-index.ts';
import { decoded, given, hrefOf } from './read-back.ts';
import type { FactRule } from './rule.ts';

export const LINK_FACTS: readonly FactRule[] = [
  {
    name: 'facts-citations-differ',
    fact: 'works that are cited',
    key: 'bibliography',
    examples: {
      breaks: [
        {
          in: 'jats',
          from: '<xref ref-type="bibr" rid="ref-2">Marsh',
          to: '<xref ref-type="bibr" rid="ref-3">Marsh',
        },
        {
          in: 'html',
          from: '<a href="#ref-2" class="cite">',
          to: '<a href="#ref-3" class="cite">',
        },
      ],
      keeps: [
        {
          in: 'jats',
          from: 'rid="ref-2">Marsh, 2007<',
          to: 'rid="ref-2"><italic>Marsh</italic>, 2007<',
        },
      ],
    },
    wanted: (article) => counted(citedIds(article)),
    said: ({ jats, page }) => [
      {
        output: 'JATS',
        values: counted(
          jats
            .named('xref')
            .filter((xref) => xref.attributes['ref-type'] === 'bibr')
            .map(({ attributes }) => attributes.rid ?? ''),
        ),
      },
      {
        output: 'web page',
        values: counted(page.withClass('cite').map((link) => hrefOf(link).slice(1))),
      },
    ],
  },
  {
    name: 'facts-reference-links-differ',
    fact: 'addresses that the listed works are linked to',
    key: 'bibliography',
    examples: {
      breaks: [
        {
          in: 'html',
          from: '<a href="https://doi.org/10.5555/jt.2016.4">',
          to: '<a href="https://doi.org/10.5555/jt.2016.5">',
        },
        {
          in: 'jats',
          from: '<pub-id pub-id-type="doi" xlink:href="https://doi.org/10.5555/jt.2016.4"',
          to: '<pub-id pub-id-type="doi" xlink:href="https://doi.org/10.5555/jt.2016.5"',
        },
      ],
      keeps: [
        {
          in: 'html',
          from: '<a href="https://doi.org/10.5555/jt.2016.4">',
          to: '<a class="doi-link" href="https://doi.org/10.5555/jt.2016.4">',
        },
      ],
    },
    wanted: ({ references }) => references.flatMap(({ text }) => addressesIn(text)),
    said: ({ jats, page }) => [
      {
        output: 'JATS',
        values: jats
          .named('mixed-citation')
          .flatMap((work) => descendants(work, 'ext-link', 'pub-id'))
          .flatMap(({ attributes }) => attributes['xlink:href'] ?? [])
          .map(decoded),
      },
      ...given(
        'list of references of the web page',
        within(page.withClass('references'), 'li')
          .flatMap((work) => within([work], 'a'))
          .map(hrefOf)
          .filter((address) => !address.startsWith('#'))
          .map(decoded),
      ),
    ],
  },
  {
    name: 'facts-text-links-differ',
    fact: 'addresses that the text links to',
    key: 'title',
    examples: {
      breaks: [
        {
          in: 'html',
          from: '<a href="https://data.example/tides">',
          to: '<a href="https://data.example/tide">',
        },
        {
          in: 'jats',
          from: 'xlink:href="https://data.example/tides"',
          to: 'xlink:href="https://data.example/tide"',
        },
      ],
      keeps: [
        {
          in: 'html',
          from: '<a href="https://data.example/tides">',
          to: '<a rel="external" href="https://data.example/tides">',
        },
      ],
    },
    said: ({ jats, page }, article) => {
      const links = [...inlinesOf([...article.abstract, ...blocksOfText(article)], 'link')];
      const wanted = links.flatMap(({ node }) => addressesIn([node]));
      const inPage = page.named('a').map(hrefOf).map(decoded);
      const inJats = jats
        .named('ext-link', 'email')
        .map((link) => link.attributes['xlink:href'] ?? `mailto:${textOf(link)}`)
        .map(decoded);
      return [
        { output: 'web page', values: among(wanted, inPage), wanted },
        { output: 'JATS', values: among(wanted, inJats), wanted },
      ];
    },
  },
];

/** Of the links that lead out of the article. */
function addressesIn(nodes: readonly Inline[]): string[] {
  return [...inlines(nodes)]
    .flatMap((node) => (node.type === 'link' ? node.url : []))
    .filter((url) => /^(?:https?|mailto):/i.test(url))
    .map(decoded);
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

function citedIds(article: Article): string[] {
  const ids = new Map(article.references.map(({ key, id }) => [key, id]));
  const inTitle = [...inlines([...article.title, ...(article.subtitle ?? [])])];
  const inText = [...inlinesOf([...article.abstract, ...blocksOfText(article)], 'citationLink')];
  return [...inTitle, ...inText.map(({ node }) => node)].flatMap((node) =>
    node.type === 'citationLink' ? (ids.get(node.key) ?? []) : [],
  );
}

/** "ref-2 (3 times)" */
function counted(ids: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([id, count]) => `${id} (${count})`);
}
