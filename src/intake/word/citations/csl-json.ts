/** Citation fields that carry CSL-JSON: Zotero, Mendeley Desktop, Mendeley Cite. */
import type { CslItem } from '../../../article/article.ts';
import { VARIABLES } from '../../../compile/references/read/variables.ts';
import { isObject } from '../../../words/is-object.ts';
import type { CitedWork } from '../../draft.ts';

/** Reads `ADDIN ZOTERO_ITEM CSL_CITATION {…}`. Empty if the JSON is damaged or is not CSL-JSON. */
export function worksOfJson(text: string): CitedWork[] {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start === -1 || end < start) return [];
  try {
    return worksOf(JSON.parse(text.slice(start, end + 1)));
  } catch {
    return [];
  }
}

/** Reads the tag of a content control: `MENDELEY_CITATION_v3_` and base64. */
export function worksOfMendeleyTag(tag: string): CitedWork[] {
  const coded = /^MENDELEY_CITATION_v\d+_(.+)$/s.exec(tag)?.[1];
  return coded ? worksOfJson(Buffer.from(coded, 'base64').toString('utf8')) : [];
}

/** Reads a citation with its items. */
export function worksOf(value: unknown): CitedWork[] {
  if (!isObject(value) || !Array.isArray(value.citationItems)) return [];
  return value.citationItems.filter(isObject).flatMap((entry) => {
    const csl = isObject(entry.itemData) ? toItem(entry.itemData, entry) : undefined;
    return csl
      ? [{ csl, ...surroundings(entry), suppressAuthor: entry['suppress-author'] === true }]
      : [];
  });
}

/** The reference manager's id shows which citations share a work. Undefined if a value does not fit its variable. */
function toItem(
  data: Record<string, unknown>,
  entry: Record<string, unknown>,
): CslItem | undefined {
  const { title, type, author } = data;
  if (title === undefined && type === undefined && author === undefined) return undefined;
  if (!Object.entries(data).every(([name, value]) => hasShape(name, value))) return undefined;
  const uris = Array.isArray(entry.uris) ? entry.uris : Array.isArray(entry.uri) ? entry.uri : [];
  const id = typeof uris[0] === 'string' ? uris[0] : String(data.id ?? entry.id ?? '');
  return { ...(data as CslItem), id, type: typeof type === 'string' ? type : 'document' };
}

function hasShape(name: string, value: unknown): boolean {
  const kind = VARIABLES.get(name);
  if (kind === undefined || kind === 'omitted' || value === null) return true;
  if (kind === 'names') return Array.isArray(value) && value.every(isName);
  if (kind !== 'date') return kind === 'custom' ? isObject(value) : isText(value);
  if (!isObject(value)) return false;
  const { 'date-parts': parts = [], ...others } = value;
  return Array.isArray(parts) && parts.every(isDate) && isFlat(others);
}

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
const isDate = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isName = (value: unknown): boolean => isObject(value) && isFlat(value);
const isFlat = (value: Record<string, unknown>): boolean =>
  Object.values(value).every((part) => part === null || typeof part !== 'object');

function surroundings(
  entry: Record<string, unknown>,
): Pick<CitedWork, 'locator' | 'label' | 'prefix' | 'suffix'> {
  const text = (name: string) =>
    typeof entry[name] === 'string' || typeof entry[name] === 'number'
      ? String(entry[name])
      : undefined;
  return {
    locator: text('locator'),
    label: text('label'),
    prefix: text('prefix'),
    suffix: text('suffix'),
  };
}
