/** Affiliations, numbered in the order in which the authors first name them. */

import type { Affiliation, Author } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import { nearest } from '../../../words/nearest.ts';
import type { AffiliationFields } from '../schema/front-matter.ts';
import { type AssembleContext, placeOf } from './assemble-context.ts';
import { optional } from './optional.ts';
import { toPlainText } from './texts.ts';

export interface ResolvedAffiliations {
  authors: Author[];
  affiliations: Affiliation[];
}

/**
 * The authors without references to unknown or empty affiliations, and the affiliations that authors name.
 * What is left out is reported.
 */
export function resolveAffiliations(
  context: AssembleContext,
  authors: Author[],
): ResolvedAffiliations {
  const listed = context.front.affiliations ?? [];
  const byId = new Map(listed.map((fields, index) => [fields.id ?? '', { fields, index }]));
  const linked = authors.map((author, index) =>
    withKnownAffiliations(context, author, index, byId),
  );
  const all = new Set(linked.flatMap((author) => author.affiliations));
  const empty = new Set(
    listed.filter((fields) => isEmpty(fields) && all.has(fields.id ?? '')).map(({ id = '' }) => id),
  );
  const known = linked.map((author) => ({
    ...author,
    affiliations: author.affiliations.filter((id) => !empty.has(id)),
  }));
  const used = [...new Set(known.flatMap((author) => author.affiliations))];
  const affiliations = used.flatMap((id, position) => {
    const { fields, index } = byId.get(id) ?? {};
    return fields
      ? [affiliationOf(context, fields, id, position + 1, `affiliations.${index}`)]
      : [];
  });
  reportEmpty(context, listed, empty);
  // An author who names an unknown affiliation has a message at that name already.
  const without = linked.flatMap(({ collective }, index) =>
    authors[index]?.affiliations.length === 0 && !collective ? [index] : [],
  );
  const meant = authors.flatMap((author) =>
    author.affiliations.map((id) => (byId.has(id) ? id : nearest(id, byId.keys()))),
  );
  const unused = listed.flatMap(({ id = '' }) => (meant.includes(id) || empty.has(id) ? [] : [id]));
  // An author without affiliation and an affiliation without author are reported together: the id that links
  // them is missing.
  if (affiliations.length > 0 && without.length > 0) reportWithout(context, without, unused);
  else reportUnused(context, listed, unused);
  return { authors: known, affiliations };
}

function withKnownAffiliations(
  context: AssembleContext,
  author: Author,
  index: number,
  byId: Map<string, unknown>,
): Author {
  const known = author.affiliations.flatMap((written, at) => {
    if (byId.has(written)) return [written];
    const path = `authors.${index}.affiliations.${at}`;
    const id = written.replace(MARKS, '');
    if (id === '' || byId.has(id)) {
      const mark = written.replace(id, '');
      context.report(message('name-marks/among-affiliations', { mark }), placeOf(context, path));
      return id === '' ? [] : [id];
    }
    const meant = nearest(id, byId.keys());
    context.report(
      meant
        ? message('affiliation-unknown/misspelled', { id: written, meant })
        : message('affiliation-unknown', { id: written }),
      placeOf(context, path),
    );
    return [];
  });
  return { ...author, affiliations: [...new Set(known)] };
}

/**
 * Marks of notes on a title page, which papaja lists among the affiliations.
 * Examples: "*", "1†", "\\ddagger".
 */
const MARKS = /^(?:[*∗†‡§¶#+‖]|\\[a-z]+)+|(?:(?<!\s)\s+)?(?:[*∗†‡§¶#+‖]|\\[a-z]+){1,50}$/gu;

const TEXT_FIELDS = {
  department: 'department',
  institution: 'institution',
  street: 'street',
  city: 'city',
  region: 'region',
  'postal-code': 'postalCode',
  text: 'text',
} as const satisfies Partial<Record<keyof AffiliationFields, keyof Affiliation>>;

/** Whether no field has words. Templates have such entries: `institution: ""`. */
function isEmpty(fields: AffiliationFields): boolean {
  const keys = [...Object.keys(TEXT_FIELDS), 'country', 'ror'] as (keyof AffiliationFields)[];
  return keys.every((key) => !fields[key]?.trim());
}

function affiliationOf(
  context: AssembleContext,
  fields: AffiliationFields,
  id: string,
  label: number,
  path: string,
): Affiliation {
  const texts = Object.entries(TEXT_FIELDS).map(([key, name]) => {
    const text = fields[key as keyof typeof TEXT_FIELDS];
    return optional(name, text && toPlainText(context, text, `${path}.${key}`));
  });
  return {
    id,
    label: String(label),
    ...Object.assign({}, ...texts),
    ...optional('country', fields.country),
    ...optional('ror', fields.ror),
  };
}

function reportEmpty(
  context: AssembleContext,
  listed: AffiliationFields[],
  empty: ReadonlySet<string>,
): void {
  for (const [index, { id = '' }] of listed.entries())
    if (empty.has(id))
      context.report(
        message('affiliation-empty', { id }),
        placeOf(context, `affiliations.${index}`),
      );
}

function reportUnused(
  context: AssembleContext,
  listed: AffiliationFields[],
  unused: readonly string[],
): void {
  for (const [index, { id = '', institution, text }] of listed.entries())
    if (unused.includes(id)) {
      const facts = { id, affiliation: institution ?? text ?? id };
      context.report(
        message('affiliation-unused', facts),
        placeOf(context, `affiliations.${index}`),
      );
    }
}

/** @param without indexes of the authors without affiliation */
function reportWithout(
  context: AssembleContext,
  without: readonly number[],
  unused: readonly string[],
): void {
  const found =
    unused.length > 0
      ? message('affiliation-missing/others-unused', { unused })
      : message('affiliation-missing');
  for (const index of without) context.report(found, placeOf(context, `authors.${index}`));
}
