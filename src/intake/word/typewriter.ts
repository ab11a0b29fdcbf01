/** Words in a monospaced font are code, unless the whole manuscript uses such a font. */
import type { DraftBlock, Inline, Paragraph } from '../draft.ts';
import { draftText, shareOf } from '../inlines.ts';

/** Above this share of the characters, the font is the author's taste. */
const MOST = 0.4;

/** Decides what `marks.code` means: words, whole listings, or nothing. */
export function settleTypewriter(blocks: DraftBlock[], notes: Map<string, DraftBlock[]>): void {
  const paragraphs = [blocks, ...notes.values()].flatMap((each) => paragraphsIn(each));
  const all = paragraphs.flatMap(({ inlines }) => inlines);
  const taste = shareOf(all, ({ code }) => code) > MOST;
  if (!taste) {
    for (const paragraph of paragraphs) if (isListing(paragraph)) paragraph.cues.role = 'code';
    markSigns(paragraphs);
    markSigns([...paragraphs].reverse());
  }
  for (const paragraph of paragraphs) {
    paragraph.inlines = paragraph.inlines.map((inline) =>
      taste || isAddress(inline) ? withoutCode(inline) : inline,
    );
  }
}

/** Adds lines of punctuation to the listing beside them. Examples: "}" below it, "{" above it. */
function markSigns(paragraphs: Paragraph[]): void {
  for (const [index, paragraph] of paragraphs.entries())
    if (paragraphs[index - 1]?.cues.role === 'code' && isOfSigns(paragraph))
      paragraph.cues.role = 'code';
}

function isOfSigns({ inlines, cues }: Paragraph): boolean {
  return (
    !cues.role &&
    !cues.list &&
    cues.heading === undefined &&
    /^[^\p{L}\p{N}]*\S[^\p{L}\p{N}]*$/u.test(draftText(inlines)) &&
    inlines.every(
      (inline) => inline.kind === 'text' && (inline.marks.code || inline.text.trim() === ''),
    )
  );
}

function paragraphsIn(blocks: DraftBlock[]): Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}

function isListing({ inlines, cues }: Paragraph): boolean {
  return (
    !cues.role &&
    !cues.list &&
    cues.heading === undefined &&
    inlines.every(({ kind }) => kind === 'text' || kind === 'break' || kind === 'anchor') &&
    shareOf(inlines, ({ code }) => code) > 0.99 &&
    !/^\s*\S+@\S+\s*$/.test(draftText(inlines))
  );
}

/** Templates also set addresses and numbers in a monospaced font. */
function isAddress(inline: Inline): boolean {
  return (
    inline.kind === 'text' &&
    (inline.marks.link !== undefined || /\S@\S|https?:|^\s*www\.|^[^\p{L}]*$/u.test(inline.text))
  );
}

function withoutCode(inline: Inline): Inline {
  return inline.kind === 'text' && inline.marks.code
    ? { ...inline, marks: { ...inline.marks, code: undefined } }
    : inline;
}
