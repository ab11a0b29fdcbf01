/** Temml's MathML, which leans on a style sheet of its own, in elements and attributes of MathML 3 alone. */
import type { Element, ElementContent } from 'xast';
import { wordSet } from '../words/word-list.ts';
import { elementsOf } from './xml.ts';

const ELEMENTS = wordSet(
  'math mrow mi mn mo mtext mspace ms mfrac msqrt mroot mstyle merror mpadded mphantom menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd',
);
/** Attributes that MathML 3 knows; Temml's classes and styles are for its own style sheet. */
const ATTRIBUTES = wordSet(
  'display mathvariant mathcolor mathbackground mathsize stretchy fence separator form lspace rspace minsize maxsize symmetric largeop movablelimits accent accentunder linethickness width height depth voffset notation displaystyle scriptlevel columnalign columnlines rowlines rowspan columnspan',
);

/** Elements whose children mean something by their order: each has exactly as many as it takes. */
const BY_ORDER: Record<string, number> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  msubsup: 3,
  munder: 2,
  mover: 2,
  munderover: 3,
};
const TOKENS = wordSet('mi mn mo mtext ms');

/** The same formula in MathML 3; what has no place in it is unwrapped, its words are kept. */
export function normalise(written: Element): Element {
  const node = withoutInnerElements(written);
  const taken = BY_ORDER[node.name];
  const children = taken
    ? byOrder(elementsOf(node), taken).map(normaliseWhole)
    : withWholeTexts(node.children.flatMap(normaliseChild));
  const attributes = Object.fromEntries(
    Object.entries({ ...node.attributes, ...fromStyle(node) }).filter(
      ([name, value]) => ATTRIBUTES.has(name) && typeof value === 'string' && value !== '',
    ),
  );
  const name = isBoxed(node) ? 'menclose' : node.name;
  return styled({
    ...node,
    name,
    attributes,
    children: isRow(node) ? spaced(children) : longArrow(children),
  });
}

/** Temml takes `\operatorname{argmin}` apart where something stands above or below it: what is too many is its base. */
function byOrder(children: Element[], taken: number): Element[] {
  const base = children.slice(0, 1 - taken);
  if (base.length < 2) return children;
  const row: Element = { type: 'element', name: 'mrow', attributes: {}, children: base };
  return [row, ...children.slice(base.length)];
}

/** Elements that MathML 3 lets say in which style what is in them is set. */
const STYLED: Record<string, readonly string[]> = {
  scriptlevel: ['mstyle'],
  displaystyle: ['mstyle', 'math', 'mtable'],
};

/** Any other element has an `mstyle` around it; a mere row becomes one. */
function styled(node: Element): Element {
  const moved = Object.keys(STYLED).filter(
    (name) => name in node.attributes && !STYLED[name]?.includes(node.name),
  );
  if (moved.length === 0) return node;
  if (node.name === 'mrow') return { ...node, name: 'mstyle' };
  const [style, own] = [true, false].map((isMoved) =>
    Object.fromEntries(
      Object.entries(node.attributes).filter(([name]) => moved.includes(name) === isMoved),
    ),
  );
  const inside: Element = { ...node, attributes: own ?? {} };
  return { type: 'element', name: 'mstyle', attributes: style ?? {}, children: [inside] };
}

/** One element, whatever becomes of it. */
function normaliseWhole(child: Element): ElementContent {
  const made = withWholeTexts(normaliseChild(child));
  const [only] = made;
  return made.length === 1 && only?.type === 'element'
    ? only
    : { type: 'element', name: 'mrow', attributes: {}, children: made };
}

/** `\mathop{trace}`: letters in an operator are its word; anything else in it makes it a row. */
function withoutInnerElements(node: Element): Element {
  const inner = elementsOf(node);
  if (!TOKENS.has(node.name) || inner.length === 0) return node;
  const isWord = inner.every(
    ({ name, children }) => TOKENS.has(name) && children.every(({ type }) => type === 'text'),
  );
  if (!isWord) return { ...node, name: 'mrow', attributes: {} };
  const texts = node.children.flatMap((child) =>
    child.type === 'element' ? child.children : [child],
  );
  const value = texts.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return { ...node, children: [{ type: 'text', value }] };
}

/** Temml writes each letter of "体重" and each `\text` by itself: PMC wants a phrase whole, and so do readers who hear it. */
function withWholeTexts(children: readonly ElementContent[]): ElementContent[] {
  const whole: ElementContent[] = [];
  for (const child of children) {
    const before = whole.at(-1);
    if (isText(before) && isText(child) && haveSameAttributes(before, child))
      whole.splice(-1, 1, { ...before, children: [...before.children, ...child.children] });
    else whole.push(child);
  }
  return whole;
}

function isText(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.name === 'mtext';
}

function haveSameAttributes(one: Element, other: Element): boolean {
  return JSON.stringify(one.attributes) === JSON.stringify(other.attributes);
}

function normaliseChild(child: ElementContent): ElementContent[] {
  if (child.type !== 'element') return child.type === 'text' ? [child] : [];
  if (child.name === 'mrow' && child.children.length === 0 && child.attributes.class) return [];
  const label = labelOfArrow(child);
  if (label) return normaliseChild(label);
  return ELEMENTS.has(child.name) ? [normalise(child)] : child.children.flatMap(normaliseChild);
}

/** Temml keeps an arrow from becoming short by a space over its label, which lifts the label off the arrow. */
function labelOfArrow(node: Element): Element | undefined {
  const [label, space] = /^m(?:over|under)$/.test(node.name) ? elementsOf(node) : [];
  return space?.name === 'mspace' ? label : undefined;
}

/** The math fonts in use stretch some arrows and not these: those that carry a label are long ones. */
function longArrow([first, ...labels]: ElementContent[]): ElementContent[] {
  if (!first) return [];
  const [sign] = first.type === 'element' && labels.length > 0 ? first.children : [];
  const long = sign?.type === 'text' && LONG_ARROWS[sign.value];
  if (first.type !== 'element' || first.attributes.stretchy !== 'true' || !long)
    return [first, ...labels];
  return [{ ...first, children: [{ type: 'text', value: long }] }, ...labels];
}

const LONG_ARROWS: Record<string, string> = { '→': '⟶', '↔': '⟷', '↦': '⟼' };

// -------------------------------------------------------- what Temml says in CSS, in attributes

function fromStyle(node: Element): Record<string, string> {
  const colour = /(?:^|;)color:(#[0-9a-f]{3,8})/i.exec(styleOf(node))?.[1];
  return { ...(colour && { mathcolor: colour }), ...OF_ELEMENT[node.name]?.(node) };
}

const OF_ELEMENT: Record<string, (node: Element) => Record<string, string>> = {
  mtd: alignment,
  mtable: linesAndWidth,
  mover: accent,
  mrow: boxed,
};

function alignment({ attributes }: Element): Record<string, string> {
  const side = /tml-(right|left)/.exec(attributes.class ?? '')?.[1];
  return side ? { columnalign: side } : {};
}

/** A sign over a letter is set close to it, and as large; a word over an arrow is not. */
function accent({ children }: Element): Record<string, string> {
  const over = children.filter((child) => child.type === 'element')[1];
  const isAccent = over?.name === 'mo' && ACCENT.test(`${styleOf(over)} ${over.attributes.class}`);
  return isAccent ? { accent: 'true' } : {};
}

const ACCENT = /math-depth:0|\b(?:chr|wbk|tml-vec|tml-hat|tml-tilde)/;

function boxed(node: Element): Record<string, string> {
  return isBoxed(node) ? { notation: 'box' } : {};
}

/** `\boxed` */
function isBoxed(node: Element): boolean {
  return node.name === 'mrow' && /border:/.test(styleOf(node));
}

/** The lines between columns and rows (`{cc|c}`, `\hline`), which Temml draws around cells. */
function linesAndWidth(table: Element): Record<string, string> {
  const rows = elementsOf(table).map(elementsOf);
  const [first = []] = rows;
  const columns = first.slice(0, -1).map((cell, at) => {
    const next = first[at + 1];
    return hasLine(cell, 'right') || (next !== undefined && hasLine(next, 'left'));
  });
  const between = rows.slice(0, -1).map((row, at) => {
    const next = rows[at + 1]?.[0];
    return row.some((cell) => hasLine(cell, 'bottom')) || (!!next && hasLine(next, 'top'));
  });
  return {
    ...lines('columnlines', columns),
    ...lines('rowlines', between),
    ...(/width:100%/.test(styleOf(table)) && { width: '100%' }),
  };
}

function lines(attribute: string, drawn: boolean[]): Record<string, string> {
  if (!drawn.includes(true)) return {};
  return { [attribute]: drawn.map((one) => (one ? 'solid' : 'none')).join(' ') };
}

function hasLine(cell: Element, side: string): boolean {
  return styleOf(cell).includes(`border-${side}:`);
}

function styleOf({ attributes }: Element): string {
  return attributes.style ?? '';
}

// ------------------------------------------------------------------------------- space

function isRow({ name }: Element): boolean {
  return /^(?:math|mrow|mtd|mstyle|msqrt)$/.test(name);
}

/**
 * TeX puts a thin space between an operand and the name of a function: "2 sin x". Temml does so
 * behind letters, but not behind powers, fractions and numbers.
 */
function spaced(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child, at) => {
    const before = children[at - 1];
    const lacks = isOperand(before) && isFunction(child, children[at + 1]);
    return lacks ? [THIN_SPACE, child] : [child];
  });
}

function isOperand(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && !/^(?:mo|mspace|mtext)$/.test(node.name) && !endsOpen(node);
}

/** Behind another function, or an open bracket. */
function endsOpen({ children }: Element): boolean {
  const last = children.at(-1);
  return last?.type === 'element' && /^(?:mo|mspace)$/.test(last.name);
}

/** A function is its name and the invisible sign that it is applied, in a row or beside each other. */
function isFunction(node: ElementContent, next: ElementContent | undefined): boolean {
  if (node.type !== 'element') return false;
  if (isApplied(next)) return true;
  return node.name === 'mrow' && isApplied(node.children[1]);
}

function isApplied(node: ElementContent | undefined): boolean {
  const [text] = node?.type === 'element' && node.name === 'mo' ? node.children : [];
  return text?.type === 'text' && text.value === '\u2061';
}

const THIN_SPACE: Element = {
  type: 'element',
  name: 'mspace',
  attributes: { width: '0.1667em' },
  children: [],
};
