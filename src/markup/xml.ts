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

export function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
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
 * @param mixed names of the elements whose schema lets text stand between the elements: white
 *   space would be words there, also where this one happens to hold only elements. What is inside
 *   of them stays on their line
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

/** Elements and text as they stand inside a document: for XML and HTML that another format holds as text. */
export function serializeFragment(nodes: ElementContent[]): string {
  return readable(toXml(nodes, { tightClose: true }));
}

/**
 * The names that people know for what toXml writes as numbers; and `>` where it follows `]]`, which
 * toXml leaves as it is and XML does not allow. (We make no CDATA sections.)
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

/** The text as XML may hold it; half a surrogate pair becomes U+FFFD, as in UTF-8 encoders. */
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
