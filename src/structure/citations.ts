import type { Citation, Inline } from '../article.ts';
import type { CitationNode } from '../parse/manuscript.ts';
import { placed, type State } from './state.ts';

/** A citation node with the next id, to which the references that it cites link back. */
export function cited(state: State, node: CitationNode, keys: string[], words: Inline[]): Citation {
  const made: Citation = {
    type: 'citation',
    id: `cite-${state.citations.length + 1}`,
    mode: node.mode,
    keys,
    children: words,
  };
  state.citations.push(made);
  return placed(state, made, node.position);
}
