import {
  type CslNode,
  calledMacro,
  descendants,
  element,
  elements,
  parseStyleTree,
  StyleError,
} from './style-tree.ts';

const NAMESPACE = 'http://purl.org/net/xbiblio/csl';

/**
 * Checks what a style must have to be used at all; a style that only refers to another need not.
 *
 * @throws StyleError
 */
export function checkStyle(xml: string): void {
  const style = parseStyleTree(xml);
  if (style.name !== 'style' || style.attrs.xmlns !== NAMESPACE)
    throw new StyleError(`Unexpected <${style.name}>, expected <style xmlns="${NAMESPACE}">`);
  if (parentOf(style) !== undefined) return;
  const citation = element(style, 'citation');
  if (!citation || !element(citation, 'layout'))
    throw new StyleError('Unexpected style without <citation>, expected one with a <layout>');
  const bibliography = element(style, 'bibliography');
  if (bibliography && !element(bibliography, 'layout'))
    throw new StyleError('Unexpected <bibliography> without <layout>, expected one');
  checkMacros(style);
}

function checkMacros(style: CslNode): void {
  const known = new Set(elements(style, 'macro').map((macro) => macro.attrs.name));
  for (const node of descendants(style)) {
    const name = calledMacro(node) ?? (node.name === 'key' ? node.attrs.macro : undefined);
    if (name !== undefined && !known.has(name))
      throw new StyleError(`Unexpected macro "${name}", expected one that the style defines`);
  }
}

/** The name of the style to which a dependent style refers: "apa". */
export function parentStyle(xml: string): string | undefined {
  return parentOf(parseStyleTree(xml));
}

function parentOf(style: CslNode): string | undefined {
  const info = element(style, 'info');
  const links = info ? elements(info, 'link') : [];
  const parent = links.find((link) => link.attrs.rel === 'independent-parent');
  return parent?.attrs.href?.replace(/\/$/, '').split('/').at(-1);
}
