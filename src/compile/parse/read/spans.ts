import { message } from '../../../messages/message.ts';
import { ownValue } from '../../../words/own-value.ts';
import { wordSet } from '../../../words/word-list.ts';
import type { SpanSyntax } from '../syntax/nodes.ts';
import { toAttributes } from './attach-attributes.ts';
import { isForOtherOutputs } from './conditions.ts';
import type { AnyNode } from './fold.ts';
import type { Mark } from './marked.ts';
import { type Reading, reportProblemOnce } from './reading.ts';

/** Classes of spans that become nodes. */
const CLASSES: Record<string, Mark> = {
  smallcaps: 'smallCaps',
  'small-caps': 'smallCaps',
  sc: 'smallCaps',
  underline: 'underline',
  ul: 'underline',
  u: 'underline',
  insertion: 'underline',
  deletion: 'delete',
  superscript: 'superscript',
  subscript: 'subscript',
  emph: 'emphasis',
  strong: 'strong',
  pkg: 'strong',
};
/** Classes without meaning in print. */
const PLAIN = wordSet(`
  mark hl nocase nobr small kbd csl-left-margin csl-no-emph csl-right-inline nameref aside content-hidden content-visible`);

/** Converts `[words]{.smallcaps lang=ur}`. A span around an equation gives it a label. */
export function spanNodes(node: SpanSyntax, reading: Reading): AnyNode[] {
  const { classes, pairs } = node.attributes;
  const [only, ...others] = node.children;
  if (only?.type === 'math' && others.length === 0) return [labelledMath(only, node)];
  const { position } = node;
  if (isForOtherOutputs('words', classes, pairs, position, reading)) return [];
  let children = reading.readWords(node.children);
  if (children.length === 0) return [];
  for (const name of classes) {
    const type = ownValue(CLASSES, name);
    if (name === 'page' && children.some(isReference)) children = children.map(toPage);
    else if (type) children = [{ type, children, position }];
    else if (!PLAIN.has(name)) reportUnknownClass(name, node, reading);
  }
  const { lang: language, dir } = pairs;
  const direction = dir === 'rtl' || dir === 'ltr' ? dir : undefined;
  if (language === undefined && direction === undefined) return children;
  return [{ type: 'span', language, direction, children, position }];
}

function isReference(node: AnyNode): boolean {
  return node.type === 'crossReference';
}

/** Makes a reference print the page. Example: `[@sec-methods]{.page}` prints "page 61". */
function toPage<Node extends AnyNode>(node: Node): Node {
  return node.type === 'crossReference' ? { ...node, form: 'page' } : node;
}

function labelledMath(math: Extract<AnyNode, { type: 'math' }>, node: SpanSyntax): AnyNode {
  const attributes = toAttributes({ ...node.attributes, position: node.position });
  if (!attributes) return math;
  return {
    ...math,
    data: { attributes: { ...attributes, id: attributes.id ?? attributes.pairs.label } },
  };
}

function reportUnknownClass(name: string, node: SpanSyntax, reading: Reading): void {
  const problem = message('attribute-unknown/class', { name });
  reportProblemOnce(reading, `class ${name}`, problem, node.position);
}
