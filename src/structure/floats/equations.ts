import type { Equation } from '../../article.ts';
import type { MathNode } from '../../parse/manuscript.ts';
import { canonicalId } from '../identifiers.ts';
import { addLabel, idFor, nextNumber, type State } from '../state.ts';

/** A displayed equation; one with a label (`{#eq-x}`, `\label`) or a `\tag` has a number. */
export function equationOf(state: State, node: MathNode): Equation {
  const equation: Equation = { type: 'equation', value: node.value };
  const labels = [...node.value.matchAll(/\\label\s*\{([^{}]*)\}/g)].flatMap(
    (match) => match[1] ?? [],
  );
  const given = node.data?.attributes?.id ?? labels[0];
  const tag = /\\tag\*?\s*\{([^{}]*)\}/.exec(node.value)?.[1];
  if (given === undefined && tag === undefined) return equation;
  equation.value = withoutLabels(node.value);
  equation.number = tag ?? nextNumber(state, 'equation');
  equation.id = idFor(state, given, `eq-${equation.number}`, node.position);
  addLabel(state, equation.id, 'equation', equation.number);
  for (const other of labels) alsoKnownAs(state, other, equation);
  return equation;
}

function withoutLabels(tex: string): string {
  return tex
    .replace(/\\label\s*\{[^{}]*\}/g, '')
    .replace(/\\tag\*?\s*\{[^{}]*\}/g, '')
    .trim();
}

/** Several labels in one `align` all lead to the one equation that is printed. */
function alsoKnownAs(state: State, label: string, equation: Equation): void {
  if (!equation.id) return;
  state.aliases.set(canonicalId(label), equation.id);
}
