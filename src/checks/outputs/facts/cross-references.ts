/** Citations and cross-references in every output. */
import type { Element } from 'xast';
import { decodeAddress } from '../../../article/addresses.ts';
import type { Article, Inline } from '../../../article/article.ts';
import { countValues } from '../../../words/counts.ts';
import { inlinesOf, textBlocks, walkInlines } from '../../nodes.ts';
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
    expected: (article) => withCounts(citedIds(article)),
    valuesIn: ({ jats, page, pdf }, { references }) => [
      ...pdfValues(
        pdf,
        ...withCounts(
          targetsInPdf(pdf).filter((id) => references.some((reference) => reference.id === id)),
        ),
      ),
      outputValues(
        'JATS',
        withCounts(
          jats
            .named('xref')
            .filter((xref) => xref.attributes['ref-type'] === 'bibr')
            .map(({ attributes }) => attributes.rid ?? ''),
        ),
      ),
      outputValues(
        'web page',
        withCounts(page.withClass('cite').map((link) => hrefOf(link).slice(1))),
      ),
    ],
  },
  {
    differs: 'facts-cross-references-differ',
    missing: 'facts-cross-references-differ/missing',
    extra: 'facts-cross-references-differ/extra',
    key: 'title',
    expected: (article) => withCounts(targetsIn(article)),
    valuesIn: ({ jats, page, pdf }, article) => {
      const calls = page.named('a').filter(({ properties }) => properties.role === 'doc-noteref');
      return [
        outputValues(
          'web page',
          withCounts(
            [...page.withClass('xref'), ...calls].map((link) =>
              decodeAddress(hrefOf(link).slice(1)),
            ),
          ),
        ),
        outputValues(
          'JATS',
          withCounts(
            jats
              .named('xref')
              .filter((xref) => isCrossReference(xref, jats))
              .map(({ attributes }) => attributes.rid ?? ''),
          ),
        ),
        ...inPrint(pdf, targetsIn(article), targetsOfMarks(page)),
      ];
    },
  },
];

/** The PDF also links authors to their affiliations. A link whose target is missing is always counted. */
function inPrint(
  pdf: Outputs['pdf'],
  targets: readonly string[],
  marks: readonly string[],
): OutputValues[] {
  if (!pdf) return [];
  const known = new Set([...targets, ...marks]);
  const values = targetsInPdf(pdf).filter(
    (id) => known.has(id) || pdf.destinations[id] === undefined,
  );
  const expected = withCounts([...targets, ...marks]);
  if (values.length > 0 && expected.length === 0)
    return [unwantedValues('PDF', withCounts(values))];
  return [outputValues('PDF', withCounts(values), expected)];
}

/** Targets of the marks after the names of authors. Example: "aff-1". */
function targetsOfMarks(page: PageIndex): string[] {
  return within(page.withClass('author'), 'a')
    .map(hrefOf)
    .filter((href) => href.startsWith('#'))
    .map((href) => decodeAddress(href.slice(1)));
}

/** Targets of the links inside the PDF. */
function targetsInPdf(pdf: Outputs['pdf']): string[] {
  return (pdf?.links ?? [])
    .filter((link) => link.startsWith('#'))
    .map((link) => decodeAddress(link.slice(1)));
}

/** Whether a reference leads neither to a listed work nor from an author to an affiliation. */
function isCrossReference(xref: Element, jats: JatsIndex): boolean {
  return xref.attributes['ref-type'] !== 'bibr' && !jats.isIn(xref, 'contrib');
}

function targetsIn(article: Article): string[] {
  const blocks = [...article.abstract, ...textBlocks(article)];
  const inText = [
    ...inlinesOf(blocks, 'crossReference'),
    ...inlinesOf(blocks, 'footnoteReference'),
  ].map(({ node }) => node);
  return [...titleNodes(article), ...inText].flatMap((node) =>
    node.type === 'crossReference' || node.type === 'footnoteReference' ? node.target : [],
  );
}

function titleNodes({ title, subtitle = [] }: Article): Inline[] {
  return [...walkInlines([...title, ...subtitle])];
}

function citedIds(article: Article): string[] {
  const ids = new Map(article.references.map(({ key, id }) => [key, id]));
  const inTitle = titleNodes(article);
  const blocks = [...article.abstract, ...textBlocks(article)];
  const inText = [...inlinesOf(blocks, 'citationLink')];
  // A link cannot contain a link, so a citation inside one is printed as text.
  const inLinks = new Set(
    [...inlinesOf(blocks, 'link')].flatMap(({ node }) => [...walkInlines([node])]),
  );
  return [...inTitle, ...inText.map(({ node }) => node)].flatMap((node) =>
    node.type === 'citationLink' && !inLinks.has(node) ? (ids.get(node.key) ?? []) : [],
  );
}

/** Each id with its number of occurrences. Example: "ref-2 (3)". */
function withCounts(ids: readonly string[]): string[] {
  return [...countValues(ids)].map(([id, count]) => `${id} (${count})`).sort();
}
