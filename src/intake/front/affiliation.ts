/** An author's affiliation on the front page. */
import { type Part, partText } from './lines/lines.ts';

/** A name or another part of an address: a piece for each line that it runs over. */
export type Pieces = Part[];

export interface FrontAffiliation {
  id: string;
  /** "1", "a", "*": at its start. */
  marks: string[];
  /** Place among the front page's lines, to tie it to the authors above. */
  order: number;
  /** Everything that was written, for the case that the parts are not understood. */
  parts: Part[];
  position?: Part[];
  department?: Pieces[];
  institution?: Pieces[];
  street?: Pieces[];
  city?: Pieces[];
  region?: Pieces[];
  postalCode?: Pieces[];
  country?: { code: string; pieces: Pieces };
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

/** The words of all lines. Example: "Department of Geography and", "Regional Planning" */
export const piecesText = (pieces: Pieces): string => pieces.map(partText).join(' ');
