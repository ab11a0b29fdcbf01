import type { Break, Paragraph, Text } from 'mdast';
import type { SyntaxNode } from '../syntax/nodes.ts';

/**
 * Reads Pandoc's line block: lines that begin with `|` keep their ends. Returns undefined if the paragraph is
 * no line block, or looks like a table without its line of dashes.
 */
export function lineBlock(node: Paragraph): SyntaxNode[] | undefined {
  const [first] = node.children;
  if (first?.type !== 'text' || !/^\|(?:[ \n]|$)/.test(first.value)) return undefined;
  const lines = wordsWithLines(node.children).split('\n');
  const marked = lines.filter((line) => /^\|(?: |$)/.test(line));
  // A line without a mark continues the line before.
  if (marked.length < lines.length && marked.length < 2) return undefined;
  if (lines.some((line) => /\S\|\s*$/.test(line))) return undefined;
  return node.children.flatMap((child, index): SyntaxNode[] =>
    child.type === 'text' ? breakLines(child, index === 0) : [child],
  );
}

function wordsWithLines(nodes: SyntaxNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : 'x')).join('');
}

/** Splits the text, with a break before each line with a mark. Indentation is kept. */
function breakLines(node: Text, isFirst: boolean): SyntaxNode[] {
  const pieces = node.value.split(/\n\|/);
  return pieces.flatMap((piece, index): SyntaxNode[] => {
    const begins = index > 0 || isFirst;
    const own = index === 0 && isFirst ? piece.slice(1) : piece;
    const value = begins
      ? own.replace(/^ /, '').replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length))
      : own;
    const br: Break = { type: 'break' };
    return [...(index > 0 ? [br] : []), { ...node, value }];
  });
}
