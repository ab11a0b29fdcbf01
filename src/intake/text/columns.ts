/**
 * Pages with columns side by side, from programs that keep the layout of a PDF ("-layout"). Each page is
 * read column by column. A title or a table across the columns divides the page.
 */
import { frontLabel, headKind } from '../labels.ts';
import { type Band, bandsOf, type Usual } from './column-bands.ts';
import { readTop, topOf } from './first-page-top.ts';
import { type Laid, laidOut, type Part, partedAt, partsOf } from './laid-line.ts';
import { type Line, median } from './lines.ts';

export interface Unfolded {
  lines: Line[];
  /** 0-based pages that had columns. */
  pages: number[];
}

/** @param source the text that the lines were read from */
export function unfoldColumns(lines: Line[], source: string): Unfolded {
  const pages = Map.groupBy(lines, ({ page }) => page);
  const unfolded: number[] = [];
  const laid = [...pages.values()].map((own) => own.map((line) => laidOut(line, source)));
  const sure = laid.map((page) => bandsOf(page));
  const usual = usualOf(sure);
  const read = laid.flatMap((page, index) => {
    const bands = usual ? bandsOf(page, usual) : (sure[index] ?? []);
    if (bands.length > 0) unfolded.push(page[0]?.line.page ?? 0);
    const top = index === 0 && laid.length > 1 ? topOf(page, bands[0]?.from ?? page.length) : 0;
    return [...readTop(page.slice(0, top)), ...readBands(page, bands, top)];
  });
  return { lines: read, pages: unfolded };
}

/** Minimum pages with two columns before the whole article is assumed to have them. */
const FEWEST_PAGES = 2;

function usualOf(pages: Band[][]): Usual | undefined {
  const gutters = pages.flatMap((bands) =>
    bands
      .filter(({ gutters, sidebar }) => gutters.length === 1 && sidebar === undefined)
      .flatMap(({ gutters }) => gutters),
  );
  const inColumns = pages.filter((bands) => bands.length > 0).length;
  if (inColumns < FEWEST_PAGES || inColumns * 2 < pages.length) return undefined;
  const middle = median(gutters);
  return { least: middle * NARROWER, most: middle * WIDER };
}

/** Other font sizes are laid out narrower or wider: the small print of a table widens a page. */
const NARROWER = 0.75;
const WIDER = 1.5;

function readBands(page: Laid[], bands: Band[], from: number): Line[] {
  const result: Line[] = [];
  let at = from;
  for (const band of bands) {
    result.push(...page.slice(at, band.from).map(({ line }) => line));
    result.push(...readDown(page.slice(band.from, band.to), band));
    at = band.to;
  }
  return [...result, ...page.slice(at).map(({ line }) => line)];
}

function readDown(lines: Laid[], { gutters, sidebar }: Band): Line[] {
  const result: Line[] = [];
  let columns: Line[][] = [];
  const flush = () => {
    result.push(...inOrder(columns.map(standing), sidebar));
    columns = [[], ...gutters.map(() => [])];
  };
  flush();
  for (const laid of lines) {
    const parts = partsOf(gutters.reduce(partedAt, laid), gutters);
    if (!parts) {
      flush();
      result.push(laid.line);
      continue;
    }
    if (beginsList(laid, parts, columns)) flush();
    for (const { line, column } of parts) columns[column]?.push(line);
  }
  flush();
  return result;
}

/** Whether the reference list fills both columns again, below back matter in both columns and a blank line. */
function beginsList({ line }: Laid, [first]: Part[], columns: Line[][]): boolean {
  return (
    line.blankBefore &&
    first?.column === 0 &&
    headKind(first.line.text) === 'references' &&
    columns.slice(1).flat().some(isOtherHead)
  );
}

function isOtherHead({ text }: Line): boolean {
  const kind = headKind(text);
  return kind !== undefined && kind !== 'references';
}

/** Puts notes beside the text before it, so that they do not interrupt a sentence that continues on the next page. */
function inOrder(columns: Line[][], sidebar: number | undefined): Line[] {
  if (sidebar === undefined) return columns.flat();
  const text = columns.filter((_, column) => column !== sidebar).flat();
  const notes = columns[sidebar] ?? [];
  const body = text.findIndex(({ text }) => headKind(text) === 'introduction');
  const abstract = text.findIndex(({ text }) => frontLabel(text)?.kind === 'abstract');
  const at = body === -1 ? Math.max(abstract, 0) : body;
  return [...text.slice(0, at), ...notes, ...text.slice(at)];
}

/** Lines above and below that determine the usual distance. */
const AROUND = 5;

/**
 * Computes `blankBefore` from the previous line of the same column. If the lines of two columns are not
 * level, each has its own row, and every second row belongs to the other column.
 */
function standing(lines: Line[]): Line[] {
  const gaps = lines.map(({ row }, index) => row - (lines[index - 1]?.row ?? row));
  return lines.map((line, index) => {
    const around = gaps.slice(Math.max(1, index - AROUND), index + AROUND + 1);
    const usual = Math.min(median(around), 2);
    return { ...line, blankBefore: index === 0 || (gaps[index] ?? 0) > usual };
  });
}
