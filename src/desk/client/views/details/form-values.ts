/** The values of the form, with a key for each item of a list, by which its fields keep their place on the page. */
import type {
  AffiliationValues,
  AuthorValues,
  AwardValues,
  DetailsChanges,
  DetailsValues,
  NameValues,
} from '../../../../app/desk/details/details-values.ts';

interface Keyed {
  key: string;
}
export type AuthorItem = AuthorValues & Keyed;
export type AffiliationItem = AffiliationValues & Keyed;
export type AwardItem = AwardValues & Keyed;

export interface FormValues extends Omit<DetailsValues, 'authors' | 'affiliations' | 'awards'> {
  authors: AuthorItem[];
  affiliations: AffiliationItem[];
  awards: AwardItem[];
}

let count = 0;

export function newKey(): string {
  count += 1;
  return `new-${count}`;
}

export function toForm(values: DetailsValues): FormValues {
  const keyed = <Item extends { at?: number }>(items: Item[]) =>
    items.map((item) => ({ ...item, key: item.at === undefined ? newKey() : `old-${item.at}` }));
  return {
    ...values,
    authors: keyed(values.authors),
    affiliations: keyed(values.affiliations),
    awards: keyed(values.awards),
  };
}

const NO_NAME: NameValues = { given: '', particle: '', family: '', suffix: '', language: '' };

export function newAuthor(): AuthorItem {
  return {
    key: newKey(),
    name: NO_NAME,
    collective: '',
    native: NO_NAME,
    email: '',
    orcid: '',
    position: '',
    biography: '',
    id: '',
    corresponding: false,
    equal: false,
    deceased: false,
    affiliations: [],
    roles: [],
  };
}

export function newAffiliation(): AffiliationItem {
  const key = newKey();
  return {
    key,
    // A better id is made when it is saved.
    id: key,
    department: '',
    institution: '',
    street: '',
    city: '',
    region: '',
    'postal-code': '',
    country: '',
    ror: '',
    text: '',
  };
}

export function newAward(): AwardItem {
  return { key: newKey(), funder: '', 'funder-id': '', award: [], recipient: '' };
}

/** What differs from the base. Undefined if nothing does. */
export function changesOf(base: FormValues, values: FormValues): DetailsChanges | undefined {
  if (base === values) return undefined;
  const { authors, affiliations, awards } = written(values);
  const removed = base.languages.filter((tag) => !values.languages.includes(tag));
  const isRemoved = (path: string) =>
    removed.some((tag) => path.startsWith(`translations.${tag}.`));
  const texts = changed(base.texts, values.texts, '', isRemoved);
  const lists = changed(base.lists, values.lists, [], isRemoved);
  const changes: DetailsChanges = {
    ...(texts && { texts }),
    ...(lists && { lists }),
    ...(removed.length > 0 && { removedLanguages: removed }),
    ...(isOther(base.authors, authors) && { authors }),
    ...(isOther(base.affiliations, affiliations) && { affiliations }),
    ...(isOther(base.awards, awards) && { awards }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

function changed<Value>(
  base: Record<string, Value>,
  values: Record<string, Value>,
  empty: Value,
  isLeftOut: (path: string) => boolean,
): Record<string, Value> | undefined {
  const entries = Object.entries(values).filter(
    ([path, value]) => !isLeftOut(path) && !isSame(base[path] ?? empty, value),
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function isOther(base: readonly Keyed[], items: readonly object[]): boolean {
  const isEqual = (item: object, index: number) =>
    item === base[index] || isSame(withoutKey(base[index] ?? {}), withoutKey(item));
  return base.length !== items.length || !items.every(isEqual);
}

function withoutKey(item: object): object {
  return { ...item, key: undefined };
}

/** The items as they are saved: without empty lines, and with readable ids of new affiliations. */
function written({ authors, affiliations, awards }: FormValues) {
  const filled = affiliations.filter((item) => item.at !== undefined || !isEmpty(item, ['id']));
  const ids = new Map<string, string | undefined>(affiliations.map(({ id }) => [id, undefined]));
  const taken = new Set(filled.flatMap(({ at, id }) => (at === undefined ? [] : [id])));
  for (const item of filled) {
    const id = item.at === undefined ? freeId(item, taken) : item.id;
    taken.add(id);
    ids.set(item.id, id);
  }
  return {
    authors: authors
      .filter((item) => item.at !== undefined || !isEmpty(item, []))
      .map((author) => {
        const own = author.affiliations.flatMap((id) => (ids.has(id) ? (ids.get(id) ?? []) : id));
        return isSame(own, author.affiliations) ? author : { ...author, affiliations: own };
      }),
    affiliations: filled.map((item) =>
      item.at === undefined ? { ...item, id: ids.get(item.id) ?? item.id } : item,
    ),
    awards: awards.filter((item) => item.at !== undefined || !isEmpty(item, [])),
  };
}

function isEmpty(item: object, besides: readonly string[]): boolean {
  const ignored = ['key', 'at', ...besides];
  const parts = Object.entries(item).filter(([key]) => !ignored.includes(key));
  return parts.every(([, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? isEmpty(value, [])
      : value === '' || value === false || (Array.isArray(value) && value.length === 0),
  );
}

/** Authors without a name cannot be written. */
export function isNameless(author: AuthorItem): boolean {
  const { name, collective, isForeign } = author;
  return !isForeign && !collective.trim() && !name.family.trim() && !name.given.trim();
}

export function isBlank(author: AuthorItem): boolean {
  return isEmpty(author, []);
}

/** Example: "sample-college". */
function freeId({ institution, text }: AffiliationItem, taken: ReadonlySet<string>): string {
  const words = (institution || text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const word =
    words
      .match(/[a-z]{3,}/g)
      ?.slice(0, 2)
      .join('-') ?? 'affiliation';
  if (!taken.has(word)) return word;
  for (let number = 2; ; number += 1)
    if (!taken.has(`${word}-${number}`)) return `${word}-${number}`;
}

/** The same changes on another state of the file. Items of lists are found again by what they were. */
export function rebased(base: FormValues, mine: FormValues, fresh: FormValues): FormValues {
  const pick = <Value>(
    before: Record<string, Value>,
    own: Record<string, Value>,
    now: Record<string, Value>,
  ) => ({ ...now, ...changed(before, own, undefined as Value, () => false) });
  const removed = base.languages.filter((tag) => !mine.languages.includes(tag));
  const added = mine.languages.filter((tag) => !base.languages.includes(tag));
  const languages = fresh.languages.filter((tag) => !removed.includes(tag));
  return {
    texts: pick(base.texts, mine.texts, fresh.texts),
    lists: pick(base.lists, mine.lists, fresh.lists),
    languages: [...languages, ...added.filter((tag) => !languages.includes(tag))],
    authors: items(base.authors, mine.authors, fresh.authors),
    affiliations: items(base.affiliations, mine.affiliations, fresh.affiliations),
    awards: items(base.awards, mine.awards, fresh.awards),
  };
}

function items<Item extends Keyed & { at?: number }>(
  base: Item[],
  mine: Item[],
  fresh: Item[],
): Item[] {
  if (!isOther(base, mine)) return fresh;
  const free = new Set(fresh);
  return mine.map((item) => {
    const before = base.find(({ key }) => key === item.key);
    const found =
      before &&
      ([...free].find((each) => isSame({ ...each, at: 0, key: 0 }, { ...before, at: 0, key: 0 })) ??
        [...free].find((each) => each.at === before.at) ??
        [...free].find((each) => each === fresh[base.indexOf(before)]));
    if (!found) return { ...item, at: undefined } as Item;
    free.delete(found);
    return { ...item, at: found.at } as Item;
  });
}
