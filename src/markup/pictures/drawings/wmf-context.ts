/** Records of Windows metafiles (WMF) that change the context ([MS-WMF] 2.3.4, 2.3.5). */
import { brushOf, colourOf, fontOf, penOf, type Tool } from './context.ts';
import { MOST_TOOLS, restore, save, setting } from './metafile.ts';
import type { WmfHandler, WmfPlayer, WmfRecord } from './wmf-player.ts';
import { META } from './wmf-records.ts';

/**
 * Ignored records: palettes, modes of scaling and text background, comments (MathType writes its equation into
 * them).
 */
export const SILENT = new Set([0x0035, 0x0102, 0x0107, 0x0231, 0x0234, 0x0626]);

/**
 * The supported mapping modes, in which window and viewport define the unit. Metric modes are not supported.
 */
const [TEXT, ISOTROPIC, ANISOTROPIC] = [1, 7, 8];
/** Colours cover the background. */
const COPY_PEN = 13;

export const SETTING_RECORDS: Record<number, WmfHandler> = {
  [META.SAVEDC]: (_, player) => save(player),
  [META.RESTOREDC]: (record, player) => restore(record.int(0), player),
  [META.SETMAPMODE]: (record, { canvas }) => {
    if (![TEXT, ISOTROPIC, ANISOTROPIC].includes(record.int(0))) canvas.isUnknown = true;
  },
  // Mirrored pages are not supported.
  [META.SETLAYOUT]: refuseUnless(0),
  [META.SETROP2]: refuseUnless(COPY_PEN),
  [META.SETPOLYFILLMODE]: setting((record) => ({ isEvenOdd: record.int(0) === 1 })),
  // Extra space between letters or words is supported only if it is 0.
  [META.SETTEXTCHAREXTRA]: refuseUnless(0),
  [META.SETTEXTJUSTIFICATION]: (record, { canvas }) => {
    if (record.int(0) !== 0 && record.int(1) !== 0) canvas.isUnknown = true;
  },
  [META.SETTEXTALIGN]: setting((record) => ({ textAlign: record.int(0) })),
  [META.SETBKCOLOR]: setting(({ data }) => ({ ground: colourOf(data.readUInt32LE(0)) })),
  [META.SETTEXTCOLOR]: setting(({ data }) => ({ textColour: colourOf(data.readUInt32LE(0)) })),
  [META.SETWINDOWORG]: setting((record) => ({ windowOrigin: [record.int(1), record.int(0)] })),
  [META.SETWINDOWEXT]: setting((record) => ({ windowExtent: [record.int(1), record.int(0)] })),
  [META.CREATEPENINDIRECT]: (record, player) =>
    keep(penOf(record.data.readUInt16LE(0), record.int(1), record.data.readUInt32LE(6)), player),
  [META.CREATEFONTINDIRECT]: (record, player) => keep(fontIn(record), player),
  [META.CREATEBRUSHINDIRECT]: ({ data }, player) =>
    keep(brushOf(data.readUInt16LE(0), data.readUInt32LE(2)), player),
  [META.CREATEPALETTE]: (_, player) => keep({ kind: 'unknown', of: 'nothing' }, player),
  [META.DIBCREATEPATTERNBRUSH]: (_, player) => keep({ kind: 'unknown', of: 'brush' }, player),
  [META.CREATEPATTERNBRUSH]: (_, player) => keep({ kind: 'unknown', of: 'brush' }, player),
  [META.CREATEREGION]: (_, player) => keep({ kind: 'unknown', of: 'nothing' }, player),
};

function refuseUnless(value: number): WmfHandler {
  return (record, { canvas }) => {
    if (record.int(0) !== value) canvas.isUnknown = true;
  };
}

function keep(tool: Tool, { canvas, tools }: WmfPlayer): void {
  const free = tools.indexOf(undefined);
  if (tools.length >= MOST_TOOLS) canvas.isUnknown = true;
  else if (free === -1) tools.push(tool);
  else tools[free] = tool;
}

/** Encodings by character set of a font ([MS-WMF] 2.1.1.5). */
const CODINGS: Record<number, string> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

function fontIn(record: WmfRecord): Tool {
  const { data } = record;
  const name = data.toString('latin1', 18).split('\0')[0] ?? '';
  return fontOf({
    family: name || 'Arial',
    height: record.int(0),
    bold: record.int(4) >= 600,
    italic: data.readUInt8(10) !== 0,
    underline: data.readUInt8(11) !== 0,
    turn: record.int(2) / 10,
    characters: data.readUInt8(13),
    coding: CODINGS[data.readUInt8(13)] ?? 'windows-1252',
  });
}
