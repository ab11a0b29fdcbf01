/** Lines of affiliations → institutions with their parts, and the positions of their authors. */

import { type FrontLine, type Part, partText } from '../lines/lines.ts';
import {
  DEPARTMENT,
  EMAIL,
  INSTITUTION_RANKS,
  MARK_SIGNS,
  ORGANISATION,
  POSITION,
  POSITION_FIRST,
  STREET,
} from '../lines/words.ts';
import { countryCode, endsWithCountry } from './countries.ts';
import { gluedMarks, marksIn, ORCID } from './name-marks.ts';

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

/** An affiliation that names a place; one that is only a position ("PhD Scholar") goes to the author. */
export function isPlace(affiliation: FrontAffiliation): boolean {
  return affiliation.institution !== undefined || affiliation.position === undefined;
}

/** Marks at the start: superscripts, signs, or "1 " / "a " / "(1)" before a capital. */
const START_MARK = new RegExp(
  `^\\s*(?:[${MARK_SIGNS}]+(?:\\s?,\\s?[${MARK_SIGNS}]+)*|\\(?(?:\\d{1,2}|[a-h])[).\\]]|[a-h](?=:\\s)|\\[\\d{1,2}\\]|\\d{1,2}(?:\\s?,\\s?\\d{1,2})*(?=\\s?[\\p{Lu}\\p{Lo}])|[a-h](?=\\s\\p{Lu}))(?:(?<=[a-h]):)?\\s*`,
  'u',
);

/** Each text between two marks, or each paragraph, is one affiliation. */
export function readAffiliations(lines: { line: FrontLine; order: number }[]): FrontAffiliation[] {
  const found: FrontAffiliation[] = [];
  const glued = gluedMarks(lines.map(({ line }) => line.text));
  let previous: { line: FrontLine; order: number } | undefined;
  for (const { line, order } of lines) {
    for (const [index, part] of splitAtMarks(line).entries()) {
      const counted = index === 0 && previous?.line.block !== line.block && line.cues.autoNumber;
      const { marks, rest } = takeMarks(part, glued, counted || '');
      if (isContact(partText(rest))) continue;
      const last = found.at(-1);
      const goesOn =
        last &&
        index === 0 &&
        marks.length === 0 &&
        !opensOther(last, line) &&
        previous &&
        continues(previous, { line, order });
      if (goesOn) last.parts.push(rest);
      else found.push({ id: '', marks, order, parts: [rest] });
    }
    previous = { line, order };
  }
  for (const affiliation of found) parseParts(affiliation);
  nameAll(found);
  return found;
}

/** "ann@x.org, https://orcid.org/…", and nothing else: no place of work. */
function isContact(text: string): boolean {
  return !/\p{L}/u.test(text.replace(new RegExp(EMAIL.source, 'giu'), '').replace(ORCID, ''));
}

/** "…, Peshawar; ² Department of …": marks inside a line begin a new affiliation. */
function splitAtMarks(line: FrontLine): Part[] {
  const cuts = [0];
  const inner = new RegExp(
    `(?<=[;.,)\\p{L}]\\s{0,3})(?=(?:[${MARK_SIGNS}]+|\\d{1,2}(?=\\s?\\p{Lu}\\p{L}{2,}(?=.*(?:${'[Uu]niv|[Dd]epart|[Ii]nstit|[Cc]ollege|[Ff]acult|[Ss]chool|[Cc]ent'}))))\\s?[\\p{Lu}])`,
    'gu',
  );
  // "1,2,3Department of …" has one place.
  const letter = line.text.search(/\p{L}/u);
  for (const { index } of line.text.matchAll(inner))
    if (index > Math.max(3, letter)) cuts.push(index);
  cuts.push(line.text.length);
  return cuts
    .slice(0, -1)
    .map((from, index) => ({ line, from, to: cuts[index + 1] ?? line.text.length }));
}

/** @param counted the number that Word prints before the line, as item of a list */
function takeMarks(part: Part, glued: string, counted: string): { marks: string[]; rest: Part } {
  const text = partText(part);
  const letter = part.from === 0 && /^[a-h](?=\p{Lu})/u.test(text) ? text.slice(0, 1) : '';
  const match =
    leadingSuperscript(part) ??
    START_MARK.exec(text)?.[0] ??
    (glued.includes(letter) ? letter : undefined);
  if (!match) return { marks: marksIn(counted.replaceAll('.', '')), rest: part };
  return { marks: marksIn(match), rest: { ...part, from: part.from + match.length } };
}

function leadingSuperscript(part: Part): string | undefined {
  const [first] = part.line.inlines;
  if (part.from !== 0 || first?.kind !== 'text' || !first.marks.superscript) return undefined;
  return first.text.length <= 4 ? first.text : undefined;
}

/** "Assistant Professor, Department of …" below a whole affiliation: the next author's. */
function opensOther({ parts }: FrontAffiliation, { text }: FrontLine): boolean {
  return POSITION_FIRST.test(text) && parts.some((part) => ORGANISATION.test(partText(part)));
}

/** Whether a line without mark goes on with the affiliation of the line before. */
function continues(
  previous: { line: FrontLine; order: number },
  next: { line: FrontLine; order: number },
): boolean {
  // Halves stand behind a name, in the name's line.
  if (next.order !== previous.order + 1 || !Number.isInteger(next.order)) return false;
  if (/[,–-]$/.test(previous.line.text)) return true;
  if (previous.line.block !== next.line.block && /[.]$|^$/.test(previous.line.text)) return false;
  if (endsWithCountry(previous.line.text)) return false;
  return (
    previous.line.block === next.line.block ||
    !ORGANISATION.test(next.line.text) ||
    DEPARTMENT.test(previous.line.text)
  );
}

/** Parts between commas sorted into the fields of an address. */
function parseParts(affiliation: FrontAffiliation): void {
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

function segmentsOf(part: Part): Part[] {
  const segments: Part[] = [];
  let at = part.from;
  // A comma inside brackets does not part: "PhD Scholar (International Relations, Politics)".
  for (const match of partText(part).matchAll(/\([^()]{0,200}\)|[,،;]|\s[-–—]\s|$/g)) {
    if (match[0].startsWith('(') && !/\S@\S/.test(match[0])) continue;
    const to = part.from + match.index;
    segments.push(trimPart({ line: part.line, from: at, to }));
    at = to + match[0].length;
  }
  return wholeNames(segments.filter(({ from, to }) => to > from));
}

/** "Institute for the Study of Crime, Security, and Law": the commas are of its name. */
function wholeNames(segments: Part[]): Part[] {
  const end = segments.findIndex((part) => {
    const text = partText(part);
    return /^(?:and|und|et|y|e|&)\s/u.test(text) && !ORGANISATION.test(text);
  });
  const from = segments.slice(0, end).findLastIndex((part) => ORGANISATION.test(partText(part)));
  const [first, last] = [segments[from], segments[end]];
  if (end < 1 || !first || !last) return segments;
  return [...segments.slice(0, from), { ...first, to: last.to }, ...segments.slice(end + 1)];
}

function trimPart(part: Part): Part {
  const text = partText(part);
  const lead = text.length - text.replace(/^[\s.:]+/, '').length;
  const tail = text.replace(/[\s.]+$/, (end) =>
    /\b(?:Inc|Ltd|Co|U\.S|St)\.$/.test(text.trim()) ? end.trimEnd() : '',
  ).length;
  return { ...part, from: part.from + lead, to: Math.max(part.from + tail, part.from + lead) };
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

function parseAddress(affiliation: FrontAffiliation, segments: Part[]): void {
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
  // "Peshawar Pakistan", "Lahore-Pakistan": the country is the last word or two.
  const tail = /^(.*\S)[\s.–-]+(\S+(?:\s\S+)?)$/u.exec(text);
  for (const words of tail?.[2] ? [tail[2], tail[2].split(/\s/).at(-1) ?? ''] : []) {
    const tailCode = words.length > 3 ? countryCode(words) : undefined;
    if (!tailCode) continue;
    const from = last.to - words.length;
    affiliation.country = { code: tailCode, part: { ...last, from } };
    return [...segments.slice(0, -1), trimPart({ ...last, to: from })].map((part) => ({
      ...part,
      to: part.from + partText(part).replace(/[\s–-]+$/, '').length,
    }));
  }
  return segments;
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
    to: part.from + text.slice(0, from - part.from).replace(/[\s-]+$/, '').length,
  };
  return rest.to > rest.from && !POSTAL_LABEL.test(partText(rest)) ? [rest] : [];
}

/** "CEP 88302-202" */
const POSTAL_LABEL =
  /^(?:CEP|C\.?\s?P\.?|c[óo]digo postal|code postal|postal code|zip(?: code)?|pin(?: ?code)?|PLZ)\s*:?$/iu;

/** Ids from the institutions' own words: "qurtuba". */
function nameAll(affiliations: FrontAffiliation[]): void {
  const used = new Set<string>();
  for (const affiliation of affiliations) {
    const base = idOf(affiliation) || 'affiliation';
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
    used.add(id);
    affiliation.id = id;
  }
}

const COMMON =
  /^(?:universit\p{L}*|universid\p{L}*|hochschule|college|institut\p{L}*|academy|department|faculty|school|cent(?:re|er)|government|national|international|state|federal|postgraduate|degree|technical|technology|science|sciences|information|engineering|management|studies|of|and|for|the|de|la|del|du|des|der|di|da|do|et|und|y|e|in|at)$/iu;

function idOf(affiliation: FrontAffiliation): string {
  const source = affiliation.institution ?? affiliation.parts;
  const words =
    source
      .map(partText)
      .join(' ')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z][a-z0-9]*/g) ?? [];
  const own = words.find((word) => word.length > 2 && !COMMON.test(word));
  return own ?? words[0] ?? '';
}
