/** Removes people and affiliations that a front page repeats. */

import { getOrInsert } from '../../../words/memoize/get-or-insert.ts';
import { claimAll } from '../../ledger.ts';
import { FIELDS, type FrontAffiliation, isPlace } from '../affiliation.ts';
import type { Front, PlacedLine } from '../front.ts';
import { type Part, partSpans, partText } from '../lines/lines.ts';
import { CORRESPONDENCE } from '../lines/words.ts';
import { isListAgain, type Placed } from './native-names.ts';
import type { Person } from './people.ts';

/**
 * Removes Russian repetitions, because Ukrainian journals print title, authors and abstract in Russian too:
 * "О. І. Гаврилюк", "Е. И. Гаврилюк".
 */
export function inFirstLanguage(people: Placed[], front: Front): Placed[] {
  const [first] = people;
  const listAt = (order: number) => people.filter((placed) => placed.order === order);
  const own = listAt(first?.order ?? 0);
  const again = new Set(
    people.flatMap(({ order }) =>
      isTextBetween(first?.order ?? 0, order, front) && isListAgain(own, listAt(order))
        ? [order]
        : [],
    ),
  );
  for (const { person, order } of people)
    if (again.has(order)) claimAll(front.ledger, partSpans(person.part), 'left-out:translated');
  return people.filter(({ order }) => !again.has(order));
}

function isTextBetween(from: number, to: number, { labels }: Front): boolean {
  return labels.slice(from + 1, Math.max(to, 0)).includes('abstract');
}

/**
 * Removes repeated authors: in the article's citation of itself ("Ash A, Elm B. Rivers and names. …"), a
 * line of addresses, a second title page.
 */
export function withoutRepeated(people: Placed[], front: Front): Placed[] {
  return people.filter(({ person, order }, index) => {
    const known = people
      .slice(0, index)
      .some((other) =>
        other.order === order ? isWithoutMarks(other.person, person) : isSame(other.person, person),
      );
    if (known) claimAll(front.ledger, partSpans(person.part), 'left-out:repeated');
    return !known;
  });
}

/** Two of one name have marks, both; the first line of addresses may have been read with the list above it. */
function isWithoutMarks(first: Person, second: Person): boolean {
  return first.marks.length > 0 && second.marks.length === 0 && isSame(first, second);
}

function isSame(first: Person, second: Person): boolean {
  const [one, other] = [first, second].map(({ name }) => plainLetters(name.given ?? ''));
  // "Ana Meza-Roe" and "Ana Meza Roe"
  if (
    one &&
    other &&
    one + plainLetters(first.name.family) === other + plainLetters(second.name.family)
  )
    return true;
  if (!one || !other || plainLetters(first.name.family) !== plainLetters(second.name.family))
    return false;
  return areAlike(first.name.given ?? '', second.name.given ?? '');
}

/** Whether given names match word by word or by initial: "Ana Maria", "Ana M.", "Ana", "A." */
export function areAlike(one: string, other: string): boolean {
  const words = wordsOfName(other);
  return wordsOfName(one).every((word, at) => {
    const beside = words[at] ?? '';
    const isInitial = word.length === 1 || beside.length === 1;
    return beside === '' || (isInitial ? word[0] === beside[0] : word === beside);
  });
}

/** "JM" and "J. M." are two initials. */
function wordsOfName(given: string): string[] {
  return given
    .split(/[\s.-]+/)
    .flatMap((word) => (/^\p{Lu}{2,}$/u.test(word) ? [...word] : [word]))
    .map(plainLetters)
    .filter(Boolean);
}

function plainLetters(name: string): string {
  return name.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
}

/**
 * Claims parts of affiliations that are repeated for the corresponding author: "Corresponding author: Ama
 * Serwaa, Department of Rivers, …".
 */
export function claimPlacesAgain(
  lines: PlacedLine[],
  affiliations: FrontAffiliation[],
  front: Front,
): void {
  const known = new Set(affiliations.flatMap(({ parts }) => parts.flatMap(piecesOf)).map(wordsOf));
  for (const { line } of lines.filter((placed) => CORRESPONDENCE.test(placed.line.text)))
    for (const piece of piecesOf({ line, from: 0, to: line.text.length }))
      if (known.has(wordsOf(piece))) claimAll(front.ledger, partSpans(piece), 'left-out:repeated');
}

/** What stands between commas and full stops. */
function piecesOf({ line, from, to }: Part): Part[] {
  return [...line.text.slice(from, to).matchAll(/[^,;.:]+/g)].map(([text], at, all) => {
    const start = from + (all[at]?.index ?? 0);
    return { line, from: start, to: start + text.length };
  });
}

function wordsOf(part: Part): string {
  return (
    partText(part)
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ')
      .toLowerCase() ?? ''
  );
}

/** Maps each affiliation to the first equal one: conference templates repeat it below each author. */
export function firstOfEach(
  affiliations: FrontAffiliation[],
): Map<FrontAffiliation, FrontAffiliation> {
  const seen = new Map<string, FrontAffiliation>();
  return new Map(
    affiliations.map((affiliation) => {
      const key = isPlace(affiliation) ? placeIn(affiliation) : affiliation.id;
      const first = getOrInsert(seen, key, () => affiliation);
      return [affiliation, first];
    }),
  );
}

function placeIn(affiliation: FrontAffiliation): string {
  const { institution, country, parts, marks } = affiliation;
  const fields = institution ? FIELDS.map((field) => affiliation[field] ?? []) : [parts];
  const texts = fields.map((each) => each.map(partText).join(' ').toLowerCase());
  // Marks are of one author each; the same place with two of them stays as it is printed.
  return JSON.stringify([texts, country?.code, marks]);
}
