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
import { type AssembleContext, placeOf } from './assemble-context.ts';
import { optional } from './optional.ts';
import { toPlainText } from './texts.ts';

export function authorsOf(context: AssembleContext): Author[] {
  const authors = (context.front.authors ?? []).flatMap(
    (fields, index) => authorOf(context, fields, `authors.${index}`) ?? [],
  );
  reportCorrespondence(context, authors);
  reportEqual(context, authors);
  reportSameOrcid(context, authors);
  return authors;
}

function authorOf(
  context: AssembleContext,
  fields: AuthorFields,
  path: string,
): Author | undefined {
  const called = identifyAuthor(context, fields, path);
  if (!called) return undefined;
  const { bare } = called;
  return {
    ...called.as,
    ...optional('nativeName', nativeName(context, fields['native-name'], path)),
    ...optional('orcid', fields.orcid ?? orcidInName(context, bare, path)),
    ...optional('email', fields.email ?? bare?.email),
    corresponding: fields.corresponding ?? bare?.corresponding ?? false,
    equalContribution: fields['equal-contribution'] ?? bare?.equalContribution ?? false,
    deceased: fields.deceased ?? bare?.deceased ?? false,
    ...optional(
      'position',
      fields.position && toPlainText(context, fields.position, `${path}.position`),
    ),
    affiliations: [...new Set(called.affiliations ?? fields.affiliations ?? [])],
    roles: [...new Set<string>(fields.roles ?? [])],
    ...optional('biography', biography(context, fields.biography, path)),
  };
}

interface AuthorIdentity {
  as: Pick<Author, 'name' | 'collective'>;
  bare?: BareName;
  /** Ids of affiliations from the marks in the name. */
  affiliations?: string[];
}

/** The author as a person or as a group. */
function identifyAuthor(
  context: AssembleContext,
  fields: AuthorFields,
  path: string,
): AuthorIdentity | undefined {
  if (fields.collective) {
    if (isTooLong(context, fields.collective, placeOf(context, `${path}.collective`)))
      return undefined;
    const bare = bareName(fields.collective);
    reportMarks(context, bare, placeOf(context, `${path}.collective`));
    return { as: { collective: toPlainText(context, bare.name, `${path}.collective`) }, bare };
  }
  const { name } = fields;
  const place = placeOf(context, `${path}.name`);
  if (isTooLong(context, name, place)) return undefined;
  if (typeof name === 'string') return identifyByText(context, name, fields, place);
  const parts = name && personOf(context, name, path);
  if (parts) return parts;
  context.report(message('value-invalid/author-without-name'), placeOf(context, path));
  return undefined;
}

/** Longer texts are not names. Most names have fewer than 60 characters. */
const LONGEST_NAME = 500;

function isTooLong(context: AssembleContext, name: NameFields | undefined, place: Place): boolean {
  const longest = Math.max(
    0,
    ...Object.values(typeof name === 'string' ? [name] : (name ?? {})).map((part) => part.length),
  );
  if (longest <= LONGEST_NAME) return false;
  context.report(message('value-invalid/name-too-long', { length: longest }), place);
  return true;
}

function identifyByText(
  context: AssembleContext,
  text: string,
  fields: AuthorFields,
  place: Place,
): AuthorIdentity {
  const { affiliations, ...bare } = readAffiliationMarks(context, bareName(text), fields);
  reportMarks(context, bare, place);
  if (isGroupName(bare.name)) {
    context.report(message('name-guessed/group', { name: bare.name }), place);
    return { as: { collective: bare.name }, bare, affiliations };
  }
  const { name, guessed } = readPersonName(bare.name, context.language);
  if (guessed) {
    const facts = { name: bare.name };
    context.report(
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
function readAffiliationMarks(
  { front }: AssembleContext,
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
  context: AssembleContext,
  parts: Exclude<NameFields, string>,
  path: string,
): AuthorIdentity | undefined {
  const bare = bareName(parts.family ?? parts.given ?? '');
  reportMarks(context, bare, placeOf(context, `${path}.name`));
  if (bare.name === '') return undefined;
  const single = parts.family === undefined;
  if (single)
    context.report(
      message('name-guessed/given-name', { name: bare.name }),
      placeOf(context, `${path}.name`),
    );
  const name = withParticle(parts.particle, {
    family: bare.name,
    ...optional('given', single ? undefined : givenNames(context, parts.given, path)),
    ...optional('suffix', parts.suffix),
  });
  return { as: { name }, bare };
}

function givenNames(
  context: AssembleContext,
  text: string | undefined,
  path: string,
): string | undefined {
  if (text === undefined) return undefined;
  const bare = bareName(text);
  reportMarks(context, bare, placeOf(context, `${path}.name.given`));
  return bare.name;
}

function reportMarks(context: AssembleContext, { removed, name }: BareName, place: Place): void {
  if (removed.length === 0) return;
  context.report(message('name-marks/in-name', { name, marks: removed }), place);
}

function nativeName(
  context: AssembleContext,
  fields: NameFields | undefined,
  path: string,
): Author['nativeName'] {
  if (fields === undefined) return undefined;
  if (typeof fields === 'string') {
    const { name } = readPersonName(bareName(fields).name, context.language);
    return { name };
  }
  const person = personOf(context, fields, `${path}.native-name`);
  const name = person?.as.name;
  return name && { name, ...optional('language', fields.language) };
}

function orcidInName(
  context: AssembleContext,
  bare: BareName | undefined,
  path: string,
): string | undefined {
  if (!bare?.orcid) return undefined;
  const outcome = readOrcid(bare.orcid);
  if (!isFault(outcome)) return outcome.value;
  const place = placeOf(context, `${path}.name`);
  context.report(outcome.fault, place);
  return undefined;
}

function biography(
  context: AssembleContext,
  text: string | undefined,
  path: string,
): Author['biography'] {
  return text === undefined
    ? undefined
    : [{ type: 'text', value: toPlainText(context, text, `${path}.biography`) }];
}

/** An invalid e-mail address is already reported at its place. */
function reportCorrespondence(context: AssembleContext, authors: Author[]): void {
  for (const [index, author] of authors.entries())
    if (author.corresponding && !author.email && !context.places.has(`authors.${index}.email`))
      context.report(
        message('corresponding-author-email', { author: authorName(author) }),
        placeOf(context, `authors.${index}`),
      );
}

function reportEqual(context: AssembleContext, authors: Author[]): void {
  const equal = authors.filter((author) => author.equalContribution);
  const [only] = equal;
  if (!only || equal.length > 1) return;
  context.report(
    message('equal-contribution-alone', { author: authorName(only) }),
    placeOf(context, `authors.${authors.indexOf(only)}`),
  );
}

function reportSameOrcid(context: AssembleContext, authors: Author[]): void {
  const seen = new Set<string>();
  for (const [index, { orcid }] of authors.entries()) {
    if (orcid && seen.has(orcid))
      context.report(
        message('orcid-invalid/of-two-authors', { orcid }),
        placeOf(context, `authors.${index}.orcid`),
      );
    if (orcid) seen.add(orcid);
  }
}
