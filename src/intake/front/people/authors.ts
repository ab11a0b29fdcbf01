/** Authors with their affiliations, e-mail addresses and positions. */
import type { Inline } from '../../draft.ts';
import { find } from '../../findings.ts';
import { draftText, slice, startOf, trim } from '../../inlines.ts';
import { claimAll } from '../../ledger.ts';
import { joinLines } from '../../reflow.ts';
import { placeOf } from '../../source.ts';
import { FIELDS, type FrontAffiliation, isPlace } from '../affiliation.ts';
import type { AuthorLines, Front, PlacedLine } from '../front.ts';
import type { FrontAuthor, FrontMatter } from '../front-matter.ts';
import { type FrontLine, partSpans, partText } from '../lines/lines.ts';
import { hasEmail, OF_NO_PERSON, ORGANISATION, POSITION, REVIEWED_BY } from '../lines/words.ts';
import { readAffiliations } from './affiliations.ts';
import { type Contact, readContacts } from './contacts.ts';
import { countryCode } from './countries.ts';
import { equalContributors } from './equal-contribution.ts';
import { gluedMarks } from './name-marks.ts';
import { inTwoScripts, languageIn, type Placed, placesAgain } from './native-names.ts';
import { isDegrees, type Person, peopleOf } from './people.ts';
import { claimPlacesAgain, firstOfEach, inFirstLanguage, withoutRepeated } from './repeated.ts';
import { withBothFamilies } from './two-families.ts';

/** @param languages of the article and its translated titles and abstracts, in which the names may be repeated */
export function readAuthors(
  front: Front,
  lines: AuthorLines,
  languages: string[],
): Pick<FrontMatter, 'authors' | 'affiliations'> {
  const named = joinedLines(lines.authors, front.corpus);
  const glued = gluedAt(named, lines.affiliations);
  const all = named.flatMap(({ line, order }) =>
    personsOf(line, glued).map((person): Placed => ({ person, order })),
  );
  const { people: once, again } = inTwoScripts(withoutRepeated(inFirstLanguage(all, front), front));
  const people = front.language === 'es' ? once.map(inSpanish) : once;
  const extra = named.flatMap((placed) => affiliationTail(placed, all));
  const sources = [...lines.affiliations, ...extra].sort((a, b) => a.order - b.order);
  const read = withoutTranslated(readAffiliations(sources), again, front);
  const contacts = readContacts(
    lines,
    people.map(({ person }) => person),
    front,
  );
  claimPeople([...people, ...again], front);
  const ties = tie(people, read);
  const affiliations = read.filter((affiliation) => !isStray(affiliation, ties));
  const firsts = firstOfEach(affiliations);
  const equal = equalContributors(
    people.map(({ person }) => person),
    front,
  );
  const authors = people.map((placed, index) => ({
    ...authorOf(placed, ties[index] ?? [], contacts[index], front, firsts),
    equalContribution: equal.has(placed.person),
  }));
  for (const [index, { person }] of again.entries()) {
    const author = authors[index];
    const { name } = person;
    if (author) author.nativeName = { name, language: languageIn(name, languages) };
    claimNameMarks(person, front);
  }
  const placesOnce = affiliations.filter((affiliation) => firsts.get(affiliation) === affiliation);
  for (const { parts } of affiliations.filter((affiliation) => !placesOnce.includes(affiliation)))
    for (const part of parts)
      claimAll(front.ledger, partSpans({ ...part, from: 0 }), 'left-out:repeated');
  claimAffiliations(placesOnce, front);
  claimPlacesAgain(lines.contacts, placesOnce, front);
  report(authors, people, placesOnce, front);
  return { authors, affiliations: placesOnce.filter(isPlace) };
}

const inSpanish = ({ person, ...rest }: Placed): Placed => ({
  ...rest,
  person: withBothFamilies(person),
});

/** An affiliation is written once; what it is called in the second language stands in the report. */
function withoutTranslated(
  affiliations: FrontAffiliation[],
  again: Placed[],
  front: Front,
): FrontAffiliation[] {
  const translated = placesAgain(affiliations, again);
  for (const { parts } of translated)
    for (const part of parts)
      claimAll(front.ledger, partSpans({ ...part, from: 0 }), 'left-out:translated');
  return affiliations.filter((affiliation) => !translated.includes(affiliation));
}

/** The people on lines of authors. */
export function peopleIn(lines: PlacedLine[], corpus: string): Person[] {
  return joinedLines(lines, corpus).flatMap(({ line }) => personsOf(line));
}

/** The marks that begin the places, if each name ends in one of them, and each of them ends a name. */
function gluedAt(named: PlacedLine[], places: PlacedLine[]): string {
  const glued = gluedMarks(places.map(({ line }) => line.text));
  const people = glued ? named.flatMap(({ line }) => personsOf(line)) : [];
  const ends = people.map(({ name }) => /[a-h]{0,3}$/.exec(name.family)?.[0] ?? '');
  const isMarked = (end: string) => glued.includes(end.at(-1) ?? ' ');
  const areAll = ends.every(isMarked) && [...glued].every((mark) => ends.join('').includes(mark));
  return areAll ? glued : '';
}

function personsOf(line: FrontLine, glued = ''): Person[] {
  return peopleOf(line, glued, REVIEWED_BY.exec(line.text)?.[0].length).filter(
    ({ part }) => !isNobody(partText(part)),
  );
}

/** "Rivers Group", "Saudi Arabia" */
function isNobody(text: string): boolean {
  return OF_NO_PERSON.test(text) || (/\s/.test(text) && countryCode(text) !== undefined);
}

/** A list of names that goes on in the next line is one line: a name may be cut in two. */
function joinedLines(lines: PlacedLine[], corpus: string): PlacedLine[] {
  const joined: (PlacedLine & { last: number })[] = [];
  for (const { line, order } of lines) {
    const before = joined.at(-1);
    if (before && before.last === order - 1 && isList(before.line.text)) {
      const cut: Inline = { kind: 'break', start: startOf(line.inlines) };
      const inlines = joinLines([...before.line.inlines, cut, ...line.inlines], corpus);
      joined.splice(-1, 1, {
        order: before.order,
        last: order,
        line: { ...before.line, inlines, text: draftText(inlines) },
      });
    } else joined.push({ line, order, last: order });
  }
  return joined;
}

/** It has at least two names, or ends in the middle of something. */
function isList(text: string): boolean {
  if (hasEmail(text) || ORGANISATION.test(text)) return false;
  if (/[,;&•·-]\s*$|\s[Æ.]\s*$|(?<!\p{L})(?:and|und|et|y|e|\p{Lu}\.)\s*$/u.test(text)) return true;
  if (isDegrees(text.split(/[,;]/).at(-1) ?? '')) return false;
  return /[,;][^\p{L}]{0,1000}\p{Lu}\p{Ll}|\s(?:and|&|und|et)\s/u.test(text);
}

/** "Malik Firdous, University of Peshawar": what stands behind the last name of a line. */
function affiliationTail({ line, order }: PlacedLine, people: Placed[]): PlacedLine[] {
  const last = people.findLast((placed) => placed.person.part.line === line);
  const from = last ? Math.max(last.person.part.to, ...last.person.dropped.map(({ to }) => to)) : 0;
  const rest = line.text.slice(from);
  if (!ORGANISATION.test(rest) && !POSITION.test(rest)) return [];
  const inlines = trim(
    slice(line.inlines, from + (/^[\s,;:.–—()\d*†‡¹²³⁴]+/.exec(rest)?.[0].length ?? 0)),
  );
  return [{ line: { ...line, inlines, text: draftText(inlines) }, order: order + 0.5 }];
}

/** For each person its affiliations: by marks, by place, or one for all. */
function tie(people: Placed[], affiliations: FrontAffiliation[]): FrontAffiliation[][] {
  const marked = affiliations.filter(({ marks }) => marks.length > 0);
  const usesMarks =
    marked.length > 0 &&
    people.some(({ person }) =>
      person.marks.some((mark) => marked.some(({ marks }) => marks.includes(mark))),
    );
  if (usesMarks)
    return people.map(({ person }) =>
      affiliations.filter(({ marks }) => marks.some((mark) => person.marks.includes(mark))),
    );
  const groups = byPlace(people, affiliations);
  if (groups) return groups;
  if (affiliations.length === 1) return people.map(() => affiliations);
  if (affiliations.length === people.length)
    return people.map((_, index) => affiliations.slice(index, index + 1));
  if (people.length === 1) return [affiliations];
  return people.map(() => []);
}

/** Example: "Received Accepted" or "Registered at …". Such a line names no place, and no author refers to it. */
function isStray(affiliation: FrontAffiliation, ties: FrontAffiliation[][]): boolean {
  const { marks, country, position } = affiliation;
  const named = [country, position, ...FIELDS.map((field) => affiliation[field])];
  const tied = ties.flat();
  return (
    marks.length === 0 &&
    named.every((part) => part === undefined) &&
    tied.length > 0 &&
    !tied.includes(affiliation)
  );
}

/** Names and affiliations in turn: each affiliation belongs to the names directly above it. */
function byPlace(
  people: Placed[],
  affiliations: FrontAffiliation[],
): FrontAffiliation[][] | undefined {
  const orders = [...new Set(people.map(({ order }) => order))].sort((a, b) => a - b);
  const groups = orders.filter((order, index) =>
    affiliations.some(
      (affiliation) =>
        affiliation.order > order &&
        affiliation.order < (orders[index + 1] ?? Number.MAX_SAFE_INTEGER),
    ),
  );
  if (groups.length < 2) return undefined;
  return people.map(({ order }) => {
    const end =
      orders.find(
        (next) => next > order && groups.some((group) => group >= order && group < next),
      ) ?? Number.MAX_SAFE_INTEGER;
    return affiliations.filter(
      (affiliation) => affiliation.order > order && affiliation.order < end,
    );
  });
}

function authorOf(
  { person }: Placed,
  affiliations: FrontAffiliation[],
  contact: Contact | undefined,
  front: Front,
  firsts: Map<FrontAffiliation, FrontAffiliation>,
): Omit<FrontAuthor, 'equalContribution'> {
  const position = affiliations.find((affiliation) => affiliation.position)?.position;
  if (position) for (const part of position) claimAll(front.ledger, partSpans(part), 'article');
  return {
    name: person.name,
    email: contact?.email,
    orcid: contact?.orcid,
    corresponding: contact?.corresponding ?? false,
    position: position?.map(partText).join(', '),
    affiliations: [
      ...new Set(affiliations.filter(isPlace).map((place) => (firsts.get(place) ?? place).id)),
    ],
  };
}

function claimPeople(people: Placed[], front: Front): void {
  for (const { person } of people) {
    claimAll(front.ledger, partSpans(person.part), person.recased ? 'value' : 'article');
    const { line } = person.part;
    const lead = REVIEWED_BY.exec(line.text)?.[0].length ?? 0;
    claimAll(front.ledger, partSpans({ line, from: 0, to: lead }), 'label');
    for (const part of person.dropped)
      claimAll(front.ledger, partSpans(part), 'left-out:honorific');
  }
  const dropped = people.filter(({ person }) => person.dropped.length > 0);
  if (dropped.length === 0) return;
  const told = dropped.map(
    ({ person }) => `${fullName(person)} (“${person.dropped.map(partText).join(', ')}”)`,
  );
  find(front.findings, 'authors', 'likely', `Left out at names: ${told.join(', ')}.`, {
    look: 'Titles and degrees are no part of a name; write them into `position:` if the journal prints them.',
  });
}

function fullName({ name }: Pick<Person, 'name'>): string {
  return [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(' ');
}

function claimAffiliations(affiliations: FrontAffiliation[], front: Front): void {
  for (const affiliation of affiliations.filter(isPlace)) {
    if (affiliation.country) claimAll(front.ledger, partSpans(affiliation.country.part), 'value');
    for (const field of FIELDS)
      for (const part of affiliation[field] ?? [])
        claimAll(front.ledger, partSpans(part), 'article');
    if (!affiliation.institution)
      for (const part of affiliation.parts) claimAll(front.ledger, partSpans(part), 'article');
    claimMarks(affiliation, front);
  }
  for (const affiliation of affiliations) claimMarks(affiliation, front);
}

/** The marks at names and affiliations are printed anew. */
function claimMarks(affiliation: FrontAffiliation, front: Front): void {
  const [first] = affiliation.parts;
  if (first && first.from > 0 && first.from < 6)
    claimAll(front.ledger, partSpans({ ...first, from: 0, to: first.from }), 'label');
}

function report(
  authors: FrontAuthor[],
  people: Placed[],
  affiliations: FrontAffiliation[],
  front: Front,
): void {
  const [first] = people;
  if (!first) {
    find(front.findings, 'authors', 'unsure', 'No author was found on the front page.', {
      look: 'Write the authors into `authors:`.',
    });
    return;
  }
  for (const { person } of people) claimNameMarks(person, front);
  const doubtful = people
    .filter(({ person }) => !person.sure)
    .map(({ person }) => fullName(person));
  find(
    front.findings,
    'authors',
    'likely',
    `${authors.length === 1 ? 'One author' : `${authors.length} authors`}: ${people.map(({ person }) => fullName(person)).join(', ')}.`,
    {
      where: placeOf(front.ledger.source, startOf(first.person.part.line.inlines)),
      look: 'Look where the family name begins.',
    },
  );
  if (doubtful.length > 0)
    find(front.findings, 'authors', 'unsure', `Family name not certain: ${doubtful.join(', ')}.`, {
      look: 'Correct `given:` and `family:`.',
    });
  reportTies(authors, affiliations, front);
}

function claimNameMarks(person: Person, front: Front): void {
  const { line, to } = person.part;
  const rest = /^[^\p{L}]{1,12}/u.exec(line.text.slice(to))?.[0].length ?? 0;
  claimAll(front.ledger, partSpans({ line, from: to, to: to + rest }), 'label');
  if (person.corresponding) {
    const said =
      /^[^\p{L}(]{0,12}\([^()]{2,60}\)[^\p{L}]{0,12}/u.exec(line.text.slice(to))?.[0].length ?? 0;
    claimAll(front.ledger, partSpans({ line, from: to, to: to + said }), 'label');
  }
  if (person.marks.some((mark) => /[a-h]/.test(mark))) {
    const letters =
      /^[\s,]*[a-h](?:\s?,\s?[a-h*])*(?=[\s,;]|$)/.exec(line.text.slice(to))?.[0].length ?? 0;
    claimAll(front.ledger, partSpans({ line, from: to, to: to + letters }), 'label');
  }
}

function reportTies(authors: FrontAuthor[], affiliations: FrontAffiliation[], front: Front): void {
  const loose = authors.filter((author) => author.affiliations.length === 0);
  if (affiliations.length > 0 && loose.length > 0)
    find(
      front.findings,
      'affiliations',
      'unsure',
      `Not tied to an affiliation: ${loose.map((author) => fullName(author)).join(', ')}.`,
      { look: 'Write the ids into `affiliations:` of each author.' },
    );
  const unparted = affiliations.filter(
    (affiliation) => isPlace(affiliation) && !affiliation.institution,
  );
  for (const affiliation of unparted)
    find(
      front.findings,
      'affiliations',
      'unsure',
      `Affiliation not parted into institution, city and country: “${affiliation.parts.map(partText).join(' ')}”.`,
    );
  const placed = affiliations.length - unparted.length;
  if (placed > 0)
    find(
      front.findings,
      'affiliations',
      'likely',
      `${placed === 1 ? 'One affiliation' : `${placed} affiliations`} read.`,
    );
}
