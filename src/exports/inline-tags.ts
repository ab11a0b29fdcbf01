import type { Element } from 'xast';
import type { Inline } from '../article/article.ts';
import { plainText } from '../markup/plain-text.ts';
import { element } from '../markup/xml.ts';

/** A receiver's elements for italic, superscript and so on. Nodes without an element become plain words. */
export type InlineTags = Partial<Record<Inline['type'], string>>;

/** The elements that OJS allows in a title and PubMed accepts. */
export const HTML_TAGS: InlineTags = {
  emphasis: 'i',
  strong: 'b',
  superscript: 'sup',
  subscript: 'sub',
  underline: 'u',
};

/** @param formula converts TeX, for receivers that accept MathML; without it, TeX becomes plain words */
export function inlineElements(
  nodes: readonly Inline[],
  language: string,
  names: InlineTags,
  formula: (tex: string) => Element | undefined = () => undefined,
): (Element | string)[] {
  return nodes.flatMap((node): (Element | string)[] => {
    if (node.type === 'crossReference' || !('children' in node)) {
      const math = node.type === 'inlineMath' ? formula(node.value) : undefined;
      return [math ?? plainText([node], language)];
    }
    const children = inlineElements(node.children, language, names, formula);
    const name = names[node.type];
    // No receiver accepts formulas inside these elements.
    return name && children.some((child) => child !== '') && !children.some(isFormula)
      ? [element(name, {}, children)]
      : children;
  });
}

function isFormula(child: Element | string): boolean {
  return typeof child !== 'string' && child.name === 'mml:math';
}
