/**
 * Converts enhanced metafiles of Windows to SVG ([MS-EMF] 2.3). Records for newer systems (EMF+) are skipped if
 * the older records draw the same. A drawing with an unsupported record is not converted at all.
 */
import { isSize } from '../rasters/png.ts';
import { Canvas } from './canvas.ts';
import { isOnlyNew } from './emf-comments.ts';
import { CONTEXT_RECORDS, SILENT } from './emf-context.ts';
import { PICTURE_RECORDS } from './emf-pictures.ts';
import type { Handler, Player } from './emf-player.ts';
import { SHAPE_RECORDS } from './emf-shapes.ts';
import { TEXT_RECORDS } from './emf-text.ts';
import { isWhole } from './metafile.ts';

const HANDLERS: Record<number, Handler> = {
  ...CONTEXT_RECORDS,
  ...SHAPE_RECORDS,
  ...TEXT_RECORDS,
  ...PICTURE_RECORDS,
};

const [COMMENT, END] = [70, 14];

/** @returns the text of an SVG; undefined if the drawing cannot be converted correctly */
export function svgOfEmf(file: Buffer): string | undefined {
  const frame = frameOf(file);
  if (!frame) return undefined;
  const player = { canvas: new Canvas(frame.dotsPerMillimetre), tools: new Map(), saved: [] };
  let at = file.readUInt32LE(4);
  while (at + 8 <= file.length && !player.canvas.isUnknown) {
    const [type, size] = [file.readUInt32LE(at), file.readUInt32LE(at + 4)];
    if (type === END) return player.canvas.svg(frame.box);
    if (size < 8 || at + size > file.length) return undefined;
    const record = file.subarray(at, at + size);
    if (type === COMMENT ? isOnlyNew(record) : !play(type, record, player)) return undefined;
    at += size;
  }
  return undefined;
}

function play(type: number, record: Buffer, player: Player): boolean {
  if (SILENT.has(type)) return true;
  const handler = HANDLERS[type];
  return handler !== undefined && isWhole(() => handler(record, player));
}

interface Frame {
  /** Left, top, width and height in dots. */
  box: [number, number, number, number];
  dotsPerMillimetre: number;
}

/** Reads the frame from EMR_HEADER, where it is in hundredths of a millimetre. */
function frameOf(file: Buffer): Frame | undefined {
  if (file.length < 108 || file.readUInt32LE(0) !== 1) return undefined;
  const [dots, millimetres] = [file.readInt32LE(72), file.readInt32LE(80)];
  const [left = 0, top = 0, right = 0, bottom = 0] = [24, 28, 32, 36].map((at) =>
    file.readInt32LE(at),
  );
  const dotsPerMillimetre = dots / millimetres;
  if (!(dotsPerMillimetre > 0 && dotsPerMillimetre < 1000)) return undefined;
  const [x, y, width, height] = [left, top, right - left, bottom - top].map(
    (value) => (value / 100) * dotsPerMillimetre,
  ) as Frame['box'];
  return isSize(width / 1000, height / 1000)
    ? { box: [x, y, width, height], dotsPerMillimetre }
    : undefined;
}
