/** Numbers of figures, tables, equations, pages and references in the outputs. */
import type { Article } from '../../../article/article.ts';
import { type Outputs, type OutputValues, optionalValues, outputValues } from './output-values.ts';
import type { FactRule } from './rule.ts';

export const COUNT_FACTS: readonly FactRule[] = [
  {
    differs: 'facts-counts-differ',
    missing: 'facts-counts-differ/missing',
    key: 'title',
    valuesIn: countValues,
  },
];

function countValues({ meta, jats }: Outputs, { references, pages }: Article): OutputValues[] {
  const countsNamed = (name: string) =>
    jats.named(name).map(({ attributes }) => attributes.count ?? '');
  const has = (count: string, ...names: string[]): OutputValues[] => {
    const found = jats
      .named(...names)
      .filter((one) => !(one.name === 'fig' && jats.isIn(one, 'fig-group')))
      .filter((one) => !jats.isIn(one, 'abstract') && !jats.isIn(one, 'trans-abstract'));
    return optionalValues(`JATS (${count}-count)`, countsNamed(`${count}-count`), [
      String(found.length),
    ]);
  };
  const extent = Number(pages?.last) - Number(pages?.first) + 1;
  return [
    ...has('table', 'table-wrap'),
    ...has('ref', 'ref'),
    ...has('fig', 'fig', 'fig-group'),
    ...has('equation', 'disp-formula'),
    ...(extent > 0
      ? optionalValues('JATS (page-count)', countsNamed('page-count'), [String(extent)])
      : []),
    outputValues(
      'JATS (references)',
      [String(jats.named('ref').length)],
      [String(references.length)],
    ),
    outputValues(
      'web page (citation_reference)',
      [String(meta('citation_reference').length)],
      [String(references.length)],
    ),
  ];
}
