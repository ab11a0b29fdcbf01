/** From what a word is (`Field`) to the labels of the taggers. */
import type { LineLabel } from '../../src/intake/front/lines/line-tagger.ts';
import type { Field, FieldSpan } from '../pages/labelled-page.ts';

const PEOPLE: Field[] = [
  'given',
  'family',
  'suffix',
  'honorific',
  'mark',
  'department',
  'institution',
  'street',
  'city',
  'region',
  'postal-code',
  'country',
  'email',
  'orcid',
  'phone',
  'correspondence',
  'contribution',
  'people',
  'affiliation',
];

const OTHERS: Partial<Record<Field, LineLabel>> = {
  heading: 'body',
  caption: 'body',
  references: 'body',
  appendix: 'body',
  furniture: 'other',
  footnote: 'note',
};

/** The label of a line of a front page. */
export function lineLabelOf(field: Field): LineLabel {
  if (PEOPLE.includes(field)) return 'people';
  return OTHERS[field] ?? (field as LineLabel);
}

/** The field of most characters of a range, and its share of them. */
export function mainField(
  fields: readonly FieldSpan[],
  start: number,
  end: number,
  group: (field: Field) => string,
): string | undefined {
  const counts = new Map<string, number>();
  for (const span of fields) {
    const shared = Math.min(span.end, end) - Math.max(span.start, start);
    if (shared <= 0) continue;
    const label = group(span.field);
    counts.set(label, (counts.get(label) ?? 0) + shared);
  }
  // A label says what the rest of its line is.
  if (counts.size > 1) counts.delete('label');
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
