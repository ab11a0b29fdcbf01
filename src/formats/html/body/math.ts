/** Formulas as MathML, which browsers and screen readers know. The TeX is kept for copying. */
import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import type { Equation } from '../../../article/article.ts';
import { formulaWords } from '../../../markup/formula-words.ts';
import { texToMathml } from '../../../markup/mathml.ts';
import { focusable, type PageState } from '../page-state.ts';
import { FORMULA_MARK } from './formula-mark.ts';

/** The formula, or code if the TeX is invalid. The structure stage has reported that. */
export function mathElement(state: PageState, tex: string, display: boolean): Element {
  const result = texToMathml(tex, display);
  if ('error' in result) return h('code.tex', { dir: 'ltr' }, tex);
  const long = !display && tex.length > LONG;
  return h(
    long ? 'span.math.long' : 'span.math',
    {
      dataTex: tex,
      tabIndex: long ? focusable(state) : undefined,
      ...accessibleText(state, tex, display),
    },
    mathmlTree(result.mathml),
  );
}

/** A displayed formula. The lines of an aligned environment share their columns. */
export function displayedFormula(state: PageState, { value, row }: Equation): Element {
  const own = mathElement(state, value, true);
  const all = row && mathElement(state, row.of, true);
  const rows = all && rowsOf(all);
  if (!all || !rows?.[row.index]) return own;
  for (const [index, each] of rows.entries()) if (index !== row.index) hideRow(each);
  return { ...own, children: all.children };
}

function rowsOf({ children: [math] }: Element): Element[] | undefined {
  const [table] = math?.type === 'element' ? elementsOf(math) : [];
  return table?.tagName === 'mtable' ? elementsOf(table) : undefined;
}

/** Keeps only the widths of the cells. */
function hideRow(row: Element): void {
  row.properties = { className: ['other-line'], ariaHidden: 'true' };
  for (const cell of elementsOf(row))
    cell.children = [h('mpadded', { height: '0', depth: '0' }, [h('mphantom', cell.children)])];
}

/** Length of TeX from which a formula may be wider than a phone. Browsers do not break formulas. */
const LONG = 50;

/**
 * In print the formula is a picture with words, which the PDF's tags turn into a formula. Inline formulas have the
 * words that people type ("x² ≤ y"), which the outline shows, too. Displayed formulas have TeX.
 */
function accessibleText(
  { medium }: PageState,
  tex: string,
  display: boolean,
): { role?: string; ariaLabel?: string } {
  if (medium !== 'print') return {};
  const words = display ? tex : formulaWords(tex);
  return { role: 'img', ariaLabel: `${FORMULA_MARK}${words}` };
}

function mathmlTree(mathml: string): ElementContent[] {
  const { children } = fromHtml(mathml, { fragment: true });
  const elements = children.filter((child) => child.type === 'element');
  for (const element of elements) markForStyles(element);
  return elements;
}

/** Classes for what a style sheet cannot select: lines between the cells of a table, primes. */
function markForStyles(node: Element): void {
  const inside = elementsOf(node);
  if (node.tagName === 'mtable') rule(inside.map(elementsOf), node.properties);
  if (node.tagName === 'mo' && PRIMES.test(textOf(node))) node.properties.className = ['prime'];
  for (const child of inside) markForStyles(child);
}

const PRIMES = /^[\u2032\u2033\u2034\u2057]+$/;

function rule(rows: Element[][], { columnlines, rowlines }: Properties): void {
  const isLine = (lines: unknown, at: number) => String(lines ?? '').split(' ')[at] === 'solid';
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const after = isLine(columnlines, column) ? ['ruled-after'] : [];
      const below = isLine(rowlines, row) ? ['ruled-below'] : [];
      if (after.length + below.length > 0) cell.properties.className = [...after, ...below];
    });
  });
}

function elementsOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function textOf({ children: [only] }: Element): string {
  return only?.type === 'text' ? only.value : '';
}
