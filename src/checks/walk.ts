/** Walks through an article's nodes. */
import type { Article, Block, Inline } from '../article.ts';

/** Every list of inline nodes of the text, with those inside them: body, back matter, notes, abstract. */
export function* inlineLists(article: Article): Iterable<readonly Inline[]> {
  yield* within(article.title);
  for (const each of nodesOf([article.abstract, article.body, article.back, article.notes]))
    if (isInlineParent(each)) yield each.children;
}

/** Every node of a type, in the order of the text. */
export function* nodesOfType<Type extends (Block | Inline)['type']>(
  article: Article,
  type: Type,
): Iterable<Extract<Block | Inline, { type: Type }>> {
  const roots = [article.title, article.abstract, article.body, article.back, article.notes];
  for (const each of nodesOf(roots))
    if ('type' in each && each.type === type) yield each as Extract<Block | Inline, { type: Type }>;
}

function* within(nodes: readonly Inline[]): Iterable<readonly Inline[]> {
  yield nodes;
  for (const node of nodes) if ('children' in node && node.children) yield* within(node.children);
}

/** All objects below, whatever key holds them: nodes, rows, cells, items. */
function* nodesOf(value: unknown): Iterable<object> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const each of Object.values(value)) yield* nodesOf(each);
}

const INLINE_PARENTS = new Set<string>([
  'paragraph',
  'emphasis',
  'strong',
  'deleted',
  'superscript',
  'subscript',
  'smallCaps',
  'underline',
  'span',
  'link',
] satisfies (Block | Inline)['type'][]);

function isInlineParent(value: object): value is { children: Inline[] } {
  return 'type' in value && INLINE_PARENTS.has(String(value.type)) && 'children' in value;
}
