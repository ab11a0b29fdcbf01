/** Where the parts of a YAML document stand in its text. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
} from 'yaml';

export type YamlPair = Pair<Node, Node | null>;
type Map = YAMLMap<Node, Node | null>;

export interface YamlSource {
  text: string;
  document: Document.Parsed;
}

/** The map that a node is or that its alias names. */
export function mapAt(node: unknown, { document }: YamlSource): Map | undefined {
  const target = isAlias(node) ? node.resolve(document) : node;
  return isMap<Node, Node | null>(target) ? target : undefined;
}

export function pairsOf(map: Map | undefined): YamlPair[] {
  return (map?.items ?? []) as YamlPair[];
}

/** Empty if the key is no text. */
export function keyOf({ key }: YamlPair): string {
  return isScalar(key) ? String(key.value ?? key.source ?? '') : '';
}

/** The text of a scalar; undefined for lists and maps. */
export function textOf(node: unknown, { document }: YamlSource): string | undefined {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (target === null || target === undefined) return '';
  if (!isScalar(target)) return undefined;
  const text = String(target.value ?? target.source ?? '');
  const isNull = target.type === Scalar.PLAIN && /^(?:~|null|Null|NULL)$/.test(text);
  return isNull ? '' : text;
}

export function itemsOf(node: unknown, { document }: YamlSource): Node[] | undefined {
  const target = isAlias(node) ? node.resolve(document) : node;
  return isSeq<Node>(target) ? target.items : undefined;
}

export function isBlockScalar(node: unknown): node is Scalar {
  return (
    isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)
  );
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/**
 * The offset behind a node. A list or a map with a line for each part ends with its last line; empty lines and lines
 * of comments behind it are no part of it.
 */
export function endOf(node: Node, text: string): number {
  const end = node.range?.[1] ?? 0;
  if (!isCollection(node) || node.flow) return end;
  const last = node.items.at(-1) as Node | YamlPair | undefined;
  if (!last) return end;
  return endOfLine(text, isPair(last) ? endOfPair(last, text) : endOf(last, text));
}

export function endOfPair({ key, value }: YamlPair, text: string): number {
  const end = endOf(key, text);
  return value?.range ? Math.max(endOf(value, text), end + 1) : end;
}

export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the line end. A node that ends with a line end, such as a block of text, ends there. */
export function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** White space for a line that begins where an offset is in its own line. */
export function indentOf(text: string, offset: number): string {
  return ' '.repeat(offset - startOfLine(text, offset));
}

/** The white space before the first character of a line. */
export function leadingSpace(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}
