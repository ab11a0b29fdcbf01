import {
  type CslNode,
  calledMacro,
  descendants,
  element,
  elements,
  macroNamed,
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
  checkSize(style);
}

/**
 * Elements that a style goes through for one work, of alternatives only one: at most 2,000 in the
 * thousands of styles of the CSL project, where those of Chicago hold a million with all alternatives.
 */
const LARGEST = 10_000;

/** Macros that call each other many times, or themselves, would keep the processor at work for ever. */
function checkSize(style: CslNode): void {
  const sizes = new Map<string, number>();
  const sizeOf = (node: CslNode): number => {
    const name = calledOrSorting(node);
    const sizesInside = elements(node).map(sizeOf);
    const inside =
      node.name === 'choose'
        ? sizesInside.reduce((most, size) => Math.max(most, size), 1)
        : sizesInside.reduce((sum, size) => sum + size, 1);
    return inside + (name === undefined ? 0 : macroSize(name));
  };
  const macroSize = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    sizes.set(name, Number.POSITIVE_INFINITY);
    const macro = macroNamed(style, name);
    const size = macro ? sizeOf(macro) : 0;
    sizes.set(name, size);
    return size;
  };
  for (const layout of elements(style).filter(({ name }) => name !== 'macro'))
    if (sizeOf(layout) > LARGEST)
      throw new StyleError(
        'Unexpected macros that call themselves or each other without end, or thousands of elements, expected a style that ends',
      );
}

/** The name of the macro that a text node calls, or by which a key sorts. */
function calledOrSorting(node: CslNode): string | undefined {
  return calledMacro(node) ?? (node.name === 'key' ? node.attrs.macro : undefined);
}

function checkMacros(style: CslNode): void {
  const known = new Set(elements(style, 'macro').map((macro) => macro.attrs.name));
  // The processor keeps macros in plain objects.
  for (const name of known)
    if (name !== undefined && name in {})
      throw new StyleError(`Unexpected macro "${name}", expected another name for it`);
  for (const node of descendants(style)) {
    const name = calledOrSorting(node);
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
