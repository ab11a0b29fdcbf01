import { message } from '../../../messages/message.ts';
import {
  type CslNode,
  calledMacro,
  descendants,
  element,
  elements,
  parseStyleTree,
  StyleError,
} from '../style-tree.ts';

const NAMESPACE = 'http://purl.org/net/xbiblio/csl';

/**
 * Checks that a style can be used. A dependent style, which only refers to another, is not checked.
 *
 * @throws StyleError
 */
export function checkStyle(xml: string): void {
  const style = parseStyleTree(xml);
  if (style.name !== 'style' || style.attrs.xmlns !== NAMESPACE)
    throw new StyleError(message('style-invalid/root', { name: style.name }));
  if (parentOf(style) !== undefined) return;
  const citation = element(style, 'citation');
  if (!citation || !element(citation, 'layout'))
    throw new StyleError(message('style-invalid/citation-layout-missing'));
  const bibliography = element(style, 'bibliography');
  if (bibliography && !element(bibliography, 'layout'))
    throw new StyleError(message('style-invalid/bibliography-layout-missing'));
  checkMacros(style);
  checkSize(style);
}

/**
 * Elements that are evaluated for one work, with one branch of each choice. The styles of the CSL project have
 * at most 2,000; with all branches, those of Chicago have a million.
 */
const LARGEST = 10_000;
/** Depth of nested elements, including those of called macros. It is at most 43 in the bundled styles. */
const DEEPEST = 400;

/** Number and depth of the elements that are evaluated. */
interface Extent {
  size: number;
  depth: number;
}

/**
 * Rejects macros that call themselves or each other many times, because citeproc would never finish, and long
 * chains of macros, which would overflow the stack.
 */
function checkSize(style: CslNode): void {
  // If two macros have the same name, citeproc uses the first.
  const all = elements(style, 'macro').toReversed();
  const macros = new Map(all.map((macro) => [macro.attrs.name, macro]));
  const extents = new Map<string, Extent>();
  for (const layout of elements(style).filter(({ name }) => name !== 'macro')) {
    const { size, depth } = extentOf(layout, 0);
    if (size > LARGEST || depth > DEEPEST) throw new StyleError(message('style-invalid/endless'));
  }

  function extentOf(node: CslNode, above: number): Extent {
    if (above > DEEPEST) throw new StyleError(message('style-invalid/endless'));
    const inside = elements(node).map((child) => extentOf(child, above + 1));
    const name = calledOrSorting(node);
    const called = name === undefined ? EMPTY : macroExtent(name, above + 1);
    const sizes = inside.map(({ size }) => size);
    const size =
      node.name === 'choose' ? largest([1, ...sizes]) : sizes.reduce((sum, each) => sum + each, 1);
    const depth = 1 + largest([called.depth, ...inside.map((each) => each.depth)]);
    return { size: size + called.size, depth };
  }

  function macroExtent(name: string, above: number): Extent {
    const known = extents.get(name);
    if (known) return known;
    extents.set(name, { size: Number.POSITIVE_INFINITY, depth: 0 });
    const macro = macros.get(name);
    const extent = macro ? extentOf(macro, above) : EMPTY;
    extents.set(name, extent);
    return extent;
  }
}

const EMPTY: Extent = { size: 0, depth: 0 };

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), 0);
}

/** The name of the macro that a text node or a sort key calls. */
function calledOrSorting(node: CslNode): string | undefined {
  return calledMacro(node) ?? (node.name === 'key' ? node.attrs.macro : undefined);
}

function checkMacros(style: CslNode): void {
  const known = new Set(elements(style, 'macro').map((macro) => macro.attrs.name));
  // Citeproc stores macros in plain objects.
  for (const name of known)
    if (name !== undefined && name in {})
      throw new StyleError(message('style-invalid/macro-name', { name }));
  for (const node of descendants(style)) {
    const name = calledOrSorting(node);
    if (name !== undefined && !known.has(name))
      throw new StyleError(message('style-invalid/macro-undefined', { name }));
  }
}

/** The name of the style that a dependent style refers to. Example: "apa" */
export function parentStyle(xml: string): string | undefined {
  return parentOf(parseStyleTree(xml));
}

function parentOf(style: CslNode): string | undefined {
  const info = element(style, 'info');
  const links = info ? elements(info, 'link') : [];
  const parent = links.find((link) => link.attrs.rel === 'independent-parent');
  return parent?.attrs.href?.replace(/\/$/, '').split('/').at(-1);
}
