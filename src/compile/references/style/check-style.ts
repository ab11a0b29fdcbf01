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
 * Checks what a style must have to be used at all; a style that only refers to another need not.
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
 * Elements that a style goes through for one work, of alternatives only one: at most 2,000 in the
 * thousands of styles of the CSL project, where those of Chicago hold a million with all alternatives.
 */
const LARGEST = 10_000;
/** Elements inside each other, a macro's inside those that call it: at most 43 in the styles that come along. */
const DEEPEST = 400;

/** What a style goes through. */
interface Extent {
  size: number;
  depth: number;
}

/**
 * Macros that call each other many times, or themselves, would keep the processor at work for ever;
 * a long row of them would be too much for its stack.
 */
function checkSize(style: CslNode): void {
  // The processor takes the first of one name.
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
    const called = name === undefined ? NOTHING : macroExtent(name, above + 1);
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
    const extent = macro ? extentOf(macro, above) : NOTHING;
    extents.set(name, extent);
    return extent;
  }
}

const NOTHING: Extent = { size: 0, depth: 0 };

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), 0);
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
      throw new StyleError(message('style-invalid/macro-name', { name }));
  for (const node of descendants(style)) {
    const name = calledOrSorting(node);
    if (name !== undefined && !known.has(name))
      throw new StyleError(message('style-invalid/macro-undefined', { name }));
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
