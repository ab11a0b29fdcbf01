/**
 * In IEEE style, Word prints a document's sources as a table without borders: "[1]" in one column, the work in the
 * other. Such a table is read as a reference list.
 */
import { type DraftRow, type DraftTable, isParagraph, type Paragraph } from '../draft.ts';
import { plainDraftText, startOf } from '../inlines.ts';

/** From this many rows on, numbers in brackets make a reference list, whatever the style. */
const LEAST_ROWS = 3;

/** The entries of such a table; undefined for any other table. */
export function entriesOf({ rows }: DraftTable): Paragraph[] | undefined {
  const entries = rows.map((row, index) => entryOf(row, index + 1));
  const found = entries.filter((entry) => entry !== undefined);
  const styled = found.some(({ cues }) => cues.role === 'bibliography');
  const isList = found.length === rows.length && (styled || rows.length >= LEAST_ROWS);
  return isList
    ? found.map((entry) => ({ ...entry, cues: { ...entry.cues, role: 'bibliography' } }))
    : undefined;
}

function entryOf({ cells }: DraftRow, number: number): Paragraph | undefined {
  const [mark, work, ...others] = cells.map(({ blocks }) => blocks);
  const [label, ...labels] = mark ?? [];
  const [entry, ...entries] = work ?? [];
  if ([...others, ...labels, ...entries].length > 0) return undefined;
  if (!isParagraph(label) || !isParagraph(entry)) return undefined;
  if (plainDraftText(label.inlines) !== `[${number}]` || plainDraftText(entry.inlines) === '')
    return undefined;
  const space = { kind: 'break', as: 'space', start: startOf(entry.inlines) } as const;
  return { ...entry, inlines: [...label.inlines, space, ...entry.inlines] };
}
