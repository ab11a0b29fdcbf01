/**
 * A TrueType font whose glyphs show nothing and are half an em wide, made from nothing. Under the
 * text layer it carries words without showing them; given to the browser as its only system font
 * it is the last resort that Chromium cannot start a page without.
 *
 * Tables as in https://learn.microsoft.com/typography/opentype/spec/
 */

/** Of an em of 1000. */
export const GLYPHLESS_WIDTH = 500;
const ASCENT = 800;
const DESCENT = -200;

type Field = [value: number, bytes: 1 | 2 | 4];

/** @param glyphs how many, the first (`.notdef`) included; at most 65,535 */
export function glyphlessFont(glyphs: number): Uint8Array {
  const tables: Record<string, Buffer> = {
    'OS/2': os2(),
    cmap: cmap(),
    glyf: Buffer.concat(Array.from({ length: glyphs }, glyph)),
    head: head(),
    hhea: hhea(),
    hmtx: Buffer.concat([fields([GLYPHLESS_WIDTH, 2], [0, 2]), Buffer.alloc(2 * (glyphs - 1))]),
    loca: fields(...Array.from({ length: glyphs + 1 }, (_, at): Field => [at * GLYPH_BYTES, 4])),
    maxp: fields([0x10000, 4], [glyphs, 2], [2, 2], [1, 2], ...zeros(11)),
    name: name('Offprint Glyphless'),
    post: fields([0x30000, 4], [0, 4], [0, 4], [0, 4], [0, 4], [0, 4], [0, 4], [0, 4]),
  };
  return assemble(tables);
}

function head(): Buffer {
  return fields(
    [0x10000, 4],
    [0x10000, 4],
    [0, 4],
    [0x5f0f3cf5, 4],
    [0, 2],
    [1000, 2],
    [0, 4],
    [0, 4],
    [0, 4],
    [0, 4],
    [0, 2],
    [0, 2],
    [GLYPHLESS_WIDTH, 2],
    [ASCENT, 2],
    [0, 2],
    [8, 2],
    [2, 2],
    [1, 2],
    [0, 2],
  );
}

const GLYPH_BYTES = 26;

/**
 * One contour of two points, there and back: it has no area, and so no ink, but it is as large as
 * a letter. PDFium passes over words that take no room, and takes lines of no height for one.
 */
function glyph(): Buffer {
  const box: Field[] = [
    [0, 2],
    [DESCENT, 2],
    [GLYPHLESS_WIDTH, 2],
    [ASCENT, 2],
  ];
  const points: Field[] = [
    [0, 2],
    [GLYPHLESS_WIDTH, 2],
    [DESCENT, 2],
    [ASCENT - DESCENT, 2],
  ];
  const padding: Field = [0, 2];
  // Each point lies on the curve, its distances are of two bytes.
  return fields([1, 2], ...box, [1, 2], [0, 2], [0x01, 1], [0x01, 1], ...points, padding);
}

function hhea(): Buffer {
  const metrics: Field[] = [
    [ASCENT, 2],
    [DESCENT, 2],
    [0, 2],
    [GLYPHLESS_WIDTH, 2],
  ];
  return fields([0x10000, 4], ...metrics, ...zeros(3), [1, 2], ...zeros(7), [1, 2]);
}

/** Version 0, all but the sizes zero: a reader that looks for the font's weight finds "regular". */
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

/** Format 4 with the end mark alone: no character has a glyph. */
function cmap(): Buffer {
  const segment: Field[] = [
    [0xffff, 2],
    [0, 2],
    [0xffff, 2],
    [1, 2],
    [0, 2],
  ];
  const header: Field[] = [
    [4, 2],
    [24, 2],
    [0, 2],
    [2, 2],
    [2, 2],
    [0, 2],
    [0, 2],
  ];
  return fields([0, 2], [1, 2], [3, 2], [1, 2], [12, 4], ...header, ...segment);
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
    return fields([3, 2], [1, 2], [0x409, 2], [id, 2], [length, 2], [before, 2]);
  });
  const start = 6 + 12 * values.length;
  return Buffer.concat([fields([0, 2], [values.length, 2], [start, 2]), ...records, ...texts]);
}

function zeros(count: number): Field[] {
  return Array.from({ length: count }, () => [0, 2] as Field);
}

function fields(...values: Field[]): Buffer {
  const table = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) {
    table.writeUIntBE(value < 0 ? value + 2 ** (8 * bytes) : value, at, bytes);
    at += bytes;
  }
  return table;
}

/** Directory, tables on four-byte bounds, and the sum over all in `head`. */
function assemble(tables: Record<string, Buffer>): Uint8Array {
  const tags = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const directory = [
    fields(
      [0x10000, 4],
      [tags.length, 2],
      [16 * power, 2],
      [Math.log2(power), 2],
      [16 * (tags.length - power), 2],
    ),
  ];
  const body: Buffer[] = [];
  let offset = 12 + 16 * tags.length;
  let headAt = 0;
  for (const tag of tags) {
    const table = padded(tables[tag] ?? Buffer.alloc(0));
    if (tag === 'head') headAt = offset;
    const length = tables[tag]?.length ?? 0;
    directory.push(Buffer.from(tag, 'latin1'), fields([sum(table), 4], [offset, 4], [length, 4]));
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
