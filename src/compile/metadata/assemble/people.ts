/** Authors: names in parts and without marks, affiliations by id. */

import type { Author } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import { authorName, surname } from '../../../words/person-name.ts';
import type { Place } from '../../../words/place.ts';
import type { AuthorFields, NameFields } from '../schema/front-matter.ts';
import { readOrcid } from '../values/identifiers.ts';
import { type BareName, bareName, partsOfMark } from '../values/name-marks.ts';
import { isFault } from '../values/outcome.ts';
import { withParticle } from '../values/particle.ts';
import { isGroupName, readPersonName } from '../values/person-name.ts';
import { type Given, placeOf } from './assemble-context.ts';
import { optional } from './optional.ts';
import { plain } from './texts.ts';

export function authorsOf(given: Given): Author[] {
  const authors = (given.front.authors ?? []).flatMap(
    (fields, index) => authorOf(given, fields, `authors.${index}`) ?? [],
  );
  reportCorrespondence(given, authors);
  reportEqual(given, authors);
  reportSameOrcid(given, authors);
  return authors;
}

function authorOf(given: Given, fields: AuthorFields, path: string): Author | undefined {
  const called = calledOf(given, fields, path);
  if (!called) return undefined;
  const { bare } = called;
  return {
    ...called.as,
    ...optional('nativeName', nativeName(given, fields['native-name'], path)),
    ...optional('orcid', fields.orcid ?? orcidInName(given, bare, path)),
    ...optional('email', fields.email ?? bare?.email),
    corresponding: fields.corresponding ?? bare?.corresponding ?? false,
    equalContribution: fields['equal-contribution'] ?? bare?.equalContribution ?? false,
    deceased: fields.deceased ?? bare?.deceased ?? false,
    ...optional('position', fields.position && plain(given, fields.position, `${path}.position`)),
    affiliations: [...new Set(called.affiliations ?? fields.affiliations ?? [])],
    roles: [...new Set<string>(fields.roles ?? [])],
    ...optional('biography', biography(given, fields.biography, path)),
  };
}

interface Called {
  as: Pick<Author, 'name' | 'collective'>;
  bare?: BareName;
  /** Ids of affiliations from the marks in the name. */
  affiliations?: string[];
}

/** The author as a person or as a group. */
function calledOf(given: Given, fields: AuthorFields, path: string): Called | undefined {
  if (fields.collective) {
    if (isTooLong(given, fields.collective, placeOf(given, `${path}.collective`))) return undefined;
    const bare = bareName(fields.collective);
    reportMarks(given, bare, placeOf(given, `${path}.collective`));
    return { as: { collective: plain(given, bare.name, `${path}.collective`) }, bare };
  }
  const { name } = fields;
  const place = placeOf(given, `${path}.name`);
  if (isTooLong(given, name, place)) return undefined;
  if (typeof name === 'string') return calledByText(given, name, fields, place);
  const parts = name && personOf(given, name, path);
  if (parts) return parts;
  given.report(message('value-invalid/author-without-name'), placeOf(given, path));
  return undefined;
}

/** Longer texts are not names. Most names have fewer than 60 characters. */
const LONGEST_NAME = 500;

function isTooLong(given: Given, name: NameFields | undefined, place: Place): boolean {
  const longest = Math.max(
    0,
    ...Object.values(typeof name === 'string' ? [name] : (name ?? {})).map((part) => part.length),
  );
  if (longest <= LONGEST_NAME) return false;
  given.report(message('value-invalid/name-too-long', { length: longest }), place);
  return true;
}

function calledByText(given: Given, text: string, fields: AuthorFields, place: Place): Called {
  const { affiliations, ...bare } = tied(given, bareName(text), fields);
  reportMarks(given, bare, place);
  if (isGroupName(bare.name)) {
    given.report(message('name-guessed/group', { name: bare.name }), place);
    return { as: { collective: bare.name }, bare, affiliations };
  }
  const { name, guessed } = readPersonName(bare.name, given.language);
  if (guessed) {
    const facts = { name: bare.name };
    given.report(
      name.given
        ? message('name-guessed/parts', { ...facts, given: name.given, family: surname(name) })
        : message('name-guessed/family-name', facts),
      place,
    );
  }
  return { as: { name }, bare, affiliations };
}

/**
 * Reads marks in a name that are ids of affiliations, as on a title page. If authors name their affiliations
 * by a key, only those ids count, because another mark may belong to a note.
 */
function tied(
  { front }: Given,
  bare: BareName,
  { affiliations: own }: AuthorFields,
): BareName & { affiliations: string[] } {
  const byKey = front.authors?.some(({ affiliations }) => affiliations);
  const ids = byKey ? own : front.affiliations?.map(({ id }) => id);
  const marks = bare.removed.map((mark) => ({ mark, parts: partsOfMark(mark) }));
  const isId = (part: string) => ids?.includes(part) ?? false;
  const removed = marks.flatMap(({ mark, parts }) => {
    const others = parts.filter((part) => !isId(part));
    return others.length === parts.length ? [mark] : others;
  });
  const affiliations = own ?? marks.flatMap(({ parts }) => parts.filter(isId));
  return { ...bare, removed, affiliations };
}

/** A name in parts. A single name is a family name. */
function personOf(
  given: Given,
  parts: Exclude<NameFields, string>,
  path: string,
): Called | undefined {
  const bare = bareName(parts.family ?? parts.given ?? '');
  reportMarks(given, bare, placeOf(given, `${path}.name`));
  if (bare.name === '') return undefined;
  const single = parts.family === undefined;
  if (single)
    given.report(
      message('name-guessed/given-name', { name: bare.name }),
      placeOf(given, `${path}.name`),
    );
  const name = withParticle(parts.particle, {
    family: bare.name,
    ...optional('given', single ? undefined : givenNames(given, parts.given, path)),
    ...optional('suffix', parts.suffix),
  });
  return { as: { name }, bare };
}

function givenNames(given: Given, text: string | undefined, path: string): string | undefined {
  if (text === undefined) return undefined;
  const bare = bareName(text);
  reportMarks(given, bare, placeOf(given, `${path}.name.given`));
  return bare.name;
}

function reportMarks(given: Given, { removed, name }: BareName, place: Place): void {
  if (removed.length === 0) return;
  given.report(message('name-marks/in-name', { name, marks: removed }), place);
}

function nativeName(
  given: Given,
  fields: NameFields | undefined,
  path: string,
): Author['nativeName'] {
  if (fields === undefined) return undefined;
  if (typeof fields === 'string') {
    const { name } = readPersonName(bareName(fields).name, given.language);
    return { name };
  }
  const person = personOf(given, fields, `${path}.native-name`);
  const name = person?.as.name;
  return name && { name, ...optional('language', fields.language) };
}

function orcidInName(given: Given, bare: BareName | undefined, path: string): string | undefined {
  if (!bare?.orcid) return undefined;
  const outcome = readOrcid(bare.orcid);
  if (!isFault(outcome)) return outcome.value;
  const place = placeOf(given, `${path}.name`);
  given.report(outcome.fault, place);
  return undefined;
}

function biography(given: Given, text: string | undefined, path: string): Author['biography'] {
  return text === undefined
    ? undefined
    : [{ type: 'text', value: plain(given, text, `${path}.biography`) }];
}

/** An invalid e-mail address is already reported at its place. */
function reportCorrespondence(given: Given, authors: Author[]): void {
  for (const [index, author] of authors.entries())
    if (author.corresponding && !author.email && !given.places.has(`authors.${index}.email`))
      given.report(
        message('corresponding-author-email', { author: authorName(author) }),
        placeOf(given, `authors.${index}`),
      );
}

function reportEqual(given: Given, authors: Author[]): void {
  const equal = authors.filter((author) => author.equalContribution);
  const [only] = equal;
  if (!only || equal.length > 1) return;
  given.report(
    message('equal-contribution-alone', { author: authorName(only) }),
    placeOf(given, `authors.${authors.indexOf(only)}`),
  );
}

function reportSameOrcid(given: Given, authors: Author[]): void {
  const seen = new Set<string>();
  for (const [index, { orcid }] of authors.entries()) {
    if (orcid && seen.has(orcid))
      given.report(
        message('orcid-invalid/of-two-authors', { orcid }),
        placeOf(given, `authors.${index}.orcid`),
      );
    if (orcid) seen.add(orcid);
  }
}
