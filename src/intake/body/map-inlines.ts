/** Applies a change to all inlines of the elements. */
import type { DraftBlock, DraftTable, Inline } from '../draft.ts';
import type { Element } from '../elements.ts';

export type Change = (inlines: Inline[]) => Inline[];

export function mapInlines(elements: Element[], change: Change): Element[] {
  return elements.map((element) => mapElement(element, change));
}

type Handlers = {
  [Type in Element['type']]: (element: Extract<Element, { type: Type }>, change: Change) => Element;
};

const HANDLERS: Handlers = {
  heading: (element) => element,
  paragraph: (element, change) => ({ ...element, inlines: change(element.inlines) }),
  list: (element, change) => ({
    ...element,
    items: element.items.map((item) => mapInlines(item, change)),
  }),
  quote: (element, change) => ({ ...element, children: mapInlines(element.children, change) }),
  figure: (element, change) => ({ ...element, caption: change(element.caption) }),
  table: (element, change) => ({
    ...element,
    caption: change(element.caption),
    notes: element.notes.map(change),
    table: mapTable(element.table, change),
  }),
  equation: (element) => element,
  code: (element) => element,
  rule: (element) => element,
};

function mapElement<Type extends Element['type']>(
  element: Extract<Element, { type: Type }>,
  change: Change,
): Element {
  const handler = HANDLERS[element.type as Type];
  return handler(element, change);
}

function mapTable(table: DraftTable, change: Change): DraftTable {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: mapBlocks(cell.blocks, change) })),
    })),
  };
}

export function mapBlocks(blocks: DraftBlock[], change: Change): DraftBlock[] {
  return blocks.map(
    (block): DraftBlock =>
      block.kind === 'table'
        ? mapTable(block, change)
        : { ...block, inlines: change(block.inlines) },
  );
}
