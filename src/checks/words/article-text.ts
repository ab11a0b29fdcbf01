/** The words of an article's nodes, as every output must print them. */
import { fromXml } from 'xast-util-from-xml';
import type { Block, Inline, LabelKind, Panel, TableRow } from '../../article/article.ts';
import { texToMathml } from '../../markup/mathml.ts';
import { nodeText } from '../../markup/node-text.ts';
import {
  crossReferenceText,
  label,
  localNumber,
  pageWord,
  word,
} from '../../words/languages/index.ts';

/** The words of one block, without those of the blocks in it. */
export interface Piece {
  text: string;
  /** Node of the article that says it. */
  owner: object;
}
/** Where outputs differ without losing a word. */
export interface Order {
  /** Whether a figure's caption comes after its panels' (pages), or before them (JATS). */
  captionLast: boolean;
  /** Number of the page on which a label stands; in the PDF alone. */
  pageOf?: PageOf;
}
type PageOf = (target: string) => string | undefined;

export function inlineText(nodes: readonly Inline[], language: string, pageOf?: PageOf): string {
  // The table below pairs each type with its handler; the compiler cannot follow the pairing.
  return nodes
    .map((node) => (INLINES[node.type] as Spoken<Inline>)(node, language, pageOf))
    .join('');
}

type Spoken<Node> = (node: Node, language: string, pageOf?: PageOf) => string;
const inside: Spoken<{ children: Inline[] }> = ({ children }, language, pageOf) =>
  inlineText(children, language, pageOf);

const INLINES: {
  [Type in Inline['type']]: Spoken<Extract<Inline, { type: Type }>>;
} = {
  text: ({ value }) => value,
  emphasis: inside,
  strong: inside,
  deleted: inside,
  superscript: inside,
  subscript: inside,
  smallCaps: inside,
  underline: inside,
  span: inside,
  inlineCode: ({ value }) => value,
  inlineMath: ({ value }) => formulaText(value, false),
  break: () => '\n',
  // What shows words or a described picture does not show its address.
  link: (node, language, pageOf) =>
    inside(node, language, pageOf).trim() || (isDescribed(node.children) ? '' : node.url),
  // Read aloud, not printed.
  inlineImage: () => '',
  citation: inside,
  citationLink: (node, language) => inside(node, language).trim() || node.key,
  crossReference: ({ children = [], ...node }, language, pageOf) => {
    const words = inlineText(children, language, pageOf).trim();
    const page = node.form === 'page' ? pageOf?.(node.target) : undefined;
    if (page !== undefined)
      return [words, `${pageWord(language)} ${localNumber(language, page)}`]
        .filter(Boolean)
        .join(' ');
    if (words || isDescribed(children)) return words;
    return crossReferenceText(language, node) || label(language, node.kind, node.number);
  },
  footnoteReference: ({ number }, language) => localNumber(language, number),
};

function isDescribed(nodes: readonly Inline[]): boolean {
  return nodes.some((node) =>
    node.type === 'inlineImage'
      ? node.alt.trim() !== ''
      : 'children' in node && isDescribed(node.children ?? []),
  );
}

/** What a formula shows; TeX that cannot be read is shown as it is. */
function formulaText(tex: string, display: boolean): string {
  const made = texToMathml(tex, display);
  return 'mathml' in made ? nodeText(fromXml(made.mathml)) : tex;
}

export function blockPieces(nodes: readonly Block[], language: string, order: Order): Piece[] {
  const context: Context = { language, order };
  return nodes.flatMap((node) =>
    (BLOCKS[node.type] as (node: Block, context: Context) => Piece[])(node, context),
  );
}

interface Context {
  language: string;
  order: Order;
}

const BLOCKS: {
  [Type in Block['type']]: (node: Extract<Block, { type: Type }>, context: Context) => Piece[];
} = {
  paragraph: (node, context) => [line(node.children, node, context)],
  section: (node, context) => [
    { text: localNumber(context.language, node.label ?? node.number ?? ''), owner: node },
    line(node.title, node, context),
    ...blocks(node.children, context),
  ],
  blockQuote: (node, context) => [
    ...blocks(node.children, context),
    line(node.attribution, node, context),
  ],
  list: ({ items }, context) => items.flatMap(({ children }) => blocks(children, context)),
  definitionList: (node, context) =>
    node.items.flatMap(({ term, definitions }) => [
      line(term, node, context),
      ...definitions.flatMap((definition) => blocks(definition, context)),
    ]),
  codeBlock: (node, context) => [
    named('listing', node, context),
    line(node.caption, node, context),
    { text: node.value, owner: node },
  ],
  // Its number stands before or behind it.
  equation: (node, { language, order }) => {
    const formula = { text: formulaText(node.value, true), owner: node };
    const number = { text: localNumber(language, node.number ?? ''), owner: node };
    return order.captionLast ? [formula, number] : [number, formula];
  },
  figure: (node, context) => {
    const panels = node.panels.flatMap((panel) => panelPieces(panel, context));
    const caption = [named('figure', node, context), ...blocks(node.caption, context)];
    return context.order.captionLast ? [...panels, ...caption] : [...caption, ...panels];
  },
  table: (node, context) => [
    named('table', node, context),
    ...blocks(node.caption, context),
    ...[node.head, node.body, node.foot].flatMap((rows) => rowPieces(rows, context)),
    ...blocks(node.notes, context),
  ],
  thematicBreak: () => [],
  box: (node, context) => {
    const made = node.kind === 'box' ? '' : word(context.language, node.kind);
    const title = node.title ? line(node.title, node, context) : { text: made, owner: node };
    return [title, ...blocks(node.children, context)];
  },
  supplement: (node, context) => [
    named('supplement', node, context),
    ...blocks(node.caption, context),
  ],
};

function blocks(nodes: readonly Block[], { language, order }: Context): Piece[] {
  return blockPieces(nodes, language, order);
}

function line(nodes: readonly Inline[] = [], owner: object, { language, order }: Context): Piece {
  return { text: inlineText(nodes, language, order.pageOf), owner };
}

/** "Figure 3", where it has a number. */
function named(kind: LabelKind, node: { number?: string }, { language }: Context): Piece {
  return { text: node.number ? label(language, kind, node.number) : '', owner: node };
}

function panelPieces(panel: Panel, context: Context): Piece[] {
  return [{ text: panel.letter ?? '', owner: panel }, line(panel.caption, panel, context)];
}

function rowPieces(rows: readonly TableRow[], context: Context): Piece[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ children }) => blocks(children, context)));
}
