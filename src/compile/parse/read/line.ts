/** Converts a line of text: every piece of the dialect's syntax becomes a node or words. */

import type { Html, InlineCode, Text } from 'mdast';
import { message } from '../../../messages/message.ts';
import type { PhrasingNode } from '../manuscript.ts';
import type { AttributesSyntax, SyntaxNode } from '../syntax/nodes.ts';
import { attachAttributes } from './attach-attributes.ts';
import { reportInlineCode, withCode } from './code/cells.ts';
import { citationNodes, reportUnclosedCitations } from './cross-references.ts';
import { type AnyNode, type Closing, fold, type Item, type Opening } from './fold.ts';
import { toNodes } from './html/convert.ts';
import { isPlaceholder } from './html/elements.ts';
import { htmlItems, isBlockTag } from './html/items.ts';
import { reportIncompleteMark } from './incomplete-marks.ts';
import { environmentNodes } from './latex/environments.ts';
import { latexNodes } from './latex/latex-commands.ts';
import { imageNodes, imageReferenceNodes, linkNodes, linkReferenceNodes } from './links.ts';
import { rawNodes } from './raw-code.ts';
import { cleanText, type Reading, type ReadingMessage, reportProblem } from './reading.ts';
import { roleNodes, shortcodeNodes } from './roles.ts';
import { spanNodes } from './spans.ts';
import { templateFigure, templateNodes } from './templates.ts';
import { asBlocks, asWords, isPhrasing, joinTexts } from './words-and-blocks.ts';

type LineNode = AnyNode | Html;
type Handlers = {
  [Type in SyntaxNode['type']]?: (
    node: Extract<SyntaxNode, { type: Type }>,
    reading: Reading,
  ) => LineNode[];
};

/** Reads only words, and keeps the white space at their ends. Blocks in the line become words. */
export function readWords(nodes: SyntaxNode[], reading: Reading): PhrasingNode[] {
  const line = readLine(nodes, reading);
  return line.every(isPhrasing) ? joinTexts(line) : asWords(line);
}

/** Separates the words of two paragraphs inside one HTML element. */
const APART: Item = { kind: 'node', node: { type: 'paragraph', children: [] } };

/**
 * Reads a paragraph: paragraphs, and blocks in its lines. Marks of HTML blocks are returned, to be folded
 * with the paragraphs around.
 */
export function paragraphItems(nodes: SyntaxNode[], reading: Reading): Item[] {
  const line = readNodes(nodes, reading);
  const items = line.flatMap((node) => toItems(node, reading));
  if (line.some(isBlockTag)) return [APART, ...items, APART];
  return asBlocks(foldLine(items, reading)).map((node) => ({ kind: 'node', node }));
}

export function reportUnmatchedMark(mark: Opening | Closing, reading: Reading): void {
  if (mark.origin === 'html') {
    reportProblem(reading, tagMessage(mark), mark.place);
    return;
  }
  const problem =
    mark.kind === 'open'
      ? message('directive-unknown/block-unclosed')
      : message('directive-unknown/block-unopened');
  reportProblem(reading, problem, mark.place);
}

function tagMessage(mark: Opening | Closing): ReadingMessage {
  const { name } = mark;
  if (mark.kind === 'close') return message('raw-html/unopened', { name });
  return isPlaceholder(mark)
    ? message('raw-html/not-html', { name })
    : message('raw-html/unclosed', { name });
}

/** Reads a line, and folds its HTML. */
function readLine(nodes: SyntaxNode[], reading: Reading): AnyNode[] {
  const items = readNodes(nodes, reading).flatMap((node) => toItems(node, reading));
  return foldLine(items, reading);
}

function foldLine(items: Item[], reading: Reading): AnyNode[] {
  return toNodes(
    fold(items, (mark) => reportUnmatchedMark(mark, reading)),
    reading,
  );
}

function toItems(node: LineNode, reading: Reading): Item[] {
  return node.type === 'html' ? htmlItems(node, reading) : [{ kind: 'node', node }];
}

function readNodes(nodes: SyntaxNode[], reading: Reading): LineNode[] {
  const attached = attachAttributes(nodes);
  reportUnclosedCitations(attached, reading);
  return attached.flatMap((node) => readNode(node, reading));
}

function readNode(node: SyntaxNode, reading: Reading): LineNode[] {
  const handler = HANDLERS[node.type] as
    | ((node: SyntaxNode, reading: Reading) => LineNode[])
    | undefined;
  return handler?.(node, reading) ?? [];
}

/** Containers keep their place. Blocks in them become words. */
function container(node: { children: SyntaxNode[] }, reading: Reading): LineNode[] {
  const children = reading.readWords(node.children);
  return children.length > 0 ? [{ ...node, children } as AnyNode] : [];
}

const HANDLERS: Handlers = {
  text: textNodes,
  literalSyntax: ({ value, position }) => [
    { type: 'text', value, position, data: { literal: true } },
  ],
  attributesSyntax: strayAttributes,
  emphasis: container,
  strong: container,
  delete: container,
  superscript: container,
  subscript: container,
  inlineNote: container,
  break: (node) => [node],
  inlineCode: (node, reading) => inlineCode(node, reading),
  inlineMath: (node, reading) => {
    const value = withCode(cleanText(node.value).trim(), node.position, reading);
    return [{ ...node, value }];
  },
  math: (node) => [node],
  footnoteReference: (node) => [node],
  html: (node) => [node],
  citation: citationNodes,
  image: imageNodes,
  imageReference: imageReferenceNodes,
  link: linkNodes,
  linkReference: linkReferenceNodes,
  latexSyntax: latexNodes,
  environmentSyntax: environmentNodes,
  roleSyntax: roleNodes,
  shortcodeSyntax: shortcodeNodes,
  templateSyntax: templateNodes,
  templateFigureSyntax: templateFigure,
  spanSyntax: spanNodes,
  rawSyntax: rawNodes,
};

/** Code whose result belongs here (R Markdown, Quarto): `` `r mean(x)` ``. */
function inlineCode(node: InlineCode, reading: Reading): LineNode[] {
  if (/^(?:r\s+\S|\{(?:r|python|julia)\}\s)/.test(node.value))
    reportInlineCode(node.position, reading);
  return [node];
}

function textNodes(node: Text, reading: Reading): LineNode[] {
  reportIncompleteMark(node, reading);
  const value = cleanText(node.value);
  return value === '' ? [] : [{ ...node, value }];
}

/** Attributes without a node before them are words. */
function strayAttributes({ raw, position }: AttributesSyntax, reading: Reading): LineNode[] {
  const attributes = raw.slice(0, 40);
  if (raw.startsWith('{:')) {
    reportProblem(reading, message('layout-ignored/attributes', { attributes }), position);
    return [];
  }
  if (raw !== '{}')
    reportProblem(reading, message('markup-unread/attributes', { attributes }), position);
  return [{ type: 'text', value: cleanText(raw), position, data: { literal: true } }];
}
