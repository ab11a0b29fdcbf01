/**
 * Pages whose columns stand side by side, as programs lay them out that keep the look of a PDF
 * ("-layout"). Each page is read down its first column, then down the next; what runs across
 * them, a title or a table, parts them into pieces.
 */
import { frontLabel, headKind } from '../labels.ts';
import { type Band, bandsOf, type Usual } from './column-bands.ts';
import { readTop, topOf } from './first-page-top.ts';
import { type Laid, laidOut, type Part, partedAt, partsOf } from './laid-line.ts';
import { type Line, median } from './lines.ts';

export interface Unfolded {
  lines: Line[];
  /** 0-based pages that stood in columns. */
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

/** Pages in two columns from which on an article is set in them. */
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

/** Letters of other sizes are laid out narrower or wider: small ones of a table make a page wide. */
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

/** Back matter fills both columns, and below it the references fill both again: a blank line parts the two. */
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

/** Notes beside the text stand before it, or they part a sentence that goes on at the next page. */
function inOrder(columns: Line[][], sidebar: number | undefined): Line[] {
  if (sidebar === undefined) return columns.flat();
  const text = columns.filter((_, column) => column !== sidebar).flat();
  const notes = columns[sidebar] ?? [];
  const body = text.findIndex(({ text }) => headKind(text) === 'introduction');
  const abstract = text.findIndex(({ text }) => frontLabel(text)?.kind === 'abstract');
  const at = body === -1 ? Math.max(abstract, 0) : body;
  return [...text.slice(0, at), ...notes, ...text.slice(at)];
}

/** Lines above and below among which the usual distance is looked for. */
const AROUND = 5;

/**
 * What stands above a line in its own column says whether a blank line parts them. Where the lines
 * of two columns are not level, each stands in a row of its own, and every second row is the other's.
 */
function standing(lines: Line[]): Line[] {
  const gaps = lines.map(({ row }, index) => row - (lines[index - 1]?.row ?? row));
  return lines.map((line, index) => {
    const around = gaps.slice(Math.max(1, index - AROUND), index + AROUND + 1);
    const usual = Math.min(median(around), 2);
    return { ...line, blankBefore: index === 0 || (gaps[index] ?? 0) > usual };
  });
}
