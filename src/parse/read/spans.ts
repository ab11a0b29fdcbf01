import type { PhrasingNode } from '../manuscript.ts';
import type { SpanSyntax } from '../syntax/nodes.ts';
import { type Reading, say } from './reading.ts';

type Container =
  | 'smallCaps'
  | 'underline'
  | 'delete'
  | 'superscript'
  | 'subscript'
  | 'emphasis'
  | 'strong';

/** Classes of bracketed spans that are nodes. */
const CLASSES: Record<string, Container> = {
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
};
/** Classes that mean nothing in print: the words are just words. */
const PLAIN = new Set(['mark', 'hl', 'nocase', 'nobr', 'small', 'kbd', 'csl-no-emph']);

/** `[words]{.smallcaps lang=ur}` */
export function spanNodes(node: SpanSyntax, reading: Reading): PhrasingNode[] {
  const { classes, pairs } = node.attributes;
  const { position } = node;
  let children = reading.readWords(node.children);
  if (children.length === 0) return [];
  for (const name of classes) {
    const type = CLASSES[name];
    if (type) children = [{ type, children, position }];
    else if (!PLAIN.has(name)) sayUnknown(name, node, reading);
  }
  const { lang: language, dir } = pairs;
  const direction = dir === 'rtl' || dir === 'ltr' ? dir : undefined;
  if (language === undefined && direction === undefined) return children;
  return [{ type: 'span', language, direction, children, position }];
}

function sayUnknown(name: string, node: SpanSyntax, reading: Reading): void {
  say(
    reading,
    'attribute-unknown',
    `Unexpected class "${name}", expected smallcaps, underline, a language or a direction`,
    node.position,
    'The words are printed as they are.',
  );
}
