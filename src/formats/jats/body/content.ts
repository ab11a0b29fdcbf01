/** What the handlers ask of content that is made already. */
import type { Element, ElementContent } from 'xast';
import { type Child, element } from '../../../markup/xml.ts';

/** The element, unless there is nothing to see in it: receivers refuse empty elements. */
export function filled(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): Element | undefined {
  const made = element(name, attributes, ...children);
  return isBlank(made.children) ? undefined : made;
}

/** Neither an element nor a visible character. */
export function isBlank(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}

/** The text in it, as a reader of the XML finds it; formulae count by their characters. */
export function elementText(node: ElementContent): string {
  if (node.type === 'element') return node.children.map(elementText).join('');
  return node.type === 'text' ? node.value : '';
}

/** The value for an attribute: without line ends, `undefined` where nothing is left. */
export function attribute(value: string | undefined): string | undefined {
  return value?.replace(/\s+/g, ' ').trim() || undefined;
}

/** A BCP 47 tag for `xml:lang`; `undefined` for what is none, which the DTD would refuse. */
export function languageTag(tag: string | undefined): string | undefined {
  return tag !== undefined && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined;
}
