/** What the text refers to within the article, read back from every output: works, figures, notes. */
import type { Element } from 'xast';
import { decodeAddress } from '../../../article/addresses.ts';
import type { Article, Inline } from '../../../article/article.ts';
import { countValues } from '../../../words/memoize/counts.ts';
import { inlines, inlinesOf, textBlocks } from '../../nodes.ts';
import type { JatsIndex } from '../jats/rule.ts';
import { type PageIndex, within } from '../page-index.ts';
import {
  hrefOf,
  type Outputs,
  type OutputValues,
  outputValues,
  pdfValues,
  unwantedValues,
} from './output-values.ts';
import type { FactRule } from './rule.ts';

export const CROSS_REFERENCE_FACTS: readonly FactRule[] = [
  {
    differs: 'facts-citations-differ',
    missing: 'facts-citations-differ/missing',
    key: 'bibliography',
    expected: (article) => counted(citedIds(article)),
    valuesIn: ({ jats, page, pdf }, { references }) => [
      ...pdfValues(
        pdf,
        ...counted(
          placesIn(pdf).filter((id) => references.some((reference) => reference.id === id)),
        ),
      ),
      outputValues(
        'JATS',
        counted(
          jats
            .named('xref')
            .filter((xref) => xref.attributes['ref-type'] === 'bibr')
            .map(({ attributes }) => attributes.rid ?? ''),
        ),
      ),
      outputValues(
        'web page',
        counted(page.withClass('cite').map((link) => hrefOf(link).slice(1))),
      ),
    ],
  },
  {
    differs: 'facts-cross-references-differ',
    missing: 'facts-cross-references-differ/missing',
    extra: 'facts-cross-references-differ/extra',
    key: 'title',
    expected: (article) => counted(targetsIn(article)),
    valuesIn: ({ jats, page, pdf }, article) => {
      const calls = page.named('a').filter(({ properties }) => properties.role === 'doc-noteref');
      return [
        outputValues(
          'web page',
          counted(
            [...page.withClass('xref'), ...calls].map((link) =>
              decodeAddress(hrefOf(link).slice(1)),
            ),
          ),
        ),
        outputValues(
          'JATS',
          counted(
            jats
              .named('xref')
              .filter((xref) => isOfText(xref, jats))
              .map(({ attributes }) => attributes.rid ?? ''),
          ),
        ),
        ...inPrint(pdf, targetsIn(article), marksIn(page)),
      ];
    },
  },
];

/** In print authors lead to their affiliations, too, and no link to a place that is not there. */
function inPrint(
  pdf: Outputs['pdf'],
  targets: readonly string[],
  marks: readonly string[],
): OutputValues[] {
  if (!pdf) return [];
  const known = new Set([...targets, ...marks]);
  const values = placesIn(pdf).filter((id) => known.has(id) || pdf.destinations[id] === undefined);
  const expected = counted([...targets, ...marks]);
  if (values.length > 0 && expected.length === 0) return [unwantedValues('PDF', counted(values))];
  return [outputValues('PDF', counted(values), expected)];
}

/** What stands behind the names of authors: "aff-1". */
function marksIn(page: PageIndex): string[] {
  return within(page.withClass('author'), 'a')
    .map(hrefOf)
    .filter((href) => href.startsWith('#'))
    .map((href) => decodeAddress(href.slice(1)));
}

/** Ids of the places that links of the PDF lead to. */
function placesIn(pdf: Outputs['pdf']): string[] {
  return (pdf?.links ?? [])
    .filter((link) => link.startsWith('#'))
    .map((link) => decodeAddress(link.slice(1)));
}

/** To no work, and not behind the name of an author. */
function isOfText(xref: Element, jats: JatsIndex): boolean {
  return xref.attributes['ref-type'] !== 'bibr' && !jats.isIn(xref, 'contrib');
}

function targetsIn(article: Article): string[] {
  const blocks = [...article.abstract, ...textBlocks(article)];
  const inText = [
    ...inlinesOf(blocks, 'crossReference'),
    ...inlinesOf(blocks, 'footnoteReference'),
  ].map(({ node }) => node);
  return [...inTitles(article), ...inText].flatMap((node) =>
    node.type === 'crossReference' || node.type === 'footnoteReference' ? node.target : [],
  );
}

function inTitles({ title, subtitle = [] }: Article): Inline[] {
  return [...inlines([...title, ...subtitle])];
}

function citedIds(article: Article): string[] {
  const ids = new Map(article.references.map(({ key, id }) => [key, id]));
  const inTitle = inTitles(article);
  const blocks = [...article.abstract, ...textBlocks(article)];
  const inText = [...inlinesOf(blocks, 'citationLink')];
  // A link holds no other: a citation in its words is words.
  const inLinks = new Set(
    [...inlinesOf(blocks, 'link')].flatMap(({ node }) => [...inlines([node])]),
  );
  return [...inTitle, ...inText.map(({ node }) => node)].flatMap((node) =>
    node.type === 'citationLink' && !inLinks.has(node) ? (ids.get(node.key) ?? []) : [],
  );
}

/** "ref-2 (3 times)" */
function counted(ids: readonly string[]): string[] {
  return [...countValues(ids)].map(([id, count]) => `${id} (${count})`).sort();
}
