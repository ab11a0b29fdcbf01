/** Helpers for generated content. */
import type { Element, ElementContent } from 'xast';
import { type Child, element } from '../../../markup/xml.ts';

/** The element, or nothing if it has no visible content. Receivers refuse empty elements. */
export function filled(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): Element | undefined {
  const made = element(name, attributes, ...children);
  return isBlank(made.children) ? undefined : made;
}

/** Whether there is no element and no visible character. */
export function isBlank(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}

/** The text content of the XML. Formulas count with their characters. */
export function elementText(node: ElementContent): string {
  if (node.type === 'element') return node.children.map(elementText).join('');
  return node.type === 'text' ? node.value : '';
}

/** The value for an attribute, without line ends; undefined if it is empty. */
export function attribute(value: string | undefined): string | undefined {
  return value?.replace(/\s+/g, ' ').trim() || undefined;
}

/** A BCP 47 tag for `xml:lang`; undefined for an invalid tag, which the DTD would refuse. */
export function languageTag(tag: string | undefined): string | undefined {
  return tag !== undefined && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined;
}
