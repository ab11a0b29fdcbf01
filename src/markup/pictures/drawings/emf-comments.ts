/** Reads comments of enhanced metafiles, which contain other data ([MS-EMF] 2.3.3, [MS-EMFPLUS] 2.3.3.3). */

/** Whether the header of EMF+ says that the older records do not draw the same. */
export function isOnlyNew(remark: Buffer): boolean {
  const isHead = remark.length >= 20 && remark.toString('latin1', 12, 16) === 'EMF+';
  return isHead && remark.readUInt16LE(16) === 0x4001 && (remark.readUInt16LE(18) & 1) === 0;
}

const COMMENT = 70;
const MULTIFORMATS = 0x40000004;

/**
 * The PDF of a drawing by Word for Mac. The records draw the same without transparent colours.
 */
export function pdfInside(file: Buffer): Uint8Array | undefined {
  for (let at = 0; at + 8 <= file.length; ) {
    const [type, size] = [file.readUInt32LE(at), file.readUInt32LE(at + 4)];
    if (size < 8 || at + size > file.length) return undefined;
    const pdf = type === COMMENT ? pdfOf(file.subarray(at, at + size)) : undefined;
    if (pdf) return pdf;
    at += size;
  }
  return undefined;
}

function pdfOf(remark: Buffer): Uint8Array | undefined {
  if (remark.length < 56 || remark.toString('latin1', 12, 16) !== 'GDIC') return undefined;
  if (remark.readUInt32LE(16) !== MULTIFORMATS) return undefined;
  const [size, from] = [remark.readUInt32LE(48), 12 + remark.readUInt32LE(52)];
  const isPdf = remark.toString('latin1', from, from + 5) === '%PDF-';
  return isPdf && from + size <= remark.length
    ? Uint8Array.from(remark.subarray(from, from + size))
    : undefined;
}
