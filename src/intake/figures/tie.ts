/** Ties captions to their figures and tables: by position, then by number. */
import type { DraftBlock, DraftTable, Inline, Paragraph, Picture, Span } from '../draft.ts';
import {
  draftText,
  paragraphText,
  plainDraftText,
  remark,
  slice,
  spansOf,
  trim,
} from '../inlines.ts';
import { type CaptionLabel, captionLabel, isPanelCaption } from './caption-label.ts';
import { isNoteParagraph } from './float-note.ts';

export interface TiedFigure {
  kind: 'figure';
  pictures: Picture[];
  /** Captions between the pictures. Examples: "(a) In spring", "(b) In autumn". */
  panels: Inline[][];
  caption?: TiedCaption;
}
export interface TiedTable {
  kind: 'table';
  table: DraftTable;
  caption?: TiedCaption;
  notes: Inline[][];
}
interface TiedCaption {
  /** Without the label. */
  inlines: Inline[];
  number?: string;
  labelSpans: Span[];
  /** Bookmarks in the caption's paragraph. */
  anchors: string[];
}
/** Blocks that became floats or parts of floats. All other blocks are unchanged. */
export interface Ties {
  floats: Map<DraftBlock, TiedFigure | TiedTable>;
  /** Blocks that became part of a float. */
  used: Set<DraftBlock>;
  /** Captions without a picture or table. */
  orphans: Paragraph[];
}

interface CaptionAt {
  block: Paragraph;
  index: number;
  label?: CaptionLabel;
  /** Pictures in the same paragraph. */
  own: Picture[];
}
interface FloatAt {
  kind: 'figure' | 'table';
  /** First block. Further blocks are panels of the same figure. */
  index: number;
  last: number;
  float: TiedFigure | TiedTable;
}

export function tieCaptions(blocks: DraftBlock[]): Ties {
  const captions = blocks.flatMap((block, index) => captionAt(block, index) ?? []);
  const floats = findFloats(blocks, captions);
  const ties: Ties = { floats: new Map(), used: new Set(), orphans: [] };
  const open = new Set(captions.filter((caption) => !tieOwn(caption, floats, blocks)));
  for (const kind of ['figure', 'table'] as const) tieByPlace(kind, floats, open);
  for (const kind of ['figure', 'table'] as const) tieByNumber(kind, floats, open);
  collect(ties, blocks, floats, captions, open);
  return ties;
}

function captionAt(block: DraftBlock, index: number): CaptionAt | undefined {
  if (block.kind === 'table') return undefined;
  const text = draftText(block.inlines).replace(/^[\s\uFFFC]+/, '');
  const styled = block.cues.role === 'caption' && text.trim() !== '';
  const label = captionLabel(text, styled);
  if (!label && isPanelCaption(text.trim())) return undefined;
  // Running text that begins with "Table 2:" is long; a caption rarely is.
  if ((!label && !styled) || text.length > 1500) return undefined;
  return { block, index, label, own: picturesOf(block) };
}

function picturesOf(block: DraftBlock): Picture[] {
  return block.kind === 'table'
    ? []
    : block.inlines.filter((inline): inline is Picture => inline.kind === 'picture');
}

/** Finds tables and paragraphs of only pictures. Neighbouring pictures are panels of one figure. */
function findFloats(blocks: DraftBlock[], captions: CaptionAt[]): FloatAt[] {
  const captionBlocks = new Set(captions.map(({ block }) => block));
  const floats: FloatAt[] = [];
  for (const [index, block] of blocks.entries()) {
    const pictures = picturesOf(block);
    if (block.kind === 'table') {
      const inside = picturesInTable(block);
      if (inside)
        floats.push({
          kind: 'figure',
          index,
          last: index,
          float: { kind: 'figure', pictures: inside, panels: [] },
        });
      else
        floats.push({
          kind: 'table',
          index,
          last: index,
          float: { kind: 'table', table: block, notes: [] },
        });
    } else if (
      pictures.length > 0 &&
      (plainDraftText(block.inlines) === '' || captionBlocks.has(block))
    ) {
      const last = floats.at(-1);
      const panel =
        last?.kind === 'figure' &&
        last.last === index - 1 &&
        last.float.kind === 'figure' &&
        !captionBlocks.has(block) &&
        !captionBlocks.has(blocks[last.last] as Paragraph);
      if (panel && last.float.kind === 'figure') {
        last.float.pictures.push(...pictures);
        last.last = index;
      } else
        floats.push({
          kind: 'figure',
          index,
          last: index,
          float: { kind: 'figure', pictures, panels: [] },
        });
    } else takePanel(block, index, floats.at(-1), blocks[index + 1]);
  }
  return floats;
}

/** A panel's caption is below its picture, and above the next picture or the figure's caption. */
function takePanel(
  block: Paragraph,
  index: number,
  above: FloatAt | undefined,
  next: DraftBlock | undefined,
): void {
  if (above?.float.kind !== 'figure' || above.last !== index - 1) return;
  if (next?.kind !== 'paragraph' || !isPanelCaption(plainDraftText(block.inlines))) return;
  const words = plainDraftText(next.inlines);
  const goesOn = words === '' ? picturesOf(next).length > 0 : isPanelCaption(words);
  if (!goesOn && captionLabel(words)?.kind !== 'figure') return;
  above.float.panels.push(trim(block.inlines));
  above.last = index;
}

/** A table of only pictures is a layout for panels. */
function picturesInTable(table: DraftTable): Picture[] | undefined {
  const cells = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
  const pictures = cells.flatMap(picturesOf);
  const words = cells.some(
    (block) => block.kind === 'table' || plainDraftText(block.inlines) !== '',
  );
  return pictures.length > 0 && !words ? pictures : undefined;
}

function tieOwn(caption: CaptionAt, floats: FloatAt[], blocks: DraftBlock[]): boolean {
  if (caption.own.length === 0) return false;
  const float = floats.find(({ index }) => blocks[index] === caption.block);
  if (!float) return false;
  float.float.caption = tied(caption);
  return true;
}

function tied({ block, label }: CaptionAt): TiedCaption {
  const words = trim(block.inlines.filter(({ kind }) => kind !== 'picture'));
  const length = label?.length ?? 0;
  return {
    inlines: trim(withoutLook(slice(words, length))),
    number: label?.number,
    labelSpans: spansOf(slice(words, 0, length)),
    anchors: anchorsOf(block),
  };
}

export function anchorsOf(block: DraftBlock): string[] {
  if (block.kind === 'table') return [];
  return block.inlines.flatMap((inline) => (inline.kind === 'anchor' ? [inline.bookmark] : []));
}

/** Formatting of a whole caption (bold, italic, underlined) is its look, not emphasis. */
function withoutLook(inlines: Inline[]): Inline[] {
  const runs = inlines.filter((inline) => inline.kind === 'text');
  const look = LOOKS.filter(
    (mark) => runs.length > 0 && runs.every(({ marks, text }) => marks[mark] || text.trim() === ''),
  );
  const none = Object.fromEntries(look.map((mark) => [mark, undefined]));
  return remark(inlines, (marks) => ({ ...marks, ...none }));
}

const LOOKS = ['bold', 'italic', 'underline'] as const;

/** Looks directly below and above. The document's more frequent position is tried first. */
function tieByPlace(kind: 'figure' | 'table', floats: FloatAt[], open: Set<CaptionAt>): void {
  const own = floats.filter((float) => float.kind === kind);
  const fits = (caption: CaptionAt) =>
    caption.label ? caption.label.kind === kind : caption.block.cues.role === 'caption';
  const near = (float: FloatAt, below: boolean) =>
    [...open].find(
      (caption) => fits(caption) && caption.index === (below ? float.last + 1 : float.index - 1),
    );
  const below = own.filter((float) => near(float, true)).length;
  const above = own.filter((float) => near(float, false)).length;
  const first = below === above ? kind === 'figure' : below > above;
  for (const direction of [first, !first]) {
    for (const float of own) {
      const caption = float.float.caption ? undefined : near(float, direction);
      if (!caption) continue;
      float.float.caption = tied(caption);
      open.delete(caption);
    }
  }
}

/** Pairs figures at the end with legends elsewhere, in order, if there are equally many. */
function tieByNumber(kind: 'figure' | 'table', floats: FloatAt[], open: Set<CaptionAt>): void {
  const bare = floats.filter((float) => float.kind === kind && !float.float.caption);
  const left = [...open].filter(({ label }) => label?.kind === kind);
  if (bare.length === 0 || bare.length !== left.length) return;
  const sorted = left.sort((a, b) => Number(a.label?.number) - Number(b.label?.number));
  for (const [index, float] of bare.entries()) {
    const caption = sorted[index];
    if (!caption) continue;
    float.float.caption = tied(caption);
    open.delete(caption);
  }
}

function collect(
  ties: Ties,
  blocks: DraftBlock[],
  floats: FloatAt[],
  captions: CaptionAt[],
  open: Set<CaptionAt>,
): void {
  for (const { index, last, float } of floats) {
    const first = blocks[index];
    if (!first) continue;
    ties.floats.set(first, float);
    for (const block of blocks.slice(index + 1, last + 1)) ties.used.add(block);
    if (float.kind === 'table') takeNotes(ties, float, blocks, last + 1, captions);
  }
  for (const caption of captions) {
    if (open.has(caption)) {
      if (caption.label && !isAboutTied(caption, floats)) ties.orphans.push(caption.block);
    } else if (!ties.floats.has(caption.block)) ties.used.add(caption.block);
  }
}

/** A sentence in a caption style about a float that has a caption. Example: "Figure 4 shows …". */
function isAboutTied({ block, label }: CaptionAt, floats: FloatAt[]): boolean {
  const isTied = floats.some(
    ({ kind, float }) => kind === label?.kind && float.caption?.number === label.number,
  );
  return isTied && !captionLabel(paragraphText(block));
}

/** Takes notes directly below a table or its caption. Examples: "Note. …", "* p < .05". */
function takeNotes(
  ties: Ties,
  float: TiedTable,
  blocks: DraftBlock[],
  from: number,
  captions: CaptionAt[],
): void {
  const isCaptionBlock = captions.some(({ block }) => block === blocks[from]);
  for (const block of blocks.slice(isCaptionBlock ? from + 1 : from)) {
    if (block.kind !== 'paragraph') return;
    if (!isNoteParagraph(block)) return;
    float.notes.push(trim(block.inlines));
    ties.used.add(block);
  }
}
