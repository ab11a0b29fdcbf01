import type { Box, Inline, Text } from '../article.ts';
import type { BlockNode, DivNode } from '../parse/manuscript.ts';
import { toInlines } from './inlines.ts';
import { addLabel, idFor, nextNumber, type State, type ToBlocks } from './state.ts';

/** Quarto's labels of theorems and their kin. */
const WORDS: Record<string, string> = {
  thm: 'Theorem',
  lem: 'Lemma',
  cor: 'Corollary',
  prp: 'Proposition',
  cnj: 'Conjecture',
  def: 'Definition',
  exm: 'Example',
  exr: 'Exercise',
  rem: 'Remark',
  alg: 'Algorithm',
};

/**
 * `::: {#lem-zorn}`: a box that says what it is and has a number of its kind. Its words are English:
 * nothing in articles of other languages, and where the block is none.
 */
export function theoremOf(state: State, node: DivNode, toBlocks: ToBlocks): Box | undefined {
  const given = node.data?.attributes?.id ?? '';
  const word = WORDS[/^([a-z]{3})-./.exec(given)?.[1] ?? ''];
  if (word === undefined || !state.language.tag.startsWith('en')) return undefined;
  const label: Inline = { type: 'text', value: `${word} ${nextNumber(state, word)}` };
  const { name, text } = named(node);
  const title: Inline[] = name ? [label, ...inBrackets(toInlines(state, name))] : [label];
  const id = idFor(state, given, 'box', node.position);
  addLabel(state, id, 'box', undefined, [label]);
  return { type: 'box', kind: 'box', id, title, children: toBlocks(state, text) };
}

/**
 * `::: {#fig-model}` with formulas, code or lists where others have pictures (Quarto): a box that is
 * numbered among the figures. Its last paragraph is the caption.
 */
export function textFigureOf(state: State, node: DivNode, toBlocks: ToBlocks): Box | undefined {
  const given = node.data?.attributes?.id ?? '';
  const text = node.children as BlockNode[];
  if (!/^fig[-:]/.test(given) || text.every(({ type }) => type === 'paragraph')) return undefined;
  const last = text.at(-1);
  const caption = last?.type === 'paragraph' ? toInlines(state, last.children) : [];
  const number = nextNumber(state, 'figure');
  const id = idFor(state, given, 'box', node.position);
  addLabel(state, id, 'figure', number);
  const label: Inline = { type: 'text', value: `${state.language.kinds.figure} ${number}` };
  const title = caption.length > 0 ? [label, textNode('. '), ...caption] : [label];
  const children = toBlocks(state, caption.length > 0 ? text.slice(0, -1) : text);
  return { type: 'box', kind: 'box', id, title, children };
}

/** Its name is the block's title, or a heading that it begins with. */
function named(node: DivNode): { name?: { type: string }[]; text: BlockNode[] } {
  const text = node.children as BlockNode[];
  const [first, ...rest] = text;
  const given = node.data?.attributes?.pairs.name;
  if (node.title) return { name: node.title, text };
  if (given) return { name: [textNode(given)], text };
  return first?.type === 'heading' ? { name: first.children, text: rest } : { text };
}

function textNode(value: string): Text {
  return { type: 'text', value };
}

function inBrackets(words: Inline[]): Inline[] {
  return [{ type: 'text', value: ' (' }, ...words, { type: 'text', value: ')' }];
}
