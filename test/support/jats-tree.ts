/** Questions to the XML of an article, for tests. */
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { elementText } from '../../src/formats/jats/body/content.ts';
import { everyElement } from '../../src/formats/jats/ids.ts';

/** A rule with the codes of who demands it, and the question whether it is kept. */
export type Rule = [codes: string, rule: string, holds: () => boolean];

export function readTree(xml: string) {
  const root = fromXml(xml).children.find((node) => node.type === 'element');
  if (!root) throw new Error('no element');
  const elements = everyElement(root);
  const parents = new Map(
    elements.flatMap((parent) => childrenOf(parent).map((child) => [child, parent] as const)),
  );
  const all = (name: string) => elements.filter((element) => element.name === name);
  const isInside = (node: Element, name: string): boolean => {
    const parent = parents.get(node);
    return parent !== undefined && (parent.name === name || isInside(parent, name));
  };
  return {
    root,
    elements,
    all,
    isInside,
    parentOf: (element: Element): Element => parents.get(element) ?? root,
    byId: new Map(elements.map((element) => [element.attributes.id, element])),
    /** The first of the name, which must be there. */
    one: (name: string): Element => {
      const [first] = all(name);
      if (!first) throw new Error(`no ${name}`);
      return first;
    },
  };
}

export function childrenOf(parent: Element, name?: string): Element[] {
  return parent.children.filter(
    (child): child is Element => child.type === 'element' && (!name || child.name === name),
  );
}

export function isIdentified({ attributes }: Element): boolean {
  return Boolean(attributes.id);
}

export { elementText };
