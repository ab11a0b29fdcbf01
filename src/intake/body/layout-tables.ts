/** Tables that are no tables: one cell around text, an equation between two empty cells. */
import type { DraftBlock, DraftTable, Inline, Paragraph } from '../draft.ts';
import { plainText } from '../inlines.ts';

export function layoutTables(blocks: DraftBlock[]): DraftBlock[] {
  return blocks.flatMap((block): DraftBlock[] =>
    block.kind === 'table' ? unfold(block) : [block],
  );
}

function unfold(table: DraftTable): DraftBlock[] {
  const cells = table.rows.flatMap((row) => row.cells);
  const [only] = cells;
  if (cells.length === 1 && only && !table.bordered) return layoutTables(only.blocks);
  return equationRow(table) ?? [table];
}

/** Each row holds one formula and at most its number: paragraphs of that. */
function equationRow(table: DraftTable): Paragraph[] | undefined {
  if (table.rows.length > 3 || table.rows.some(({ cells }) => cells.length > 3)) return undefined;
  const rows = table.rows.map((row) => row.cells.flatMap((cell) => cell.blocks));
  const paragraphs = rows.map((blocks): Paragraph | undefined => {
    const inlines = blocks.flatMap((block): Inline[] =>
      block.kind === 'paragraph' ? block.inlines : [],
    );
    const formula = inlines.some(({ kind }) => kind === 'formula');
    const number = /^(?:[([]?[\dA-Z.]{1,6}[)\]]?)?$/.test(plainText(inlines));
    const nested = blocks.some(({ kind }) => kind === 'table');
    return formula && number && !nested ? { kind: 'paragraph', inlines, cues: {} } : undefined;
  });
  return paragraphs.every((paragraph) => paragraph !== undefined) ? paragraphs : undefined;
}
