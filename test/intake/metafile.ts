/** Small Windows metafiles, record by record. */

export const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeInt32LE(value | 0, at * 4);
  return bytes;
};

export const u16 = (...values: number[]): Buffer => bytesOf(Uint16Array.from(values));

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
