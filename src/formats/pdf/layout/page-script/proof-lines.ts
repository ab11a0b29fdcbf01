import type { PageColumns } from './page-columns.ts';

/** A numbered line of a proof. Things side by side are one line: the cells of a row, information beside the abstract. */
export interface ProofLine {
  page: number;
  top: number;
  bottom: number;
  /** Of its longest piece. */
  middle: number;
  width: number;
}

/** The head of a table at the top of a page: the print repeats it, the columns of the layout do not. */
interface RepeatedHead {
  page: number;
  top: number;
  height: number;
}

/** Measures lines on the printed pages. */
export interface ProofRuler {
  columns: PageColumns;
  repeatedHeads: readonly RepeatedHead[];
}

/** These count as one line each, whatever stands in them. */
const ONE_LINE = 'math, .page-turned';
const WITHOUT_LINES = '.masthead, .proof-queries, style, script, annotation, [aria-hidden="true"]';
/** Chromium repeats no head that is higher than this part of a page. */
const HIGHEST_HEAD = 1 / 4;

export function openProofRuler(main: HTMLElement, columns: PageColumns): ProofRuler {
  const repeatedHeads = [...main.querySelectorAll('table')].flatMap((table) =>
    repeatedHeadsOf(table, columns),
  );
  return { columns, repeatedHeads };
}

/** One for each page on which a table continues. */
function repeatedHeadsOf(table: HTMLTableElement, columns: PageColumns): RepeatedHead[] {
  const height = table.tHead?.getBoundingClientRect().height ?? 0;
  if (height === 0 || height > columns.area.height * HIGHEST_HEAD) return [];
  const [, ...others] = table.getClientRects();
  return others.map((rect) => ({ page: columns.pageOf(rect), top: rect.top, height }));
}

/** All lines of the article, as the eye goes down the pages. */
export function readProofLines(main: HTMLElement, ruler: ProofRuler): ProofLine[] {
  return joinIntoLines(textRects(main).map((rect) => lineAt(rect, ruler)));
}

/** Where a rectangle stands on the printed page. */
export function lineAt(rect: DOMRect, { columns, repeatedHeads }: ProofRuler): ProofLine {
  const page = columns.pageOf(rect);
  const heads = repeatedHeads.filter((head) => head.page === page && head.top <= rect.top + 1);
  const lower = heads.reduce((sum, { height }) => sum + height, 0);
  const top = columns.offsetOnPage(rect.top) + lower;
  const bottom = columns.offsetOnPage(rect.bottom) + lower;
  return { page, top, bottom, middle: (top + bottom) / 2, width: rect.width };
}

/** Pieces that stand beside each other become one line. */
export function joinIntoLines(pieces: readonly ProofLine[]): ProofLine[] {
  const sorted = [...pieces].sort((a, b) => a.page - b.page || a.top - b.top);
  const lines: ProofLine[] = [];
  for (const piece of sorted) {
    const last = lines.at(-1);
    if (last && isBeside(last, piece)) extendLine(last, piece);
    else lines.push({ ...piece });
  }
  return lines;
}

function isBeside(one: ProofLine, other: ProofLine): boolean {
  if (one.page !== other.page) return false;
  return isWithin(middleOf(other), one) || isWithin(middleOf(one), other);
}

function middleOf({ top, bottom }: ProofLine): number {
  return (top + bottom) / 2;
}

export function isWithin(y: number, { top, bottom }: ProofLine): boolean {
  return y > top && y < bottom;
}

function extendLine(line: ProofLine, piece: ProofLine): void {
  line.top = Math.min(line.top, piece.top);
  line.bottom = Math.max(line.bottom, piece.bottom);
  if (piece.width <= line.width) return;
  line.middle = piece.middle;
  line.width = piece.width;
}

/** The rectangles of every piece of a line. */
export function textRects(root: Node): DOMRect[] {
  return rectsBelow(root).filter(({ width, height }) => width >= 0.5 && height >= 1);
}

function rectsBelow(node: Node): DOMRect[] {
  if (node instanceof Text) return /\S/.test(node.data) ? rectsOfText(node) : [];
  if (!(node instanceof Element) || !hasLines(node)) return [];
  if (node.matches(ONE_LINE)) return [...node.getClientRects()].slice(0, 1);
  return [...node.childNodes].flatMap(rectsBelow);
}

export function hasLines(element: Element): boolean {
  return !element.matches(WITHOUT_LINES) && element.checkVisibility({ visibilityProperty: true });
}

export function rectsOfText(text: Text, from = 0, to = text.data.length): DOMRect[] {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return [...range.getClientRects()];
}
