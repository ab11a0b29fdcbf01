/** E-mail addresses, ORCIDs and the corresponding author. */
import type { PersonName } from '../../../article/article.ts';
import { fold } from '../../../words/fold.ts';
import { latinLetters } from '../../references/fields/keys.ts';
import { ADDRESSES } from '../lines/seen-line.ts';
import type { ContactWord, Person } from './persons.ts';
import { marksIn } from './runs.ts';

export interface Contact {
  email?: string;
  orcid?: string;
  corresponding: boolean;
  equalContribution: boolean;
}

export interface Contacts {
  /** By person. */
  of: Contact[];
  /** Addresses that nothing ties to a person. */
  loose: ContactWord[];
  /** Addresses that are printed again. */
  repeated: ContactWord[];
  /** Whose address follows from its place alone. */
  byPlace: number[];
  /** What says of authors that they contributed equally. */
  contributions: ContactWord[];
}

/** A repetition of a person's name, in a line of the corresponding author. */
export interface NameAgain {
  person: number;
  at: number;
}

/** What is known while contacts are given to their persons. */
interface Reading extends Contacts {
  persons: readonly Person[];
  words: readonly ContactWord[];
  again: readonly NameAgain[];
}

export function readContacts(
  persons: readonly Person[],
  words: readonly ContactWord[],
  again: readonly NameAgain[],
): Contacts {
  const reading: Reading = {
    persons,
    words,
    again,
    of: persons.map(({ corresponding }) => ({ corresponding, equalContribution: false })),
    loose: [],
    repeated: [],
    byPlace: [],
    contributions: [],
  };
  for (const kind of ['email', 'orcid'] as const) {
    const found = words.filter((word) => word.kind === kind);
    const own = kind === 'email' ? withoutMarks(found, reading) : found;
    const values = [...new Set(own.map((contact) => addressOf(contact, kind)))];
    const named = new Map(
      values.map((value) => [value, kind === 'email' ? byName(value, persons) : undefined]),
    );
    const turns = turnsOf(named, persons.length);
    for (const contact of own) {
      const value = addressOf(contact, kind);
      const signs = { named: named.get(value), turn: turns.get(value), count: values.length };
      give(reading, contact, kind, signs);
    }
  }
  for (const word of words) {
    if (word.kind === 'correspondence') markCorresponding(reading, word);
    if (word.kind === 'contribution') markContribution(reading, word);
  }
  return reading;
}

/**
 * Gives addresses with the mark of one person to that person. Example: "1ama@x.example, ²kojo@y.example". A single mark
 * among several addresses says nothing. Returns the others, such as the address of the journal.
 */
function withoutMarks(found: readonly ContactWord[], { persons, of }: Reading): ContactWord[] {
  for (const side of [0, 1] as const) {
    const marked = new Map(
      found.flatMap((contact) => {
        const { mark, email } = markAt(contact, side);
        return mark === undefined ? [] : [[contact, { email, owner: bearerOf(mark, persons) }]];
      }),
    );
    const owners = new Set([...marked.values()].map(({ owner }) => owner));
    const isDecided = owners.size === marked.size && !owners.has(undefined);
    if (!isDecided || marked.size < Math.min(2, found.length)) continue;
    for (const { email, owner } of marked.values()) {
      const contact = owner === undefined ? undefined : of[owner];
      if (contact) contact.email = email;
    }
    return found.filter((each) => !marked.has(each));
  }
  return [...found];
}

/** An address and the mark before or behind it. Example: "1" in "1ama@x.example" */
function markAt({ text, marks }: ContactWord, side: 0 | 1): { mark?: string; email: string } {
  const [, glued, rest] = /^(\d)(?=\p{L})(.+)$/u.exec(text) ?? [];
  if (glued && rest) return { mark: glued, email: rest };
  return { mark: marks[side][0], email: text };
}

/** The only person with the mark. */
function bearerOf(mark: string, persons: readonly Person[]): number | undefined {
  const bearers = [...persons.keys()].filter((at) => persons[at]?.marks.includes(mark));
  return bearers.length === 1 ? bearers[0] : undefined;
}

/** Whose turn each address is, if there are as many as persons: those that names do not decide are in the order of the others. */
function turnsOf(
  named: ReadonlyMap<string, number | undefined>,
  persons: number,
): Map<string, number> {
  const owners = new Set(named.values());
  const others = [...Array(persons).keys()].filter((at) => !owners.has(at));
  const open = [...named.keys()].filter((value) => named.get(value) === undefined);
  if (named.size !== persons || open.length !== others.length) return new Map();
  return new Map(open.map((value, at) => [value, others[at] as number]));
}

/** What tells whose an address is. */
interface OwnerSigns {
  /** Whose name it holds. */
  named: number | undefined;
  /** Whose turn it is, if there are as many addresses as persons. */
  turn: number | undefined;
  /** Number of different addresses. */
  count: number;
}

function give(
  reading: Reading,
  contact: ContactWord,
  kind: 'email' | 'orcid',
  { named, turn, count }: OwnerSigns,
): void {
  const value = addressOf(contact, kind);
  if (reading.of.some((each) => each[kind] === value)) {
    reading.repeated.push(contact);
    return;
  }
  const owner =
    named ??
    inBrackets(contact, reading.persons) ??
    ownerOfEmailBeside(contact, reading, count) ??
    (areBelowNames(kind, reading) ? turn : undefined) ??
    nearest(contact, reading) ??
    byOrder(reading, kind, turn, count);
  const known = owner === undefined ? undefined : reading.of[owner];
  if (owner === undefined || !known || known[kind]) {
    reading.loose.push(contact);
    return;
  }
  known[kind] = value;
  if (named === undefined && reading.persons.length > 1) reading.byPlace.push(owner);
}

/** Whether all addresses are below the names, as in columns. */
function areBelowNames(kind: 'email' | 'orcid', { persons, words, again }: Reading): boolean {
  const last = Math.max(...persons.map(({ at }) => at));
  const areBelow = words.every((word) => word.kind !== kind || word.at > last);
  return again.length === 0 && areBelow;
}

/** A single person; whose turn it is; the only address for the only one with a star. */
function byOrder(
  { persons }: Reading,
  kind: 'email' | 'orcid',
  turn: number | undefined,
  count: number,
): number | undefined {
  if (persons.length === 1) return 0;
  return turn ?? (count === 1 && kind === 'email' ? bearerOf('*', persons) : undefined);
}

/** Marks the corresponding author: whom the label names, else the author with a star, else the only one. */
function markCorresponding(reading: Reading, word: ContactWord): void {
  const { persons, of } = reading;
  if (of.some(({ corresponding }) => corresponding)) return;
  const found = namedBy(word, reading);
  const others = bearerOf('*', persons) ?? (persons.length === 1 ? 0 : undefined);
  for (const at of found.length > 0 ? found : [others]) {
    const contact = at === undefined ? undefined : of[at];
    if (contact) contact.corresponding = true;
  }
}

/**
 * The persons whom "Corresponding author" names. Tried in this order: a name in the line of the label, the mark of the
 * label, an address in its line, a name below it, an address below it.
 */
function namedBy(label: ContactWord, { persons, words, again, of }: Reading): number[] {
  const signs = label.marks[0].filter((mark) => !/[\p{L}\p{N}]/u.test(mark));
  const marked = [...persons.keys()].filter((at) =>
    persons[at]?.marks.some((mark) => signs.includes(mark)),
  );
  const isBehind = (at: number) => at > label.at && at < label.at + REACH;
  const behind = again.filter(({ at }) => isBehind(at));
  const inLine = behind.filter(({ at }) => at <= label.at + label.word.left);
  const end = words.find(({ kind, at }) => kind === 'contribution' && isBehind(at));
  const below = behind.filter(({ at }) => at < (end?.at ?? Number.POSITIVE_INFINITY));
  const ownersOf = (are: (email: ContactWord) => boolean) =>
    words
      .filter((each) => each.kind === 'email' && are(each))
      .map((each) => of.findIndex(({ email }) => email === addressOf(each, 'email')))
      .filter((at) => at >= 0);
  const beside = ownersOf((email) => email.word.line === label.word.line);
  const written = ownersOf(({ at }) => isBehind(at));
  const found = [personsOf(inLine), marked, beside, personsOf(below), written];
  return found.find((each) => each.length > 0) ?? [];
}

const personsOf = (again: readonly NameAgain[]): number[] => again.map(({ person }) => person);

/** "† These authors contributed equally"; "All authors contributed equally". */
function markContribution({ persons, of, contributions }: Reading, contact: ContactWord): void {
  const { text } = contact.word.line;
  const marks = marksIn(/^[^\p{L}]{1,6}/u.exec(text)?.[0] ?? '');
  const areAll = marks.length === 0 && /(?<!\p{L})(?:all|both|todos|beide)(?!\p{L})/iu.test(text);
  const owners = [...persons.keys()].filter(
    (at) => areAll || persons[at]?.marks.some((mark) => marks.includes(mark)),
  );
  if (owners.length < 2) return;
  contributions.push(contact);
  for (const at of owners) {
    const owner = of[at];
    if (owner) owner.equalContribution = true;
  }
}

/** Words behind "Corresponding author:" in which a name or an address is its. */
const REACH = 40;

function addressOf({ text }: ContactWord, kind: 'email' | 'orcid'): string {
  if (kind === 'email') return text.replace(/^mailto:/i, '');
  return (ADDRESSES.orcid.exec(text)?.[0] ?? text).toUpperCase();
}

/** Who alone fits the local part of an address best. */
function byName(email: string, persons: readonly Person[]): number | undefined {
  const scores = persons.map(({ name }) => likenessOf(email, name));
  const best = Math.max(...scores);
  const owners = [...scores.keys()].filter((at) => scores[at] === best);
  return best >= OWNER && owners.length === 1 ? owners[0] : undefined;
}

/** The family name, or the initials of the whole name. */
const OWNER = 2;

/** Whether the address may be this person's. */
export function isOwner(email: string, name: PersonName): boolean {
  return likenessOf(email, name) >= OWNER;
}

function likenessOf(email: string, { given = '', family }: PersonName): number {
  return likeness(letters(email.split('@')[0] ?? ''), letters(given), letters(family));
}

/** How much of a name the local part of an address holds. */
function likeness(local: string, given: string, family: string): number {
  const [first = ''] = given.split(' ');
  const families = family.split(/[\s-]+/).filter((part) => part.length > 2);
  const hasFamily = families.some((part) => local.includes(part));
  const hasBeginning = families.some((part) => part.length > 4 && local.includes(part.slice(0, 5)));
  let score = hasFamily ? 3 : hasBeginning ? 2 : 0;
  if (first.length > 2 && local.includes(first)) score += 2;
  else if (score > 0 && first && local.startsWith(first.slice(0, 1))) score += 0.5;
  const initials = `${given} ${family}`
    .split(/[\s-]+/)
    .map((part) => part.slice(0, 1))
    .join('');
  if (score === 0 && initials.length > 1 && local.replace(/(?<!\d)\d+$/, '') === initials)
    score = 2;
  return score;
}

/** Addresses are in Latin letters, also of those whose name is not. */
function letters(text: string): string {
  return text
    .split(' ')
    .map((word) => fold(/\p{Script=Latin}|\d/u.test(word) ? word : latinLetters(word)))
    .join(' ')
    .replace(/[^\p{L}\d -]/gu, '');
}

/** "0000-0002-… (A. Serwaa)": the only person whose family name is in the brackets behind it. */
function inBrackets({ word }: ContactWord, persons: readonly Person[]): number | undefined {
  const behind = word.line.text.slice(word.to, word.to + LONGEST_BRACKET);
  const [, inside] = /^\s?[([]([^()[\]]+)[)\]]/.exec(behind) ?? [];
  if (!inside) return undefined;
  const words = spaced(inside);
  const owners = [...persons.keys()].filter((at) =>
    words.includes(spaced(persons[at]?.name.family ?? '')),
  );
  return owners.length === 1 ? owners[0] : undefined;
}

/**
 * The owner of the only e-mail address in the line of an ORCID; for the only ORCID of the page, also in the line above.
 * Example: "ama@x.example, ORCID: 0000-0002-…"
 */
function ownerOfEmailBeside(
  { kind, word }: ContactWord,
  { words, of }: Reading,
  count: number,
): number | undefined {
  const lines = count === 1 ? [word.of.at - 1, word.of.at] : [word.of.at];
  const beside = words.filter((each) => each.kind === 'email' && lines.includes(each.word.of.at));
  const [email] = beside;
  if (kind === 'email' || !email || beside.length > 1) return undefined;
  const owner = of.findIndex((each) => each.email === addressOf(email, 'email'));
  return owner === -1 ? undefined : owner;
}

const spaced = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{M}]+/gu, ' ')} `;

/** Characters. */
const LONGEST_BRACKET = 80;

/** The person whose name stands last before it, in its line or the lines directly above. */
function nearest(
  { kind, at, word }: ContactWord,
  { persons, words, again }: Reading,
): number | undefined {
  const named = [...persons.map((person, index) => ({ person: index, at: person.at })), ...again]
    .filter((each) => each.at < at)
    .sort((a, b) => b.at - a.at)[0];
  const person = named && persons[named.person];
  if (!person) return undefined;
  if (again.includes(named)) return at - named.at < REACH ? named.person : undefined;
  const inLine = persons.filter((each) => isIn(each, word.of.at));
  if (inLine.includes(person))
    return inLine.length === 1 || areInTurn(inLine, kind, words) ? named.person : undefined;
  const line = person.words.at(-1)?.of.at ?? 0;
  const isBelow = word.of.at - line <= LINES_BELOW;
  return isBelow && areApart(persons, named.person) ? named.person : undefined;
}

/** "Ama Serwaa (0000-0002-…), Kojo Mensah (0000-0003-…)": an address stands behind each of the first two names. */
function areInTurn(
  [first, second]: readonly Person[],
  kind: ContactWord['kind'],
  words: readonly ContactWord[],
): boolean {
  return words.some(
    (word) => word.kind === kind && first && second && word.at > first.at && word.at < second.at,
  );
}

const isIn = ({ words }: Person, line: number): boolean => words.some(({ of }) => of.at === line);

/** Lines from a name to the address below it, past its affiliation. */
const LINES_BELOW = 6;

/** Whether no other name stands in the name's line, so that what is below it is its own. */
function areApart(persons: readonly Person[], at: number): boolean {
  const line = persons[at]?.words[0]?.of.at ?? -1;
  return persons.every((person, index) => index === at || !isIn(person, line));
}
