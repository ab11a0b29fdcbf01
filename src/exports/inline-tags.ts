import type { Element } from 'xast';
import type { Inline } from '../article/article.ts';
import { plainText } from '../markup/plain-text.ts';
import { element } from '../markup/xml.ts';

/** A receiver's elements for italic, superscript, …; of nodes that have none the words stay. */
export type Faces = Partial<Record<Inline['type'], string>>;

/** What OJS lets through in a title, and PubMed takes. */
export const HTML_FACES: Faces = {
  emphasis: 'i',
  strong: 'b',
  superscript: 'sup',
  subscript: 'sub',
  underline: 'u',
};

/** @param formula of TeX, for receivers that take MathML; without it, TeX stands as words */
export function withFaces(
  nodes: readonly Inline[],
  language: string,
  names: Faces,
  formula: (tex: string) => Element | undefined = () => undefined,
): (Element | string)[] {
  return nodes.flatMap((node): (Element | string)[] => {
    if (node.type === 'crossReference' || !('children' in node)) {
      const math = node.type === 'inlineMath' ? formula(node.value) : undefined;
      return [math ?? plainText([node], language)];
    }
    const children = withFaces(node.children, language, names, formula);
    const name = names[node.type];
    // No receiver has formulae inside of faces.
    return name && children.some((child) => child !== '') && !children.some(isFormula)
      ? [element(name, {}, children)]
      : children;
  });
}

function isFormula(child: Element | string): boolean {
  return typeof child !== 'string' && child.name === 'mml:math';
}
