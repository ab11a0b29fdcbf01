import { crc32 } from 'node:zlib';

/**
 * Whether a picture is complete. Browsers silently show the existing part of a picture that was cut off or
 * damaged. Data after the end, which phones write, are allowed. Other formats count as complete.
 *
 * Sources: PNG (third edition) 5.3; ITU-T T.81 B.1.1 (JPEG); RFC 9649 2.3 (WebP).
 */
export function isWholePicture(bytes: Uint8Array, mediaType: string): boolean {
  return ENDS[mediaType]?.(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)) ?? true;
}

const ENDS: Record<string, (bytes: Buffer) => boolean> = {
  'image/png': endsAsPng,
  'image/jpeg': endsAsJpeg,
  'image/webp': (bytes) => bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length,
};

/** Reads chunks of length, type, data and checksum. Types that begin with a small letter may be skipped. */
function endsAsPng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return false;
    const isNeeded = /^[A-Z]/.test(type);
    if (isNeeded && crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return false;
    if (type === 'IEND') return true;
    at = end + 4;
  }
  return false;
}

/** Reads segments with their length. After SOS, the data of the picture extend to the next marker. */
function endsAsJpeg(bytes: Buffer): boolean {
  let at = 2;
  while (at + 1 < bytes.length) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) return true;
    const isBare = marker === 0 || marker === 0xff || (marker >= RST0 && marker < SOI);
    if (!isBare && at + 4 > bytes.length) return false;
    at += marker === 0xff ? 1 : isBare ? 2 : 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

const [RST0, SOI, EOI] = [0xd0, 0xd8, 0xd9];
