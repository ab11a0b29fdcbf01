/** Classifies the parts of an affiliation: institution, departments, position, address. */

import { FIELDS, type FrontAffiliation } from '../affiliation.ts';
import { type Part, partText } from '../lines/lines.ts';
import { DEPARTMENT, INSTITUTION_RANKS, ORGANISATION, POSITION } from '../lines/words.ts';
import { parseAddress } from './address.ts';
import { segmentsOf } from './address-segments.ts';
import { countryCode } from './countries.ts';

/** Sorts the parts between commas into the fields of an address. */
export function parseParts(affiliation: FrontAffiliation): void {
  const segments = affiliation.parts
    .flatMap(segmentsOf)
    .filter((part) => /[\p{L}\p{N}]/u.test(partText(part)));
  const main = institutionAt(segments);
  if (main === -1) {
    takePositionOnly(affiliation, segments);
    return;
  }
  affiliation.institution = [segments[main] as Part];
  const before = segments.slice(0, main);
  const firstOrganisation = before.findIndex(
    (part) => DEPARTMENT.test(partText(part)) || ORGANISATION.test(partText(part)),
  );
  const positions = before
    .slice(0, firstOrganisation === -1 ? undefined : firstOrganisation)
    .filter((part) => POSITION.test(partText(part)));
  if (positions.length > 0) affiliation.position = positions;
  // "Universidade de Rios, Departamento de Mapas, Viçosa": before or behind the institution.
  const behind = segments.slice(main + 1);
  const address = behind.findIndex((part) => !DEPARTMENT.test(partText(part)));
  const inner = address === -1 ? behind : behind.slice(0, address);
  const departments = [...before.filter((part) => !positions.includes(part)), ...inner];
  if (departments.length > 0) affiliation.department = departments;
  parseAddress(affiliation, behind.slice(inner.length));
  const { city = [], region = [] } = affiliation;
  // A false city is worse than none: the author's words stay together, in their order.
  if (!arePlaces([...city, ...region].map(partText)))
    for (const field of [...FIELDS, 'country'] as const) delete affiliation[field];
}

/** Whether nothing in the fields of city and region is of the institution, of a street or of the next affiliation. */
function arePlaces(places: string[]): boolean {
  return places.every(
    (place, at) =>
      NO_PLACE.every((words) => !words.test(place)) &&
      (at === places.length - 1 || countryCode(place) === undefined),
  );
}

const NO_PLACE = [
  ORGANISATION,
  DEPARTMENT,
  /^\p{Ll}{2}|^\P{L}+$|\d{1,2}$|(?:\S+\s+){5}/u,
  /(?<!\p{L})(?:\p{L}+ology|\p{L}{3,}ics|sciences?|medicine|engineering|surgery|nutrition|discovery|имени|шоссе|ул|rd)(?!\p{L})/iu,
];

/** A line without organisation is the author's position, or stays one text. */
function takePositionOnly(affiliation: FrontAffiliation, segments: Part[]): void {
  const [first] = segments;
  if (first && POSITION.test(partText(first))) affiliation.position = segments;
}

function institutionAt(segments: Part[]): number {
  for (const rank of INSTITUTION_RANKS) {
    const at = segments.findIndex(
      (part) =>
        rank.test(partText(part)) &&
        !/^(?:depart|dept|facult|division|section)/iu.test(partText(part)),
    );
    if (at !== -1) return at;
  }
  const organisation = segments.findIndex((part) => ORGANISATION.test(partText(part)));
  if (organisation !== -1) return organisation;
  // "Hill Farm Trust, Brecon, Wales": what stands before a place and its country.
  const last = segments.at(-1);
  return segments.length >= 3 && last && countryCode(partText(last)) ? 0 : -1;
}
