/** Records of enhanced metafiles that draw text ([MS-EMF] 2.3.5.7, 2.3.5.8, 2.3.5.37). */

import { pointAt } from './emf-context.ts';
import type { Handler, Player } from './emf-player.ts';
import { EMR } from './emf-records.ts';
import { drawText } from './metafile.ts';

export const TEXT_RECORDS: Record<number, Handler> = {
  [EMR.EXTTEXTOUTA]: (record, player) => words(record, 'latin1', player),
  [EMR.EXTTEXTOUTW]: (record, player) => words(record, 'utf16le', player),
  [EMR.SMALLTEXTOUT]: smallWords,
};

const [OPAQUE, GLYPHS, NO_RECTANGLE, SMALL, PAIRS] = [2, 0x10, 0x100, 0x200, 0x2000];
const ADVANCED = 2;

function words(record: Buffer, coding: 'latin1' | 'utf16le', player: Player): void {
  const { canvas } = player;
  const [count, from, options] = [44, 48, 52].map((at) => record.readUInt32LE(at)) as [
    number,
    number,
    number,
  ];
  if ((options & GLYPHS) !== 0 && count > 0) canvas.isUnknown = true;
  const text = record.toString(coding, from, from + count * (coding === 'latin1' ? 1 : 2));
  if ((options & OPAQUE) !== 0)
    canvas.area(canvas.cornersOf(pointAt(record, 56), pointAt(record, 64)), canvas.context.ground);
  const steps = stepsOf(record, count, (options & PAIRS) !== 0);
  const turnsWithWorld = record.readUInt32LE(24) === ADVANCED;
  drawText(text, pointAt(record, 36), { ...(steps && { steps }), turnsWithWorld }, player);
}

/** The advance of each letter; undefined if the program left it to the font. */
function stepsOf(record: Buffer, count: number, isPairs: boolean): number[] | undefined {
  const from = record.readUInt32LE(72);
  const reach = isPairs ? 8 : 4;
  if (from === 0 || from + count * reach > record.length) return undefined;
  return Array.from({ length: count }, (_, letter) => record.readInt32LE(from + letter * reach));
}

function smallWords(record: Buffer, player: Player): void {
  const [count, options, mode] = [16, 20, 24].map((at) => record.readUInt32LE(at)) as [
    number,
    number,
    number,
  ];
  if ((options & GLYPHS) !== 0 && count > 0) player.canvas.isUnknown = true;
  const from = 36 + ((options & NO_RECTANGLE) !== 0 ? 0 : 16);
  const text =
    (options & SMALL) !== 0
      ? record.toString('latin1', from, from + count)
      : record.toString('utf16le', from, from + count * 2);
  drawText(text, pointAt(record, 8), { turnsWithWorld: mode === ADVANCED }, player);
}
