import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { List, ListItem } from '../../../article/article.ts';
import { itemMarks, LIST_TYPES } from '../../../words/list-marks.ts';
import type { PageState, RenderBlocks } from '../page-state.ts';
import { renderInlines, text } from './inlines.ts';

export function renderList(state: PageState, list: List, renderBlocks: RenderBlocks): Element {
  const tight = isTight(list);
  const contents = list.items.map((item) => itemContent(state, item, tight, renderBlocks));
  if (!list.ordered)
    return h(
      'ul',
      contents.map((content) => h('li', content)),
    );
  const { start = 1, numbering } = list;
  // HTML has these numberings, but only with a full stop.
  const isMarked = numbering !== undefined && numbering.signs !== '.';
  const marks = isMarked ? itemMarks(list, state.article.language) : undefined;
  return h(
    'ol',
    { type: numbering && LIST_TYPES[numbering.figures], start: start === 1 ? undefined : start },
    contents.map((content, index) =>
      h('li', { value: list.items[index]?.value?.toString(), dataMark: marks?.[index] }, content),
    ),
  );
}

/** In a tight list every item is one paragraph, possibly followed by lists. */
function isTight(list: List): boolean {
  return list.items.every(({ children }) =>
    children.every(({ type }, index) => (index === 0 ? type === 'paragraph' : type === 'list')),
  );
}

function itemContent(
  state: PageState,
  item: ListItem,
  tight: boolean,
  renderBlocks: RenderBlocks,
): ElementContent[] {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') {
    // A checkbox without text has no name, so it is drawn as a character.
    const mark = item.checked === undefined ? [] : [text(item.checked ? '☑ ' : '☐ ')];
    return [...mark, ...renderBlocks(state, item.children)];
  }
  const words = renderInlines(state, first.children);
  const line = item.checked === undefined ? words : [checkbox(item.checked, words)];
  return [...(tight ? line : [h('p', line)]), ...renderBlocks(state, rest)];
}

function checkbox(checked: boolean, words: ElementContent[]): ElementContent {
  const box = h('input', { type: 'checkbox', checked, disabled: true });
  return h('label', [box, ' ', ...words]);
}
