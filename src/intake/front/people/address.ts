/** Parts of an address after the institution: street, city, region, postal code, country. */

import type { FrontAffiliation } from '../affiliation.ts';
import { type Part, partText } from '../lines/lines.ts';
import { EMAIL, ORGANISATION, STREET } from '../lines/words.ts';
import { trimPart } from './address-segments.ts';
import { countryCode } from './countries.ts';

export function parseAddress(affiliation: FrontAffiliation, segments: Part[]): void {
  const rest = takeCountry(
    affiliation,
    segments.filter((part) => !new RegExp(EMAIL.source, 'iu').test(partText(part))),
  );
  const streets = rest.filter(
    (part) => STREET.test(partText(part)) || BEGINS_STREET.test(partText(part)),
  );
  const places = rest
    .filter((part) => !streets.includes(part))
    .flatMap((part) => withoutPostalCode(affiliation, part));
  const last = places.at(-1);
  const code = !affiliation.country && last ? countryCode(partText(last)) : undefined;
  // "Orissa, India 769008"
  if (last && code) affiliation.country = { code, part: places.pop() ?? last };
  if (streets.length > 0) affiliation.street = streets;
  const extra =
    places.length > 2 && ORGANISATION.test(partText(places[0] as Part))
      ? places.shift()
      : undefined;
  if (extra) affiliation.department = [...(affiliation.department ?? []), extra];
  const [first, ...regions] = places;
  // "VIC 3000" alone: a state, and no city.
  if (first && STATE.test(partText(first))) affiliation.region = places;
  else if (first) affiliation.city = [first];
  if (first && affiliation.city && regions.length > 0) affiliation.region = regions;
}

const STATE = /^\p{Lu}{2,3}$/u;

/** "12 Mill Hill", "Jl. Raya", "Caixa Postal 360", "Locked Bag 1797" */
const BEGINS_STREET =
  /^(?:\d+\s\p{L}|(?:jl|jln|jalan|caixa postal|apartado|(?:private|locked) bag|av)(?!\p{L}))/iu;

function takeCountry(affiliation: FrontAffiliation, segments: Part[]): Part[] {
  const last = segments.at(-1);
  if (!last) return segments;
  const text = partText(last);
  const code = countryCode(text);
  if (code) {
    affiliation.country = { code, part: last };
    return segments.slice(0, -1);
  }
  // "Peshawar Pakistan", "Lahore-Pakistan": the country is the last word.
  const [, word = ''] = /(?<=.)[\s.–-]([^\s.–-]*\S)$/u.exec(text) ?? [];
  const tailCode = word.length > 3 ? countryCode(word) : undefined;
  if (!tailCode) return segments;
  const from = last.to - word.length;
  affiliation.country = { code: tailCode, part: { ...last, from } };
  return [...segments.slice(0, -1), trimPart({ ...last, to: from })].map((part) => ({
    ...part,
    to: part.from + partText(part).replace(/(?<![\s–-])[\s–-]+$/, '').length,
  }));
}

/** "25000", "Peshawar 25000", "10115 Berlin", "Cambridge CB2 1TN". */
function withoutPostalCode(affiliation: FrontAffiliation, part: Part): Part[] {
  const text = partText(part);
  const match = /^((?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3,4})?)\s+(\p{L}.*)$/u.exec(text) ?? undefined;
  if (match?.[1]) {
    affiliation.postalCode = [{ ...part, to: part.from + match[1].length }];
    return [trimPart({ ...part, from: part.from + match[1].length })];
  }
  const tail = /(?:^|[\s-])((?:\d{4,6}(?:-\d{3,4})?)|[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2})$/u.exec(
    text,
  );
  if (!tail?.[1]) return [part];
  const from = part.to - tail[1].length;
  affiliation.postalCode = [{ ...part, from }];
  const rest = {
    ...part,
    to: part.from + text.slice(0, from - part.from).replace(/(?<![\s-])[\s-]+$/, '').length,
  };
  return rest.to > rest.from && !POSTAL_LABEL.test(partText(rest)) ? [rest] : [];
}

/** "CEP 88302-202" */
const POSTAL_LABEL =
  /^(?:CEP|C\.?\s?P\.?|c[óo]digo postal|code postal|postal code|zip(?: code)?|pin(?: ?code)?|PLZ)\s*:?$/iu;
