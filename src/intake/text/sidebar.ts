/**
 * The narrow column on a first page, beside the abstract and the text, in which publishers print the
 * editors, the dates and the citation.
 */
import { headKind } from '../labels.ts';
import { leadingPhrase, phraseOf } from '../phrases.ts';
import { type Laid, partsOf } from './laid-line.ts';
import { median } from './lines.ts';

interface Sidebar {
  /** 0 if it is on the left. */
  column: number;
  /** Index of its first line, and of the first line below it. */
  from: number;
  to: number;
}

const FEWEST_LABELS = 3;
/** Minimum ratio between the width of the text and the sidebar. */
const TIMES_WIDER = 1.8;

function isLabel(text: string): boolean {
  const words = text.replace(/^[*•·]\s?/, '');
  return leadingPhrase('sidebar', words) > 0 || phraseOf('sidebar-line', words) !== undefined;
}

/** @param lines lines that do not cross the gutter */
export function sidebarOf(lines: Laid[], gutter: number): Sidebar | undefined {
  if (lines.some(({ line }) => line.page > 0)) return undefined;
  const columns: { text: string; index: number }[][] = [[], []];
  for (const [index, laid] of lines.entries())
    for (const { line, column } of partsOf(laid, [gutter]) ?? [])
      columns[column]?.push({ text: line.text, index });
  const widths = columns.map((own) => median(own.map(({ text }) => text.length)));
  const [left = 0, right = 0] = widths;
  const column = left < right ? 0 : 1;
  if (Math.max(left, right) < Math.min(left, right) * TIMES_WIDER) return undefined;
  const own = columns[column] ?? [];
  const labels = own.filter(({ text }) => isLabel(text));
  if (labels.length < FEWEST_LABELS) return undefined;
  // The text below the box begins at the left edge.
  const [first] = labels;
  const text = own.find(
    ({ text, index }) => index > (first?.index ?? 0) && headKind(text) === 'introduction',
  );
  return { column, from: own[0]?.index ?? 0, to: text?.index ?? lines.length };
}
