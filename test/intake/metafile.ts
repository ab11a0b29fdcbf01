/** Small Windows metafiles, record by record. */

export const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeInt32LE(value | 0, at * 4);
  return bytes;
};

export const u16 = (...values: number[]): Buffer =>
  bytesOf(Uint16Array.from(values, (value) => value & 0xffff));

export const bytesOf = (values: Uint16Array | Float32Array): Buffer =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength);

/** A record of an EMF: its type, its length, its data. */
export const record = (type: number, ...data: Buffer[]): Buffer => {
  const all = Buffer.concat(data);
  return Buffer.concat([u32(type, all.length + 8), all]);
};

/** A frame of 40 × 20 mm, four dots a millimetre. */
const HEAD = Buffer.concat([
  u32(0, 0, 159, 79, 0, 0, 4000, 2000),
  Buffer.from(' EMF'),
  u32(0x10000, 0, 0, 0, 0, 0, 0, 1280, 960, 320, 240),
  Buffer.alloc(16),
]);

export const emf = (...records: Buffer[]): Buffer =>
  Buffer.concat([record(1, HEAD), ...records, record(14, u32(0, 0, 0))]);

/** A record of a WMF: its length in words, its type, its data. */
export const wmfRecord = (type: number, ...data: Buffer[]): Buffer => {
  const all = Buffer.concat(data);
  return Buffer.concat([u32(all.length / 2 + 3), u16(type), all]);
};

/** 400 × 200 units, 200 an inch, as the head that Aldus added says; the checksum is not looked at. */
export const wmf = (...records: Buffer[]): Buffer =>
  Buffer.concat([
    u32(0x9ac6cdd7),
    u16(0, 0, 0, 400, 200, 200, 0, 0, 0),
    u16(1, 9, 0x300, 0, 0, 0, 0, 0, 0),
    ...records,
    wmfRecord(0),
  ]);
