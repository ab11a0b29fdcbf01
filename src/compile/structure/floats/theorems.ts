import type { Box, Inline, Text } from '../../../article/article.ts';
import { type Language, localNumber, type TheoremKind } from '../../../words/languages/index.ts';
import type { BlockNode, DivNode } from '../../parse/manuscript.ts';
import { toInlines } from '../inlines/inlines.ts';
import { addLabel, idFor, nextNumber, type State, type ToBlocks } from '../state.ts';

/** Prefixes of Quarto's labels of theorems and similar boxes. */
const LABELS: Record<string, TheoremKind> = {
  thm: 'theorem',
  lem: 'lemma',
  cor: 'corollary',
  prp: 'proposition',
  cnj: 'conjecture',
  def: 'definition',
  exm: 'example',
  exr: 'exercise',
  rem: 'remark',
  alg: 'algorithm',
};

/**
 * A theorem or a similar box: `::: {#lem-zorn}`, `:::{prf:lemma} Zorn`, `::: proof`. Each kind has its own
 * numbers. Returns undefined if the block is no theorem.
 */
export function theoremOf(state: State, node: DivNode, toBlocks: ToBlocks): Box | undefined {
  const authorId = node.data?.attributes?.id;
  const kind = kindOf(node, state);
  if (kind === undefined) return undefined;
  const number = isNumbered(node, kind) ? nextNumber(state, kind) : undefined;
  const label: Inline = { type: 'text', value: labelOf(state, kind, number) };
  const { name, text } = splitName(node);
  const title = name ? [label, ...nameInBrackets(kind, name, state)] : [label];
  const id = idFor(state, authorId, 'box', node.position);
  state.labels.set(id, { id, kind: 'box', title: [label], ordinal: number });
  return { type: 'box', kind: 'box', id, title, children: toBlocks(state, text) };
}

/** The kind by label (Quarto), or by name (`prf:lemma` in MyST, `lemma` in Quarto and in Pandoc filters). */
function kindOf({ name, data }: DivNode, { language }: State): TheoremKind | undefined {
  const byLabel = LABELS[/^([a-z]{3})-./.exec(data?.attributes?.id ?? '')?.[1] ?? ''];
  return byLabel ?? kinds(language).find((kind) => kind === name.replace(/^prf:/, ''));
}

function kinds({ theorems }: Language): TheoremKind[] {
  return Object.keys(theorems) as TheoremKind[];
}

/** The printed label: "Theorem 1", "定理 1", "Proof". */
function labelOf({ language }: State, kind: TheoremKind, number: string | undefined): string {
  const word = language.theorems[kind];
  return number === undefined ? word : `${word} ${localNumber(language.tag, number)}`;
}

/** The block's name in brackets. A solution (MyST) has the label of its exercise. */
function nameInBrackets(kind: TheoremKind, name: Named['name'] & object, state: State): Inline[] {
  const [only] = name;
  const target = kind === 'solution' && name.length === 1 && only ? labelIn(only) : undefined;
  if (target === undefined) return inBrackets(toInlines(state, name));
  const reference = { type: 'crossReference', target, form: 'full', children: [] };
  return inBrackets(toInlines(state, [reference]));
}

function labelIn(node: object): string | undefined {
  return 'value' in node && typeof node.value === 'string' && /^[\w:.-]+$/.test(node.value)
    ? node.value
    : undefined;
}

/** Whether the box is numbered. Proofs and MyST's `nonumber` boxes are not. */
function isNumbered({ data }: DivNode, kind: TheoremKind): boolean {
  const { nonumber, enumerate } = data?.attributes?.pairs ?? {};
  return kind !== 'proof' && kind !== 'solution' && nonumber === undefined && enumerate !== 'false';
}

/**
 * A figure without picture, such as formulas, code or lists in `::: {#fig-model}` (Quarto): a box that is
 * numbered as a figure. The last paragraph is the caption.
 */
export function textFigureOf(state: State, node: DivNode, toBlocks: ToBlocks): Box | undefined {
  const authorId = node.data?.attributes?.id ?? '';
  const text = node.children;
  if (!/^fig[-:]/.test(authorId) || text.every(({ type }) => type === 'paragraph'))
    return undefined;
  const last = text.at(-1);
  const caption = last?.type === 'paragraph' ? toInlines(state, last.children) : [];
  const number = nextNumber(state, 'figure');
  const id = idFor(state, authorId, 'box', node.position);
  addLabel(state, id, 'figure', number);
  const label: Inline = { type: 'text', value: `${state.language.kinds.figure} ${number}` };
  const title = caption.length > 0 ? [label, textNode('. '), ...caption] : [label];
  const children = toBlocks(state, caption.length > 0 ? text.slice(0, -1) : text);
  return { type: 'box', kind: 'box', id, title, children };
}

interface Named {
  name?: { type: string }[];
  text: BlockNode[];
}

/** The name: the block's title, or the heading at its beginning. */
function splitName(node: DivNode): Named {
  const text = node.children;
  const [first, ...rest] = text;
  const typedName = node.data?.attributes?.pairs.name;
  if (node.title) return { name: node.title, text };
  if (typedName) return { name: [textNode(typedName)], text };
  return first?.type === 'heading' ? { name: first.children, text: rest } : { text };
}

function textNode(value: string): Text {
  return { type: 'text', value };
}

function inBrackets(words: Inline[]): Inline[] {
  return [{ type: 'text', value: ' (' }, ...words, { type: 'text', value: ')' }];
}
