/**
 * Moves pictures that Word anchors in a text paragraph into separate blocks: before a paragraph that starts with the
 * picture, after any other. Drawn characters and formulas stay in the line.
 */
import type { DraftBlock, Inline, Paragraph, Picture } from '../draft.ts';
import { paragraphText, plainDraftText, trim } from '../inlines.ts';
import { captionLabel } from './caption-label.ts';

/** In centimetres. A narrower picture may be a drawn character. */
const FIGURE_WIDTH = 4;

export function picturesOutOfText(blocks: DraftBlock[]): DraftBlock[] {
  return blocks.flatMap((block, index): DraftBlock[] => {
    if (block.kind === 'table') return [block];
    if (block.cues.heading !== undefined) return outOfHead(block);
    if (!isText(block)) return [block];
    const captioned = isFigureCaption(blocks[index + 1]);
    const out = block.inlines.filter((inline): inline is Picture => isFigure(inline, captioned));
    if (out.length === 0) return [block];
    const text = {
      ...block,
      inlines: trim(block.inlines.filter((each) => !out.includes(each as Picture))),
    };
    const first = block.inlines.find(({ kind }) => kind !== 'anchor');
    const opens = out.length === 1 && first === out[0] && !captioned;
    const pictures = out.map(alone);
    return opens ? [...pictures, text] : [text, ...pictures];
  });
}

/** A heading holds only words. Pictures anchored in it belong to the section. */
function outOfHead(head: Paragraph): DraftBlock[] {
  const pictures = head.inlines.filter((inline): inline is Picture => isFigure(inline, false));
  if (pictures.length === 0 || plainDraftText(head.inlines) === '') return [head];
  const words = head.inlines.filter((inline) => !pictures.includes(inline as Picture));
  return [{ ...head, inlines: trim(words) }, ...pictures.map(alone)];
}

/** Running text with a picture in it. A caption keeps its picture. */
function isText(block: Paragraph): boolean {
  const text = plainDraftText(block.inlines);
  const words = text.split(' ').length >= FEWEST_WORDS && block.cues.role !== 'caption';
  return words && !captionLabel(text) && block.inlines.some(({ kind }) => kind === 'picture');
}

/** A line with fewer words is a caption or a label of the picture. */
const FEWEST_WORDS = 8;

/** Pictures without a width come from old programs and are usually formulas. */
function isFigure(inline: Inline, captioned: boolean): boolean {
  if (inline.kind !== 'picture') return false;
  return inline.width === undefined ? false : inline.width >= (captioned ? 2 : FIGURE_WIDTH);
}

function isFigureCaption(block: DraftBlock | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  return captionLabel(paragraphText(block))?.kind === 'figure';
}

function alone(picture: Picture): Paragraph {
  return { kind: 'paragraph', inlines: [picture], cues: {} };
}
