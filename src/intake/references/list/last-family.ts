import type { Segment } from '../segments/segments.ts';
import { CONTAINERS } from '../tagger/labels.ts';

/**
 * "D. Seeb, H. A. Oei et H. | DAUM. Chem. Ber.": a list whose names begin with initials does not end
 * in them. The next word is the family, whatever it looks like; but "H. Elm, J. | Nutr. 113" has a journal.
 */
export function withLastFamily(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => label === 'author');
  const [people, next] = segments.slice(at, at + 2);
  if (at < 0 || !people || !next || !ENDS_IN_INITIALS.test(people.text)) return segments;
  const family = familyIn(text.slice(people.end, next.end), people, next);
  if (family === undefined) return segments;
  const behind = people.end + family.length;
  const isJournal = CONTAINERS.includes(next.label) && text.slice(behind, next.end).trim() === '';
  if (isJournal && !people.text.endsWith(', J.')) return segments;
  const cut = isJournal ? people.end - 'J.'.length : behind;
  return [
    ...segments.slice(0, at),
    {
      ...people,
      end: cut,
      text: text.slice(people.start, cut).trimEnd(),
      margin: Math.max(people.margin, USUAL),
    },
    ...(cut < next.end ? [{ ...next, start: cut, text: text.slice(cut, next.end) }] : []),
    ...segments.slice(at + 2),
  ];
}

/**
 * "Лунин Э. Время и Другой. | Гуманизм": in Cyrillic a family with initials is a whole name, and what
 * stands behind the last of them is the title, though it begins like one more name.
 */
export function withoutTitle(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => label === 'author');
  const [people, next] = segments.slice(at, at + 2);
  const list = people && CYRILLIC_LIST.exec(people.text)?.[0];
  if (!people || !list || next?.label !== 'title') return segments;
  const cut = people.start + list.length;
  return [
    ...segments.slice(0, at),
    { ...people, end: cut, text: list },
    { ...next, start: cut, text: text.slice(cut, next.end) },
    ...segments.slice(at + 2),
  ];
}

/** Not before a comma: "Лунин Э., Иванов И. И." goes on. */
const CYRILLIC_LIST =
  /^(?:[А-ЯЁ][а-яё-]+,? (?:[А-ЯЁ]\. ?){1,2}(?:, (?=\S))?){1,10}(?<=\. )(?=[А-ЯЁ«][а-яё]+(?! [А-ЯЁ]\.))/u;

/** The form leaves no doubt any more; see `BestPath`. */
const USUAL = 1;

const INITIALS = String.raw`(?:\p{Lu}\.[-\s]?){1,4}`;
const ENDS_IN_INITIALS = new RegExp(
  String.raw`^${INITIALS}\p{L}[^;]*(?:,|\s(?:and|et|und|y|e|&))\s+${INITIALS}$`,
  'u',
);
const FAMILY = /^\s*\p{Lu}[\p{L}’'-]{2,}[.,:]\s*/u;

/** "K. Lorig, P. L. Ritter, J. | Armas Community-based …", as it is copied from a publisher's page: no sign divides it from the title. */
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
