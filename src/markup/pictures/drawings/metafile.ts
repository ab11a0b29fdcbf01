/** Functions for the records of both kinds of metafiles. */
import type { Point } from '../matrix.ts';
import type { Raster } from '../rasters/png.ts';
import type { Canvas } from './canvas.ts';
import type { Context } from './context.ts';

export const LINES = { fill: false, stroke: true };
export const AREAS = { fill: true, stroke: true };

export const MOST_TOOLS = 10_000;
const MOST_SAVED = 1000;

interface Player {
  canvas: Canvas;
  saved: Context[];
}

/** Whether a record is complete. A damaged one is shorter than it says. */
export function isWhole(play: () => void): boolean {
  try {
    play();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Makes a handler that changes the context. */
export function setting<Data>(
  read: (record: Data) => Partial<Context>,
): (record: Data, player: Player) => void {
  return (record, { canvas }) => {
    canvas.context = { ...canvas.context, ...read(record) };
  };
}

export function save({ canvas, saved }: Player): void {
  if (saved.length < MOST_SAVED) saved.push(canvas.context);
  else canvas.isUnknown = true;
}

/** @param back number of the saved context, from the first, or, if negative, from the last */
export function restore(back: number, { canvas, saved }: Player): void {
  const context = saved.splice(back < 0 ? back : back - 1)[0];
  if (context) canvas.context = context;
}

/** Raster operations, which combine bitmap, brush and background ([MS-WMF] 2.1.1.31). */
export const COPY = 0xcc0020;
const [PATTERN, NOTHING, BLACK, WHITE] = [0xf00021, 0xaa0029, 0x000042, 0xff0062];

/**
 * Fills a rectangle, or copies a bitmap into it.
 *
 * @param copy copies the bitmap; undefined if the record has none
 */
export function transferBlock(
  operation: number,
  [corner, size]: [corner: Point, size: Point],
  canvas: Canvas,
  copy?: () => void,
): void {
  if (operation === NOTHING) return;
  const other: Point = [corner[0] + size[0], corner[1] + size[1]];
  if (operation === PATTERN)
    canvas.paint(canvas.rectangle(corner, other), { fill: true, stroke: false });
  else if (operation === BLACK || operation === WHITE)
    canvas.area(canvas.cornersOf(corner, other), operation === BLACK ? '#000000' : '#ffffff');
  else if (operation === COPY && copy) copy();
  else canvas.isUnknown = true;
}

export interface CopiedPart {
  from: Point;
  /** Extent of the part in pixels of the bitmap. */
  source: Point;
  corner: Point;
  size: Point;
}

/** Copies a whole bitmap. Copying a part is not supported. */
export function copyWhole(
  raster: Raster | undefined,
  { from, source, corner, size }: CopiedPart,
  canvas: Canvas,
): void {
  const isWhole =
    raster &&
    from.every((each) => each === 0) &&
    Math.abs(source[0] - raster.width) <= 2 &&
    Math.abs(source[1] - raster.height) <= 2;
  if (isWhole) canvas.picture(raster, corner, size);
  else canvas.isUnknown = true;
}

/** Bit of the text alignment: the reference point is the end of the last line. */
const FROM_LAST = 1;

/** @param recordPoint the reference point in the record */
export function drawText(
  text: string,
  recordPoint: Point,
  { steps, turnsWithWorld }: { steps?: number[]; turnsWithWorld: boolean },
  { canvas }: Player,
): void {
  const { at, textAlign } = canvas.context;
  const isFromLast = (textAlign & FROM_LAST) !== 0;
  canvas.words({
    text,
    at: isFromLast ? at : recordPoint,
    ...(steps && { steps }),
    turnsWithWorld,
  });
  if (!isFromLast) return;
  if (!steps && text !== '') canvas.isUnknown = true;
  const advance = steps?.reduce((sum, step) => sum + step, 0) ?? 0;
  canvas.context = { ...canvas.context, at: [at[0] + advance, at[1]] };
}
