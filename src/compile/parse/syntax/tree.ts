/** Compiles micromark's tokens to nodes: the part of the dialect that mdast-util-from-markdown runs. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { ListNumbering } from '../../../article/blocks.ts';
import { figuresOfFirst, valueIn } from '../../../words/list-marks.ts';
import type { Range } from '../source.ts';
import type { LiteralSyntax, SyntaxNode } from './nodes.ts';

/** State while a claim is compiled. */
interface Open {
  type: 'claim' | 'claimText' | 'colonSyntax';
  children: SyntaxNode[];
}

export function dialectTree(): Extension {
  return {
    canContainEols: ['claimText'],
    enter: {
      claim: opener('claim'),
      claimText: opener('claimText'),
      colonBlock: opener('colonSyntax'),
      characterEscape: enterEscape,
    },
    exit: {
      claim: exitClaim,
      claimText: close,
      claimMarkup: exitMarkup,
      colonBlock: close,
      characterEscapeValue: exitEscapeValue,
      label: exitLabel,
      listItemPrefix: exitItemPrefix,
    },
  };
}

/**
 * Numbering of a list, from the mark of its first item. Later items may have other numbers than the next.
 */
function exitItemPrefix(this: CompileContext, token: Token): void {
  const [list, item] = this.stack.slice(-2);
  if (list?.type !== 'list' || item?.type !== 'listItem' || !list.ordered) return;
  const [, open, number = '', close] = MARK.exec(this.sliceSerialize(token)) ?? [];
  const signs = open ? '()' : close === ')' ? ')' : '.';
  const isFirst = list.children.length === 1;
  const figures = isFirst ? figuresOfMark(number) : (list.data?.numbering?.figures ?? 'decimal');
  const value = valueIn(figures, number);
  if (isFirst) {
    list.start = value ?? 1;
    if (figures !== 'decimal' || signs !== '.') list.data = { numbering: { figures, signs } };
    if (list.data && number.startsWith('@')) list.data.examples = true;
  } else if (figures !== 'decimal' || open) item.data = { value };
}

const MARK = /(\()?(@[\w-]*|[a-z\d]{1,1000})([.)])/i;

/** Numerals of a list. CommonMark's numbers may begin with any digit. */
function figuresOfMark(number: string): ListNumbering['figures'] {
  return /^[@\d]/.test(number) ? 'decimal' : (figuresOfFirst(number) ?? 'decimal');
}

function opener(type: Open['type']) {
  return function open(this: CompileContext, token: Token): void {
    enterSyntax(this, { type, children: [] }, token);
  };
}

function close(this: CompileContext, token: Token): void {
  this.exit(token);
}

/** Replaces the open node by the node of the claim. */
function exitClaim(this: CompileContext, token: Token): void {
  const open = top(this) as unknown as Open;
  this.exit(token);
  const { claim, claimLines = [] } = token;
  const siblings = top(this).children as SyntaxNode[];
  if (!claim) return;
  const filled = open.children.values();
  const texts = claim.texts.map(({ start, end }) =>
    end > start ? childrenOf(filled.next().value) : [],
  );
  const node = claim.build(texts, withBlankLines(claimLines));
  node.position = siblings.pop()?.position;
  siblings.push(node);
}

/** Keeps the place of each line of a claim. */
function exitMarkup(this: CompileContext, token: Token): void {
  const claimToken = this.tokenStack.at(-1)?.[0];
  if (claimToken?.type !== 'claim') return;
  claimToken.claimLines ??= [];
  claimToken.claimLines.push({
    start: token.start.offset,
    end: token.end.offset,
    line: token.start.line,
  });
}

/** Adds empty ranges for blank lines, which have no token. */
function withBlankLines(lines: NonNullable<Token['claimLines']>): Range[] {
  return lines.flatMap(({ start, end, line }, index) => {
    const before = lines[index - 1];
    const missing = before ? line - before.line - 1 : 0;
    const blank = { start: before?.end ?? start, end: before?.end ?? start };
    return [...Array<Range>(Math.max(0, missing)).fill(blank), { start, end }];
  });
}

/** Separates an escaped character from the text around it, because smart punctuation must not change it. */
function enterEscape(this: CompileContext, token: Token): void {
  const node: LiteralSyntax = { type: 'literalSyntax', value: '' };
  node.position = { start: pointOf(token.start), end: pointOf(token.end) };
  (top(this).children as SyntaxNode[]).push(node);
  this.stack.push(node as unknown as Nodes);
}

function exitEscapeValue(this: CompileContext, token: Token): void {
  const node = this.stack.pop() as unknown as LiteralSyntax;
  node.value += this.sliceSerialize(token);
}

/**
 * Like in mdast-util-from-markdown, but an image keeps the markup of its words, because they are its caption.
 */
function exitLabel(this: CompileContext): void {
  const fragment = top(this);
  const alt = this.resume();
  const node = top(this) as unknown as Nodes;
  this.data.inReference = true;
  const children = fragment.children as PhrasingContent[];
  if (node.type === 'link') node.children = children;
  else if (node.type === 'image') Object.assign(node, { alt, data: { caption: children } });
}

function enterSyntax(context: CompileContext, node: Open, token: Token): void {
  context.enter(node as unknown as Nodes, token);
}

function top(context: CompileContext): { children: unknown[] } {
  return context.stack.at(-1) as { children: unknown[] };
}

function childrenOf(node: SyntaxNode | undefined): SyntaxNode[] {
  return node && 'children' in node ? (node.children as SyntaxNode[]) : [];
}

function pointOf({ line, column, offset }: Token['start']): {
  line: number;
  column: number;
  offset: number;
} {
  return { line, column, offset };
}
