/**
 * A formula as a line of text, for what knows no formulae: titles of documents, metadata, receivers
 * that take words alone. It follows how formulae are typed in running text (Unicode Technical
 * Note 28 calls it the linear format): "x² ≤ y_ij", "√(x + 1)", "a/b".
 */
import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { collapseWhiteSpace } from '../words/collapse-white-space.ts';
import { texToMathml } from './mathml.ts';

/** TeX without delimiters → its signs and letters; of TeX that cannot be read, the TeX itself. */
export function formulaWords(tex: string): string {
  const made = texToMathml(tex, false);
  if ('error' in made) return tex;
  return tidy(wordsOf(fromXml(made.mathml).children as ElementContent[], false)) || tex;
}

/**
 * The space or the empty string that is all that a formula shows; undefined for any other formula.
 * Example: `\\quad`, `{}`, `\\phantom{x}`
 */
export function blankFormula(tex: string): ' ' | '' | undefined {
  const made = texToMathml(tex, false);
  if ('error' in made || DRAWN.test(made.mathml)) return undefined;
  const words = wordsOf(fromXml(made.mathml).children as ElementContent[], false);
  if (tidy(words) !== '') return undefined;
  return words === '' ? '' : ' ';
}

/** Frames, struck-out words and filled boxes show something without any sign. */
const DRAWN = /<menclose|\bmathbackground=/;

function tidy(words: string): string {
  return collapseWhiteSpace(
    words
      .replace(/[\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize('NFKC'))
      .replace(/[\u2061-\u2064]/g, ''),
  ).normalize('NFC');
}

/** @param small in a superscript or subscript, where nobody sets spaces between signs */
type Write = (parts: Parts, small: boolean) => string;
/** The children of an element of MathML as functions of their place. */
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
      ? `${word(0, small)} ${word(1, small)}` // a binomial coefficient, whose brackets stand around it
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

/** Signs between two operands have spaces; a sign of one operand ("−3"), and all in a script, have none. */
function operator(node: Element, before: ElementContent | undefined, small: boolean): string {
  const sign = wordsOf(node.children, small);
  if (small) return sign;
  if (BIG.test(sign)) return ` ${sign}`;
  const isBetween = before !== undefined && node.attributes.form !== 'prefix';
  return isBetween && BETWEEN.test(sign) ? ` ${sign} ` : /^[,;]$/.test(sign) ? `${sign} ` : sign;
}

/** Relations, arrows, and what adds or multiplies. */
const BETWEEN = /^(?:[=<>+±∓−×÷∗·≔∣\u2190-\u21FF\u2208-\u220D\u2223-\u22FF\u2A00-\u2AFF]|:=|mod)+$/;
const BIG = /^[∑∏∐∫∬∭∮⋃⋂]$/;

/** In brackets, unless it is one number, letter or word. */
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
/** Raised as they are. */
const HIGH = /^[′″‴°∗*†‡]+$/;

function scripts(plain: string, small: string): ReadonlyMap<string, string> {
  const signs = [...small];
  return new Map([...plain].map((sign, at) => [sign, signs[at] ?? '']));
}

/** A superscript of digits and signs in characters of their own ("10⁻³"); any other as it is ("1st"). */
export function raisedDigits(words: string): string {
  return asScript(words.replaceAll('-', '−'), DIGITS_RAISED) ?? words;
}

/** "²", "⁻¹", "^k", "^(n−k)". */
function raised(words: string): string {
  return HIGH.test(words) ? words : (asScript(words, RAISED) ?? `^${single(words)}`);
}

/** "₂", "_ij", "_(i=1)". */
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

/** An accent on one letter is a part of it; over more letters it has no form in text. */
function over(base: string, sign: string): string {
  const accent = ACCENTS.get(sign);
  if (accent) return /^\P{M}$/u.test(base) ? base + accent : base;
  return /^[⏞⏜⎴]$/.test(sign) ? base : base + raised(sign);
}
