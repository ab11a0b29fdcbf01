/** What the rules ask of an embedded TrueType program. */

export interface TrueType {
  glyphs: number;
  /** Advance in thousandths of an em. */
  width(glyph: number): number;
  /** Platform and encoding of each table of characters: "3,1". */
  characterMaps: string[];
}

export function readTrueType(bytes: Buffer): TrueType {
  const tables = new Map<string, number>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    tables.set(bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8));
  }
  const at = (name: string) => tables.get(name) ?? 0;
  const em = bytes.readUInt16BE(at('head') + 18);
  const measured = bytes.readUInt16BE(at('hhea') + 34);
  return {
    glyphs: bytes.readUInt16BE(at('maxp') + 4),
    width: (glyph) => {
      const place = at('hmtx') + 4 * Math.min(glyph, measured - 1);
      return (bytes.readUInt16BE(place) * 1000) / em;
    },
    characterMaps: tables.has('cmap') ? characterMaps(bytes, at('cmap')) : [],
  };
}

function characterMaps(bytes: Buffer, table: number): string[] {
  return Array.from({ length: bytes.readUInt16BE(table + 2) }, (_, index) => {
    const record = table + 4 + 8 * index;
    return `${bytes.readUInt16BE(record)},${bytes.readUInt16BE(record + 2)}`;
  });
}
