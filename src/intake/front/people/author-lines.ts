/** Finds the names of authors on a front page: without the editor's, and with those on the line of an affiliation. */

import type { Label } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';
import { isNameLike } from '../lines/personal-name.ts';
import {
  CORRESPONDENCE,
  CORRESPONDING,
  DEPARTMENT,
  hasEmail,
  OF_NO_PERSON,
  ORGANISATION,
  POSITION,
  POSITION_FIRST,
  STREET,
} from '../lines/words.ts';
import { countryCode, endsWithCountry } from './countries.ts';
import { hasNameMarks } from './line-shapes.ts';
import { superscripts } from './name-marks.ts';
import { isDegrees } from './people.ts';

export function settleAuthors(lines: FrontLine[], labels: Label[]): Label[] {
  const named = withoutAddress(lines, withoutJournals(withCountries(lines, labels)));
  const placed = withCountedPlaces(lines, withoutPlaces(lines, named));
  const people = withRestOfLists(lines, withNamesAlone(lines, withoutOfficials(lines, placed)));
  const settled = people.map((label, at) =>
    label === 'affiliation' && isNoPlace(lines[at]?.text ?? '') ? 'other' : label,
  );
  const lineEach = lines.some(({ text }, at) => settled[at] === 'authors' && isOneWithPlace(text));
  if (settled.includes('authors') && !lineEach) return settled;
  const before = withNamesBeforePlaces(lines, settled);
  return before.includes('authors') ? before : labels;
}

/** "Fragestellung", "The question how rivers are named in …": the head or the text that the names stand above. */
function isNoPlace(text: string): boolean {
  if (PLACE_WORDS.some((words) => words.test(text)) || /\d|@|\p{Lu}{2}/u.test(text)) return false;
  if (!/^\p{Script=Latin}/u.test(text) || endsWithCountry(text)) return false;
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}{3}/u.test(word));
  const isSentence = words.length > 5 && small.length >= words.length * SMALL_WORDS;
  return isSentence || HEAD_BELOW_NAMES.test(text);
}

/** Share of the words that begin small: of a sentence, and of no name of a place. */
const SMALL_WORDS = 0.4;

const PLACE_WORDS = [ORGANISATION, DEPARTMENT, POSITION, STREET];
const HEAD_BELOW_NAMES =
  /^(?:einleitung|einführung|fragestellung|problemstellung|vorbemerkung(?:en)?|vorwort|introduction|introducción|introdução|introduzione|preface|overview|background)[.:]?$/iu;

/** "South Africa" below its university: the last line of an address. */
function withCountries(lines: FrontLine[], labels: Label[]): Label[] {
  return labels.map((label, at) => {
    const text = lines[at]?.text.replace(/[.;]$/, '') ?? '';
    // Also "Khyber Pakhtunkhwa-Pakistan"
    const isCountry =
      countryCode(text) !== undefined ||
      countryCode(/-(\p{L}+)$/u.exec(text)?.[1] ?? '') !== undefined;
    return label === 'authors' && labels[at - 1] === 'affiliation' && isCountry
      ? 'affiliation'
      : label;
  });
}

/** If names follow the title directly, a line above it like "Turk J Elec Eng & Comp Sci" is not a name. */
function withoutJournals(labels: Label[]): Label[] {
  const title = labels.indexOf('title');
  const below = labels.findIndex((label, at) => at > title && label !== 'title');
  if (title === -1 || labels[below] !== 'authors') return labels;
  return labels.map((label, at) => (label === 'authors' && at < title ? 'journal' : label));
}

/** Lines from "Corresponding author:" to the e-mail address that ends it. */
const LONGEST_ADDRESS = 12;

/** The address of the corresponding author, "Elm Building" and its city, where authors and places stand above. */
function withoutAddress(lines: FrontLine[], labels: Label[]): Label[] {
  const settled = [...labels];
  for (const [at, { text }] of lines.entries()) {
    const above = labels.slice(0, at);
    const isLabel = CORRESPONDING.test(CORRESPONDENCE.exec(text)?.[0] ?? '');
    if (!isLabel || !above.includes('authors') || !above.includes('affiliation')) continue;
    if (labels[at] === 'affiliation') settled[at] = 'contact';
    const address = lines.slice(at, at + LONGEST_ADDRESS);
    const end = address.findIndex((line) => hasEmail(line.text));
    if (address.slice(0, end).some((line) => MARKED.test(line.text))) continue;
    for (let below = at + 1; below <= at + end; below += 1)
      if (OF_ADDRESS.has(labels[below])) settled[below] = 'contact';
  }
  return settled;
}

const OF_ADDRESS: ReadonlySet<Label | undefined> = new Set(['authors', 'affiliation']);

/** "2 Department of Rivers": another place of work, in a column beside the note. */
const MARKED = /^(?:\d{1,2}|[a-h]|[†‡§¶])\s?\p{Lu}/u;

/** "People Analytics, Riverbank²" below "University of Accra¹": places are counted behind their names. */
function withCountedPlaces(lines: FrontLine[], labels: Label[]): Label[] {
  const settled = [...labels];
  const counts = lines.map(countBehind);
  for (const [at, count] of counts.entries())
    if (count !== undefined && settled[at - 1] === 'affiliation' && counts[at - 1] === count - 1)
      if (settled[at] === 'authors') settled[at] = 'affiliation';
  return settled;
}

/** 2 where it is raised at the end of the line, and nothing else is raised. */
function countBehind(line: FrontLine): number | undefined {
  const [mark, ...others] = superscripts(line);
  if (!mark || others.length > 0 || mark.to !== line.text.length) return undefined;
  return Number(line.text.slice(mark.from, mark.to)) || undefined;
}

/** Places of work that look like names: where other lines of names have marks, without any, or a position before the rest. */
function withoutPlaces(lines: FrontLine[], labels: Label[]): Label[] {
  const isMarked = lines.map((line, at) => labels[at] === 'authors' && hasNameMarks(line));
  return labels.map((label, at) => {
    const line = lines[at];
    if (label !== 'authors' || !line) return label;
    const isPlace = ORGANISATION.test(line.text) || OF_NO_PERSON.test(line.text);
    const others = isMarked.some((marked, other) => marked && other !== at);
    return (isPlace && others && !isMarked[at]) || POSITION_FIRST.test(line.text)
      ? 'affiliation'
      : label;
  });
}

/** "Edited by:", "Reviewed by:", "Academic Editor": names follow. */
const OFFICE_ABOVE =
  /^(?:(?:edited|reviewed|communicated|handled|accepted|certified|approved|supervised|recommended|evaluated) by|(?:(?:academic|handling|associate|guest|section|responsible) )?editors?|reviewers?|(?:thesis )?(?:advis[eo]rs?|supervisors?|committee))\s*:?$/i;
/** The same below a name. */
const OFFICE_BELOW =
  /^(?:thesis |academic |dissertation )?(?:advis[eo]r|supervisor|reader|editor|editor-in-chief)$/i;

/** Lines; no list of editors and reviewers is longer. */
const MOST_OFFICIALS = 12;

/** Names of editors, reviewers and supervisors, with their places of work below an "Edited by:". */
function withoutOfficials(lines: FrontLine[], labels: Label[]): Label[] {
  const settled = [...labels];
  for (const [at, { text }] of lines.entries()) {
    if (OFFICE_BELOW.test(text)) {
      for (let above = at - 1; above >= at - 2; above -= 1)
        if (settled[above] === 'authors') settled[above] = 'other';
    }
    if (OFFICE_ABOVE.test(text))
      for (
        let below = at + 1;
        isOfPeople(settled[below]) && below < at + MOST_OFFICIALS;
        below += 1
      )
        settled[below] = 'other';
  }
  return settled;
}

function isOfPeople(label: Label | undefined): boolean {
  return label === 'authors' || label === 'affiliation' || label === 'other';
}

/** "Ama Serwaa.", "Kojo Mensah,": each alone above its place or address, the first below the title. */
function withNamesAlone(lines: FrontLine[], labels: Label[]): Label[] {
  const first = labels.findIndex(
    (label, at) =>
      label === 'affiliation' && labels[at - 1] === 'title' && isNameAlone(lines[at]?.text ?? ''),
  );
  const end = lines[first]?.text.at(-1) ?? '';
  if (first < 0) return labels;
  return labels.map((label, at) => {
    const { text = '' } = lines[at] ?? {};
    const like = at === first || (at > first && text.endsWith(end) && CLOSED.test(end));
    return label === 'affiliation' && like && isNameAlone(text) ? 'authors' : label;
  });
}

const CLOSED = /[.,;]/;

const isNameAlone = (text: string): boolean => isNameLike(text.replace(/[.,;]$/, ''));

/** "… and" above "Ben Elm", "and Ben Elm" below "Ama Serwaa", "& Ben" above "Elm 3,4". */
function withRestOfLists(lines: FrontLine[], labels: Label[]): Label[] {
  const settled = [...labels];
  for (const [at, { text }] of lines.entries()) {
    const above = lines[at - 1]?.text ?? '';
    if (settled[at - 1] !== 'authors' || settled[at] === 'authors') continue;
    if (isRestOfList(above, text)) settled[at] = 'authors';
  }
  return settled;
}

const AND = '(?:and|und|et|y|e|ve|dan|AND|UND|ET|VE|DAN|&)';
const OPENS_WITH_AND = new RegExp(String.raw`^${AND}\s+(?=\p{Lu})`, 'u');
/** With a single word behind it, or none. */
const ENDS_IN_AND = new RegExp(String.raw`(?:^|\s)${AND}(?:\s(\p{Lu}\p{Ll}+))?\s*$`, 'u');

function isRestOfList(above: string, text: string): boolean {
  const bare = text.replace(/(?<![\s\d,;*†‡§¶.])[\s\d,;*†‡§¶.]+$/u, '');
  const last = bare.replace(OPENS_WITH_AND, '');
  if (last !== bare) return isNameLike(last);
  const cut = ENDS_IN_AND.exec(above);
  return cut !== null && isNameLike(`${cut[1] ?? ''} ${last}`.trim());
}

/** "Ama Serwaa, PhD, Lecturer, University of Accra, Ghana", a line for each author. */
function withNamesBeforePlaces(lines: FrontLine[], labels: Label[]): Label[] {
  return labels.map((label, at) =>
    label === 'affiliation' && startsWithName(lines[at]?.text ?? '') ? 'authors' : label,
  );
}

/** Behind the name stands no other's, so that the next line may have that. */
function isOneWithPlace(text: string): boolean {
  const [, second = ''] = text.split(/(?:(?<!\s)\s+)?[,;]\s*/);
  return startsWithName(text) && !isNameLike(second);
}

function startsWithName(text: string): boolean {
  const [name = '', ...rest] = text.split(/(?:(?<!\s)\s+)?[,;]\s*/);
  const bare = name.trim().split(/\s+/);
  while (bare.length > 2 && isDegrees(bare.at(-1) ?? '')) bare.pop();
  return isNameLike(bare.join(' ')) && rest.some((piece) => ORGANISATION.test(piece));
}
