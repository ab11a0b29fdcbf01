import type { Element } from 'xast';
import type { Inline } from '../article.ts';
import { element } from '../markup/xml.ts';
import { plainText } from '../text/plain-text.ts';

/** A receiver's elements for italic, superscript, …; of nodes that have none the words stay. */
export type Faces = Partial<Record<Inline['type'], string>>;

export function withFaces(
  nodes: readonly Inline[],
  language: string,
  names: Faces,
): (Element | string)[] {
  return nodes.flatMap((node): (Element | string)[] => {
    if (node.type === 'crossReference' || !('children' in node))
      return [plainText([node], language)];
    const children = withFaces(node.children, language, names);
    const name = names[node.type];
    return name && children.some((child) => child !== '')
      ? [element(name, {}, children)]
      : children;
  });
}
