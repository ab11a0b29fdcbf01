/** E-mail addresses, ORCIDs and the corresponding author. */
import type { PersonName } from '../../../article/article.ts';
import { find } from '../../findings.ts';
import { claimAll } from '../../ledger.ts';
import { latinLetters } from '../../references/fields/keys.ts';
import { type AuthorLines, claimLine, type Front, type PlacedLine } from '../front.ts';
import { type FrontLine, type Part, partSpans, partText } from '../lines/lines.ts';
import { CORRESPONDENCE, CORRESPONDING, EMAIL, EMAIL_GROUP, HONORIFIC } from '../lines/words.ts';
import { type MarkedAddress, ownerByMark, partMarks } from './address-marks.ts';
import { isContact, superscripts } from './name-marks.ts';
import type { Person } from './people.ts';
import { areAlike } from './repeated.ts';

export interface Contact {
  email?: string;
  orcid?: string;
  corresponding: boolean;
}

interface Address extends MarkedAddress {
  placed: PlacedLine;
  /** It stands in the line of the corresponding author. */
  corresponding: boolean;
}

/** One contact per person, in the same order. */
export function readContacts(lines: AuthorLines, people: Person[], front: Front): Contact[] {
  const contacts = people.map(({ corresponding = false }): Contact => ({ corresponding }));
  const marks = new Set(people.flatMap((person) => person.marks));
  const addresses = lines.all.flatMap((placed) => addressesOf(placed, marks));
  for (const [index, address] of addresses.entries()) {
    const owner =
      ownerByMark(address.mark, people) ??
      namedAbove(address.placed, people, front) ??
      ownerOf(address, people, contacts) ??
      (addresses.length === 1 ? starredOf(people) : undefined) ??
      (addresses.length === people.length ? index : undefined);
    give(address, owner === undefined ? undefined : contacts[owner], contacts, front);
  }
  for (const placed of lines.all) readOrcids(placed, people, contacts, front);
  for (const placed of lines.contacts) readCorresponding(placed, people, contacts, front);
  readNameBelow(lines, people, contacts, front);
  return contacts;
}

function give(address: Address, contact: Contact | undefined, all: Contact[], front: Front): void {
  const { line } = address.placed;
  const spans = partSpans({ line, from: address.from, to: address.to });
  const mark = address.mark && /(?<!\S)\d\s?$/.exec(line.text.slice(0, address.from));
  if (mark)
    claimAll(front.ledger, partSpans({ line, from: mark.index, to: address.from }), 'label');
  const repeated = all.some(({ email }) => email === address.email);
  if (contact && (repeated || !contact.email)) contact.corresponding ||= address.corresponding;
  if (repeated) claimAll(front.ledger, spans, 'left-out:repeated');
  else if (!contact || contact.email) reportOwnerless(address, front);
  else {
    contact.email = address.email;
    claimAll(front.ledger, spans, 'article');
  }
}

function addressesOf(placed: PlacedLine, marks: ReadonlySet<string>): Address[] {
  const { line } = placed;
  const corresponding = isCorresponding(line.text);
  const groups = [...line.text.matchAll(EMAIL_GROUP)].flatMap((match) =>
    partsOfGroup(match).map((part): Address => ({ ...part, placed, corresponding })),
  );
  const singles = [...line.text.matchAll(EMAIL)]
    .filter(
      (match) =>
        !groups.some(({ from, to }) => match.index < to && match.index + match[0].length > from),
    )
    .map((match) => addressOf(match, line));
  const marked = partMarks(line.text, singles, marks);
  return [...groups, ...marked.map((part): Address => ({ ...part, placed, corresponding }))];
}

/** Without the raised mark that Word glues to it. */
function addressOf(match: RegExpExecArray, line: FrontLine): MarkedAddress {
  const to = match.index + match[0].length;
  const raised = superscripts(line).find(({ from }) => from === match.index);
  const from = raised && raised.to < to ? raised.to : match.index;
  return { email: line.text.slice(from, to).replace(/\s/g, ''), from, to };
}

/** The label begins the line, or a bracket behind the name: "Ama Serwaa, Ghana (corresponding author: …)". */
function isCorresponding(text: string): boolean {
  const label = [text, /\(([^()]*)\)[.;]?$/.exec(text)?.[1]].find(
    (each) => each !== undefined && CORRESPONDENCE.test(each),
  );
  return label !== undefined && CORRESPONDING.test(label);
}

/** "{ann,bob}@lund.se": each address has its own place, the last one also that of the domain. */
function partsOfGroup(match: RegExpExecArray): Pick<Address, 'email' | 'from' | 'to'>[] {
  const [whole, locals = '', domain] = match;
  const names = locals.split(/[,;|]/);
  let from = match.index;
  return names.map((local, index) => {
    const start = from;
    const opening = index === 0 ? whole.indexOf(locals) : 1;
    from = index === names.length - 1 ? match.index + whole.length : from + opening + local.length;
    return { email: `${local.trim()}@${domain}`, from: start, to: from };
  });
}

function ownerOf(address: Address, people: Person[], contacts: Contact[]): number | undefined {
  if (people.length === 1) return 0;
  // The addresses before it hold names, too.
  const before = address.placed.line.text.slice(0, address.from).replace(EMAIL, '').toLowerCase();
  const named = people.findIndex(({ name }) => before.includes(name.family.toLowerCase()));
  if (named !== -1 && address.placed.line !== people[named]?.part.line) return named;
  const scores = people.map(({ name }, index) =>
    contacts[index]?.email ? 0 : likeness(address.email, name.given ?? '', name.family),
  );
  const best = scores.indexOf(Math.max(...scores));
  if ((scores[best] ?? 0) >= 2) return best;
  return (address.corresponding ? starredOf(people) : undefined) ?? lastBefore(address, people);
}

/** "Ama Serwaa" in a line or cell of its own, and below it nothing but an ORCID and an address: both are hers. */
function namedAbove(
  { line, order }: PlacedLine,
  people: Person[],
  front: Front,
): number | undefined {
  const above = front.lines.slice(Math.max(order - 2, 0), order);
  if (!isContact(line.text)) return undefined;
  const name = above.findLast(({ text }) => !isContact(text));
  const named = people.findIndex((person) => isNameOf(person.name, name?.text ?? ''));
  return named === -1 ? undefined : named;
}

/** The first with a star, which mostly marks the corresponding author. */
function starredOf(people: Person[]): number | undefined {
  const starred = people.findIndex(({ marks }) => marks.some((mark) => /[*✉]/.test(mark)));
  return starred === -1 ? undefined : starred;
}

/** How much of a person's name the local part of an address holds. */
function likeness(email: string, given: string, family: string): number {
  const local = fold(email.split('@')[0] ?? '');
  const last = fold(family);
  const first = fold(given);
  let score = 0;
  if (last.length > 2 && local.includes(last)) score += 3;
  else if (last.length > 4 && local.includes(last.slice(0, 5))) score += 2;
  if (first.length > 2 && local.includes(first.split(' ')[0] ?? first)) score += 2;
  else if (score > 0 && first[0] && local.startsWith(first[0])) score += 0.5;
  return score;
}

/** Addresses are in Latin letters, also of those whose name is not. */
function fold(text: string): string {
  const latin = text
    .split(' ')
    .map((word) => (/\p{Script=Latin}|\d/u.test(word) ? word : latinLetters(word)));
  return latin
    .join(' ')
    .normalize('NFD')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\d ]/gu, '')
    .toLowerCase();
}

/** "Malik Firdous, malik@x.edu" or the address on the line below the name. */
function lastBefore(address: Address, people: Person[]): number | undefined {
  const { line } = address.placed;
  const same = people
    .map(({ part }, index) => ({ part, index }))
    .filter(({ part }) => part.line === line && part.to <= address.from);
  return same.at(-1)?.index;
}

function reportOwnerless(address: Address, front: Front): void {
  find(
    front.findings,
    'authors',
    'unsure',
    `E-mail address that belongs to no author found: ${address.email}.`,
    { look: 'Write it to its author as `email:`.' },
  );
}

function readOrcids(placed: PlacedLine, people: Person[], contacts: Contact[], front: Front): void {
  const { line } = placed;
  for (const match of line.text.matchAll(/\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/g)) {
    const part: Part = { line, from: match.index, to: match.index + match[0].length };
    if (contacts.some(({ orcid }) => orcid === match[0])) {
      claimAll(front.ledger, partSpans(part), 'left-out:repeated');
      continue;
    }
    const before = line.text.slice(0, match.index).toLowerCase();
    const named = people.findIndex(({ name, part: own }) =>
      own.line === line ? own.to <= match.index : before.includes(name.family.toLowerCase()),
    );
    const last = people.findLastIndex(
      ({ part: own }) => own.line === line && own.to <= match.index,
    );
    const above = namedAbove(placed, people, front) ?? -1;
    const known = [last, named, above, addressed(line.text, contacts)].find((at) => at !== -1);
    const owner = known ?? contacts.findIndex(({ orcid }) => !orcid);
    const contact = contacts[owner];
    if (!contact || contact.orcid) continue;
    contact.orcid = match[0];
    claimAll(front.ledger, partSpans(part), 'article');
    if (last === -1 && named !== -1)
      claimName({ line, from: 0, to: match.index }, people[owner], front);
    if (known === undefined && people.length > 1)
      find(
        front.findings,
        'authors',
        'unsure',
        `ORCID ${match[0]} was given to author ${owner + 1}, ${people[owner]?.name.family}, by its order.`,
      );
  }
}

/** "ada@lowe.org, https://orcid.org/…": whose address stands in the line, where it is the only one. */
function addressed(text: string, contacts: Contact[]): number {
  const owners = contacts.flatMap(({ email }, index) =>
    email && text.includes(email) ? [index] : [],
  );
  return owners.length === 1 ? (owners[0] ?? -1) : -1;
}

/** "Ada Lowe https://orcid.org/…": a name that only says whose ORCID it is. */
function claimName(before: Part, person: Person | undefined, front: Front): void {
  const known = `${person?.name.given} ${person?.name.particle} ${person?.name.family}`.split(' ');
  const words =
    partText(before)
      .replace(/https?:\S*|orcid(?:\s?id)?/gi, '')
      .match(/\p{L}+/gu) ?? [];
  if (words.every((word) => known.includes(word)))
    claimAll(front.ledger, partSpans(before), 'left-out:repeated');
}

/** The corresponding author by name, by address, by `*`, or because there is only one. */
function readCorresponding(
  { line }: PlacedLine,
  people: Person[],
  contacts: Contact[],
  front: Front,
): void {
  const label = CORRESPONDENCE.exec(line.text);
  if (!label || !(CORRESPONDING.test(label[0]) || /contact/i.test(label[0]))) return;
  claimAll(front.ledger, partSpans({ line, from: 0, to: label[0].length }), 'label');
  const low = line.text.toLowerCase();
  const named = people.findIndex(({ name }) => low.includes(name.family.toLowerCase()));
  const unnamed = contacts.some(({ corresponding }) => corresponding)
    ? undefined
    : (starredOf(people) ?? (people.length === 1 ? 0 : undefined));
  const index = named !== -1 ? named : (unnamed ?? -1);
  const contact = contacts[index];
  if (!contact) return;
  contact.corresponding = true;
  const person = people[index];
  for (const word of [
    person?.name.given,
    person?.name.particle,
    person?.name.family,
    'Dr',
    'Prof',
    'Professor',
  ].flatMap((name) => name?.split(/\s+/) ?? [])) {
    const from = indexOfWord(low, word.toLowerCase());
    if (from !== -1)
      claimAll(front.ledger, partSpans({ line, from, to: from + word.length }), 'value');
  }
}

/** "Corresponding author:", and the name of one of the authors alone in the next line. */
function readNameBelow(
  { contacts: labels }: AuthorLines,
  people: Person[],
  contacts: Contact[],
  front: Front,
): void {
  for (const { line, order } of labels) {
    if (!CORRESPONDENCE.test(line.text) || !/^[^\p{L}]*[^:：]{5,40}[:：]\s*$/u.test(line.text))
      continue;
    if (!CORRESPONDING.test(line.text)) continue;
    const below = front.lines[order + 1];
    const words = below?.text.split(' ').filter((word) => !HONORIFIC.test(word)) ?? [];
    const index = people.findIndex(({ name }) => isNameOf(name, words.join(' ')));
    const contact = contacts[index];
    if (!contact || !below) continue;
    contact.corresponding = true;
    claimLine(front, below, 'value');
  }
}

/** "*Ann Ash" of Ann M. Ash, "Ash Ann": the name and no other word. */
function isNameOf({ given = '', family }: PersonName, text: string): boolean {
  const words = (part: string) => part.toLowerCase().match(/\p{L}[\p{L}\p{M}.’'-]*/gu) ?? [];
  const [own, printed] = [words(family), words(text)];
  const rests = [printed.slice(0, -own.length), printed.slice(own.length)];
  return rests.some(
    (rest, at) =>
      rest.length > 0 &&
      (at === 0 ? [...rest, ...own] : [...own, ...rest]).join(' ') === printed.join(' ') &&
      areAlike(rest.join(' '), given.toLowerCase()),
  );
}

/** "Dr" is no part of "addressed". */
function indexOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + word.length]];
    if (!/\p{L}/u.test(before) && !/\p{L}/u.test(after)) return at;
  }
  return -1;
}
