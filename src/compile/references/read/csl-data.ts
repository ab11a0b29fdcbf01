/** Reads CSL-JSON and CSL-YAML files into items, which `cleanItem` cleans. */

import { type MessageOf, message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import { frontMatterOf } from '../../../words/front-matter.ts';
import { isObject } from '../../../words/is-object.ts';
import type { Place } from '../../../words/place.ts';
import { START_OF_FILE } from '../../../words/place.ts';
import { pointsOf } from '../../../words/text-points.ts';
import { plainOf } from '../../yaml/plain.ts';
import { readYaml } from '../../yaml/read.ts';
import { entryOf, itemsOf, type YamlNode } from '../../yaml/tree.ts';
import { fromCrossref } from './crossref-data.ts';
import { hayagrivaItem, isHayagriva } from './hayagriva.ts';
import { markdownToRich } from './markup.ts';
import { VARIABLES } from './variables.ts';

export interface DataItem {
  csl: object;
  place?: Place;
}

/** Keys of an object that may contain the list of references, depending on the program. */
const LISTS = ['references', 'items'];

/** Reads a JSON file: an array, one item, or an object with `items` or `references`. */
export function readCslJson(text: string, report: Report): DataItem[] {
  const point = pointsOf(text);
  const parsed = parseJson(text);
  if ('error' in parsed) {
    report(parsed.error, point(parsed.offset));
    return [];
  }
  const items = listOf(parsed.value);
  if (!items) report(message('bibliography-syntax/no-list'), point(0));
  const objects = (items ?? []).filter(isObject);
  const spans = objectSpans(text, objects.length);
  return objects.map((item, index) => {
    const span = spans[index];
    return {
      csl: fromCrossref(item),
      place: span && { start: point(span[0]), end: point(span[1]) },
    };
  });
}

type JsonResult = { value: unknown } | { error: MessageOf<'bibliography-syntax'>; offset: number };

function parseJson(text: string): JsonResult {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const offset = at === undefined ? text.length : Number(at);
    const char = text[offset];
    if (char === undefined) return { error: message('bibliography-syntax/json-end'), offset };
    return { error: message('bibliography-syntax/json', { found: JSON.stringify(char) }), offset };
  }
}

function listOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  const fields = new Map(Object.entries(value));
  const listed = LISTS.map((name) => fields.get(name)).find(Array.isArray);
  return listed ?? (fields.has('id') || fields.has('type') ? [value] : undefined);
}

/**
 * Offsets of each item: the objects of the outermost list, or the whole object. The text is valid JSON,
 * so counting brackets outside strings is enough.
 */
function objectSpans(text: string, count: number): [start: number, end: number][] {
  const spans: [number, number][] = [];
  const open: { bracket: string; start: number; list: boolean }[] = [];
  let name = '';
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/g)) {
    if (token === '[' || token === '{') {
      const outer = open.at(-1);
      const list = token === '[' && (!outer || (open.length === 1 && isListName(name)));
      open.push({ bracket: token, start: index, list });
    } else if (token === ']' || token === '}') {
      const closed = open.pop();
      if (closed && token === '}' && open.at(-1)?.list) spans.push([closed.start, index + 1]);
    } else if (open.length === 1) name = token;
  }
  return spans.length === 0 && count === 1 ? [[0, text.length]] : spans;
}

function isListName(quoted: string): boolean {
  return LISTS.some((name) => quoted === `"${name}"`);
}

/** Reads a YAML file: a list, one item, a map with `references` or `items`, or Hayagriva entries by key. */
export function readCslYaml(text: string, report: Report): DataItem[] {
  // In Pandoc's files, the YAML stands between fences.
  const front = frontMatterOf(text);
  const body = front ? text.slice(0, front.start + front.yaml.length) : text;
  // A duplicate field in an entry must not stop the article.
  const root = readYaml(body, START_OF_FILE, (found, place) => {
    const isDuplicate = found.id === 'key-duplicate';
    report(isDuplicate ? { ...found, id: 'bibliography-entry/key-twice' } : found, place);
  });
  if (!root) return [];
  const nodes = yamlItems(root);
  const entries = !nodes && root.kind === 'map' ? root.entries : [];
  if (entries.length > 0 && isHayagriva(entries.map(({ value }) => plainOf(value))))
    return entries.map(({ key, keyPlace, value }) => ({
      csl: hayagrivaItem(key, Object(plainOf(value))),
      place: { start: keyPlace.start, end: value.place.end },
    }));
  if (!nodes) report(message('bibliography-syntax/no-list'), root.place);
  return (nodes ?? [])
    .filter((node) => node.kind === 'map')
    .map((node) => ({ csl: withoutMarkdown(Object(plainOf(node))), place: node.place }));
}

/** Converts the texts of an item from Pandoc's Markdown, which its YAML has, to CSL's rich text. */
export function withoutMarkdown(csl: object): object {
  return Object.fromEntries(
    Object.entries(csl).map(([name, value]: [string, unknown]) => [
      name,
      VARIABLES.get(name) === 'rich' && typeof value === 'string' ? markdownToRich(value) : value,
    ]),
  );
}

function yamlItems(root: YamlNode): YamlNode[] | undefined {
  if (root.kind === 'list') return root.items;
  if (root.kind !== 'map') return undefined;
  const listed = LISTS.map((name) => entryOf(root, name)?.value).find(Boolean);
  if (listed) return itemsOf(listed);
  return entryOf(root, 'id') || entryOf(root, 'type') ? [root] : undefined;
}
