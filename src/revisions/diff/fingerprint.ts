/**
 * Content as one string that is equal if the content is equal. It ignores ids and numbers that follow from the order,
 * and the way a text is divided into nodes.
 */
import type { Citation } from '../../article/article.ts';

/** Keys whose values follow from the order. Whether something is numbered at all is the author's choice. */
const DERIVED = new Set(['id', 'number', 'letter', 'depth', 'target', 'calls', 'row']);

/**
 * The fingerprint of nodes: blocks, inlines, notes.
 *
 * @param seen maps a citation to the form that is compared
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

/** The fingerprint of facts, such as names, dates and the data of a reference, in any order of keys. */
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

/** Joins adjacent texts and drops empty ones. */
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
