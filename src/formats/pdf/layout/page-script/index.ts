/** The layout of the printed page: notes at the foot of their pages, floats, page numbers in the text. */
import type { LayoutOptions, LayoutResult, PageText } from '../../../print/layout.ts';
import { type AssignedNotes, assignNotesToPages } from './assign-notes-to-pages.ts';
import { fitToWidth } from './fit-to-width.ts';
import { collectFootnotes } from './footnotes.ts';
import { type Hyphenate, openHyphenation } from './hyphenate.ts';
import { joinNames } from './join-names.ts';
import { layOutProof } from './lay-out-proof.ts';
import { layoutStyles } from './layout-styles.ts';
import { openPageColumns, type PageColumns } from './page-columns.ts';
import { fillPageNumbers, findPageNumbers, type PageNumbers } from './page-numbers.ts';
import { shortenAddresses } from './shorten-addresses.ts';
import { addPageNumbers, readVisibleText, type VisibleText } from './visible-text.ts';

/** How often page numbers are filled in: they take room, and what takes room moves pages. Twice is almost always enough. */
const ROUNDS = 3;

/** Runs before the page is printed. The script of the page is this function. */
export default function layOut(options: LayoutOptions): LayoutResult {
  const main = document.querySelector('main') ?? document.body;
  document.head.prepend(layoutStyles(main));
  const visible = readVisibleText(main);
  const longAddresses = shortenAddresses(main, options.longAddress);
  const numbers = guessPageNumbers(main, options);
  joinNames(main, options.area);
  const hyphenate = hyphenateArticle(main, options);
  const overflowing = fitToWidth(main, options.area, hyphenate);
  const columns = openPageColumns(main, options.area);
  const footnotes = collectFootnotes(main, options.area.width, options.notes, hyphenate);
  const assigned = assignNotesToPages(main, columns, footnotes, options.floats);
  const targets = fillUntilStable(numbers, columns, options);
  addPageNumbers(visible);
  const pages = options.knownPages ?? columns.lastPage() + 1;
  const proof = options.spots && layOutProof(main, columns, options.spots);
  if (proof) addProofList(main, visible);
  columns.close();
  const { text } = visible;
  const notes = notesOf(assigned, text, options);
  return { text, pages, targets, overflowing, longAddresses, ...notes, ...(proof && { proof }) };
}

/** Fills in numbers that are as wide as the real ones. */
function guessPageNumbers(main: HTMLElement, { digits, firstPage }: LayoutOptions): PageNumbers {
  const numbers = findPageNumbers(main, digits);
  fillPageNumbers(numbers, () => firstPage, firstPage, firstPage);
  return numbers;
}

function hyphenateArticle(main: HTMLElement, { hyphenations, notes }: LayoutOptions): Hyphenate {
  const hyphenate = openHyphenation(hyphenations);
  hyphenate(main);
  if (notes === 'end') main.querySelectorAll('section.notes').forEach(hyphenate);
  return hyphenate;
}

/** @returns the page of each element that a page number means, by id */
function fillUntilStable(
  numbers: PageNumbers,
  columns: PageColumns,
  { firstPage, known, knownPages }: LayoutOptions,
): Record<string, number> {
  let pages: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round++) {
    const measured = known ?? measureTargets(numbers, columns, firstPage);
    const last = knownPages ? firstPage + knownPages - 1 : firstPage + columns.lastPage();
    fillPageNumbers(numbers, (id) => measured[id], firstPage, last);
    if (JSON.stringify(measured) === JSON.stringify(pages)) break;
    pages = measured;
  }
  return pages;
}

function measureTargets(
  { targets }: PageNumbers,
  columns: PageColumns,
  firstPage: number,
): Record<string, number> {
  const pages: Record<string, number> = {};
  for (const id of targets) {
    const [rect] = document.getElementById(id)?.getClientRects() ?? [];
    if (rect) pages[id] = firstPage + columns.pageOf(rect);
  }
  return pages;
}

function addProofList(main: HTMLElement, { text }: VisibleText): void {
  const list = main.querySelector<HTMLElement>('.proof-queries');
  if (list) text.main.push(...readVisibleText(list).text.main);
}

function notesOf(
  { placed, calls, atEnd }: AssignedNotes,
  text: PageText,
  { firstPage, notes }: LayoutOptions,
): Pick<LayoutResult, 'placed' | 'calls' | 'atEnd'> {
  const pages = Object.entries(placed).map(([note, page]) => [note, firstPage + page] as const);
  return {
    placed: Object.fromEntries(pages),
    calls,
    atEnd: notes === 'end' ? Object.keys(text.notes) : atEnd,
  };
}
