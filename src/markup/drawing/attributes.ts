/** Cleans the attributes of an element, by name and namespace, and removes loads from their values. */
import type { XmlAttribute, XmlElement } from '../read-xml.ts';
import { type AddressRules, cleanAddress } from './addresses.ts';
import { withoutLoads } from './css.ts';
import { reportRemoved } from './report.ts';
import { SVG_ATTRIBUTES, XLINK, XML } from './vocabulary.ts';

/** Attributes for screen readers, and data that only scripts read. */
const HARMLESS = /^(?:aria|data)-[\w.-]+$/;
const XML_ATTRIBUTES = new Set(['space', 'lang', 'id']);

/** @param vocabulary names of the attributes without a namespace */
export function cleanAttributes(
  { local, attributes }: XmlElement,
  vocabulary: ReadonlySet<string>,
  rules: AddressRules,
): [name: string, value: string][] {
  const kept: [string, string][] = [];
  for (const attribute of attributes) {
    const name = publishedName(local, attribute, vocabulary, rules);
    if (name === undefined) continue;
    const value = /href$/.test(name)
      ? cleanAddress(local, attribute.value, rules)
      : cleanValue(attribute.value, rules);
    if (value !== undefined) kept.push([name, value]);
  }
  return kept;
}

/**
 * The published name of an attribute. Data of drawing programs in other namespaces are not visible, and are
 * left out silently.
 */
function publishedName(
  element: string,
  { uri, local }: XmlAttribute,
  vocabulary: ReadonlySet<string>,
  rules: AddressRules,
): string | undefined {
  if (uri === XLINK) return /^(?:href|title)$/.test(local) ? `xlink:${local}` : undefined;
  if (uri === XML && local === 'base') reportRemoved(rules, 'address outside the file');
  if (uri === XML) return XML_ATTRIBUTES.has(local) ? `xml:${local}` : undefined;
  if (uri !== '') return undefined;
  if (vocabulary.has(local) || HARMLESS.test(local)) return local;
  if (local === 'href' && element === 'a') return local;
  reportRemoved(rules, `${/^on/i.test(local) ? 'event handler' : 'attribute'} ${local}`);
  return undefined;
}

export function cleanValue(value: string, rules: AddressRules): string {
  const clean = withoutLoads(value);
  if (clean !== value) reportRemoved(rules, 'address outside the file');
  return clean;
}

/** Whether an animation may change its attribute. Addresses and code may not be animated. */
export function isAnimatable({ attributes }: XmlElement): boolean {
  const attribute = attributes.find(({ uri, local }) => uri === '' && local === 'attributeName');
  const name = attribute?.value.trim() ?? 'transform';
  return SVG_ATTRIBUTES.has(name) && name !== 'href' && name !== 'style';
}
