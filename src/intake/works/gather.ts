/**
 * All works of a manuscript with unique keys, each once: those of citation fields, which are exact, and those of the
 * typed list.
 */
import type { CslItem } from '../../article/article.ts';
import { wordSet } from '../../words/word-list.ts';
import type { CitedWork } from '../draft.ts';
import { assignKeys } from '../references/index.ts';
import type { ReadEntry, ReferenceList } from './reference-list.ts';

export interface Works {
  /** Works with their keys, in list order. */
  items: CslItem[];
  /** Key of a work cited by a field. */
  keyOf(work: CitedWork): string;
  /** Entries of the typed list that are replaced by a field's data. */
  replaced: ReadEntry[];
}

export function gatherWorks(cited: CitedWork[], entries: ReadEntry[]): Works {
  const fields: CslItem[] = [];
  const indexOf = new Map<CitedWork, number>();
  const known = new Map<string, number>();
  for (const work of cited) {
    const names = identities(work.csl);
    const at =
      names.map((name) => known.get(name)).find((index) => index !== undefined) ?? fields.length;
    if (at === fields.length) fields.push(cleanItem(work.csl));
    for (const name of names) known.set(name, at);
    indexOf.set(work, at);
  }
  const replaced =
    fields.length > 0
      ? entries.filter(({ item }) => fields.some((field) => isSameWork(field, item)))
      : [];
  const typed = entries.filter((entry) => !replaced.includes(entry)).map(({ item }) => item);
  const items = assignKeys([...fields, ...typed]);
  return { items, replaced, keyOf: (work) => items[indexOf.get(work) ?? -1]?.id ?? '' };
}

/**
 * Keys by printed number, starting at 1; undefined if the works include some from fields, because their position in the
 * list is unknown.
 */
export function printedKeys(
  { entries, numbered }: ReferenceList,
  { items }: Works,
): (string | undefined)[] | undefined {
  if (items.length !== entries.length) return undefined;
  const keys: (string | undefined)[] = [];
  for (const [index, { entry }] of entries.entries()) {
    const label = /\d+/.exec(entry.label ?? '')?.[0];
    if ((numbered || entry.numberedElsewhere) && label === undefined) continue;
    keys[(label === undefined ? index + 1 : Number(label)) - 1] = items[index]?.id;
  }
  return Array.from(keys);
}

/**
 * Two records with a common identity are the same work: the reference manager's id, the DOI, or name, year and title.
 */
function identities(item: CslItem): string[] {
  const doi = item.DOI?.toLowerCase().replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
  const title = fold(item.title ?? '');
  return [
    ...(item.id ? [`id ${item.id}`] : []),
    ...(doi ? [`doi ${doi}`] : []),
    ...(title ? [`work ${yearOf(item)} ${fold(familyOf(item))} ${title}`] : []),
  ];
}

function yearOf(item: CslItem): string {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return year === undefined
    ? (/\d{4}/.exec(`${item.issued?.literal ?? ''} ${item.issued?.raw ?? ''}`)?.[0] ?? '')
    : String(year);
}

function familyOf(item: CslItem): string {
  const [first] = item.author ?? item.editor ?? [];
  return first?.family ?? first?.literal ?? '';
}

function fold(text: string): string {
  return text
    .replace(/<[^<>]*>/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isSameWork(field: CslItem, typed: CslItem): boolean {
  if (field.DOI && typed.DOI) return field.DOI.toLowerCase() === typed.DOI.toLowerCase();
  const [a, b] = [fold(field.title ?? ''), fold(typed.title ?? '')];
  if (a !== '' && b !== '') return a === b || overlap(a, b) >= 0.75;
  return (
    yearOf(field) !== '' &&
    yearOf(field) === yearOf(typed) &&
    fold(familyOf(field)) === fold(familyOf(typed))
  );
}

/** Number of common words, divided by that of the longer text. */
function overlap(a: string, b: string): number {
  const [first, second] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(first.size, second.size);
}

/**
 * Internal fields of reference managers, which do not belong in a bibliography. Numbers are strings (CSL-JSON 1.0.2).
 */
const OWN_FIELDS = wordSet(`
  id uris uri suppress-author note abstract citation-key citation-label collection schema archive_location source
  journalAbbreviation shortTitle call-number parsedAuthor __proto__`);

function cleanItem(item: CslItem): CslItem {
  const entries = Object.entries(item).filter(
    ([key, value]) => !OWN_FIELDS.has(key) && value !== '' && value !== undefined && value !== null,
  );
  const cleaned: CslItem = { id: '', type: item.type ?? 'document' };
  for (const [key, value] of entries)
    cleaned[key] = typeof value === 'number' ? String(value) : value;
  const doi = cleaned.DOI?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (doi) cleaned.DOI = doi;
  if (doi && cleaned.URL && /doi\.org\//i.test(cleaned.URL)) delete cleaned.URL;
  // Mendeley writes the year 0 if a work has no year.
  if (Number(cleaned.issued?.['date-parts']?.[0]?.[0]) === 0) delete cleaned.issued;
  if (cleaned.type === '') cleaned.type = 'document';
  return cleaned;
}
