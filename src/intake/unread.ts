/**
 * Blocks above the body that turned out to be no part of a front page: they go to the body, for a
 * text must not end in the report. Short lines that nothing was made of stay with the report.
 */
import type { DraftBlock, Inline, Span } from './draft.ts';
import { type Findings, find } from './findings.ts';
import type { FrontMatter } from './front/front-matter.ts';
import { spansOf, textOf } from './inlines.ts';
import type { Ledger } from './ledger.ts';
import { placeOf } from './source.ts';

/** Words from which on a paragraph is text, not a line of a front page. */
const LONG = 15;

export function unreadBlocks(
  blocks: DraftBlock[],
  front: FrontMatter,
  ledger: Ledger,
  findings: Findings,
): DraftBlock[] {
  const read = [...ledger.claims, ...frontTexts(front).flatMap(spansOf)];
  const empty =
    front.authors.length === 0 && front.abstract.length === 0 && front.keywords.length === 0;
  const unread = blocks.filter((block) => isText(block, empty) && isUnread(block, read));
  const [first] = unread;
  if (first)
    find(
      findings,
      'paragraphs',
      'unsure',
      `${unread.length === 1 ? 'One paragraph' : `${unread.length} paragraphs`} above the text belong to no part of a front page; they stand at its beginning.`,
      {
        where: placeOf(ledger.source, spansOfBlock(first)[0]?.start ?? 0),
        look: 'Look where they belong.',
      },
    );
  return unread;
}

/** A paragraph none of whose words were used; a table most of whose cells were not. */
function isUnread(block: DraftBlock, read: Span[]): boolean {
  const spans = spansOfBlock(block);
  const used = spans.filter((span) => touches(span, read)).length;
  return block.kind === 'table' ? used < spans.length / 2 : used === 0;
}

function frontTexts(front: FrontMatter): Inline[][] {
  const translated = front.translations.flatMap(({ title, abstract }) => [
    title ?? [],
    ...(abstract ?? []),
  ]);
  return [front.title ?? [], front.subtitle ?? [], ...front.abstract, ...translated];
}

function isText(block: DraftBlock, empty: boolean): boolean {
  if (block.kind === 'table') return true;
  const words = textOf(block.inlines).match(/\S+/g)?.length ?? 0;
  const hasObject = block.inlines.some(
    ({ kind }) => kind === 'picture' || kind === 'formula' || kind === 'note',
  );
  return hasObject || words >= LONG || (empty && words > 0);
}

function spansOfBlock(block: DraftBlock): Span[] {
  if (block.kind === 'paragraph') return spansOf(block.inlines);
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.blocks.flatMap(spansOfBlock)),
  );
}

function touches(span: Span, others: Span[]): boolean {
  return others.some(({ start, end }) => start < span.end && span.start < end);
}

/** Notes of Word that are called on the front page ("* Corresponding author: …") are lines of it. */
export function notesOfFront(front: DraftBlock[], notes: Map<string, DraftBlock[]>): DraftBlock[] {
  const ids = front.flatMap(callsOf);
  const found = ids.flatMap((id) => notes.get(id) ?? []);
  for (const id of ids) notes.delete(id);
  return found;
}

function callsOf(block: DraftBlock): string[] {
  if (block.kind === 'paragraph')
    return block.inlines.flatMap((inline) => (inline.kind === 'note' ? [inline.id] : []));
  return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(callsOf)));
}

/** Without the calls of those notes, which would point to nothing. */
export function withoutCalls(blocks: DraftBlock[]): DraftBlock[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, inlines: block.inlines.filter(({ kind }) => kind !== 'note') }
      : block,
  );
}
