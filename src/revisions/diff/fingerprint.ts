/**
 * Content as one string, equal exactly where the content is: without ids and numbers that follow
 * from the order of things, and without how a text was cut into nodes.
 */
import type { Citation } from '../../article/article.ts';

/** What is made from the order of things; that a thing has a number at all is its author's. */
const DERIVED = new Set(['id', 'number', 'letter', 'depth', 'target', 'calls', 'row']);

/**
 * Of nodes: blocks, inlines, notes.
 *
 * @param seen a citation as it is to be compared
 */
export function contentPrint(
  value: unknown,
  seen: (citation: Citation) => object = (same) => same,
): string {
  const print = (inner: unknown): string => {
    if (Array.isArray(inner)) return `[${joinedTexts(inner).map(print).join(',')}]`;
    if (typeof inner !== 'object' || inner === null) return JSON.stringify(inner) ?? 'null';
    const numbered = 'number' in inner && inner.number !== undefined ? ['"numbered"'] : [];
    const value = isCitation(inner) ? seen(inner) : inner;
    return `{${[...fields(value, DERIVED, print), ...numbered].join(',')}}`;
  };
  return print(value);
}

function isCitation(node: object): node is Citation {
  return 'type' in node && node.type === 'citation' && 'keys' in node;
}

/** Of facts: names, dates, the data of a reference; all of them, whatever their order. */
export function factPrint(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(factPrint).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${fields(value, NONE, factPrint).join(',')}}`;
}
const NONE: ReadonlySet<string> = new Set();

function fields(
  value: object,
  without: ReadonlySet<string>,
  print: (value: unknown) => string,
): string[] {
  return Object.entries(value)
    .filter(([key, inner]) => inner !== undefined && !without.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${print(inner)}`);
}

/** Neighbouring texts are one text, and an empty one is none. */
function joinedTexts(values: readonly unknown[]): unknown[] {
  if (!values.some(isText)) return [...values];
  const joined: unknown[] = [];
  for (const value of values) {
    const last = joined.at(-1);
    if (isText(value) && value.value === '') continue;
    if (isText(value) && isText(last))
      joined[joined.length - 1] = { ...last, value: last.value + value.value };
    else joined.push(value);
  }
  return joined;
}

function isText(value: unknown): value is { type: 'text'; value: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'text' &&
    'value' in value &&
    typeof value.value === 'string'
  );
}
