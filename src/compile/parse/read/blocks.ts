/** Converts blocks: every piece of the dialect's syntax becomes a node or words. */

import type { Blockquote, FootnoteDefinition, Heading, List, Paragraph, Text } from 'mdast';
import { message } from '../../../messages/message.ts';
import { numberExamples } from '../examples.ts';
import type { Attributes, BlockNode, MathNode, PhrasingNode } from '../manuscript.ts';
import { linesSource, type Range } from '../source.ts';
import type { ColonSyntax, SyntaxNode } from '../syntax/nodes.ts';
import { takeAttributes } from './attach-attributes.ts';
import { withCode } from './code/cells.ts';
import { codeNodes } from './code/code.ts';
import { withDefinitions } from './definitions.ts';
import { fenceItem } from './fences.ts';
import { type AnyNode, fold, type Item } from './fold.ts';
import { headingWithoutSpace } from './heading-without-space.ts';
import { toNodes } from './html/convert.ts';
import { elementItems } from './html/items.ts';
import { takeLabel } from './labels.ts';
import { alignedEquations } from './latex/aligned-equations.ts';
import { environmentNodes } from './latex/environments.ts';
import { paragraphItems, reportUnmatchedMark } from './line.ts';
import { lineBlock } from './line-block.ts';
import { cleanFormula, type Reading, reportProblem, reportProblemOnce } from './reading.ts';
import { type Captioned, withCaptions } from './tables/captions.ts';
import { lineTable } from './tables/line-table.ts';
import { pipeTable } from './tables/pipe-table.ts';
import { raggedTable } from './tables/ragged-table.ts';
import { templateNodes } from './templates.ts';
import { asBlocks, trimWords } from './words-and-blocks.ts';

type Handlers = {
  [Type in SyntaxNode['type']]?: (
    node: Extract<SyntaxNode, { type: Type }>,
    reading: Reading,
    captioned: Captioned,
  ) => Item[];
};

export function readBlocks(nodes: SyntaxNode[], reading: Reading): BlockNode[] {
  const items = withDefinitions(withCaptions(nodes, reading), reading).flatMap((each) =>
    'kind' in each ? [each] : itemsOf(each, reading),
  );
  return asBlocks(folded(items, reading));
}

function folded(items: Item[], reading: Reading): AnyNode[] {
  return toNodes(
    fold(items, (mark) => reportUnmatchedMark(mark, reading)),
    reading,
  );
}

function itemsOf(captioned: Captioned, reading: Reading): Item[] {
  const { node } = captioned;
  const handler = HANDLERS[node.type] as
    | ((node: SyntaxNode, reading: Reading, captioned: Captioned) => Item[])
    | undefined;
  const made = addCaptionAndLabel(handler?.(node, reading, captioned) ?? [], captioned, reading);
  return made.flatMap((item) =>
    item.kind === 'node' && item.node.type === 'math'
      ? items(...alignedEquations(item.node, reading))
      : [item],
  );
}

const HANDLERS: Handlers = {
  paragraph: (node, reading) => paragraph(node, reading),
  heading: (node, reading) => items(...headingBlocks(node, reading)),
  blockquote: (node, reading) => items(alertOf(within(node, reading))),
  list: (node, reading) => (isContents(node, reading) ? [] : items(list(node, reading))),
  footnoteDefinition: (node, reading) => items(within(node, reading)),
  code: (node, reading) => items(...codeNodes(node, reading)),
  math: (node, reading) => items(withCleanFormula(node, reading)),
  mathSyntax: ({ math, rest, position }, reading) =>
    items(
      withCleanFormula({ ...math, position: before(rest, position, reading) }, reading),
      ...reading.parseBlocks(linesSource(reading.source, rest)),
    ),
  partSyntax: ({ name, children, position }, reading) =>
    items({ type: 'div', name, children: reading.readBlocks(children), position }),
  thematicBreak: (node) => items(node),
  table: (node, reading) => items(pipeTable(node, reading)),
  tableSyntax: (node, reading) =>
    items((node.kind === 'pipe' && raggedTable(node.lines, reading)) || lineTable(node, reading)),
  elementSyntax: (node, reading) => items(...folded(elementItems(node.lines, reading), reading)),
  environmentSyntax: (node, reading) => items(...environmentNodes(node, reading)),
  fenceSyntax: (node, reading, { label }) => [fenceItem(node.lines, reading, label)],
  colonSyntax: (node, reading) => loneColon(node, reading),
  templateSyntax: templateNodes,
  metadataSyntax: ({ position }, reading) => {
    reportProblem(reading, message('front-matter-ignored/in-text'), position);
    return [];
  },
};

/** The part of a place before the lines that follow the formula. */
function before([next]: Range[], place: MathNode['position'], { source }: Reading): typeof place {
  return place && next ? { start: place.start, end: source.point(next.start) } : place;
}

function items(...nodes: AnyNode[]): Item[] {
  return nodes.map((node) => ({ kind: 'node', node }));
}

function paragraph(given: Paragraph, reading: Reading): Item[] {
  const node = withoutLastBreak(given, reading);
  if (node.children.length === 0) return [];
  const [heading, ...rest] = headingWithoutSpace(node, reading) ?? [];
  if (heading) return items(...headingBlocks(heading, reading), ...reading.readBlocks(rest));
  const verse = lineBlock(node);
  return verse
    ? paragraphItems(verse, reading).map(asVerse)
    : paragraphItems(node.children, reading);
}

/** Drops a backslash after the last line. After any other line it is a line break. */
function withoutLastBreak(node: Paragraph, reading: Reading): Paragraph {
  const last = node.children.at(-1);
  const [mark] = (last?.type === 'text' && /(?:^|(?<![ \t\n])[ \t\n]+)\\$/.exec(last.value)) || [];
  if (last?.type !== 'text' || mark === undefined || isEscaped(last, reading)) return node;
  const problem = message('layout-ignored/last-line-break');
  reportProblemOnce(reading, 'break', problem, last.position ?? node.position);
  const value = last.value.slice(0, -mark.length);
  const before = node.children.slice(0, -1);
  return { ...node, children: value === '' ? before : [...before, { ...last, value }] };
}

/** Whether the text ends with two backslashes in the manuscript, which mean one. */
function isEscaped({ position }: Text, { file }: Reading): boolean {
  const end = position?.end.offset;
  return end === undefined || String(file).slice(end - 2, end) === '\\\\';
}

/** Whether a list is kramdown's table of contents: one item with `{:toc}` below it. */
function isContents({ children, position }: List, reading: Reading): boolean {
  if (children.length !== 1 || !position) return false;
  const raw = String(reading.file).slice(position.start.offset, position.end.offset);
  if (!/^[^\n]*\n[ \t]*\{: *toc *\}\s*$/.test(raw)) return false;
  reportProblem(reading, message('layout-ignored/contents', { mark: '{:toc}' }), position);
  return true;
}

function asVerse(item: Item): Item {
  if (item.kind !== 'node' || item.node.type !== 'paragraph') return item;
  return { ...item, node: { ...item.node, data: { ...item.node.data, verse: true } } };
}

/** Moves pictures from a heading below it, because a heading contains only words. */
function headingBlocks(node: Heading, reading: Reading): BlockNode[] {
  const read = heading(node, reading);
  const pictures = read.children.filter((child) => child.type === 'image');
  if (pictures.length === 0) return [read];
  const problem = message('layout-ignored/picture-in-heading');
  reportProblem(reading, problem, pictures[0]?.position ?? node.position);
  const words = trimWords((read.children as PhrasingNode[]).filter(({ type }) => type !== 'image'));
  const [first] = pictures;
  if (words.length === 0 && first && !first.data?.attributes)
    first.data = { ...first.data, ...read.data };
  const below = pictures.map(
    (picture): BlockNode => ({
      type: 'paragraph',
      children: [picture],
      position: picture.position,
    }),
  );
  return words.length > 0 ? [{ ...read, children: words }, ...below] : below;
}

function heading(node: Heading, reading: Reading): Heading {
  const syntax: SyntaxNode[] = [...node.children];
  const attributes = takeAttributes(syntax);
  const id = takeLabel(syntax);
  const children = trimWords(reading.readWords(syntax));
  const made: Heading = { ...node, children, ...(attributes && { data: { attributes } }) };
  if (id !== undefined) addName(made, [], attributes, attributes?.id ?? id);
  return made;
}

function within<Node extends Blockquote | FootnoteDefinition>(node: Node, reading: Reading): Node {
  return { ...node, children: reading.readBlocks(node.children) };
}

const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \n]*/;

/** GitHub's boxes: `> [!NOTE]`. */
function alertOf(node: Blockquote): BlockNode {
  const [first, ...rest] = node.children as BlockNode[];
  const words = first?.type === 'paragraph' ? first.children[0] : undefined;
  const kind = words?.type === 'text' ? ALERT.exec(words.value)?.[1] : undefined;
  if (first?.type !== 'paragraph' || words?.type !== 'text' || kind === undefined) return node;
  const value = words.value.replace(ALERT, '');
  const children = trimWords([{ ...words, value }, ...first.children.slice(1)] as PhrasingNode[]);
  const lead: BlockNode[] = children.length > 0 ? [{ ...first, children }] : [];
  return {
    type: 'div',
    name: kind.toLowerCase(),
    children: [...lead, ...rest],
    position: node.position,
  };
}

function list(node: List, reading: Reading): List {
  const numbered = numberExamples(node, reading.examples);
  return {
    ...numbered,
    children: numbered.children.map((item) => ({
      ...item,
      children: reading.readBlocks(item.children),
    })),
  };
}

/** A colon that begins neither a definition nor a caption is a word. */
function loneColon(node: ColonSyntax, reading: Reading): Item[] {
  const [first, ...rest] = node.children;
  const colon: Text = { type: 'text', value: ': ' };
  if (first?.type !== 'paragraph')
    return items(
      ...reading.readBlocks([{ type: 'paragraph', children: [colon] }, ...node.children]),
    );
  return items(
    ...reading.readBlocks([{ ...first, children: [colon, ...first.children] }, ...rest]),
  );
}

/** Adds the caption and label beside a table, a listing, an equation or a picture to it. */
function addCaptionAndLabel(made: Item[], { caption, label }: Captioned, reading: Reading): Item[] {
  const target = made.flatMap((item) =>
    item.kind === 'node' && takesName(item.node) ? [item.node] : [],
  );
  const [first] = target;
  if (!first || (!caption && label === undefined)) return made;
  const syntax = caption ? [...caption] : [];
  const attributes = takeAttributes(syntax);
  const id = attributes?.id ?? takeLabel(syntax) ?? label;
  addName(first, trimWords(reading.readWords(syntax)), attributes, id);
  return made;
}

function takesName(node: AnyNode): boolean {
  return NAMED.has(node.type) || imageOf(node) !== undefined;
}

const NAMED = new Set(['tableGrid', 'code', 'math', 'heading', 'div']);

function addName(
  node: AnyNode,
  caption: PhrasingNode[],
  attributes: Attributes | undefined,
  id: string | undefined,
): void {
  const target = imageOf(node) ?? node;
  const given = attributes ?? target.data?.attributes;
  const place = given?.place ?? target.position;
  target.data = {
    ...target.data,
    ...(caption.length > 0 && { caption }),
    ...(place && { attributes: { classes: [], pairs: {}, ...given, id: id ?? given?.id, place } }),
  };
}

/** The picture of a paragraph that contains nothing else. */
function imageOf(node: AnyNode): AnyNode | undefined {
  if (node.type !== 'paragraph') return undefined;
  const [only, ...others] = node.children;
  return only?.type === 'image' && others.length === 0 ? only : undefined;
}

function withCleanFormula(node: MathNode, reading: Reading): MathNode {
  return { ...node, value: withCode(cleanFormula(node.value), node.position, reading) };
}
