/** Formulae as MathML, which browsers and screen readers know; the TeX stays for copying. */
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { texToMathml } from '../../mathml.ts';
import { focusable, type PageState } from './page-state.ts';

/** The formula; TeX that cannot be read, which the structure stage has reported, as code. */
export function mathElement(state: PageState, tex: string, display: boolean): Element {
  const result = texToMathml(tex, display);
  if ('error' in result) return h('code.tex', { dir: 'ltr' }, tex);
  const long = !display && tex.length > LONG;
  return h(
    long ? 'span.math.long' : 'span.math',
    { dataTex: tex, tabIndex: long ? focusable(state) : undefined, ...spoken(state, tex) },
    mathmlTree(result.mathml),
  );
}

/** TeX of a formula that may be wider than a phone; browsers do not break formulas. */
const LONG = 50;

/**
 * In print the formula is a picture with words, which the PDF's tags turn into a formula; the
 * invisible mark tells it from other pictures.
 */
function spoken(state: PageState, tex: string): { role?: string; ariaLabel?: string } {
  return state.medium === 'print' ? { role: 'img', ariaLabel: `${FORMULA_MARK}${tex}` } : {};
}

/** U+2061, function application. */
export const FORMULA_MARK = '\u2061';

function mathmlTree(mathml: string): ElementContent[] {
  const { children } = fromHtml(mathml, { fragment: true });
  return children.filter((child) => child.type === 'element');
}
