/** Writes the content of a cell of an HTML table. */
import { encodeCommentMarks } from '../../words/comment-marks.ts';
import { LIST_TYPES } from '../../words/list-marks.ts';
import { listOf } from '../body/lists.ts';
import type { DraftBlock, DraftCell, Inline, Marks, Paragraph, TextRun } from '../draft.ts';
import type { Element, ListElement } from '../elements.ts';
import { remark } from '../inlines.ts';
import { claim } from '../ledger.ts';
import { escapeBlockStart, escapeText, inBrackets } from './escape.ts';
import { firstWritten, type InlineWriter, mergeRuns, writeInlines } from './inline.ts';

export function writeHtmlCell(cell: DraftCell, header: boolean, writer: InlineWriter): string {
  const blocks = cell.blocks.flatMap(paragraphsOf);
  const parts: { text: string; list: boolean }[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const list = header ? undefined : listOf(blocks, at, new Map(), new Set());
    const paragraph = blocks[at];
    if (list) {
      parts.push({ text: writeList(list.element, writer), list: true });
      at = list.last;
    } else if (paragraph)
      parts.push({ text: writeLine(paragraph.inlines, header, writer), list: false });
  }
  const filled = parts.filter(({ text }) => text !== '');
  if (filled.length === 1) return filled[0]?.text ?? '';
  return filled.map(({ text, list }) => (list ? text : `<p>${text}</p>`)).join('');
}

/** A nested table gives a line per row, because JATS and our dialect have no nested tables. */
function paragraphsOf(block: DraftBlock): Paragraph[] {
  if (block.kind === 'paragraph') return [block];
  return block.rows.flatMap(({ cells }) => {
    const contents = cells.map((cell) => cell.blocks.flatMap(paragraphsOf));
    const plain = contents.every((own) => own.length <= 1 && !own.some(({ cues }) => cues.list));
    return plain ? rowOf(contents.flat()) : contents.flat();
  });
}

function rowOf(cells: Paragraph[]): Paragraph[] {
  const bar: Inline = { kind: 'markup', markdown: ' | ' };
  const inlines = cells.flatMap((cell, index) =>
    index === 0 ? cell.inlines : [bar, ...cell.inlines],
  );
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines, cues: {} }];
}

function writeList(list: ListElement, writer: InlineWriter): string {
  const items = list.items.map((item) => `<li>${writeItem(item, writer)}</li>`).join('');
  if (!list.ordered) return `<ul>${items}</ul>`;
  const type = list.numbering && LIST_TYPES[list.numbering.figures];
  const attributes = [type && ` type="${type}"`, list.start !== 1 && ` start="${list.start}"`];
  return `<ol${attributes.filter(Boolean).join('')}>${items}</ol>`;
}

/** After its paragraph, an item in a cell can contain only lists. */
function writeItem(item: Element[], writer: InlineWriter): string {
  return item
    .map((element) => {
      if (element.type === 'list') return writeList(element, writer);
      return element.type === 'paragraph' ? writeLine(element.inlines, false, writer) : '';
    })
    .join('');
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

/** Bold in a header row is only styling. */
function writeLine(inlines: Inline[], header: boolean, writer: InlineWriter): string {
  const plain = header ? remark(inlines, ({ bold: _, ...marks }) => marks) : inlines;
  const line = mergeRuns(plain)
    .map((inline, index, all) => writePiece(inline, writer, all[index + 1]))
    .join('')
    .replace(/ {2,}/g, ' ')
    // A key goes on up to a space.
    .replace(/(@[\w-]{1,200})(?=<br>)/g, '$1 ')
    .trim();
  return escapeBlockStart(line);
}

function writePiece(inline: Inline, writer: InlineWriter, next: Inline | undefined): string {
  if (inline.kind === 'text') return writeRun(inline, writer, firstWritten(next));
  if (inline.kind === 'break') return inline.as === 'space' ? ' ' : '<br>';
  const isTagged = next?.kind === 'text' && TAGS.some(([mark]) => next.marks[mark]);
  return writeInlines([inline], writer, isTagged ? '<' : firstWritten(next));
}

function writeRun(run: TextRun, writer: InlineWriter, after: string): string {
  claim(
    writer.ledger,
    { start: run.start, end: run.start + run.text.length },
    run.joined ? 'joined' : 'article',
  );
  const [, lead = '', text = '', tail = ''] =
    /^(\s*)(.*\S)?(\s*)$/s.exec(escapeCellText(run.text, after)) ?? [];
  if (text === '') return lead + tail;
  const tags = TAGS.filter(([mark]) => run.marks[mark]).map(([, tag]) => tag);
  const tagged = tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, text);
  const { link, smallCaps } = run.marks;
  const wrapped = smallCaps ? `[${inBrackets(tagged)}]{.smallcaps}` : tagged;
  const linked = link
    ? `<a href="${escapeHtml(encodeCommentMarks(link)).replace(/"/g, '&quot;')}">${wrapped}</a>`
    : wrapped;
  return lead + linked + tail;
}

/** Our dialect parses cells as Markdown, where "-" and "1." start lists and "***" is a rule. */
function escapeCellText(text: string, after: string): string {
  return text
    .split(/([&<>])/)
    .map((piece, index, all) => {
      if (index % 2 === 1) return escapeHtml(piece);
      return escapeText(piece, index === all.length - 1 ? after : '');
    })
    .join('')
    .replace(/[\n\t]+/g, ' ');
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
