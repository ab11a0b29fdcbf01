/**
 * Writes a formula as plain text, for titles of documents, metadata and receivers without formulas. It uses the
 * linear format of Unicode Technical Note 28. Examples: "x² ≤ y_ij", "√(x + 1)", "a/b"
 */
import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { collapseWhiteSpace } from '../words/collapse-white-space.ts';
import { texToMathml } from './mathml.ts';

/** The text of a formula. TeX that cannot be read stays TeX. */
export function formulaWords(tex: string): string {
  const made = texToMathml(tex, false);
  if ('error' in made) return tex;
  return tidy(wordsOf(fromXml(made.mathml).children as ElementContent[], false)) || tex;
}

/**
 * The space or the empty string of a formula that shows nothing else; undefined for any other formula.
 * Example: `\\quad`, `{}`, `\\phantom{x}`
 */
export function blankFormula(tex: string): ' ' | '' | undefined {
  const made = texToMathml(tex, false);
  if ('error' in made || DRAWN.test(made.mathml)) return undefined;
  const words = wordsOf(fromXml(made.mathml).children as ElementContent[], false);
  if (tidy(words) !== '') return undefined;
  return words === '' ? '' : ' ';
}

/** Frames, cancelled terms and filled boxes, which are visible without any characters. */
const DRAWN = /<menclose|\bmathbackground=/;

function tidy(words: string): string {
  return collapseWhiteSpace(
    words
      .replace(/[\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize('NFKC'))
      .replace(/[\u2061-\u2064]/g, ''),
  ).normalize('NFC');
}

/** @param small whether it is in a superscript or subscript, which has no spaces between signs */
type Write = (parts: Parts, small: boolean) => string;
/** Writes the children of a MathML element. */
interface Parts {
  element: Element;
  word: (index: number, small: boolean) => string;
  all: (small: boolean) => string;
}

function wordsOf(nodes: readonly ElementContent[], small: boolean): string {
  return nodes
    .map((node, at) => {
      if (node.type !== 'element') return node.type === 'text' ? node.value : '';
      if (node.name === 'mo') return operator(node, nodes[at - 1], small);
      return written(node, small);
    })
    .join('');
}

function written(element: Element, small: boolean): string {
  const parts = element.children;
  const all = (isSmall: boolean) => wordsOf(parts, isSmall);
  const word = (index: number, isSmall: boolean) => wordsOf(parts.slice(index, index + 1), isSmall);
  return (WRITE[element.name] ?? WRITE.mrow)({ element, word, all }, small);
}

const WRITE: Record<string, Write> & { mrow: Write } = {
  mrow: ({ all }, small) => all(small),
  mphantom: () => '',
  mspace: ({ element }) =>
    /^0{0,1000}[.\d]*[1-9]/.test(String(element.attributes.width)) ? ' ' : '',
  mfrac: ({ element, word }, small) =>
    parseFloat(String(element.attributes.linethickness)) === 0
      ? `${word(0, small)} ${word(1, small)}` // a binomial coefficient, whose brackets are outside
      : `${single(word(0, small))}/${single(word(1, small))}`,
  msqrt: ({ all }, small) => `√${single(all(small))}`,
  mroot: ({ word }, small) => root(word(1, true), single(word(0, small))),
  msup: ({ word }, small) => scripted(word(0, small), '', word(1, true)),
  msub: ({ word }, small) => scripted(word(0, small), word(1, true), ''),
  msubsup: ({ word }, small) => scripted(word(0, small), word(1, true), word(2, true)),
  mover: ({ word }, small) => over(word(0, small), word(1, true)),
  munder: ({ word }, small) => scripted(word(0, small), word(1, true), ''),
  munderover: ({ word }, small) => scripted(word(0, small), word(1, true), word(2, true)),
  mtable: ({ element }, small) =>
    element.children.map((row) => wordsOf([row], small).trim()).join('; '),
  mtr: ({ element }, small) => element.children.map((cell) => wordsOf([cell], small)).join(' '),
};

/** Writes spaces around an operator between two operands, except in scripts. Example without spaces: "−3" */
function operator(node: Element, before: ElementContent | undefined, small: boolean): string {
  const sign = wordsOf(node.children, small);
  if (small) return sign;
  if (BIG.test(sign)) return ` ${sign}`;
  const isBetween = before !== undefined && node.attributes.form !== 'prefix';
  return isBetween && BINARY.test(sign) ? ` ${sign} ` : /^[,;]$/.test(sign) ? `${sign} ` : sign;
}

/** Relations, arrows, and operators of addition and multiplication. */
const BINARY = /^(?:[=<>+±∓−×÷∗·≔∣\u2190-\u21FF\u2208-\u220D\u2223-\u22FF\u2A00-\u2AFF]|:=|mod)+$/;
const BIG = /^[∑∏∐∫∬∭∮⋃⋂]$/;

/** Adds brackets, unless the text is a single number, letter or word. */
function single(words: string): string {
  const text = words.trim();
  return /^(?:[\p{L}\p{M}\p{N}.]+|[([{].*[)\]}]|\P{L}\p{M}?)$/u.test(text) ? text : `(${text})`;
}

function root(index: string, radicand: string): string {
  const sign = { 3: '∛', 4: '∜' }[index];
  return sign ? sign + radicand : `${raised(index)}√${radicand}`;
}

function scripted(base: string, low: string, high: string): string {
  const written = base + (low && lowered(low)) + (high && raised(high));
  return BIG.test(base.trim()) ? `${written} ` : written;
}

const DIGITS_RAISED = scripts('0123456789+−', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻');
const RAISED = new Map([...DIGITS_RAISED, ...scripts('=()ni∘', '⁼⁽⁾ⁿⁱ°')]);
const LOWERED = scripts('0123456789+−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');
/** Signs that are already superscript. */
const HIGH = /^[′″‴°∗*†‡]+$/;

function scripts(plain: string, small: string): ReadonlyMap<string, string> {
  const signs = [...small];
  return new Map([...plain].map((sign, at) => [sign, signs[at] ?? '']));
}

/** Writes digits and signs in superscript characters ("10⁻³"). Other text stays unchanged ("1st"). */
export function raisedDigits(words: string): string {
  return asScript(words.replaceAll('-', '−'), DIGITS_RAISED) ?? words;
}

/** Examples: "²", "⁻¹", "^k", "^(n−k)" */
function raised(words: string): string {
  return HIGH.test(words) ? words : (asScript(words, RAISED) ?? `^${single(words)}`);
}

/** Examples: "₂", "_ij", "_(i=1)" */
function lowered(words: string): string {
  return asScript(words, LOWERED) ?? `_${single(words)}`;
}

function asScript(words: string, table: ReadonlyMap<string, string>): string | undefined {
  const signs = [...words].map((sign) => table.get(sign));
  return signs.includes(undefined) ? undefined : signs.join('');
}

const ACCENTS = new Map(
  Object.entries({
    ˆ: '\u0302',
    '^': '\u0302',
    '~': '\u0303',
    '˜': '\u0303',
    '‾': '\u0304',
    '¯': '\u0304',
    '˙': '\u0307',
    '¨': '\u0308',
    ˇ: '\u030C',
    '→': '\u20D7',
    '⃗': '\u20D7',
  }),
);

/** Adds an accent to a single letter. Over several letters it cannot be written in text. */
function over(base: string, sign: string): string {
  const accent = ACCENTS.get(sign);
  if (accent) return /^\P{M}$/u.test(base) ? base + accent : base;
  return /^[⏞⏜⎴]$/.test(sign) ? base : base + raised(sign);
}
