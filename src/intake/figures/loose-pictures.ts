/**
 * Pictures that the author sent as files beside the text. Each is tied to a caption that has no picture, by the number
 * in its name, or by order if the rest of both are equally many.
 */
import type { DraftBlock, DraftImage, Inline, Paragraph } from '../draft.ts';
import { type Findings, find } from '../findings.ts';
import { paragraphText, startOf } from '../inlines.ts';
import { captionLabel, figureNumbersIn } from './caption-label.ts';
import { isPicture, pictureFile, toShownPicture } from './picture-file.ts';
import { tieCaptions } from './tie.ts';

export interface LoosePicture {
  /** Name of the author's file. */
  name: string;
  bytes: Uint8Array;
}

/** A loose picture and its file in the article's folder. */
export interface LooseFile {
  name: string;
  image: DraftImage;
  isPicture: boolean;
}

const BY_NAME = new Intl.Collator('en', { numeric: true });

/** Sorts after all numbers of figures. */
const UNNUMBERED = 'z';

/** By the numbers of their figures, as far as names have them. */
function byNumber(a: LoosePicture, b: LoosePicture): number {
  const numberOf = ({ name }: LoosePicture) => figureNumbersIn(name).named.at(-1) ?? UNNUMBERED;
  return BY_NAME.compare(numberOf(a), numberOf(b)) || BY_NAME.compare(a.name, b.name);
}

/** @param known number of pictures in the text */
export function looseFiles(pictures: readonly LoosePicture[], known: number): LooseFile[] {
  const sorted = pictures.toSorted(byNumber);
  return sorted.map(({ name, bytes }, index) => {
    const image = pictureFile(toShownPicture(bytes).bytes, known + index + 1);
    if (isPicture(bytes)) return { name, image, isPicture: true };
    const extension = /\.([a-z\d]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'bin';
    return {
      name,
      image: { ...image, name: image.name.replace(/bin$/, extension) },
      isPicture: false,
    };
  });
}

interface Caption {
  block: Paragraph;
  number: string;
}
interface Tie {
  file: LooseFile;
  caption: Caption;
}

/** Puts each tied picture into the paragraph of its caption. */
export function placeLoosePictures(
  blocks: DraftBlock[],
  files: readonly LooseFile[],
  findings: Findings,
): DraftBlock[] {
  if (files.length === 0) return blocks;
  const captions = tieCaptions(blocks).orphans.flatMap(asFigureCaption);
  const shown = files.filter((file) => file.isPicture);
  const byNumber = tieByNumber(shown, captions);
  const byOrder = tieByOrder(without(shown, byNumber), without(captions, byNumber));
  const ties = [...byNumber, ...byOrder];
  reportTies(byNumber, byOrder, findings);
  reportUnplaced(without(files, ties), findings);
  return blocks.map((block) => {
    const own = ties.filter(({ caption }) => caption.block === block);
    return own.length > 0 && block.kind === 'paragraph' ? withPictures(block, own) : block;
  });
}

function asFigureCaption(block: Paragraph): Caption[] {
  const label = captionLabel(paragraphText(block), block.cues.role === 'caption');
  return label?.kind === 'figure' ? [{ block, number: label.number.toLowerCase() }] : [];
}

function without<Part extends LooseFile | Caption>(all: readonly Part[], ties: Tie[]): Part[] {
  const tied = new Set<LooseFile | Caption>(ties.flatMap(({ file, caption }) => [file, caption]));
  return all.filter((each) => !tied.has(each));
}

/** Several pictures with the number of one caption are its panels. */
function tieByNumber(files: LooseFile[], captions: Caption[]): Tie[] {
  return files.flatMap((file) => {
    const { named, others } = figureNumbersIn(file.name);
    const find = (number: string) => captions.find((caption) => caption.number === number);
    const found = named.map(find).find((caption) => caption !== undefined);
    const possible = new Set(named.length > 0 ? [] : others.flatMap((each) => find(each) ?? []));
    const caption = found ?? (possible.size === 1 ? [...possible][0] : undefined);
    return caption ? [{ file, caption }] : [];
  });
}

/** A name with the number of another figure contradicts the order. */
function tieByOrder(files: LooseFile[], captions: Caption[]): Tie[] {
  const isNumbered = files.some(({ name }) => figureNumbersIn(name).named.length > 0);
  if (isNumbered || files.length !== captions.length) return [];
  return files.flatMap((file, index) => {
    const caption = captions[index];
    return caption ? [{ file, caption }] : [];
  });
}

function withPictures(block: Paragraph, ties: Tie[]): Paragraph {
  const start = startOf(block.inlines);
  const pictures = ties.map(
    ({ file }): Inline => ({ kind: 'picture', image: file.image.name, alt: '', start }),
  );
  return { ...block, inlines: [...pictures, ...block.inlines] };
}

function reportTies(byNumber: Tie[], byOrder: Tie[], findings: Findings): void {
  const listed = (ties: Tie[]) =>
    ties.map(({ file, caption }) => `${file.name} is figure ${caption.number}`).join(', ');
  if (byNumber.length > 0)
    find(findings, 'figures', 'likely', `Placed by the number in the name: ${listed(byNumber)}.`);
  if (byOrder.length > 0)
    find(
      findings,
      'figures',
      'unsure',
      `Placed in the order of the names, which have no numbers of figures: ${listed(byOrder)}.`,
      { look: 'Compare each picture with its caption.' },
    );
}

function reportUnplaced(files: readonly LooseFile[], findings: Findings): void {
  for (const { name, image, isPicture } of files)
    find(
      findings,
      'figures',
      'unsure',
      isPicture
        ? `The picture ${name} was not placed, because no caption without a picture fits it. It is figures/${image.name}.`
        : `The file ${name} was not placed, because it is no picture that Offprint knows. It is figures/${image.name}.`,
      {
        look: isPicture
          ? 'Place it where it belongs, or delete it.'
          : 'Ask the author for PNG, JPEG, TIFF or SVG.',
      },
    );
}
