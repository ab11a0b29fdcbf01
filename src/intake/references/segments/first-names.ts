/**
 * Corrects the role and the end of the names at the start of a reference; the tagger often misses the end by a word.
 */

import { isGivenWord } from '../names/name.ts';
import { areWholeNames } from '../names/whole-names.ts';
import { CONTAINERS } from '../tagger/labels.ts';
import { type Segment, withBorder } from './segments.ts';

/** Applies all corrections that the form allows. */
export function withRealNames(segments: Segment[], text: string): Segment[] {
  const named = withoutTitle(withLastFamily(withAuthors(segments, text), text), text);
  return withoutFirstWord(withAllNames(named, text), text);
}

/** Names at the start without a role are authors. Example: "[Casella and Berger, 2002] Casella, G." */
function withAuthors(segments: Segment[], text: string): Segment[] {
  const first = segments.find(({ label }) => label !== 'citation-number');
  if (first?.label !== 'editor' || segments.some(({ label }) => label === 'author'))
    return segments;
  const role = ROLE.test(text.slice(first.start, first.end + LONGEST_ROLE));
  return role
    ? segments
    : segments.map((each) => (each === first ? { ...each, label: 'author' as const } : each));
}

const LONGEST_ROLE = 16;
const ROLE =
  /(?<!\p{L})(?:eds?|éds?|hrsgg?|hgg?|orgs?|coords?|dirs?|comps?|ред|edit\p{L}*|herausg\p{L}*|organiz\p{L}*|coord\p{L}*|a cura|dir\p{L}+)(?!\p{L})|编/iu;

/**
 * Everything before the year is names. Example: "Ray, Rebecca, Kevin P. Gallagher,
 * Andres Lopez und Cynthia Sanborn (2015), China".
 */
function withAllNames(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => label === 'author');
  const [people, others, year, title] = segments.slice(at, at + 4);
  const holds =
    people &&
    others?.label === 'title' &&
    year?.label === 'date' &&
    title?.label === 'title' &&
    /,\s*$/.test(people.text) &&
    /^\s*[([](?:1[5-9]|20)\d\d[a-z]?[)\]]/.test(year.text) &&
    areWholeNames(`${people.text} ${others.text}`);
  if (!holds) return segments;
  return withSureNames(withBorder(segments, people, others.end, text), at);
}

/**
 * One complete name and the first word of the title. Examples: "Paul Freedman, Cowardice,
 * Heroism and …", "Ulrich Herbert, Fremdarbeiter:
 * Politik".
 */
function withoutFirstWord(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => label === 'author');
  const [people, title] = segments.slice(at, at + 2);
  const [, name = '', given = '', word = ''] = NAME_AND_WORD.exec(people?.text ?? '') ?? [];
  if (!people || title?.label !== 'title' || !isGivenWord(given) || !word || isGivenWord(word))
    return segments;
  return withSureNames(withBorder(segments, people, people.start + name.length, text), at);
}

const NAME_AND_WORD =
  /^((\p{Lu}\p{Ll}+) (?:\p{Lu}\.? )?\p{Lu}[\p{L}’'-]+,) (\p{Lu}\p{Ll}[\p{L}’'-]{2,})[,:]$/u;

/**
 * A list whose names begin with initials cannot end in initials, so the next word is the family name. Example: "D.
 * Seeb, H. A. Oei et H.
 * DAUM. Chem. Ber."; but "H. Elm, J.
 * Nutr. 113" contains a journal.
 */
function withLastFamily(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => label === 'author');
  const [people, next] = segments.slice(at, at + 2);
  if (at < 0 || !people || !next || !ENDS_IN_INITIALS.test(people.text)) return segments;
  const family = familyIn(text.slice(people.end, next.end), people, next);
  if (family === undefined) return segments;
  const behind = people.end + family.length;
  const isJournal = CONTAINERS.includes(next.label) && text.slice(behind, next.end).trim() === '';
  if (isJournal && !people.text.endsWith(', J.')) return segments;
  const cut = isJournal ? people.end - 'J.'.length : behind;
  return withSureNames(withBorder(segments, people, cut, text), at);
}

/**
 * In Cyrillic, a family name with initials is complete. The text after the last name is the title, even if it begins
 * like a name. Example: "Лунин Э. Время и Другой.
 * Гуманизм".
 */
function withoutTitle(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => label === 'author');
  const [people, next] = segments.slice(at, at + 2);
  const list = people && CYRILLIC_LIST.exec(people.text)?.[0];
  if (!people || !list || next?.label !== 'title') return segments;
  return withBorder(segments, people, people.start + list.length, text);
}

/** Stops only at a full stop: "Лунин Э., Иванов И. И." continues. */
const CYRILLIC_LIST =
  /^(?:[А-ЯЁ][а-яё-]+,? (?:[А-ЯЁ]\. ?){1,2}(?:, (?=\S))?){1,10}(?<=\. )(?=[А-ЯЁ«][а-яё]+(?! [А-ЯЁ]\.))/u;

/** Raises the margin, because the form is certain. */
const withSureNames = (segments: Segment[], at: number): Segment[] =>
  segments.map((each, index) =>
    index === at ? { ...each, margin: Math.max(each.margin, USUAL) } : each,
  );

/** The margin of a certain choice; see `BestPath`. */
const USUAL = 1;

const INITIALS = String.raw`(?:\p{Lu}\.[-\s]?){1,4}`;
const ENDS_IN_INITIALS = new RegExp(
  String.raw`^${INITIALS}\p{L}[^;]*(?:,|\s(?:and|et|und|y|e|&))\s+${INITIALS}$`,
  'u',
);
const FAMILY = /^\s*\p{Lu}[\p{L}’'-]{2,}[.,:]\s*/u;

/**
 * As copied from a publisher's page, without punctuation before the title. Example: "K. Lorig, P. L. Ritter, J.
 * Armas Community-based …".
 */
function familyIn(rest: string, people: Segment, next: Segment): string | undefined {
  const bare = next.label === 'title' && INITIALS_FIRST.test(people.text);
  return FAMILY.exec(rest)?.[0] ?? (bare ? BARE_FAMILY.exec(rest)?.[0] : undefined);
}

const INITIALS_FIRST = new RegExp(
  String.raw`^(?:${INITIALS}(?:\p{L}[\p{L}’'-]*[\s]){0,2}\p{Lu}[\p{L}’'-]+, ){2,60}${INITIALS}$`,
  'u',
);
const BARE_FAMILY =
  /^\s*(?:(?:van|von|de|der|den|la|di|da|ten|ter|Van|De|Ten)\s){0,2}\p{Lu}[\p{L}’'-]+\s+(?=\S+\s\S)/u;
