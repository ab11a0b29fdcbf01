/**
 * Builds a TrueType font whose glyphs are invisible and half an em wide. The text layer uses it for
 * text that must not be visible. The browser gets it as its only system font, because Chromium
 * cannot start a page without a last-resort font.
 *
 * The tables follow https://learn.microsoft.com/typography/opentype/spec/
 */

/** In thousandths of an em. */
export const GLYPHLESS_WIDTH = 500;
const ASCENT = 800;
const DESCENT = -200;

/** @param glyphs number of glyphs, including the first (`.notdef`); at most 65,535 */
export function glyphlessFont(glyphs: number): Uint8Array {
  const tables: Record<string, Buffer> = {
    'OS/2': os2(),
    cmap: cmap(),
    glyf: Buffer.concat(Array.from({ length: glyphs }, glyph)),
    head: head(),
    hhea: hhea(),
    hmtx: Buffer.concat([words(GLYPHLESS_WIDTH, 0), Buffer.alloc(2 * (glyphs - 1))]),
    loca: longs(...Array.from({ length: glyphs + 1 }, (_, at) => at * GLYPH_BYTES)),
    maxp: Buffer.concat([longs(0x10000), words(glyphs, 2, 1), Buffer.alloc(22)]),
    name: name('Offprint Glyphless'),
    post: longs(0x30000, 0, 0, 0, 0, 0, 0, 0),
  };
  return assemble(tables);
}

function head(): Buffer {
  return Buffer.concat([
    longs(0x10000, 0x10000, 0, 0x5f0f3cf5),
    words(0, 1000),
    longs(0, 0, 0, 0),
    words(0, 0, GLYPHLESS_WIDTH, ASCENT, 0, 8, 2, 1, 0),
  ]);
}

const GLYPH_BYTES = 26;

/**
 * One contour of two points, there and back. It has no area and therefore no ink, but it is as
 * large as a letter. PDFium skips words without a size, and merges lines without a height.
 */
function glyph(): Buffer {
  const box = [0, DESCENT, GLYPHLESS_WIDTH, ASCENT];
  // Both points are on the curve, and their coordinates have two bytes each.
  const points = [0x0101, 0, GLYPHLESS_WIDTH, DESCENT, ASCENT - DESCENT];
  const padding = 0;
  return words(1, ...box, 1, 0, ...points, padding);
}

function hhea(): Buffer {
  const metrics = [ASCENT, DESCENT, 0, GLYPHLESS_WIDTH];
  return Buffer.concat([longs(0x10000), words(...metrics, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1)]);
}

/**
 * Version 0. Only the sizes and the weight are set, so that a reader that looks for the font's
 * weight finds "regular".
 */
function os2(): Buffer {
  const table = Buffer.alloc(78);
  table.writeInt16BE(GLYPHLESS_WIDTH, 2);
  table.writeUInt16BE(400, 4);
  table.writeUInt16BE(5, 6);
  table.writeUInt16BE(0x0040, 62);
  table.writeInt16BE(ASCENT, 68);
  table.writeInt16BE(DESCENT, 70);
  table.writeUInt16BE(ASCENT, 74);
  table.writeUInt16BE(-DESCENT, 76);
  return table;
}

/** Format 4 with only the end segment: no character has a glyph. */
function cmap(): Buffer {
  const header = [4, 24, 0, 2, 2, 0, 0];
  const segment = [0xffff, 0, 0xffff, 1, 0];
  return Buffer.concat([words(0, 1, 3, 1), longs(12), words(...header, ...segment)]);
}

/** Family (1), style (2), full name (4) and PostScript name (6), for Windows in English. */
function name(family: string): Buffer {
  const values: [id: number, text: string][] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(' ', '')],
  ];
  const texts = values.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const records = values.map(([id], index) => {
    const before = texts.slice(0, index).reduce((sum, text) => sum + text.length, 0);
    const length = texts[index]?.length ?? 0;
    return words(3, 1, 0x409, id, length, before);
  });
  const start = 6 + 12 * values.length;
  return Buffer.concat([words(0, values.length, start), ...records, ...texts]);
}

/** Serializes numbers of two bytes. */
function words(...values: number[]): Buffer {
  const table = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) table.writeUInt16BE(value & 0xffff, 2 * index);
  return table;
}

/** Serializes numbers of four bytes. */
function longs(...values: number[]): Buffer {
  const table = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) table.writeUInt32BE(value, 4 * index);
  return table;
}

/**
 * Joins the table directory, the tables at multiples of four bytes, and the checksum of the font in
 * `head`.
 */
function assemble(tables: Record<string, Buffer>): Uint8Array {
  const tags = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const search = [16 * power, Math.log2(power), 16 * (tags.length - power)];
  const directory = [longs(0x10000), words(tags.length, ...search)];
  const body: Buffer[] = [];
  let offset = 12 + 16 * tags.length;
  let headAt = 0;
  for (const tag of tags) {
    const table = padded(tables[tag] ?? Buffer.alloc(0));
    if (tag === 'head') headAt = offset;
    const length = tables[tag]?.length ?? 0;
    directory.push(Buffer.from(tag, 'latin1'), longs(sum(table), offset, length));
    body.push(table);
    offset += table.length;
  }
  const font = Buffer.concat([...directory, ...body]);
  font.writeUInt32BE((0xb1b0afba - sum(font)) >>> 0, headAt + 8);
  return font;
}

function padded(table: Buffer): Buffer {
  return Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
}

function sum(bytes: Buffer): number {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}
