/**
 * Pictures that Word anchors in a paragraph of text and lets float beside it become blocks of their
 * own: before the paragraph that they open, behind one that they stand in. Signs and formulas that
 * are drawn stay among the words.
 */
import type { DraftBlock, Inline, Paragraph, Picture } from '../draft.ts';
import { paragraphText, plainDraftText, trim } from '../inlines.ts';
import { captionLabel } from './caption-label.ts';

/** Centimetres from which on a picture is no sign. */
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

/** A head has words alone; what is anchored at it belongs to the section. */
function outOfHead(head: Paragraph): DraftBlock[] {
  const pictures = head.inlines.filter((inline): inline is Picture => isFigure(inline, false));
  if (pictures.length === 0 || plainDraftText(head.inlines) === '') return [head];
  const words = head.inlines.filter((inline) => !pictures.includes(inline as Picture));
  return [{ ...head, inlines: trim(words) }, ...pictures.map(alone)];
}

/** Words of a text, with a picture among them; a caption keeps its own. */
function isText(block: Paragraph): boolean {
  const text = plainDraftText(block.inlines);
  const words = text.split(' ').length >= FEWEST_WORDS && block.cues.role !== 'caption';
  return words && !captionLabel(text) && block.inlines.some(({ kind }) => kind === 'picture');
}

/** A line with fewer is a caption or a label that belongs to the picture. */
const FEWEST_WORDS = 8;

/** Of unknown width are pictures of old programs: formulas, as a rule. */
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
