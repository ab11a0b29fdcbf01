/** Converts pictures to PNG, or extracts the picture that they contain. */
import { rasterOfBmp } from './bitmap.ts';
import { type Inside, pictureOfMetafile } from './metafile.ts';
import { encodePng, type Raster } from './png.ts';
import { rasterOfTiff } from './tiff.ts';

const READERS: Record<string, (file: Buffer) => Inside | undefined> = {
  bmp: (file) => pixels(rasterOfBmp(file)),
  tif: (file) => pixels(rasterOfTiff(file)),
  emf: pictureOfMetafile,
};

/**
 * @param extension of the format of the bytes
 * @returns the bytes of a PNG or JPEG; undefined for drawings and unsupported formats
 */
export function shownPicture(bytes: Uint8Array, extension: string): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inside = READERS[extension]?.(file);
  if (!inside) return undefined;
  return 'bytes' in inside ? inside.bytes : encodePng(inside.raster);
}

function pixels(raster: Raster | undefined): Inside | undefined {
  return raster && { raster };
}
