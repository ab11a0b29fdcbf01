import type { Block, Inline } from '../../../article/article.ts';
import { FLOAT_NAMES, LABEL_END } from '../../../words/languages/float-words.ts';
import type { Place } from '../../../words/place.ts';
import { recordReplaced, type State } from '../state.ts';

/** A caption of one paragraph; empty if it has no words. */
export function captionOf(words: Inline[]): Block[] {
  return words.length > 0 ? [{ type: 'paragraph', children: trimInlines(words) }] : [];
}

/** Trims white space at both ends. */
export function trimInlines(words: Inline[]): Inline[] {
  const out = [...words];
  const first = out[0];
  if (first?.type === 'text') out[0] = { ...first, value: first.value.trimStart() };
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = { ...last, value: last.value.trimEnd() };
  return out.filter((node) => node.type !== 'text' || node.value !== '');
}

/** The range from the first to the last node. */
export function placeOfNodes(nodes: readonly { position?: Place }[]): Place | undefined {
  const [first, last] = [nodes[0]?.position, nodes.at(-1)?.position];
  return first && last && { start: first.start, end: last.end };
}

/** Whether a node is white space or a line end. */
export function isBlank(node: { type: string }): boolean {
  return (
    node.type === 'break' ||
    (node.type === 'text' && 'value' in node && String(node.value).trim() === '')
  );
}

/**
 * Labels that authors type before captions: a name, a number (the first group) and punctuation. Example:
 * "Figure 3:", "Tabela 1 –", "图 2.1："
 */
export const TYPED_LABELS = {
  figure: typedLabel(FLOAT_NAMES.figure),
  table: typedLabel(FLOAT_NAMES.table),
};

function typedLabel(names: string): RegExp {
  const number = String.raw`(\p{Nd}+(?:[.-]\p{Nd}+)*)`;
  return new RegExp(String.raw`^\s*${names}\s*${number}\s*${LABEL_END}\s*`, 'iu');
}

/** Removes a typed label such as "Figure 3:", also in bold, because Offprint numbers figures itself. */
export function withoutTypedLabel(
  state: State,
  words: Inline[],
  kind: RegExp,
  place: Place | undefined,
): Inline[] {
  const kept = afterTypedLabel(words, kind);
  recordReplaced(state, words, kept, place);
  return kept;
}

function afterTypedLabel(words: Inline[], kind: RegExp): Inline[] {
  const [first, second, ...rest] = words;
  if (first?.type === 'strong' || first?.type === 'emphasis') {
    const [inner, ...others] = first.children;
    if (inner?.type !== 'text') return words;
    const children = afterTypedLabel(first.children, kind);
    if (children.length === 0) return trimInlines(words.slice(1));
    if (children !== first.children)
      return trimInlines([{ ...first, children }, ...words.slice(1)]);
    // The punctuation may follow the mark: **Figure 3**: Words.
    if (others.length > 0 || second?.type !== 'text') return words;
    const joined = inner.value + second.value;
    const value = joined.replace(kind, '');
    return joined.length - value.length > inner.value.length
      ? trimInlines([{ ...second, value }, ...rest])
      : words;
  }
  if (first?.type !== 'text') return words;
  const value = first.value.replace(kind, '');
  return value === first.value ? words : trimInlines([{ ...first, value }, ...words.slice(1)]);
}
