/** Records of enhanced metafiles that change the context ([MS-EMF] 2.3.2, 2.3.7, 2.3.11). */

import { combineMatrices, IDENTITY, type Matrix } from '../matrix.ts';
import { brushOf, colourOf, fontOf, penOf, stockTool, withTool } from './context.ts';
import type { Handler, Player } from './emf-player.ts';
import { EMR } from './emf-records.ts';
import { MOST_TOOLS, restore, save, setting } from './metafile.ts';

/**
 * Ignored records: modes of colour and text background, palettes, origins of patterns, data of drivers, page
 * marks.
 */
export const SILENT = new Set([
  13, 16, 18, 21, 23, 28, 48, 49, 50, 51, 52, 98, 99, 100, 101, 104, 111, 121,
]);

/** The supported values: colours cover the background, and the page is not mirrored. */
const [COPY_PEN, LEFT_TO_RIGHT] = [13, 0];

export const CONTEXT_RECORDS: Record<number, Handler> = {
  [EMR.SETWINDOWEXTEX]: setting((record) => ({ windowExtent: pointAt(record, 8) })),
  [EMR.SETWINDOWORGEX]: setting((record) => ({ windowOrigin: pointAt(record, 8) })),
  [EMR.SETVIEWPORTEXTEX]: setting((record) => ({ viewportExtent: pointAt(record, 8) })),
  [EMR.SETVIEWPORTORGEX]: setting((record) => ({ viewportOrigin: pointAt(record, 8) })),
  [EMR.SETMAPMODE]: setMapMode,
  [EMR.SETPOLYFILLMODE]: setting((record) => ({ isEvenOdd: record.readUInt32LE(8) === 1 })),
  [EMR.SETROP2]: refuseUnless(COPY_PEN),
  [EMR.SETTEXTALIGN]: setting((record) => ({ textAlign: record.readUInt32LE(8) })),
  [EMR.SETTEXTCOLOR]: setting((record) => ({ textColour: colourOf(record.readUInt32LE(8)) })),
  [EMR.SETBKCOLOR]: setting((record) => ({ ground: colourOf(record.readUInt32LE(8)) })),
  [EMR.INTERSECTCLIPRECT]: (record, { canvas }) =>
    canvas.clip(canvas.rectangle(pointAt(record, 8), pointAt(record, 16)), false),
  [EMR.SAVEDC]: (_, player) => save(player),
  [EMR.RESTOREDC]: (record, player) => restore(record.readInt32LE(8), player),
  [EMR.SETWORLDTRANSFORM]: setting((record) => ({ world: matrixIn(record) })),
  [EMR.MODIFYWORLDTRANSFORM]: changeWorld,
  [EMR.SELECTOBJECT]: select,
  [EMR.CREATEPEN]: (record, { tools }) =>
    keep(
      tools,
      record,
      penOf(record.readUInt32LE(12), record.readInt32LE(16), record.readUInt32LE(24)),
    ),
  [EMR.CREATEBRUSHINDIRECT]: (record, { tools }) =>
    keep(tools, record, brushOf(record.readUInt32LE(12), record.readUInt32LE(16))),
  [EMR.DELETEOBJECT]: (record, { tools }) => void tools.delete(record.readUInt32LE(8)),
  [EMR.SETARCDIRECTION]: setting((record) => ({ isClockwise: record.readUInt32LE(8) === 2 })),
  [EMR.SETMITERLIMIT]: () => {},
  [EMR.EXTSELECTCLIPRGN]: clipToRegion,
  [EMR.EXTCREATEFONTINDIRECTW]: createFont,
  [EMR.CREATEMONOBRUSH]: (record, { tools }) =>
    keep(tools, record, { kind: 'unknown', of: 'brush' }),
  [EMR.CREATEDIBPATTERNBRUSHPT]: (record, { tools }) =>
    keep(tools, record, { kind: 'unknown', of: 'brush' }),
  [EMR.EXTCREATEPEN]: createPen,
  [EMR.SETLAYOUT]: refuseUnless(LEFT_TO_RIGHT),
};

export function pointAt(record: Buffer, at: number): [number, number] {
  return [record.readInt32LE(at), record.readInt32LE(at + 4)];
}

/** Rejects other values: mixing colours with the background and mirroring the page are not supported. */
function refuseUnless(value: number): Handler {
  return (record, { canvas }) => {
    if (record.readUInt32LE(8) !== value) canvas.isUnknown = true;
  };
}

const [TEXT, ISOTROPIC, ANISOTROPIC] = [1, 7, 8];

function setMapMode(record: Buffer, { canvas }: Player): void {
  const mode = record.readUInt32LE(8);
  if (![TEXT, ISOTROPIC, ANISOTROPIC].includes(mode)) canvas.isUnknown = true;
  canvas.context = { ...canvas.context, isPlain: mode === TEXT };
}

function matrixIn(record: Buffer): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = [8, 12, 16, 20, 24, 28].map((at) =>
    record.readFloatLE(at),
  );
  return [a, b, c, d, e, f];
}

/** Ways to change the world transformation: reset it, or multiply from the left or the right. */
const [RESET, LEFT, RIGHT] = [1, 2, 3];

function changeWorld(record: Buffer, { canvas }: Player): void {
  const [change, mode] = [matrixIn(record), record.readUInt32LE(32)];
  const { world } = canvas.context;
  const changed: Record<number, Matrix> = {
    [RESET]: IDENTITY,
    [LEFT]: combineMatrices(change, world),
    [RIGHT]: combineMatrices(world, change),
  };
  canvas.context = { ...canvas.context, world: changed[mode] ?? change };
}

function keep(tools: Player['tools'], record: Buffer, tool: ReturnType<typeof penOf>): void {
  if (tools.size < MOST_TOOLS) tools.set(record.readUInt32LE(8), tool);
}

function select(record: Buffer, { canvas, tools }: Player): void {
  const index = record.readUInt32LE(8);
  const tool = stockTool(index) ?? tools.get(index);
  if (tool) canvas.context = withTool(canvas.context, tool);
}

/** Creates an extended pen, which may have its own dashes. */
function createPen(record: Buffer, { tools }: Player): void {
  const [style, width, brush] = [28, 32, 36].map((at) => record.readUInt32LE(at));
  const count = Math.min(record.readUInt32LE(48), 16);
  const own = Array.from({ length: count }, (_, part) => record.readUInt32LE(52 + part * 4));
  const isGeometric = ((style ?? 0) & 0x10000) !== 0;
  const unit = isGeometric ? Math.max(width ?? 1, 1) : 1;
  const pen = penOf(
    style ?? 0,
    isGeometric ? (width ?? 0) : 0,
    record.readUInt32LE(40),
    own.map((length) => length / unit),
  );
  keep(tools, record, (brush ?? 0) > 1 ? { kind: 'unknown', of: 'pen' } : pen);
}

function createFont(record: Buffer, { tools }: Player): void {
  const name = record.toString('utf16le', 40, 104).split('\0')[0] ?? '';
  const font = fontOf({
    family: name || 'Arial',
    height: record.readInt32LE(12),
    bold: record.readInt32LE(28) >= 600,
    italic: record.readUInt8(32) !== 0,
    underline: record.readUInt8(33) !== 0,
    turn: record.readInt32LE(20) / 10,
    characters: record.readUInt8(35),
  });
  keep(tools, record, font);
}

const [AND, COPY] = [1, 5];

/** Clips to a region, a list of rectangles in dots. Without a region, the clip is removed. */
function clipToRegion(record: Buffer, { canvas }: Player): void {
  const [size, mode] = [record.readUInt32LE(8), record.readUInt32LE(12)];
  if (mode === COPY && size === 0) {
    canvas.clip(undefined, true);
    return;
  }
  if (mode !== COPY && mode !== AND) {
    canvas.isUnknown = true;
    return;
  }
  const count = Math.min(record.readUInt32LE(24), (record.length - 48) / 16);
  let outline = '';
  for (let part = 0; part < count; part += 1) {
    const [left, top, right, bottom] = [0, 4, 8, 12].map((at) =>
      record.readInt32LE(48 + part * 16 + at),
    );
    outline += `M${left} ${top}H${right}V${bottom}H${left}Z`;
  }
  canvas.clip(outline, mode === COPY);
}
