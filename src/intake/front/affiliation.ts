/** An author's affiliation on the front page. */
import type { Part } from './lines/lines.ts';

export interface FrontAffiliation {
  id: string;
  /** "1", "a", "*": at its start. */
  marks: string[];
  /** Place among the front page's lines, to tie it to the authors above. */
  order: number;
  /** Everything that was written, for the case that the parts are not understood. */
  parts: Part[];
  position?: Part[];
  department?: Part[];
  institution?: Part[];
  street?: Part[];
  city?: Part[];
  region?: Part[];
  postalCode?: Part[];
  country?: { code: string; part: Part };
}

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

/** Whether the affiliation names a place. If it is only a position ("PhD Scholar"), it belongs to the author. */
export function isPlace(affiliation: FrontAffiliation): boolean {
  return affiliation.institution !== undefined || affiliation.position === undefined;
}
