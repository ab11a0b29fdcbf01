/**
 * Building XML: one small helper, one serializer. Escaping happens once, in the serializer.
 */
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** What `element` takes as a child: nodes, strings, lists of them; nothing is left out. */
export type Child = ElementContent | string | number | undefined | null | false | Child[];

/**
 * An element; attributes whose value is `undefined` and children that are nothing are left out.
 * (xastscript takes a child in second place for attributes, and its types accept it.)
 */
export function element(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): Element {
  const given = Object.entries(attributes).filter((entry) => entry[1] !== undefined);
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(given.map(([key, value]) => [key, legal(value ?? '')])),
    children: children.flatMap(toNodes),
  };
}

/** An element only where it has content. */
export function elementIf(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): Element | undefined {
  const made = element(name, attributes, ...children);
  return made.children.length > 0 ? made : undefined;
}

/**
 * A document, indented where an element holds only elements; nothing is added to mixed content.
 *
 * @param prolog what stands between the XML declaration and the root: a DOCTYPE
 */
export function serialize(root: Element, prolog = ''): string {
  indent(root, 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${prolog}${toXml(root)}\n`;
}

/** Characters that XML 1.0 cannot hold, lone surrogates among them. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function legal(text: string): string {
  return text.replace(ILLEGAL, '');
}

function toNodes(child: Child): ElementContent[] {
  if (child === undefined || child === null || child === false || child === '') return [];
  if (Array.isArray(child)) return child.flatMap(toNodes);
  if (typeof child === 'object') return [child];
  return [{ type: 'text', value: legal(String(child)) }];
}

function indent(parent: Element, depth: number): void {
  const children = parent.children;
  for (const child of children) if (child.type === 'element') indent(child, depth + 1);
  if (children.length === 0 || children.some((child) => child.type !== 'element')) return;
  const pad = (level: number): ElementContent => ({
    type: 'text',
    value: `\n${'  '.repeat(level)}`,
  });
  parent.children = [...children.flatMap((child) => [pad(depth + 1), child]), pad(depth)];
}
