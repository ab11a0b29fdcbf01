/** The text of the nodes of an article, as every output must print it. */
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

/** The text of one block, without that of nested blocks. */
export interface Piece {
  text: string;
  /** The node of the article with this text. */
  owner: object;
}
/** Differences between outputs that lose no word. */
export interface Order {
  /** Whether the caption of a figure follows its panels (pages) or precedes them (JATS). */
  captionLast: boolean;
  /** The number of the page with a label, in the PDF only. */
  pageOf?: PageOf;
}
type PageOf = (target: string) => string | undefined;

export function inlineText(nodes: readonly Inline[], language: string, pageOf?: PageOf): string {
  // The table below pairs each type with its handler; the compiler cannot follow the pairing.
  return nodes
    .map((node) => (INLINES[node.type] as TextOf<Inline>)(node, language, pageOf))
    .join('');
}

type TextOf<Node> = (node: Node, language: string, pageOf?: PageOf) => string;
const textOfChildren: TextOf<{ children: Inline[] }> = ({ children }, language, pageOf) =>
  inlineText(children, language, pageOf);

const INLINES: {
  [Type in Inline['type']]: TextOf<Extract<Inline, { type: Type }>>;
} = {
  text: ({ value }) => value,
  emphasis: textOfChildren,
  strong: textOfChildren,
  deleted: textOfChildren,
  superscript: textOfChildren,
  subscript: textOfChildren,
  smallCaps: textOfChildren,
  underline: textOfChildren,
  span: textOfChildren,
  inlineCode: ({ value }) => value,
  inlineMath: ({ value }) => formulaText(value, false),
  break: () => '\n',
  // A link shows its address only if it has neither text nor a described picture.
  link: (node, language, pageOf) =>
    textOfChildren(node, language, pageOf).trim() || (isDescribed(node.children) ? '' : node.url),
  // Its text is for screen readers only.
  inlineImage: () => '',
  citation: textOfChildren,
  citationLink: (node, language) => textOfChildren(node, language).trim() || node.key,
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

/** The symbols of a formula. TeX that cannot be parsed is printed as it is. */
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
  paragraph: (node, context) => [linePiece(node.children, node, context)],
  section: (node, context) => [
    { text: localNumber(context.language, node.label ?? node.number ?? ''), owner: node },
    linePiece(node.title, node, context),
    ...blocks(node.children, context),
  ],
  blockQuote: (node, context) => [
    ...blocks(node.children, context),
    linePiece(node.attribution, node, context),
  ],
  list: ({ items }, context) => items.flatMap(({ children }) => blocks(children, context)),
  definitionList: (node, context) =>
    node.items.flatMap(({ term, definitions }) => [
      linePiece(term, node, context),
      ...definitions.flatMap((definition) => blocks(definition, context)),
    ]),
  codeBlock: (node, context) => [
    labelPiece('listing', node, context),
    linePiece(node.caption, node, context),
    { text: node.value, owner: node },
  ],
  // The number comes before or after the formula.
  equation: (node, { language, order }) => {
    const formula = { text: formulaText(node.value, true), owner: node };
    const number = { text: localNumber(language, node.number ?? ''), owner: node };
    return order.captionLast ? [formula, number] : [number, formula];
  },
  figure: (node, context) => {
    const panels = node.panels.flatMap((panel) => panelPieces(panel, context));
    const caption = [labelPiece('figure', node, context), ...blocks(node.caption, context)];
    return context.order.captionLast ? [...panels, ...caption] : [...caption, ...panels];
  },
  table: (node, context) => [
    labelPiece('table', node, context),
    ...blocks(node.caption, context),
    ...[node.head, node.body, node.foot].flatMap((rows) => rowPieces(rows, context)),
    ...blocks(node.notes, context),
  ],
  thematicBreak: () => [],
  box: (node, context) => {
    const made = node.kind === 'box' ? '' : word(context.language, node.kind);
    const title = node.title ? linePiece(node.title, node, context) : { text: made, owner: node };
    return [title, ...blocks(node.children, context)];
  },
  supplement: (node, context) => [
    labelPiece('supplement', node, context),
    ...blocks(node.caption, context),
  ],
};

function blocks(nodes: readonly Block[], { language, order }: Context): Piece[] {
  return blockPieces(nodes, language, order);
}

function linePiece(
  nodes: readonly Inline[] = [],
  owner: object,
  { language, order }: Context,
): Piece {
  return { text: inlineText(nodes, language, order.pageOf), owner };
}

/** The label of a node with a number. Example: "Figure 3". */
function labelPiece(kind: LabelKind, node: { number?: string }, { language }: Context): Piece {
  return { text: node.number ? label(language, kind, node.number) : '', owner: node };
}

function panelPieces(panel: Panel, context: Context): Piece[] {
  return [{ text: panel.letter ?? '', owner: panel }, linePiece(panel.caption, panel, context)];
}

function rowPieces(rows: readonly TableRow[], context: Context): Piece[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ children }) => blocks(children, context)));
}
