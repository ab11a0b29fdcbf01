/** Browsers treat a formula like a picture and may break a line before and after it, even in "(x" and "x,". */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** Keeps signs next to a formula on its line, unless the formula is so long that it may need its own line. */
export function withJoinedMath(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, at): ElementContent[] => {
    const parts = partsOf(nodes, at);
    if (parts) return parts.middle === '' ? [] : [{ type: 'text', value: parts.middle }];
    if (!isShortFormula(node)) return [node];
    const before = partsOf(nodes, at - 1)?.before ?? '';
    const behind = partsOf(nodes, at + 1)?.behind ?? '';
    return [before + behind === '' ? node : h('span.joined', [before, node, behind])];
  });
}

/** Signs that belong to the text before them. */
const BEHIND = /^[^\s\p{L}\p{M}\p{N}\p{Ps}\p{Pi}]{1,6}/u;
/** Signs that belong to the text after them. */
const BEFORE = /[^\s\p{L}\p{M}\p{N}\p{Pe}\p{Pf}]{1,6}$/u;

interface Parts {
  behind: string;
  middle: string;
  before: string;
}

/** Splits off the signs that belong to the formulas before and after a text. */
function partsOf(nodes: readonly ElementContent[], at: number): Parts | undefined {
  const node = nodes[at];
  if (node?.type !== 'text') return undefined;
  const behind = isShortFormula(nodes[at - 1]) ? (BEHIND.exec(node.value)?.[0] ?? '') : '';
  const rest = node.value.slice(behind.length);
  const before = isShortFormula(nodes[at + 1]) ? (BEFORE.exec(rest)?.[0] ?? '') : '';
  return { behind, middle: rest.slice(0, rest.length - before.length), before };
}

function isShortFormula(node: ElementContent | undefined): node is Element {
  if (node?.type !== 'element') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes('math') && !className.includes('long');
}
