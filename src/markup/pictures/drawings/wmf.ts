/**
 * Converts Windows metafiles (WMF, with 16-bit numbers) to SVG ([MS-WMF] 2.3). They must have the header of
 * Aldus, which contains the size. A drawing with an unsupported record is not converted.
 */
import { isSize } from '../rasters/png.ts';
import { Canvas } from './canvas.ts';
import { withTool } from './context.ts';
import { isWhole } from './metafile.ts';
import { SETTING_RECORDS, SILENT } from './wmf-context.ts';
import type { WmfHandler, WmfPlayer } from './wmf-player.ts';
import { META } from './wmf-records.ts';
import { SHAPE_RECORDS } from './wmf-shapes.ts';

const HANDLERS: Record<number, WmfHandler> = {
  ...SETTING_RECORDS,
  ...SHAPE_RECORDS,
  [META.SELECTCLIPREGION]: (record, { canvas }) => {
    if (record.int(0) !== 0) canvas.isUnknown = true;
    else canvas.clip(undefined, true);
  },
  [META.SELECTOBJECT]: select,
  [META.DELETEOBJECT]: (record, { tools }) => {
    tools[record.int(0)] = undefined;
  },
};

const [ALDUS, ALDUS_HEAD, HEAD] = [0x9ac6cdd7, 22, 18];

/** @returns the text of an SVG; undefined if the drawing cannot be converted correctly */
export function svgOfWmf(file: Buffer): string | undefined {
  if (file.length < ALDUS_HEAD + HEAD || file.readUInt32LE(0) !== ALDUS) return undefined;
  const [left = 0, top = 0, right = 0, bottom = 0] = [6, 8, 10, 12].map((at) =>
    file.readInt16LE(at),
  );
  const [width, height, perInch] = [right - left, bottom - top, file.readUInt16LE(14)];
  if (perInch === 0 || !isSize(width, height)) return undefined;
  const canvas = new Canvas(perInch / 25.4);
  canvas.context = {
    ...canvas.context,
    isPlain: false,
    windowOrigin: [left, top],
    windowExtent: [width, height],
    viewportExtent: [width, height],
  };
  const isPlayed = playAll(file, { canvas, tools: [], saved: [] });
  return isPlayed ? canvas.svg([0, 0, width, height]) : undefined;
}

function playAll(file: Buffer, player: WmfPlayer): boolean {
  for (let at = ALDUS_HEAD + HEAD; at + 6 <= file.length && !player.canvas.isUnknown; ) {
    const [size, type] = [file.readUInt32LE(at) * 2, file.readUInt16LE(at + 4)];
    if (type === 0) return true;
    if (size < 6 || at + size > file.length) return false;
    if (!play(type, file.subarray(at + 6, at + size), player)) return false;
    at += size;
  }
  return false;
}

function play(type: number, data: Buffer, player: WmfPlayer): boolean {
  if (SILENT.has(type)) return true;
  const handler = HANDLERS[type];
  const record = { data, int: (index: number) => data.readInt16LE(index * 2) };
  return handler !== undefined && isWhole(() => handler(record, player));
}

function select(record: { int(index: number): number }, { canvas, tools }: WmfPlayer): void {
  const tool = tools[record.int(0)];
  if (tool) canvas.context = withTool(canvas.context, tool);
}
