/** A work of any type that has every variable of CSL that outputs tell, each with a value that is part of no other. */
import type { CslItem } from '../../src/article/article.ts';
import { NAME_VARIABLES } from '../../src/compile/references/read/variables.ts';

export const FILLED_TEXTS: readonly string[] =
  'archive archive_location authority call-number chapter-number collection-title container-title dimensions division edition event-place event-title genre jurisdiction medium note number-of-pages number-of-volumes original-publisher original-publisher-place original-title part-number part-title publisher publisher-place reviewed-genre reviewed-title scale section status supplement title version volume volume-title issue collection-number number'.split(
    ' ',
  );

export function filledWork(type: string): CslItem {
  const names = NAME_VARIABLES.map((name) => [name, [{ family: `Family-${name}.`, given: 'Ann' }]]);
  const texts = FILLED_TEXTS.map((name) => [name, `Text-${name}.`]);
  return {
    ...Object.fromEntries([...names, ...texts]),
    id: 'x',
    type,
    page: '111-222',
    issued: { 'date-parts': [[1901, 2, 3]] },
    accessed: { 'date-parts': [[1904, 5, 6]] },
    'event-date': {
      'date-parts': [
        [1907, 8, 9],
        [1907, 8, 11],
      ],
    },
    'original-date': { 'date-parts': [[1810, 11]] },
    submitted: { 'date-parts': [[1811, 12, 13]] },
    'available-date': { 'date-parts': [[1812, 10, 14]] },
    ISBN: '978-3-16-148410-0',
    ISSN: '1234-5679',
    PMID: '333444',
    PMCID: 'PMC555666',
    URL: 'https://example.org/x',
  };
}
