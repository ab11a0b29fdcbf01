/** Authors and affiliations as data: who they are, whose they are, and what of it is not certain. */

import type { PersonName } from '../../../article/article.ts';
import { readCountryCode } from '../../../compile/metadata/values/countries.ts';
import { countValues } from '../../../words/counts.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { type Fact, find } from '../../findings.ts';
import { claimAll, type Fate } from '../../ledger.ts';
import { factOf, surenessOf } from '../../sureness.ts';
import { type FrontAffiliation, type Pieces, piecesText } from '../affiliation.ts';
import { claimPart, type Front, placeOfLine } from '../front.ts';
import type { FrontAuthor, FrontMatter } from '../front-matter.ts';
import { type FrontLine, type Part, partSpans, partText, wholeLine } from '../lines/lines.ts';
import { nameAll } from './affiliation-ids.ts';
import type { Person } from './persons.ts';
import type { Place } from './places.ts';
import { type PeopleRead, readPeople } from './read-people.ts';
import { type PeopleScores, scorePeople } from './scores.ts';
import type { PeopleWord } from './words.ts';

/** @param languages of the article and its translated titles and abstracts, in which the names may be repeated */
export function readAuthors(
  front: Front,
  languages: readonly string[],
): Pick<FrontMatter, 'authors' | 'affiliations'> {
  const lines = front.tagged.filter(({ label }) => label === 'people').map(({ seen }) => seen);
  const read = readPeople(lines, front.language);
  const places = read.places.map(affiliationOf);
  const firsts = places.map((place) => places.find((each) => isSame(each, place)) ?? place);
  const affiliations = [...new Set(firsts)];
  nameAll(affiliations);
  const authors = read.persons.map((person, at): FrontAuthor => {
    const native = read.native[at]?.name;
    const own = read.ties.of[at]?.flatMap((place) => firsts[place] ?? []) ?? [];
    const position = positionOf(read, at);
    return {
      name: person.name,
      ...(position.length > 0 && { position: position.map(partText).join(' ') }),
      ...(native && { nativeName: { name: native, language: languageIn(native, languages) } }),
      ...(read.contacts.of[at] ?? { corresponding: false, equalContribution: false }),
      affiliations: [...new Set(own.map(({ id }) => id))],
    };
  });
  claimContacts(front, read, authors);
  claimWords(front, read, affiliations, (at) => firsts[at] !== places[at]);
  const scores = scorePeople(read, front.tagged);
  reportPeople(front, read, scores);
  reportPlaces(front, read, authors, scores);
  return { authors, affiliations };
}

/** The office at a place that is this person's alone. */
function positionOf(read: PeopleRead, person: number): Part[] {
  const bearers = bearersOf(read);
  const own = (read.ties.of[person] ?? []).filter((place) => bearers.get(place) === 1);
  return own.flatMap((at) => withBracket(linesOf(read.places[at]?.position ?? [])));
}

/** The number of persons at each place: counted once, because papers of collaborations have thousands of authors. */
const bearersOf = memoizeWeak(({ ties }: PeopleRead) => countValues(ties.of.flat()));

/** "PhD Scholar (History" with its bracket. */
const withBracket = (parts: Part[]): Part[] =>
  parts.map((part) =>
    partText(part).includes('(') && part.line.text[part.to] === ')'
      ? { ...part, to: part.to + 1 }
      : part,
  );

/** The only one of the languages that uses the script of the name. */
function languageIn({ family }: PersonName, languages: readonly string[]): string | undefined {
  const isLatin = /\p{Script=Latin}/u.test(family);
  const fitting = languages.filter(
    (language) => (new Intl.Locale(language).maximize().script === 'Latn') === isLatin,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

const isSame = (one: FrontAffiliation, other: FrontAffiliation): boolean =>
  one.parts.map(partText).join(' ').toLowerCase() ===
  other.parts.map(partText).join(' ').toLowerCase();

function affiliationOf({ marks, parts, at }: Place): FrontAffiliation {
  const ofLabel = (...labels: string[]): Pieces[] | undefined => {
    const found = parts.filter(({ label }) => labels.includes(label));
    return found.length > 0 ? found.map(({ words }) => linesOf(words)) : undefined;
  };
  const countries = ofLabel('country') ?? [];
  const country = countries
    .map((pieces) => ({ code: readCountryCode(piecesText(pieces)), pieces }))
    .find(({ code }) => code !== undefined);
  const institution = ofLabel('institution');
  const department = ofLabel('department');
  const whole = { id: '', marks, order: at, parts: linesOf(parts.flatMap(({ words }) => words)) };
  // Two addresses in one have no fields.
  if (countries.length > 1) return whole;
  return {
    ...whole,
    institution: institution ?? department,
    ...(institution && { department }),
    street: ofLabel('street'),
    city: ofLabel('city'),
    // The name of a country that is not known stays, too.
    region: country ? ofLabel('region') : ofLabel('region', 'country'),
    postalCode: ofLabel('postal-code'),
    ...(country?.code && { country: { code: country.code, pieces: country.pieces } }),
  };
}

/** From the first word to the last of one line. */
function partOf(words: readonly PeopleWord[]): Part {
  const [first] = words as [PeopleWord];
  const last = words.findLast(({ line }) => line === first.line) ?? first;
  return { line: first.line, from: first.from, to: last.to };
}

function linesOf(words: readonly PeopleWord[]): Part[] {
  const lines = [...new Set(words.map(({ line }) => line))];
  return lines.map((line) => partOf(words.filter((word) => word.line === line)));
}

/** What becomes of the words with a label. */
const FATES: Partial<Record<string, Fate>> = {
  'name-mark': 'label',
  'place-mark': 'label',
  correspondence: 'label',
  label: 'label',
  honorific: 'left-out:honorific',
};

/** Only what is written of an address: the others are shown as words that are left out. */
function claimContacts(front: Front, { words, tagging }: PeopleRead, authors: FrontAuthor[]): void {
  const written = authors.flatMap(({ email, orcid }) => [email, orcid].flatMap((id) => id ?? []));
  const claimed = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (!['email', 'orcid'].includes(tagging.labels[at] ?? '')) continue;
    const id = written.find((each) => word.text.toLowerCase().includes(each.toLowerCase()));
    const from = word.from + word.text.toLowerCase().indexOf(id?.toLowerCase() ?? '');
    const isFirst = id !== undefined && !claimed.has(id);
    if (isFirst) claimPart(front, word.line, from, from + id.length, 'article');
    if (id) claimed.add(id);
    // {ama.serwaa, kojo}@uni.example
    if (id || /^[{[(]/.test(word.text)) claimAll(front.ledger, partSpans(word), 'value');
  }
}

function claimWords(
  front: Front,
  read: PeopleRead,
  places: readonly FrontAffiliation[],
  isAgain: (place: number) => boolean,
): void {
  const { persons, contacts } = read;
  const claim = (words: readonly PeopleWord[], fate: Fate) => {
    for (const word of words) claimAll(front.ledger, partSpans(word), fate);
  };
  const claimPlace = (place: Place, fate: Fate) =>
    claim(
      place.parts.flatMap(({ words }) => words),
      fate,
    );
  for (const { words } of read.repeated) claim(words, 'left-out:repeated');
  for (const place of read.placesAgain) claimPlace(place, 'left-out:repeated');
  for (const place of read.placesTranslated) claimPlace(place, 'left-out:translated');
  for (const place of read.addresses) claimPlace(place, 'left-out:address');
  for (const { country } of places)
    if (country) claimAll(front.ledger, country.pieces.flatMap(partSpans), 'value');
  for (const [at, place] of read.places.entries())
    claimPlace(place, isAgain(at) ? 'left-out:repeated' : 'article');
  for (const at of persons.keys())
    claimAll(front.ledger, positionOf(read, at).flatMap(partSpans), 'article');
  for (const { words, rewritten } of persons) claim(words, rewritten ? 'value' : 'article');
  for (const { line } of new Set(contacts.contributions.map(({ word }) => word)))
    claimAll(front.ledger, partSpans(wholeLine(line)), 'value');
  claim(
    contacts.repeated.map(({ word }) => word),
    'left-out:repeated',
  );
  claimOthers(front, read);
}

/** Marks, labels, titles and "and". An office that is not an author's goes to the report. */
function claimOthers(front: Front, read: PeopleRead): void {
  const { words, tagging, contacts, persons, repeated } = read;
  const loose = new Set(contacts.loose.map(({ word }) => word));
  const ofPersons = new Set([...persons, ...repeated].flatMap(({ honorifics }) => honorifics));
  const lines = linesOfMarks(read);
  const prose = linesOfProse(read);
  for (const [at, word] of words.entries()) {
    const kind = (tagging.labels[at] ?? 'between').replace('+', '');
    const isOfNames = isJoint(word) && lines['name-mark']?.has(word.line);
    const fate = FATES[kind] ?? (isOfNames ? 'label' : undefined);
    const isLoose = loose.has(word) || (kind === 'honorific' && !ofPersons.has(word));
    const isOfOther =
      lines[kind]?.has(word.line) === false || (isLabel(kind) && prose.has(word.line));
    if (fate && !isLoose && !isOfOther) claimAll(front.ledger, partSpans(word), fate);
  }
}

/** Lines in which the tagger took a sentence for a label. Labels are short, or the vocabulary knows one of their words. */
function linesOfProse({ words, tagging }: PeopleRead): Set<FrontLine> {
  const lines = new Set<FrontLine>();
  let [count, isKnown] = [0, false];
  for (const [at, word] of words.entries()) {
    const label = tagging.labels[at] ?? '';
    const goesOn = words[at - 1]?.line === word.line && tagging.labels[at - 1] === label;
    count = goesOn ? count + 1 : 1;
    isKnown = (goesOn && isKnown) || isOfLabel(word);
    if (!isLabel(label) || count <= LONGEST_LABEL) continue;
    if (isKnown) lines.delete(word.line);
    else lines.add(word.line);
  }
  return lines;
}

const isLabel = (label: string): boolean => label === 'label' || label === 'correspondence';

/** Words. */
const LONGEST_LABEL = 3;

const isOfLabel = ({ classes }: PeopleWord): boolean =>
  classes.some((name) => name === 'correspondence' || /^label-|-label$/.test(name));

/** Lines of authors and of affiliations: only their marks are signs, and not those of lines that stay in the text. */
function linesOfMarks(read: PeopleRead): Partial<Record<string, Set<FrontLine>>> {
  const { words, persons, repeated, places, placesAgain, placesTranslated, addresses } = read;
  const all = [...places, ...placesAgain, ...placesTranslated, ...addresses];
  const linesOf = (own: readonly PeopleWord[]) => own.map(({ line }) => line);
  return {
    'name-mark': new Set([...persons, ...repeated].flatMap((person) => linesOf(person.words))),
    // A mark may stand in a line of its own, above its affiliation.
    'place-mark': new Set(
      all.flatMap(({ parts, at }) =>
        linesOf([...words.slice(at, at + 1), ...parts.flatMap((part) => part.words)]),
      ),
    ),
  };
}

/** "and" between names. */
const isJoint = ({ classes }: PeopleWord): boolean => classes.includes('joint');

const fullName = ({ given, particle, family, suffix }: PersonName): string =>
  [given, particle, family, suffix].filter(Boolean).join(' ');

function reportPeople(front: Front, read: PeopleRead, scores: PeopleScores): void {
  const { persons } = read;
  const [first] = persons;
  if (!first) {
    find(front.findings, 'authors', 'unsure', 'No author was found on the front page.', {
      look: 'Write the authors into `authors:`.',
    });
    return;
  }
  const names = persons.map(({ name }) => fullName(name)).join(', ');
  const count = persons.length === 1 ? 'One author' : `${persons.length} authors`;
  const fact = factOf('authors', scores.authors);
  find(front.findings, 'authors', surenessOf(fact), `${count}: ${names}.`, {
    where: placeOfPerson(front, first),
    look: 'Compare the list with the front page: is anybody missing, and where does each family name begin?',
    fact,
  });
  for (const [at, person] of persons.entries())
    reportName(front, person, factOf('name', scores.names[at] ?? 0, at));
  for (const [name, again] of read.spellings)
    find(
      front.findings,
      'authors',
      'unsure',
      `${fullName(name)} is written “${fullName(again.name)}” in another place.`,
      {
        where: placeOfPerson(front, again),
        look: 'Which spelling is right?',
        about: { kind: 'name', name },
      },
    );
  reportContacts(front, read, scores);
  reportHonorifics(front, persons);
}

const placeOfPerson = (front: Front, { words }: Person): string =>
  placeOfLine(front, (words[0] as PeopleWord).line);

/** A name that the model is not sure of is a question. */
function reportName(front: Front, person: Person, fact: Fact): void {
  const { given, family } = person.name;
  const parts = given ? `given name “${given}”, family name “${family}”` : `only “${family}”`;
  find(front.findings, 'authors', surenessOf(fact), `Author ${fullName(person.name)}: ${parts}.`, {
    where: placeOfPerson(front, person),
    look:
      surenessOf(fact) === 'unsure'
        ? 'Is this a person, and are the parts of the name right?'
        : undefined,
    fact,
    about: { kind: 'name', name: person.name },
  });
}

function reportContacts(
  front: Front,
  { contacts, persons }: PeopleRead,
  scores: PeopleScores,
): void {
  for (const [at, { email }] of contacts.of.entries()) {
    const person = persons[at];
    if (!email || !person) continue;
    const fact = factOf('email', scores.emails[at] ?? 0, at);
    find(
      front.findings,
      'authors',
      surenessOf(fact),
      `E-mail address of ${fullName(person.name)}: ${email}.`,
      {
        look:
          surenessOf(fact) === 'unsure'
            ? 'Only its place on the page says whose it is.'
            : undefined,
        fact,
        about: { kind: 'email', name: person.name },
      },
    );
  }
  const hasEmail = contacts.of.some(({ email }) => email) || contacts.loose.length > 0;
  if (persons.length > 0 && !hasEmail)
    find(front.findings, 'authors', 'unsure', 'No e-mail address was found on the front page.', {
      look: 'Add the address of the corresponding author as `email:`.',
    });
  for (const { text, word } of contacts.loose)
    find(front.findings, 'authors', 'unsure', `Nothing says whose this is: ${text}.`, {
      where: placeOfLine(front, word.line),
      look: 'Write it to its author as `email:` or `orcid:`.',
    });
}

function reportHonorifics(front: Front, persons: readonly Person[]): void {
  const dropped = persons.filter(({ honorifics }) => honorifics.length > 0);
  if (dropped.length === 0) return;
  const said = dropped.map(
    ({ name, honorifics }) => `${fullName(name)} (“${wordsIn(honorifics)}”)`,
  );
  find(front.findings, 'authors', 'certain', `Left out at names: ${said.join(', ')}.`, {
    look: 'Titles and degrees are no part of a name; write them into `position:` if the journal prints them.',
  });
}

const wordsIn = (words: readonly PeopleWord[]): string => linesOf(words).map(partText).join(', ');

function reportPlaces(
  front: Front,
  { places, unlistedAddresses }: PeopleRead,
  authors: readonly FrontAuthor[],
  scores: PeopleScores,
): void {
  if (authors.length === 0) return;
  if (places.length === 0) {
    find(front.findings, 'affiliations', 'unsure', 'No affiliation was found on the front page.', {
      look: 'Write the affiliations into `affiliations:` if the authors have any.',
    });
    return;
  }
  for (const address of unlistedAddresses)
    find(
      front.findings,
      'affiliations',
      'unsure',
      `The address of the corresponding author is not among the affiliations: “${wordsIn(address.parts.flatMap(({ words }) => words))}”.`,
      { look: 'If it is an affiliation, add it to `affiliations:`.' },
    );
  const loose = authors.filter(({ affiliations }) => affiliations.length === 0);
  const fact = factOf('ties', scores.ties);
  const isAll = loose.length === 0;
  const count = places.length === 1 ? 'One affiliation' : `${places.length} affiliations`;
  find(
    front.findings,
    'affiliations',
    isAll ? surenessOf(fact) : 'unsure',
    isAll
      ? `${count}; each author is tied to one.`
      : `${count}; not tied to one: ${loose.map(({ name }) => fullName(name)).join(', ')}.`,
    {
      look: 'Compare `affiliations:` of each author with the front page.',
      fact,
      about: { kind: 'ties', names: loose.map(({ name }) => name) },
    },
  );
}
