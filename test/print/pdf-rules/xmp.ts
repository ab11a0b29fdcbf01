/** The metadata packet: its header, and its properties with prefix and namespace. */
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';

export interface Xmp {
  /** The processing instruction that opens the packet: `begin="…" id="…"`. */
  header: string;
  /** Whether it could be read as XML with one rdf:RDF. */
  valid: boolean;
  utf8: boolean;
  properties: XmpProperty[];
}
export interface XmpProperty {
  prefix: string;
  name: string;
  namespace: string;
  element: Element;
}

export function readXmp(bytes: Uint8Array): Xmp {
  const text = Buffer.from(bytes).toString('utf8');
  const xmp: Xmp = {
    header: /<\?xpacket ([^?]*)\?>/.exec(text)?.[1] ?? '',
    valid: false,
    utf8: !text.includes('\ufffd') || Buffer.from(text, 'utf8').equals(Buffer.from(bytes)),
    properties: [],
  };
  try {
    const root = fromXml(text.replace(/<\?xpacket[^?]*\?>/g, '').trim());
    const rdf = elementsOf(root.children).flatMap((meta) => elementsNamed(meta, 'rdf:RDF'));
    xmp.valid = rdf.length === 1;
    for (const description of rdf.flatMap((one) => elementsOf(one.children)))
      xmp.properties.push(...propertiesOf(description));
  } catch {
    xmp.valid = false;
  }
  return xmp;
}

function propertiesOf(description: Element): XmpProperty[] {
  return elementsOf(description.children).map((element) => {
    const [prefix = '', name = ''] = element.name.split(':');
    const declared = element.attributes[`xmlns:${prefix}`];
    const namespace = declared ?? description.attributes[`xmlns:${prefix}`] ?? '';
    return { prefix, name, namespace, element };
  });
}

export function elementsOf(nodes: readonly { type: string }[]): Element[] {
  return nodes.filter((node): node is Element => node.type === 'element');
}

export function elementsNamed(parent: Element, name: string): Element[] {
  const here = parent.name === name ? [parent] : [];
  return [...here, ...elementsOf(parent.children).flatMap((child) => elementsNamed(child, name))];
}

export function wordsOf(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' ? wordsOf(child) : '';
    })
    .join('')
    .trim();
}
