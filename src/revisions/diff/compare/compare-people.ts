/** Compares authors and affiliations: who is credited, in which order and with which facts. */

import { type Affiliation, type Author, affiliationsOf } from '../../../article/article.ts';
import { CREDIT_ROLES } from '../../../article/credit.ts';
import { enumerate } from '../../../words/enumerate.ts';
import { ownValue } from '../../../words/own-value.ts';
import { authorName, personName } from '../../../words/person-name.ts';
import { type Change, minor, substantive } from '../change.ts';
import {
  AFFILIATION_NAMES,
  AUTHOR_FACT_NAMES,
  AUTHOR_MARKS,
  type AuthorFact,
  type AuthorMark,
} from '../fact-names.ts';
import { factPrint } from '../fingerprint.ts';
import { factSentence } from '../sentence.ts';
import { compareFact, type FactSpot, factSpot } from './compare-facts.ts';
import { compareInlines } from './compare-text.ts';
import { type Comparison, changeAt, wholeChange } from './comparison.ts';

export function compareAuthors(comparison: Comparison): Change[] {
  const [before, after] = [comparison.before.article, comparison.after.article];
  const pairs = pairByKeys(before.authors, after.authors, [
    ({ orcid }) => orcid,
    authorName,
    ({ name, collective }) => name?.family ?? collective,
  ]);
  const spot = (author: Author): FactSpot => ({
    part: 'authors',
    label: authorName(author),
    key: 'authors',
  });
  const whole = (author: Author, kind: 'added' | 'removed') => {
    const name = authorName(author);
    const verdict = substantive(`an author was ${kind}`);
    const change = wholeChange(factSpot(spot(author), comparison), kind, verdict, name);
    return { ...change, says: `The author ${name} was ${kind}` };
  };
  return [
    ...without(before.authors, pairs, 0).map((author) => whole(author, 'removed')),
    ...without(after.authors, pairs, 1).map((author) => whole(author, 'added')),
    ...orderChange(pairs, after.authors, comparison),
    ...pairs.flatMap(([old, now]) =>
      compareAuthor(old, now, `authors.${after.authors.indexOf(now)}`, comparison),
    ),
  ];
}

function orderChange(
  pairs: readonly (readonly [Author, Author])[],
  authors: readonly Author[],
  comparison: Comparison,
): Change[] {
  const before = comparison.before.article.authors;
  const row = (list: readonly Author[], side: 0 | 1) =>
    list.filter((author) => pairs.some((pair) => pair[side] === author));
  const counterpart = new Map(pairs);
  const old = row(before, 0).map((author) => counterpart.get(author));
  const now = row(authors, 1);
  if (old.every((author, index) => author === now[index])) return [];
  const spot = factSpot(
    { part: 'authors', label: 'order of the authors', key: 'authors' },
    comparison,
  );
  const [was, is] = [before, authors].map((list) => list.map(authorName).join(', '));
  const order = { before: was, after: is };
  return [
    {
      ...changeAt(spot, 'moved', substantive('the order of the authors'), order),
      says: factSentence('order of the authors', was, is),
    },
  ];
}

function compareAuthor(
  before: Author,
  after: Author,
  key: string,
  comparison: Comparison,
): Change[] {
  const author = authorName(after);
  const at = (field: string, name: string): FactSpot => ({
    part: 'authors',
    label: `${author}, ${name}`,
    name: `${name} of ${author}`,
    key: `${key}.${field}`,
    field,
    ...(field === 'email' && {
      verdict: minor('an address of an author: how to reach, not whom to credit'),
    }),
  });
  const facts = Object.entries(AUTHOR_FACT_NAMES).flatMap(([field, name]) => {
    const known = field as AuthorFact;
    return compareFact(before[known], after[known], at(field, name), comparison, authorFactText);
  });
  const marks = Object.entries(AUTHOR_MARKS).flatMap(([field, name]) => {
    const known = field as AuthorMark;
    const says = `${author} is ${after[known] ? 'now' : 'no longer'} ${name}`;
    return compareFact(before[known], after[known], { ...at(field, name), says }, comparison);
  });
  const [old, now] = [
    affiliationsOf(before, comparison.before.article.affiliations),
    affiliationsOf(after, comparison.after.article.affiliations),
  ];
  const affiliations =
    factPrint(old.map(withoutLabel)) === factPrint(now.map(withoutLabel)) ||
    isSameRow(old, now, comparison)
      ? []
      : compareFact(
          old.map(affiliationName),
          now.map(affiliationName),
          at('affiliations', old.length > 1 || now.length > 1 ? 'affiliations' : 'affiliation'),
          comparison,
          (names) => names.join('; ') || undefined,
        ).concat(sameNames(old, now, at('affiliations', 'affiliations'), comparison));
  const biography = compareInlines(
    before.biography,
    after.biography,
    factSpot(at('biography', 'biography'), comparison),
    comparison,
  );
  const biographyChanges = biography.map((change) => ({
    ...change,
    says: `The biography of ${author} changed`,
  }));
  return [
    ...compareNames(before, after, at, comparison),
    ...facts,
    ...marks,
    ...affiliations,
    ...biographyChanges,
  ];
}

function compareNames(
  before: Author,
  after: Author,
  at: (field: string, name: string) => FactSpot,
  comparison: Comparison,
): Change[] {
  const [old, now] = [before, after].map(authorName);
  const says = `The author ${old} is now named ${now}`;
  return (['name', 'collective'] as const).flatMap((field) =>
    compareFact(before[field], after[field], { ...at(field, 'name'), says }, comparison),
  );
}

/** Roles with CRediT's names, and names as printed. */
function authorFactText(value: Author[AuthorFact]): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if ('name' in value) return personName(value.name);
  return value.map((role) => ownValue<string>(CREDIT_ROLES, role) ?? role).join(', ') || undefined;
}

/** Different affiliations with the same printed name. */
function sameNames(
  old: readonly Affiliation[],
  now: readonly Affiliation[],
  at: FactSpot,
  comparison: Comparison,
): Change[] {
  const isReported = factPrint(old.map(affiliationName)) !== factPrint(now.map(affiliationName));
  return isReported
    ? []
    : compareFact(old.map(withoutLabel), now.map(withoutLabel), at, comparison);
}

/** Whether they are the same affiliations, even if their facts changed. */
function isSameRow(
  old: readonly Affiliation[],
  now: readonly Affiliation[],
  comparison: Comparison,
): boolean {
  const pairs = affiliationPairs(comparison);
  const counterpart = new Map(pairs);
  return (
    old.length === now.length &&
    old.every((affiliation, index) => counterpart.get(affiliation) === now[index])
  );
}

/** The affiliation without id and label, which follow from the order. */
function withoutLabel({ id, label, ...facts }: Affiliation): Omit<Affiliation, 'id' | 'label'> {
  return facts;
}

function affiliationName(affiliation: Affiliation): string {
  const { text, department, institution, street, city, region, postalCode, country } = affiliation;
  return (
    text ??
    [department, institution, street, city, region, postalCode, country].filter(Boolean).join(', ')
  );
}

function affiliationPairs({ before, after }: Comparison): (readonly [Affiliation, Affiliation])[] {
  return pairByKeys(before.article.affiliations, after.article.affiliations, [
    (affiliation) => factPrint(withoutLabel(affiliation)),
    ({ id }) => id,
    ({ ror }) => ror,
    ({ institution }) => institution,
  ]);
}

export function compareAffiliations(comparison: Comparison): Change[] {
  const [before, after] = [comparison.before.article, comparison.after.article];
  const pairs = affiliationPairs(comparison);
  const spot = (affiliation: Affiliation): FactSpot => ({
    part: 'affiliations',
    label: affiliationName(affiliation),
    key: 'affiliations',
  });
  const whole = (each: Affiliation, kind: 'added' | 'removed') => {
    const name = affiliationName(each);
    const verdict = substantive(`an affiliation was ${kind}`);
    const change = wholeChange(factSpot(spot(each), comparison), kind, verdict, name);
    return { ...change, says: `The affiliation “${name}” was ${kind}` };
  };
  return [
    ...without(before.affiliations, pairs, 0).map((each) => whole(each, 'removed')),
    ...without(after.affiliations, pairs, 1).map((each) => whole(each, 'added')),
    ...affiliationOrder(pairs, comparison),
    ...pairs.flatMap(([old, now]) => fieldChanges(old, now, spot(now), comparison)),
  ];
}

/** The authors with the affiliation. Example: " of Ann Marsh and Ben Hill" */
function ofAuthors({ id }: Affiliation, authors: readonly Author[]): string {
  const names = authors.filter(({ affiliations }) => affiliations.includes(id)).map(authorName);
  const more = names.length - MOST_NAMES;
  const named = more > 0 ? [...names.slice(0, MOST_NAMES), `${more} more`] : names;
  return named.length > 0 ? ` of ${enumerate(named)}` : '';
}

const MOST_NAMES = 3;

function fieldChanges(
  before: Affiliation,
  after: Affiliation,
  spot: FactSpot,
  comparison: Comparison,
): Change[] {
  const [old, now] = [withoutLabel(before), withoutLabel(after)];
  const fields = new Set([...Object.keys(old), ...Object.keys(now)]) as Set<keyof typeof old>;
  const owners = ofAuthors(after, comparison.after.article.authors);
  return [...fields].flatMap((field) =>
    compareFact(
      old[field],
      now[field],
      {
        ...spot,
        label: `${spot.label} (${field})`,
        name: `${AFFILIATION_NAMES[field]}${owners}`,
        field,
      },
      comparison,
    ),
  );
}

/** A changed order alone is not reported, because affiliations are numbered in the order of authors. */
function affiliationOrder(
  pairs: readonly (readonly [Affiliation, Affiliation])[],
  comparison: Comparison,
): Change[] {
  const rows = pairs.map(([old, now]) => [
    comparison.before.article.affiliations.indexOf(old),
    comparison.after.article.affiliations.indexOf(now),
  ]);
  const sorted = rows.toSorted(([a = 0], [b = 0]) => a - b).map(([, place = 0]) => place);
  if (sorted.every((place, index) => index === 0 || place > (sorted[index - 1] ?? 0))) return [];
  const spot = factSpot({ part: 'affiliations', label: 'order of the affiliations' }, comparison);
  const why =
    'the order of the affiliations; changes of the authors’ affiliations are listed separately';
  return [
    { ...changeAt(spot, 'moved', minor(why)), says: 'The order of the affiliations changed' },
  ];
}

// ------------------------------------------------------------------------ who is who

/** Pairs equal items by the first key that is unique in both versions. */
function pairByKeys<Value extends object>(
  before: readonly Value[],
  after: readonly Value[],
  keys: readonly ((value: Value) => string | undefined)[],
): (readonly [Value, Value])[] {
  const pairs = new Map<Value, Value>();
  const taken = new Set<Value>();
  const pair = (old: Value, now: Value) => {
    pairs.set(old, now);
    taken.add(now);
  };
  // First the items that are equal in every fact, in order.
  const equal = Map.groupBy(after, factPrint);
  for (const old of before) {
    const now = equal.get(factPrint(old))?.shift();
    if (now) pair(old, now);
  }
  for (const keyOf of keys) {
    const known = new Map(
      after.filter((each) => !taken.has(each)).map((each) => [keyOf(each), each]),
    );
    for (const old of before) {
      const key = keyOf(old);
      const now = key === undefined || pairs.has(old) ? undefined : known.get(key);
      if (now && !taken.has(now)) pair(old, now);
    }
  }
  return [...pairs];
}

function without<Value>(
  list: readonly Value[],
  pairs: readonly (readonly [Value, Value])[],
  side: 0 | 1,
): Value[] {
  const used = new Set(pairs.map((pair) => pair[side]));
  return list.filter((each) => !used.has(each));
}
