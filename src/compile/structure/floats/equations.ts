import type { Block, Equation } from '../../../article/article.ts';
import { letterNumber } from '../../../words/list-marks.ts';
import { canonicalId } from '../../parse/identifiers.ts';
import type { DivNode, MathNode } from '../../parse/manuscript.ts';
import { addLabel, idFor, nextNumber, type State, type ToBlocks } from '../state.ts';

/** A displayed equation. It has a number if it has a label (`{#eq-x}`, `\label`) or a `\tag`. */
export function equationOf(state: State, node: MathNode): Equation {
  const { row } = node.data ?? {};
  const equation: Equation = {
    type: 'equation',
    value: node.value,
    ...(row && { row: { of: withoutLabels(row.formula.value), index: row.index } }),
  };
  const labels = [...node.value.matchAll(/\\label\s*\{([^{}]*)\}/g)].flatMap(
    (match) => match[1] ?? [],
  );
  const authorId = node.data?.attributes?.id ?? labels[0];
  const tag = /\\tag\*?\s*\{([^{}]*)\}/.exec(node.value)?.[1];
  if (authorId === undefined && tag === undefined) return equation;
  equation.value = withoutLabels(node.value);
  equation.number = tag ?? state.nextSubequation?.() ?? nextNumber(state, 'equation');
  equation.id = idFor(state, authorId, `eq-${equation.number}`, node.position);
  addLabel(state, equation.id, 'equation', equation.number);
  for (const other of labels) addAlias(state, other, equation);
  return equation;
}

/** Equations with a common number: (1a), (1b). References to all of them lead to the first. */
export function subequationsOf(
  state: State,
  { name, children, data }: DivNode,
  toBlocks: ToBlocks,
): Block[] | undefined {
  if (name !== 'subequations') return undefined;
  const number = nextNumber(state, 'equation');
  let count = 0;
  const nextSubequation = () => {
    count += 1;
    return number + letterNumber(count);
  };
  const blocks = toBlocks({ ...state, nextSubequation }, children);
  const first = blocks.find((block) => block.type === 'equation' && block.id !== undefined);
  const authorId = data?.attributes?.id;
  if (authorId !== undefined && first && 'id' in first && first.id !== undefined)
    state.labels.set(canonicalId(authorId), { id: first.id, kind: 'equation', number });
  return blocks;
}

function withoutLabels(tex: string): string {
  return tex
    .replace(/\\label\s*\{[^{}]*\}/g, '')
    .replace(/\\tag\*?\s*\{[^{}]*\}/g, '')
    .trim();
}

/** Further labels of one `align` lead to the printed equation. */
function addAlias(state: State, label: string, equation: Equation): void {
  if (!equation.id) return;
  state.aliases.set(canonicalId(label), equation.id);
}
