/** Builds and serializes XML. Only the serializer escapes text. */
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** A child of `element`: a node, a string, or a list of them. Empty values are left out. */
export type Child = ElementContent | string | number | undefined | null | false | Child[];

/**
 * Creates an element. Undefined attributes and empty children are left out. (Not xastscript, because it takes a
 * child in second place for attributes, and its types accept that.)
 */
export function element(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): Element {
  const defined = Object.entries(attributes).filter((entry) => entry[1] !== undefined);
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(defined.map(([key, value]) => [key, legal(value ?? '')])),
    children: children.flatMap(toNodes),
  };
}

export function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

/** An element; undefined if it has no content. */
export function elementIf(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): Element | undefined {
  const node = element(name, attributes, ...children);
  return node.children.length > 0 ? node : undefined;
}

/**
 * Serializes a document. Elements that contain only elements are indented; mixed content is not.
 *
 * @param prolog text between the XML declaration and the root, for example a DOCTYPE
 * @param mixed names of elements with mixed content in the schema. White space would be text in them, even if
 *   they contain only elements, so that they are kept on one line
 */
export function serialize(
  root: Element,
  prolog = '',
  mixed: ReadonlySet<string> = new Set(),
): string {
  indent(root, 0, mixed);
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${prolog}${readable(xml)}\n`;
}

/** Serializes a fragment, for XML and HTML that another format contains as text. */
export function serializeFragment(nodes: ElementContent[]): string {
  return readable(toXml(nodes, { tightClose: true }));
}

/**
 * Replaces numeric references of toXml by the common names, and escapes `]]>`, which toXml does not escape and
 * XML does not allow. (There are no CDATA sections.)
 */
function readable(xml: string): string {
  return xml.replace(/&#x26;|&#x3C;|&#x22;|\]\]>/g, (found) => ESCAPES[found] ?? found);
}
const ESCAPES: Record<string, string> = {
  '&#x26;': '&amp;',
  '&#x3C;': '&lt;',
  '&#x22;': '&quot;',
  ']]>': ']]&gt;',
};

/**
 * Characters that XML 1.0 forbids or advises against: control characters (C0 and C1) and
 * noncharacters.
 */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/** Removes characters that XML does not allow. A lone surrogate becomes U+FFFD, as in UTF-8 encoders. */
export function legal(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(ILLEGAL, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function toNodes(child: Child): ElementContent[] {
  if (child === undefined || child === null || child === false) return [];
  if (Array.isArray(child)) return child.flatMap(toNodes);
  if (typeof child === 'object') return [child];
  const value = legal(String(child));
  return value === '' ? [] : [{ type: 'text', value }];
}

function indent(parent: Element, depth: number, mixed: ReadonlySet<string>): void {
  if (mixed.has(parent.name)) return;
  const children = parent.children;
  for (const child of children) if (child.type === 'element') indent(child, depth + 1, mixed);
  if (children.length === 0 || children.some((child) => child.type !== 'element')) return;
  const pad = (level: number): ElementContent => ({
    type: 'text',
    value: `\n${'  '.repeat(level)}`,
  });
  parent.children = [...children.flatMap((child) => [pad(depth + 1), child]), pad(depth)];
}
