/** The content of a cell of an HTML table. */
import type { DraftBlock, DraftCell, Inline, Marks, TextRun } from '../draft.ts';
import { claim } from '../ledger.ts';
import { type InlineWriter, mergeRuns, writeInlines } from './inline.ts';

export function writeHtmlCell(cell: DraftCell, header: boolean, writer: InlineWriter): string {
  const paragraphs = cell.blocks
    .flatMap((block) => paragraphsOf(block))
    .map((inlines) => writeLine(inlines, header, writer));
  const filled = paragraphs.filter((text) => text !== '');
  return filled.length > 1 ? filled.map((text) => `<p>${text}</p>`).join('') : (filled[0] ?? '');
}

/** A table inside a cell gives its cells' paragraphs; JATS and our dialect have no nested tables. */
function paragraphsOf(block: DraftBlock): Inline[][] {
  if (block.kind === 'paragraph') return [block.inlines];
  return block.rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.blocks.flatMap(paragraphsOf)),
  );
}

const TAGS: [keyof Marks, string][] = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 's'],
  ['underline', 'u'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
  ['code', 'code'],
];

function writeLine(inlines: Inline[], header: boolean, writer: InlineWriter): string {
  return mergeRuns(inlines)
    .map((inline) => writePiece(inline, header, writer))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function writePiece(inline: Inline, header: boolean, writer: InlineWriter): string {
  if (inline.kind === 'text') return writeRun(inline, header, writer);
  if (inline.kind === 'break') return inline.as === 'space' ? ' ' : '<br>';
  return writeInlines([inline], writer);
}

function writeRun(run: TextRun, header: boolean, writer: InlineWriter): string {
  claim(
    writer.ledger,
    { start: run.start, end: run.start + run.text.length },
    run.joined ? 'joined' : 'article',
  );
  const [, lead = '', text = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escapeHtml(run.text)) ?? [];
  if (text === '') return lead + tail;
  const tags = TAGS.filter(([mark]) => run.marks[mark] && !(header && mark === 'bold')).map(
    ([, tag]) => tag,
  );
  const wrapped = tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, text);
  const { link } = run.marks;
  const linked = link
    ? `<a href="${escapeHtml(link).replace(/"/g, '&quot;')}">${wrapped}</a>`
    : wrapped;
  return lead + linked + tail;
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\n\t]+/g, ' ');
}
