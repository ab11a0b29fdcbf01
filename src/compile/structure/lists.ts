import type { List as ListNode } from 'mdast';
import type { Block, List, ListItem } from '../../article/article.ts';
import { listMark } from '../../words/list-marks.ts';
import type { BlockNode } from '../parse/manuscript.ts';
import type { State } from './state.ts';

type ToBlocks = (state: State, nodes: readonly BlockNode[]) => Block[];

export function listOf(state: State, node: ListNode, toBlocks: ToBlocks): Block {
  const { ordered, start, data } = node;
  const list: List = {
    type: 'list',
    ordered: ordered ?? false,
    ...(ordered && (start ?? 1) !== 1 && { start: start ?? 1 }),
    ...(ordered && data?.numbering && { numbering: data.numbering }),
    items: itemsOf(state, node, toBlocks),
  };
  return markedParagraph(list) ?? list;
}

function itemsOf(state: State, { start, children }: ListNode, toBlocks: ToBlocks): ListItem[] {
  let next = start ?? 1;
  return children.map((item) => {
    const value = item.data?.value ?? next;
    const follows = value === next;
    next = value + 1;
    return {
      ...(!follows && { value }),
      ...(typeof item.checked === 'boolean' && { checked: item.checked }),
      children: toBlocks(state, item.children as BlockNode[]),
    };
  });
}

/**
 * A paragraph that begins with "(1)" without a second item: a numbered example, or the first of several such
 * paragraphs. It keeps its mark.
 */
function markedParagraph({
  start = 1,
  numbering,
  items: [item, ...others],
}: List): Block | undefined {
  const [paragraph, ...further] = item?.children ?? [];
  const isText = numbering && (numbering.figures !== 'decimal' || numbering.signs === '()');
  if (!isText || others.length > 0 || further.length > 0 || paragraph?.type !== 'paragraph')
    return undefined;
  const mark = { type: 'text' as const, value: `${listMark(numbering, start)} ` };
  return { ...paragraph, children: [mark, ...paragraph.children] };
}
