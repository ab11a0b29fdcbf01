/** Gives ids to numbered elements, and checks that the formats will print the file's numbers. */
import type { Element, EquationElement, FigureElement, TableElement } from '../elements.ts';
import { type Findings, find } from '../findings.ts';
import { draftText } from '../inlines.ts';

export interface Labelled {
  kind: 'figure' | 'table' | 'equation' | 'section';
  /** As in the file. */
  number: string;
  /** A heading gets its id when something refers to it. */
  id(): string | undefined;
  /** Whether the formats will print the same number. */
  same: boolean;
}

const PREFIX = { figure: 'fig', table: 'tbl', equation: 'eq' } as const;
type Float = FigureElement | TableElement | EquationElement;

/** Assigns ids. Returns the targets of typed references ("Figure 3"). */
export function labelElements(elements: Element[], findings: Findings): Labelled[] {
  const counts = { figure: 0, table: 0, equation: 0 };
  const used = new Set<string>();
  const labelled: Labelled[] = [];
  for (const element of floatsOf(elements)) {
    if (!isNumbered(element)) continue;
    counts[element.type] += 1;
    const printed = String(counts[element.type]);
    const number = element.number ?? printed;
    const id = idOf(element, number, used);
    element.id = id;
    labelled.push({ kind: element.type, number, id: () => id, same: number === printed });
  }
  reportLabels(labelled, elements, findings);
  return labelled;
}

/** Floats in document order, including those in list items and quotations. */
export function floatsOf(elements: Element[]): Float[] {
  return elements.flatMap((element): Float[] => {
    if (element.type === 'figure' || element.type === 'table' || element.type === 'equation')
      return [element];
    if (element.type === 'list') return element.items.flatMap(floatsOf);
    return element.type === 'quote' ? floatsOf(element.children) : [];
  });
}

/** Whether the element has a caption or a number. Bare pictures and formulas are not counted. */
function isNumbered(element: Float): boolean {
  if (element.type === 'equation') return element.number !== undefined;
  return element.number !== undefined || draftText(element.caption).trim() !== '';
}

function idOf(element: Float, number: string, used: Set<string>): string {
  const base = `${PREFIX[element.type]}-${number.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  let id = base;
  for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
  used.add(id);
  return id;
}

function reportLabels(labelled: Labelled[], elements: Element[], findings: Findings): void {
  const moved = labelled.filter(({ same }) => !same);
  if (moved.length > 0)
    find(
      findings,
      'figures',
      'unsure',
      `Numbers that the formats will print differently: ${moved.map(({ kind, number }) => `${kind} ${number}`).join(', ')}.`,
      {
        look: 'Figures, tables and equations are numbered in order; references to these stay as typed.',
      },
    );
  const bare = floatsOf(elements).filter(
    (element) => element.type === 'figure' && !element.id,
  ).length;
  if (bare > 0)
    find(
      findings,
      'figures',
      'unsure',
      `${bare === 1 ? 'One picture has' : `${bare} pictures have`} no caption.`,
      { look: 'Write a caption and an id, or leave it as a picture without number.' },
    );
  for (const [index, table] of elements.filter((element) => element.type === 'table').entries())
    reportMerged(table, index + 1, findings);
  const alt = floatsOf(elements).filter(
    (element) =>
      element.type === 'figure' && element.pictures.some((picture) => picture.alt === ''),
  ).length;
  if (alt > 0)
    find(
      findings,
      'figures',
      'certain',
      `${alt === 1 ? 'One figure has' : `${alt} figures have`} no description for readers who cannot see it.`,
      { look: 'Write one into `alt="…"`.' },
    );
}

function reportMerged({ table }: TableElement, number: number, findings: Findings): void {
  const nested = table.rows
    .flatMap(({ cells }) => cells)
    .filter(({ blocks }) => blocks.some(({ kind }) => kind === 'table')).length;
  if (nested > 0)
    find(
      findings,
      'tables',
      'unsure',
      `Table ${number}: ${nested === 1 ? 'a table inside a cell has' : `tables inside ${nested} cells have`} become lines of the cell, one for each row.`,
      {
        look: 'No format has tables in tables. Make it a table of its own where its columns matter.',
      },
    );
  const merged = table.rows
    .flatMap(({ cells }) => cells)
    .filter(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1).length;
  if (merged > 0)
    find(
      findings,
      'tables',
      'certain',
      `Table ${number}: ${merged === 1 ? 'one merged cell' : `${merged} merged cells`} kept.`,
    );
}
