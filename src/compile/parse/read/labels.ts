import type { SyntaxNode } from '../syntax/nodes.ts';

/** bookdown's label at the start of a caption, after the escaped `#`: `(\#fig:map) A map`. */
const BOOKDOWN = /^((?:fig|tab|tbl|eq)[:-][\w.-]+)\)\s*/;

/** The same without the backslash, as some authors write it in tables. */
const UNESCAPED = /^\s*\(#((?:fig|tab|tbl|eq)[:-][\w.-]+)\)\s*/;

/**
 * Removes labels from a caption or a heading, and returns the first: LaTeX's `\label{…}`, bookdown's, and
 * JOSS's empty spans with a label.
 */
export function takeLabel(nodes: SyntaxNode[]): string | undefined {
  let label = takeBookdown(nodes);
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    const found = node && labelOf(node);
    if (found === undefined) continue;
    label = found || label;
    nodes.splice(index, 1);
  }
  return label;
}

function takeBookdown(nodes: SyntaxNode[]): string | undefined {
  const [open, sign, words] = nodes;
  const whole = open?.type === 'text' ? UNESCAPED.exec(open.value) : null;
  if (open?.type === 'text' && whole) {
    nodes[0] = { ...open, value: open.value.slice(whole[0].length) };
    return whole[1];
  }
  const opens = open?.type === 'text' && open.value.trim() === '(';
  if (!opens || sign?.type !== 'literalSyntax' || sign.value !== '#') return undefined;
  const match = words?.type === 'text' ? BOOKDOWN.exec(words.value) : null;
  if (words?.type !== 'text' || !match) return undefined;
  nodes.splice(0, 3, { ...words, value: words.value.slice(match[0].length) });
  return match[1];
}

function labelOf(node: SyntaxNode): string | undefined {
  if (node.type === 'latexSyntax' && node.name === 'label') return node.values[0]?.trim() ?? '';
  if (node.type !== 'spanSyntax' || node.children.length > 0) return undefined;
  return node.attributes.pairs.label ?? node.attributes.id;
}
