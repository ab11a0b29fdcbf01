/** Keys that name things of the article (`@fig-map`) are cross-references; the others stay citations. */
import type { CitationNode, CiteItem, PhrasingNode } from '../manuscript.ts';
import { isCrossReferenceKey } from '../syntax/citation-items.ts';
import type { SyntaxNode } from '../syntax/nodes.ts';
import { withoutTags } from '../syntax/plain-words.ts';
import { type Reading, say } from './reading.ts';

/** A citation; or the cross-references in it with the words around them, and citations of the rest. */
export function citationNodes(node: CitationNode, reading: Reading): PhrasingNode[] {
  const { problem } = node.data ?? {};
  if (!node.items.some(({ key }) => isCrossReferenceKey(key))) {
    if (problem) say(reading, problem.rule, problem.reason, problem.place, problem.advice);
    return [{ type: node.type, mode: node.mode, items: node.items, position: node.position }];
  }
  return groups(node.items).flatMap((group, index) => [
    ...(index > 0 ? [text(', ')] : []),
    ...nodesOf(group, node),
  ]);
}

/** `[@key` without its bracket: the parser could make only the key of it. */
export function sayUnclosed(nodes: SyntaxNode[], reading: Reading): void {
  nodes.forEach((node, index) => {
    const before = nodes[index - 1];
    if (node.type !== 'citation' || node.mode !== 'narrative') return;
    if (before?.type !== 'text' || !/\[$/.test(before.value)) return;
    say(
      reading,
      'citation-malformed',
      'Unexpected end of a citation, expected "]"',
      node.position,
      'Close the bracket: `[@key, p. 3]`. A bracket that is only a bracket is written `\\[`.',
    );
  });
}

/** Works that stand side by side stay one citation. */
function groups(items: CiteItem[]): CiteItem[][] {
  const found: CiteItem[][] = [];
  for (const item of items) {
    const last = found.at(-1);
    const lastKey = last?.[0]?.key;
    const joins = lastKey !== undefined && ![lastKey, item.key].some(isCrossReferenceKey);
    if (joins) last?.push(item);
    else found.push([item]);
  }
  return found;
}

function nodesOf(group: CiteItem[], { mode, position }: CitationNode): PhrasingNode[] {
  const [first] = group;
  if (!first || !isCrossReferenceKey(first.key))
    return [{ type: 'citation', mode, items: group, position }];
  const { prefix, suffix = '', key, place, suppressAuthor } = first;
  const form = suppressAuthor ? 'bare' : 'full';
  return [
    ...(prefix ? [text(`${withoutTags(prefix)} `)] : []),
    { type: 'crossReference', target: targetOf(key), form, children: [], position: place },
    ...(suffix ? [text(withoutTags(suffix))] : []),
  ];
}

/** `@Fig:map` is the label `fig:map`, at the start of a sentence (pandoc-crossref). */
function targetOf(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1);
}

function text(value: string): PhrasingNode {
  return { type: 'text', value };
}
