/** Compares tables, cell by cell. */
import type { Table, TableCell, TableRow } from '../../../article/article.ts';
import { shortestEdit } from '../../../words/shortest-edit.ts';
import { blockText } from '../block-text.ts';
import { type Change, minor, substantive } from '../change.ts';
import { contentPrint } from '../fingerprint.ts';
import { printOf } from '../tokens.ts';
import { type Comparison, changeAt, fieldSpot, type Side, type Spot } from './comparison.ts';

const GROUPS = ['head', 'body', 'foot'] as const;
/** If more rows or columns than this were added or removed, rows are compared by position. */
const FAR = 400;

export function compareTable(
  before: Table,
  after: Table,
  spot: Spot,
  comparison: Comparison,
): Change[] {
  const [caption, notes] = ['caption', 'notes'].map((field) => fieldSpot(spot, field));
  return [
    ...comparison.inside(before.caption, after.caption, caption ?? spot),
    ...GROUPS.flatMap((group) => {
      const first =
        group === 'head' ? 0 : after.head.length + (group === 'foot' ? after.body.length : 0);
      return compareRows(before[group], after[group], { spot, first }, comparison);
    }),
    ...compareColumns(before, after, spot),
    ...comparison.inside(before.notes, after.notes, notes ?? spot),
  ];
}

function compareColumns(before: Table, after: Table, spot: Spot): Change[] {
  if (contentPrint(before.columns) === contentPrint(after.columns)) return [];
  const verdict =
    before.columns.length === after.columns.length
      ? minor('alignment or width of columns')
      : substantive(`columns: ${before.columns.length} → ${after.columns.length}`);
  return [changeAt(spot, 'changed', verdict)];
}

interface RowsAt {
  spot: Spot;
  /** The number of rows above. */
  first: number;
}

function compareRows(
  before: readonly TableRow[],
  after: readonly TableRow[],
  at: RowsAt,
  comparison: Comparison,
): Change[] {
  const rowSpot = (index: number): Spot => labelled(at.spot, `row ${at.first + index + 1}`);
  return matched(before, after, comparison).flatMap(([old, now]): Change[] => {
    const [x, y] = [before[old ?? -1], after[now ?? -1]];
    if (x && y) return compareCells(x.cells, y.cells, rowSpot(now ?? 0), comparison);
    const spot = rowSpot(now ?? old ?? 0);
    const kind = x ? 'removed' : 'added';
    return [
      changeAt(spot, kind, substantive(`a row was ${kind}`), {
        before: x && rowText(x, comparison.before),
        after: y && rowText(y, comparison.after),
      }),
    ];
  });
}

function labelled(spot: Spot, name: string): Spot {
  return { ...spot, where: { ...spot.where, label: `${spot.where.label}, ${name}` } };
}

function rowText({ cells }: TableRow, side: Side): string {
  return cells.map((cell) => cellText(cell, side)).join(' | ');
}

function cellText({ children }: TableCell, { reading }: Side): string {
  return children.map((block) => blockText(block, reading.language)).join(' ');
}

type IndexPair = readonly [number | undefined, number | undefined];

/** Pairs equal rows first, then the rows between them in order, or by similarity if their number is the same. */
function matched(
  before: readonly object[],
  after: readonly object[],
  comparison: Comparison,
): IndexPair[] {
  const byPlace = before.map((_, index): IndexPair => [index, index]);
  if (before.length === after.length) return byPlace;
  const stretches = shortestEdit(
    before.map((each) => printOf(each, comparison.before.reading)),
    after.map((each) => printOf(each, comparison.after.reading)),
    FAR,
  ) ?? [
    { kind: 'removed', count: before.length } as const,
    { kind: 'added', count: after.length } as const,
  ];
  const pairs: IndexPair[] = [];
  let [x, y, gone, come] = [0, 0, 0, 0];
  const close = () => {
    for (let step = 0; step < Math.max(gone, come); step++)
      pairs.push([
        step < gone ? x - gone + step : undefined,
        step < come ? y - come + step : undefined,
      ]);
    [gone, come] = [0, 0];
  };
  for (const { kind, count } of stretches) {
    if (kind === 'kept') {
      close();
      for (let step = 0; step < count; step++) pairs.push([x + step, y + step]);
    } else if (kind === 'removed') gone += count;
    else come += count;
    if (kind !== 'added') x += count;
    if (kind !== 'removed') y += count;
  }
  close();
  return pairs;
}

function compareCells(
  before: readonly TableCell[],
  after: readonly TableCell[],
  spot: Spot,
  comparison: Comparison,
): Change[] {
  return matched(before, after, comparison).flatMap(([old, now]): Change[] => {
    const [x, y] = [before[old ?? -1], after[now ?? -1]];
    const at = labelled(spot, `column ${(now ?? old ?? 0) + 1}`);
    if (x && y) return compareCell(x, y, at, comparison);
    const kind = x ? 'removed' : 'added';
    return [
      changeAt(at, kind, substantive(`a cell was ${kind}`), {
        before: x && cellText(x, comparison.before),
        after: y && cellText(y, comparison.after),
      }),
    ];
  });
}

const SHAPE = ['header', 'columnSpan', 'rowSpan'] as const;

function compareCell(
  before: TableCell,
  after: TableCell,
  spot: Spot,
  comparison: Comparison,
): Change[] {
  const changes = comparison.inside(before.children, after.children, spot).map(asValueChange);
  if (SHAPE.some((key) => before[key] !== after[key]))
    changes.push(changeAt(spot, 'changed', substantive('which cells it heads or spans')));
  if (before.align !== after.align)
    changes.push(changeAt(spot, 'changed', minor('alignment of a cell')));
  return changes;
}

/** A sign in a cell may be a value, such as brackets, a dash or a dot. */
function asValueChange(change: Change): Change {
  if (!/^punctuation/.test(change.why)) return change;
  return {
    ...change,
    class: 'substantive',
    touches: 'interpretation',
    why: `a value: ${change.why}`,
  };
}
