/** The elements of a page by name and by class. */
import type { Element, Nodes, Root } from 'hast';
import { addToGroup } from '../../words/add-to-group.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';

export interface PageIndex {
  named(name: string): readonly Element[];
  withClass(name: string): readonly Element[];
}

/** The index of a page, cached for all rules. */
export const pageIndexOf = memoizeWeak(newIndex);

function newIndex(root: Root): PageIndex {
  const names = new Map<string, Element[]>();
  const classes = new Map<string, Element[]>();
  const visit = (node: Nodes): void => {
    if (node.type === 'element') {
      addToGroup(names, node.tagName, node);
      for (const name of classesOf(node)) addToGroup(classes, name, node);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return {
    named: (name) => names.get(name) ?? [],
    withClass: (name) => classes.get(name) ?? [],
  };
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** Elements with a name inside others, in document order. */
export function within(elements: readonly Element[], name: string): Element[] {
  return elements.flatMap((element) =>
    element.children.flatMap((child) => {
      if (child.type !== 'element') return [];
      return child.tagName === name ? [child] : within([child], name);
    }),
  );
}
