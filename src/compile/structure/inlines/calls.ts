import type { Inline } from '../../../article/article.ts';

/**
 * Removes the space before raised text: calls of notes, and citations in styles with raised numbers. The
 * space stays where two numbers would run together.
 */
export function withoutSpaceBeforeCalls(nodes: Inline[]): Inline[] {
  return nodes.flatMap((node, index) => {
    const inner = withoutSpaceInside(node);
    const next = nodes[index + 1];
    if (inner.type !== 'text' || !next || !isRaised(next)) return [inner];
    const value = inner.value.replace(/(?<!\s)\s+$/u, '');
    const end = value === '' ? nodes[index - 1] : undefined;
    if (/\p{N}$/u.test(value) || (value === '' && (!end || endsInNumber(end)))) return [inner];
    return value === '' ? [] : [{ ...inner, value }];
  });
}

function withoutSpaceInside(node: Inline): Inline {
  if (!('children' in node) || !node.children || node.type === 'citation') return node;
  node.children = withoutSpaceBeforeCalls(node.children);
  return node;
}

function isRaised(node: Inline): boolean {
  if (node.type === 'footnoteReference') return true;
  return (
    node.type === 'citation' &&
    node.children.length > 0 &&
    node.children.every(({ type }) => type === 'superscript')
  );
}

function endsInNumber(node: Inline): boolean {
  if (node.type === 'text') return /\p{N}\s*$/u.test(node.value);
  if (!('children' in node)) return node.type !== 'inlineCode';
  const last = node.children?.at(-1);
  return last !== undefined && endsInNumber(last);
}
