/** What PMC's style checker and JATS4R demand of the references in the JATS. */
import type { Element } from 'xast';
import { nodeText } from '../../../markup/node-text.ts';
import type { ArticleCheck } from '../../check.ts';
import { JATS4R } from '../../sources.ts';
import { childElements, type Demand, having, jatsRule, unmetDemands } from './rule.ts';

export const JATS_REFERENCES: readonly ArticleCheck[] = [
  jatsRule({
    ...JATS4R,
    name: 'jats-reference-malformed',
    faults: ({ named, isIn }) => [
      ...unmetDemands(named('mixed-citation', 'element-citation'), OF_CITATIONS),
      ...unmetDemands(
        named('person-group').filter((group) => isIn(group, 'ref')),
        [['jats-reference-malformed/people', having('person-group-type')]],
      ),
      ...unmetDemands(
        named('year').filter((year) => isIn(year, 'element-citation')),
        [['jats-reference-malformed/year', isYear]],
      ),
    ],
  }),
];

const OF_CITATIONS: readonly Demand[] = [
  ['jats-reference-malformed/kind', having('publication-type')],
  [
    'jats-reference-malformed/pages-and-number',
    (citation) =>
      childElements(citation, 'elocation-id').length === 0 ||
      childElements(citation, 'fpage').length === 0,
  ],
  ['jats-reference-malformed/pages-reversed', (citation) => !isBackward(citation)],
  [
    'jats-reference-malformed/last-page-alone',
    (citation) =>
      childElements(citation, 'lpage').length === 0 || childElements(citation, 'fpage').length > 0,
  ],
];

/** Whether a year has four digits, or an attribute with the year. */
function isYear(year: Element): boolean {
  return (
    /^(?:\d{4}|\d+ BC)$/.test(nodeText(year).trim()) || Boolean(year.attributes['iso-8601-date'])
  );
}

/** Whether the last page is before the first. Example: "29–11", "S29–S11". Roman numerals are not compared. */
function isBackward(citation: Element): boolean {
  const [first = Number.NaN, last = Number.NaN] = ['fpage', 'lpage'].map((name) =>
    Number.parseFloat(
      childElements(citation, name)
        .map(nodeText)
        .join('')
        .replace(/[^\d.]/g, ''),
    ),
  );
  return last < first;
}
