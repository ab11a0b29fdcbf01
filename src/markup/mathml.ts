/**
 * Converts TeX formulas to presentation MathML, in the same way for all formats. The result conforms to the DTD
 * of MathML 3 (for JATS), and browsers can draw it (for HTML).
 */
import temml from 'temml';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { collapseWhiteSpace } from '../words/collapse-white-space.ts';
import { toMathml3 } from './mathml-normal-form.ts';
import { texNesting } from './tex-nesting.ts';

export type Mathml = { mathml: string } | { error: string };

/** Longer formulas are an attack or a mistake, and would take Temml long. */
const LONGEST = 20_000;
const MOST_EXPANSIONS = 2_000;
/** Limit for a formula that defines commands: each may contain as many levels as the formula. */
const FEW_EXPANSIONS = 20;
const DEFINES = /\\(?:[gex]?def|let|futurelet|(?:re)?newcommand|providecommand)(?![a-zA-Z])/;
const MOST_LEVELS = 100;
const CACHED = 2_000;

const cache = new Map<string, Mathml>();

/**
 * A `<math>` element as text, without namespace prefix; or the reason why the TeX cannot be read.
 *
 * @param tex without delimiters. The structure stage handles its `\label` and `\tag`
 */
export function texToMathml(tex: string, display: boolean): Mathml {
  const key = `${display ? 'd' : 'i'}${tex}`;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size > CACHED) cache.clear();
  const made = convert(tex, display);
  cache.set(key, made);
  return made;
}

function convert(tex: string, display: boolean): Mathml {
  if (tex.length > LONGEST) return { error: `a formula of ${tex.length} characters` };
  const levels = texNesting(tex);
  if (levels > MOST_LEVELS) return { error: `${levels} levels one in another` };
  try {
    const text = temml.renderToString(withPowers(withoutNumbers(tex)), {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: DEFINES.test(tex) ? FEW_EXPANSIONS : MOST_EXPANSIONS,
      macros: { ...MACROS },
    });
    return { mathml: toXml(toMathml3(parse(text))) };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

const SI_NUMBERS =
  /\\(SI|qty|num|SIrange)(?![a-zA-Z])(?:\s*\[[^\]]{0,1000}\])?((?:\s*\{[^{}]*\}){1,2})/g;
const SI_NUMBER = /\{ ?([+-]?[\d.,() ]*)(?:[eEdD] ?([+-]?\d+))?(?: ?\+- ?([\d.,]+))? ?\}/g;

/** Converts numbers of siunitx: `1.5e-3` is 1.5 × 10⁻³, `3+-1` is 3 ± 1. */
function withPowers(tex: string): string {
  return tex.replace(SI_NUMBERS, (_, name: string, groups: string) => {
    const made = groups
      .replace(/\s+/g, ' ')
      .replace(SI_NUMBER, (all, number: string, power?: string, error?: string) => {
        if (power === undefined && error === undefined) return all;
        const sure = error === undefined ? number.trim() : `${number.trim()}\\pm ${error}`;
        const times = power === undefined ? '' : `${sure === '' ? '' : '\\times '}10^{${power}}`;
        return `{${sure}${times}}`;
      });
    return `\\${name}${made}`;
  });
}

/** Commands of packages that Temml does not know. */
const MACROS: Record<string, string> = {
  '\\ensuremath': '#1',
  '\\mathds': '\\mathbb{#1}',
  '\\SI': '#1\\,\\mathrm{#2}',
  '\\qty': '#1\\,\\mathrm{#2}',
  '\\si': '\\mathrm{#1}',
  '\\unit': '\\mathrm{#1}',
  '\\num': '#1',
  '\\hdots': '\\dots',
  '\\xspace': '',
  '\\nolimits': '',
  // amsmath, mathtools, nicefrac, unicode-math and other packages
  '\\mbox': '\\text{#1}',
  '\\hfill': '\\quad',
  '\\mspace': '\\mskip#1',
  '\\linebreak': '',
  '\\qedhere': '',
  '\\centering': '',
  '\\mleft': '\\left',
  '\\mright': '\\right',
  '\\given': '\\mid',
  '\\nicefrac': '{}^{#1}\\!/\\!_{#2}',
  '\\smashoperator': '#1',
  '\\overarc': '\\overgroup{#1}',
  '\\widebar': '\\overline{#1}',
  '\\slashed': '\\cancel{#1}',
  '\\textsuperscript': '{}^{\\text{#1}}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\mathpzc': '\\mathcal{#1}',
  '\\mathbfit': '\\boldsymbol{#1}',
  '\\mathbfsf': '\\boldsymbol{\\mathsf{#1}}',
  '\\mathbfcal': '\\boldsymbol{\\mathcal{#1}}',
  '\\symbf': '\\mathbf{#1}',
  '\\symbfit': '\\boldsymbol{#1}',
  '\\symup': '\\mathrm{#1}',
  '\\symit': '\\mathit{#1}',
  '\\symsf': '\\mathsf{#1}',
  '\\symcal': '\\mathcal{#1}',
  '\\symbb': '\\mathbb{#1}',
  '\\textgreater': '>',
  '\\textless': '<',
  '\\textasciitilde': '\\sim',
  // siunitx
  '\\SIrange': '#1\\text{–}#2\\,\\mathrm{#3}',
  '\\ang': '#1^\\circ',
  ...units(
    `per=/ squared=^2 cubed=^3 percent=\\% celsius=^\\circ{C} degreeCelsius=^\\circ{C}
    kilo=k mega=M giga=G tera=T centi=c deci=d milli=m micro=\\mu{} nano=n pico=p femto=f
    meter=m metre=m second=s gram=g kilogram=kg ampere=A kelvin=K mole=mol candela=cd hertz=Hz newton=N
    pascal=Pa joule=J watt=W volt=V ohm=\\Omega{} tesla=T farad=F coulomb=C siemens=S litre=L liter=L
    minute=min hour=h day=d electronvolt=eV angstrom=\\text{Å}`,
  ),
};

/** Units of siunitx, which are printed upright. */
function units(list: string): Record<string, string> {
  const pairs = list.split(/\s+/).map((pair) => pair.split(/=(.*)/));
  return Object.fromEntries(pairs.map(([name, sign = '']) => [`\\${name}`, sign]));
}

/**
 * Removes labels and numbers, which are added elsewhere, and replaces environments that Temml does not know.
 */
function withoutNumbers(tex: string): string {
  return tex
    .replace(/\\label\s*\{[^{}]*\}/g, '')
    .replace(/\\tag\*?\s*\{[^{}]*\}/g, '')
    .replace(/\\(nonumber|notag)(?![A-Za-z])/g, '')
    .replace(MATHJAX_CHARACTER, (_, code: string) => `{\\char"${hexadecimal(code)}}`)
    .replace(/\\(begin|end)\s*\{(equation|align|gather|multline|alignat|flalign)\}/g, '\\$1{$2*}')
    .replace(/\\begin\s*\{eqnarray\*?\}/g, '\\begin{array}{rcl}')
    .replace(/\\end\s*\{eqnarray\*?\}/g, '\\end{array}')
    .replace(/\\(begin|end)\s*\{(?:subequations|multlined)\}/g, '\\$1{gathered}')
    .replace(
      /\\begin\s*\{IEEEeqnarray\*?\}\s*\{([^{}]*)\}/g,
      (_, columns: string) => `\\begin{array}{${columns.toLowerCase().replace(/[^lcr]/g, '')}}`,
    )
    .replace(/\\end\s*\{IEEEeqnarray\*?\}/g, '\\end{array}')
    .replace(ARRAY, (_, begin: string, columns: string) => `${begin}{${plainColumns(columns)}}`);
}

/** MathJax's command for a character. Examples: `\unicode{x1D7D9}`, `\unicode[Times]{963}` */
const MATHJAX_CHARACTER =
  /\\unicode\s*(?:\[[^\]]{0,1000}\]\s*)*\{\s*(x[\da-fA-F]{1,6}|\d{1,7})\s*\}/g;

function hexadecimal(code: string): string {
  return code.startsWith('x') ? code.slice(1) : Number(code).toString(16);
}

/** The start of an array and its column specification, which may contain one level of braces. */
const ARRAY = /(\\begin\s*\{array\})\s*(?:\[[tbc]\]\s*)?\{((?:[^{}]|\{[^{}]*\})*)\}/g;
/** No formula has more columns. */
const MOST_COLUMNS = 60;

/**
 * Simplifies columns for Temml: repetitions are written out, paragraphs are left-aligned, and separators are
 * removed.
 */
function plainColumns(columns: string): string {
  return columns
    .replace(
      /\*\s*(?:\{\s*(\d+)\s*\}|(\d))\s*(?:\{([^{}]*)\}|([lcr]))/g,
      (_, long, short, group, one) =>
        (group ?? one).repeat(Math.min(Number(long ?? short), MOST_COLUMNS)),
    )
    .replace(/[@!><]\{[^{}]*\}/g, '')
    .replace(/[pmb]\{[^{}]*\}/g, 'l');
}

function parse(text: string): Element {
  const root = fromXml(text).children.find((child) => child.type === 'element');
  if (!root) throw new Error('no formula');
  return root;
}

/** The sentence of Temml's error message, without the excerpt that it underlines with combining characters. */
function reasonOf(error: unknown): string {
  // Temml throws a TypeError if an argument is missing.
  if (error instanceof TypeError) return 'a command or a ^ or _ that nothing follows';
  const message = error instanceof Error ? error.message : String(error);
  return collapseWhiteSpace(
    message
      .normalize('NFC')
      .replace(/[\u0300-\u036F]/g, '')
      .replace(/ at (position|end of input)[\s\S]*$/, ''),
  );
}
