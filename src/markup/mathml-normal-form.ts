/** Converts Temml's MathML, which needs Temml's style sheet, to elements and attributes of MathML 3. */
import type { Element, ElementContent } from 'xast';
import { wordSet } from '../words/word-list.ts';
import { elementsOf } from './xml.ts';

const ELEMENTS = wordSet(
  'math mrow mi mn mo mtext mspace ms mfrac msqrt mroot mstyle merror mpadded mphantom menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd',
);
/** Attributes of MathML 3. Temml's classes and styles need its style sheet and are not kept. */
const ATTRIBUTES = wordSet(
  'display mathvariant mathcolor mathbackground mathsize stretchy fence separator form lspace rspace minsize maxsize symmetric largeop movablelimits accent accentunder linethickness width height depth voffset notation displaystyle scriptlevel columnalign columnlines rowlines rowspan columnspan',
);

/** Elements with a fixed number of children, whose order matters. */
const CHILD_COUNTS: Record<string, number> = {
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

/** The same formula in MathML 3. Other elements are unwrapped, and their text is kept. */
export function toMathml3(source: Element): Element {
  const node = withoutInnerElements(source);
  const count = CHILD_COUNTS[node.name];
  const children = count
    ? groupBase(elementsOf(node), count).map(normalizeWhole)
    : withWholeTexts(node.children.flatMap(normalizeChild));
  const attributes = Object.fromEntries(
    Object.entries({ ...node.attributes, ...fromStyle(node) }).filter(
      ([name, value]) => ATTRIBUTES.has(name) && typeof value === 'string' && value !== '',
    ),
  );
  const name = isBoxed(node) ? 'menclose' : node.name;
  return wrapInStyle({
    ...node,
    name,
    attributes,
    children: isRow(node) ? addFunctionSpaces(children) : lengthenArrow(children),
  });
}

/** Groups surplus children as the base. Temml splits `\operatorname{argmin}` if it has limits. */
function groupBase(children: Element[], count: number): Element[] {
  const base = children.slice(0, 1 - count);
  if (base.length < 2) return children;
  const row: Element = { type: 'element', name: 'mrow', attributes: {}, children: base };
  return [row, ...children.slice(base.length)];
}

/** Elements that may have an attribute of style in MathML 3. */
const STYLE_ATTRIBUTES: Record<string, readonly string[]> = {
  scriptlevel: ['mstyle'],
  displaystyle: ['mstyle', 'math', 'mtable'],
};

/** Moves attributes of style to an `mstyle` around other elements. A row becomes an `mstyle` itself. */
function wrapInStyle(node: Element): Element {
  const moved = Object.keys(STYLE_ATTRIBUTES).filter(
    (name) => name in node.attributes && !STYLE_ATTRIBUTES[name]?.includes(node.name),
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

/** Normalizes a child to exactly one element. */
function normalizeWhole(child: Element): ElementContent {
  const made = withWholeTexts(normalizeChild(child));
  const [only] = made;
  return made.length === 1 && only?.type === 'element'
    ? only
    : { type: 'element', name: 'mrow', attributes: {}, children: made };
}

/**
 * Joins elements inside a token to its text (`\mathop{trace}`). If they are not text, the token becomes a row.
 */
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

/** Joins adjacent texts. Temml splits "体重" and `\text`, but PMC and screen readers need whole phrases. */
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

function normalizeChild(child: ElementContent): ElementContent[] {
  if (child.type !== 'element') return child.type === 'text' ? [child] : [];
  if (child.name === 'mrow' && child.children.length === 0 && child.attributes.class) return [];
  const label = labelOfArrow(child);
  if (label) return normalizeChild(label);
  return ELEMENTS.has(child.name) ? [toMathml3(child)] : child.children.flatMap(normalizeChild);
}

/**
 * The label of an arrow without the space above it, by which Temml lengthens the arrow and which lifts the
 * label.
 */
function labelOfArrow(node: Element): Element | undefined {
  const [label, space] = /^m(?:over|under)$/.test(node.name) ? elementsOf(node) : [];
  return space?.name === 'mspace' ? label : undefined;
}

/** Replaces arrows with a label by long arrows, if our math fonts cannot stretch them. */
function lengthenArrow([first, ...labels]: ElementContent[]): ElementContent[] {
  if (!first) return [];
  const [sign] = first.type === 'element' && labels.length > 0 ? first.children : [];
  const long = sign?.type === 'text' && LONG_ARROWS[sign.value];
  if (first.type !== 'element' || first.attributes.stretchy !== 'true' || !long)
    return [first, ...labels];
  return [{ ...first, children: [{ type: 'text', value: long }] }, ...labels];
}

const LONG_ARROWS: Record<string, string> = { '→': '⟶', '↔': '⟷', '↦': '⟼' };

// -------------------------------------------------------- attributes from Temml's CSS

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

/** Marks an accent over a letter, which is set close to it. Text over an arrow is not an accent. */
function accent({ children }: Element): Record<string, string> {
  const over = children.filter((child) => child.type === 'element')[1];
  const isAccent = over?.name === 'mo' && ACCENT.test(`${styleOf(over)} ${over.attributes.class}`);
  return isAccent ? { accent: 'true' } : {};
}

const ACCENT = /math-depth:0|\b(?:chr|wbk|tml-vec|tml-hat|tml-tilde)/;

function boxed(node: Element): Record<string, string> {
  return isBoxed(node) ? { notation: 'box' } : {};
}

/** Whether the element is Temml's form of `\boxed`. */
function isBoxed(node: Element): boolean {
  return node.name === 'mrow' && /border:/.test(styleOf(node));
}

/** Lines between columns and rows (`{cc|c}`, `\hline`), which Temml draws as borders of cells. */
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
 * Adds a thin space before the name of a function, as TeX does: "2 sin x". Temml adds it after letters, but not
 * after powers, fractions and numbers.
 */
function addFunctionSpaces(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child, at) => {
    const before = children[at - 1];
    const needsSpace = isOperand(before) && isFunction(child, children[at + 1]);
    return needsSpace ? [THIN_SPACE, child] : [child];
  });
}

function isOperand(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && !/^(?:mo|mspace|mtext)$/.test(node.name) && !endsOpen(node);
}

/** Whether an element ends with an operator or a space, for example an opening bracket. */
function endsOpen({ children }: Element): boolean {
  const last = children.at(-1);
  return last?.type === 'element' && /^(?:mo|mspace)$/.test(last.name);
}

/**
 * Whether an element is a function: a name followed by the invisible function application, perhaps in a row.
 */
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
