/** The parts of an affiliation. */
import type { FrontAffiliation } from './affiliations.ts';

type Field = Exclude<
  keyof FrontAffiliation,
  'id' | 'marks' | 'order' | 'parts' | 'country' | 'position'
>;
export const FIELDS: Field[] = [
  'department',
  'institution',
  'street',
  'city',
  'region',
  'postalCode',
];

/** An affiliation that names a place; one that is only a position ("PhD Scholar") goes to the author. */
export function isPlace(affiliation: FrontAffiliation): boolean {
  return affiliation.institution !== undefined || affiliation.position === undefined;
}
