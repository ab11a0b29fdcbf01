/**
 * Formulas as MathML 3 only. PMC accepts `tex-math` only as a whole LaTeX document, which other programs (Pandoc)
 * misread, and programs that read all text would print an `mml:annotation`. An export can request the TeX
 * (`options.tex`).
 */
import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { texToMathml } from '../../../markup/mathml.ts';
import { element } from '../../../markup/xml.ts';
import type { Jats } from '../jats.ts';

/** The content of `inline-formula` or `disp-formula`. Invalid TeX stays TeX. */
export function formula(jats: Jats, tex: string, display: boolean): Element {
  const math = mathElement(tex, display);
  if (!math) return element('tex-math', {}, latexDocument(tex, display));
  if (jats.options.tex) math.children = [annotate(math.children, tex)];
  return math;
}

/** `mml:math` of TeX; undefined if the TeX is invalid. */
export function mathElement(tex: string, display: boolean): Element | undefined {
  const made = texToMathml(tex, display);
  const math = 'mathml' in made ? parse(made.mathml) : undefined;
  return math && element('mml:math', { display: display ? 'block' : 'inline' }, math);
}

function parse(mathml: string): Element[] | undefined {
  const math = fromXml(mathml).children.find((child) => child.type === 'element');
  const content = math?.children.flatMap(toDtd) ?? [];
  return content.length > 0 ? content.filter((child) => child.type === 'element') : undefined;
}

/** `semantics` contains one element, then its annotations. */
function annotate(math: ElementContent[], tex: string): Element {
  const [only] = math;
  const content = math.length === 1 && only ? only : element('mml:mrow', {}, math);
  const annotation = element('mml:annotation', { encoding: 'application/x-tex' }, tex);
  return element('mml:semantics', {}, content, annotation);
}

/** A complete LaTeX document, as the receivers' style checkers require. */
function latexDocument(tex: string, display: boolean): string {
  const body = display ? `\\[${tex}\\]` : `$${tex}$`;
  const packages = '\\usepackage{amsmath,amssymb}';
  return `\\documentclass{article}${packages}\\begin{document}${body}\\end{document}`;
}

/** The node with its prefix and only the attributes that the DTD allows. */
function toDtd(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).filter(([name, value]) => isAllowed(node.name, name, value)),
  ) as Record<string, string>;
  return [element(`mml:${node.name}`, attributes, node.children.flatMap(toDtd))];
}

function isAllowed(name: string, attribute: string, value: string | null | undefined): boolean {
  const known = EVERYWHERE.has(attribute) || ATTRIBUTES[name]?.split(' ').includes(attribute);
  const values = VALUES[attribute];
  return typeof value === 'string' && known === true && (!values || values.test(value));
}

const EVERYWHERE = new Set(['mathcolor', 'mathbackground']);
const TOKEN = 'mathvariant mathsize';
/** Allowed attributes by element, for the elements of our formulas: MathML 3 in mathml3.dtd of JATS 1.4. */
const ATTRIBUTES: Record<string, string> = {
  mi: TOKEN,
  mn: TOKEN,
  mtext: TOKEN,
  ms: TOKEN,
  mo: `${TOKEN} form fence separator lspace rspace stretchy symmetric maxsize minsize largeop movablelimits accent`,
  mspace: 'width height depth',
  mfrac: 'linethickness',
  mstyle: 'scriptlevel displaystyle mathvariant mathsize',
  mpadded: 'width height depth lspace voffset',
  menclose: 'notation',
  munder: 'accentunder',
  mover: 'accent',
  munderover: 'accent accentunder',
  mtable: 'columnalign columnlines rowlines width displaystyle',
  mtr: 'columnalign',
  mtd: 'rowspan columnspan columnalign',
};

const TRUTH = /^(true|false)$/;
/** Attributes with enumerated values in the DTD. */
const VALUES: Record<string, RegExp> = {
  accent: TRUTH,
  accentunder: TRUTH,
  columnalign: /^(left|center|right)$/,
  displaystyle: TRUTH,
  fence: TRUTH,
  form: /^(prefix|infix|postfix)$/,
  largeop: TRUTH,
  mathvariant:
    /^(normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|bold-sans-serif|sans-serif-italic|sans-serif-bold-italic|monospace|initial|tailed|looped|stretched)$/,
  movablelimits: TRUTH,
  separator: TRUTH,
  stretchy: TRUTH,
  symmetric: TRUTH,
};
