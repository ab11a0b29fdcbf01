/** Converts HTML tables: spans, header cells, sections, caption. */
import type { Alignment } from '../../../../article/article.ts';
import { ownValue } from '../../../../words/own-value.ts';
import type { PhrasingNode, TableCellNode, TableNode, TableRowNode } from '../../manuscript.ts';
import type { AnyNode, Folded, FoldedElement } from '../fold.ts';
import type { Reading } from '../reading.ts';
import { asBlocks, asWords, joinTexts } from '../words-and-blocks.ts';
import { takeKnitrLabel } from './knitr-label.ts';

type Part = TableRowNode['part'];
/** Converts the children of an element. */
export type Inner = (children: Folded[]) => AnyNode[];

const PARTS: Record<string, Part> = { thead: 'head', tbody: 'body', tfoot: 'foot' };
const MOST_SPAN = 100;

/** Content of the table outside its cells comes before the table, so that nothing is lost. */
export function htmlTable(element: FoldedElement, inner: Inner, reading: Reading): AnyNode[] {
  const rows = rowsOf(element.children, 'body', inner);
  promoteHead(rows);
  const caption = joinTexts(
    elementsOf(element.children, 'caption').flatMap((each) => asWords(inner(each.children))),
  );
  const table: TableNode = {
    type: 'tableGrid',
    columns: Array.from({ length: widthOf(rows) }, () => ({})),
    children: rows,
    position: element.opening.place,
    data: dataOf(element, caption, takeKnitrLabel(caption, reading)),
  };
  return [...asBlocks(strays(element.children, inner)), table];
}

function dataOf(
  element: FoldedElement,
  caption: PhrasingNode[],
  label: string | undefined,
): TableNode['data'] {
  const { attributes, place } = element.opening;
  const { id = label, class: classes = '' } = attributes;
  return {
    ...(caption.length > 0 && { caption }),
    attributes: { id, classes: classes.split(/\s+/).filter(Boolean), pairs: {}, place },
  };
}

function rowsOf(children: Folded[], part: Part, inner: Inner): TableRowNode[] {
  return children.flatMap((child): TableRowNode[] => {
    if (!('element' in child)) return [];
    const { name } = child.element.opening;
    const section = ownValue(PARTS, name);
    if (section) return rowsOf(child.element.children, section, inner);
    if (name === 'tr') return [row(child.element.children, part, inner)];
    if (name === 'td' || name === 'th') return [row([child], part, inner)];
    return [];
  });
}

function row(children: Folded[], part: Part, inner: Inner): TableRowNode {
  const cells = children.flatMap((child) =>
    'element' in child && /^t[dh]$/.test(child.element.opening.name)
      ? [cell(child.element, inner)]
      : [],
  );
  return { type: 'tableGridRow', part, children: cells };
}

function cell(element: FoldedElement, inner: Inner): TableCellNode {
  const { attributes, name, place } = element.opening;
  return {
    type: 'tableGridCell',
    header: name === 'th',
    columnSpan: span(attributes.colspan),
    rowSpan: span(attributes.rowspan),
    align: alignOf(attributes),
    children: asBlocks(inner(element.children)),
    position: place,
  };
}

function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '', 10);
  return number >= 1 ? Math.min(number, MOST_SPAN) : 1;
}

function alignOf(attributes: Record<string, string>): Alignment | undefined {
  const style = /text-align\s*:\s*(\w+)/i.exec(attributes.style ?? '')?.[1];
  const align = (style ?? attributes.align ?? '').toLowerCase();
  return align === 'left' || align === 'right' || align === 'center' ? align : undefined;
}

/** If the author marked no head, leading rows of only header cells are the head. */
function promoteHead(rows: TableRowNode[]): void {
  if (rows.some((each) => each.part === 'head')) return;
  for (const each of rows) {
    if (each.children.length === 0 || !each.children.every((one) => one.header)) return;
    each.part = 'head';
  }
}

/** Number of columns, including cells that reach down from rows above. */
function widthOf(rows: TableRowNode[]): number {
  let widest = 0;
  let reaching: { columns: number; rows: number }[] = [];
  for (const { children } of rows) {
    const above = reaching.reduce((sum, each) => sum + each.columns, 0);
    const own = children.reduce((sum, each) => sum + each.columnSpan, 0);
    widest = Math.max(widest, above + own);
    reaching = [
      ...reaching,
      ...children.map((each) => ({ columns: each.columnSpan, rows: each.rowSpan })),
    ]
      .map((each) => ({ ...each, rows: each.rows - 1 }))
      .filter((each) => each.rows > 0);
  }
  return widest;
}

function elementsOf(children: Folded[], name: string): FoldedElement[] {
  return children.flatMap((child) =>
    'element' in child && child.element.opening.name === name ? [child.element] : [],
  );
}

const PARTS_OF_TABLE = /^(?:t[drh]|thead|tbody|tfoot|caption|colgroup|col)$/;

function strays(children: Folded[], inner: Inner): AnyNode[] {
  return children.flatMap((child) => {
    if (!('element' in child)) return [child.node];
    const { opening, children: inside } = child.element;
    if (!PARTS_OF_TABLE.test(opening.name)) return inner([child]);
    return /^t(?:[dh])$|^caption$/.test(opening.name) ? [] : strays(inside, inner);
  });
}
