/** Attaches attributes to the node before them. Stray attributes become words. */
import { wordSet } from '../../../words/word-list.ts';
import type { Attributes } from '../manuscript.ts';
import type { AttributesSyntax, LatexSyntax, SyntaxNode } from '../syntax/nodes.ts';

/** Nodes that attributes can directly follow. */
const TAKES_ATTRIBUTES = wordSet(`
  image link imageReference linkReference inlineCode inlineMath math html`);
/** Nodes that attributes may also follow after a space, as many authors write them. */
const TAKES_AFTER_BLANK = new Set(['image', 'imageReference', 'math', 'environmentSyntax']);

/** Attaches the attributes in a line to their nodes. Raw code of another format is left out. */
export function attachAttributes(nodes: SyntaxNode[]): SyntaxNode[] {
  const attached: SyntaxNode[] = [];
  for (const node of nodes) {
    const taken =
      (node.type === 'attributesSyntax' && attach(attached, node)) ||
      (node.type === 'latexSyntax' && node.name === 'label' && attachLabel(attached, node));
    if (!taken) attached.push(node);
  }
  return attached;
}

/** Removes and returns the attributes at the end of a heading, or at either end of a caption. */
export function takeAttributes(nodes: SyntaxNode[]): Attributes | undefined {
  const last = nodes.length - 1;
  const first = isBlank(nodes[0]) ? 1 : 0;
  for (const index of [last, first]) {
    const found = nodes[index];
    if (found?.type !== 'attributesSyntax' || found.raw === '{}') continue;
    nodes.splice(index, 1);
    return toAttributes(found);
  }
  return undefined;
}

function isBlank(node: SyntaxNode | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

export function toAttributes(node: AttributesSyntax): Attributes | undefined {
  const { id, classes, pairs, position } = node;
  return position && { id, classes, pairs, place: position };
}

function attach(before: SyntaxNode[], node: AttributesSyntax): boolean {
  const target = targetOf(before);
  const attributes = toAttributes(node);
  if (!target || !attributes) return false;
  if (node.format !== undefined) {
    if (target.type !== 'inlineCode') return false;
    before.splice(before.indexOf(target), before.length, {
      type: 'rawSyntax',
      format: node.format,
      value: target.value,
      position: target.position,
    });
    return true;
  }
  const data = { ...('data' in target ? target.data : {}), attributes };
  Object.assign(target, { data });
  before.length = before.indexOf(target) + 1;
  return true;
}

/** `\label{fig:map}` after a picture or an equation. */
function attachLabel(before: SyntaxNode[], { values, position }: LatexSyntax): boolean {
  const target = targetOf(before);
  if (!target || !TAKES_AFTER_BLANK.has(target.type) || !position) return false;
  const data = 'data' in target ? target.data : undefined;
  const given: Attributes = data?.attributes ?? { classes: [], pairs: {}, place: position };
  Object.assign(target, { data: { ...data, attributes: { ...given, id: given.id ?? values[0] } } });
  before.length = before.indexOf(target) + 1;
  return true;
}

function targetOf(before: SyntaxNode[]): SyntaxNode | undefined {
  const last = before.at(-1);
  if (last && TAKES_ATTRIBUTES.has(last.type)) return last;
  const other = isBlank(last) ? before.at(-2) : last;
  return other && TAKES_AFTER_BLANK.has(other.type) ? other : undefined;
}
