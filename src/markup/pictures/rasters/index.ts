/** Pictures in formats that no browser shows, as PNG or as the picture that they only wrap. */
import { rasterOfBmp } from './bitmap.ts';
import { type Inside, pictureOfMetafile } from './metafile.ts';
import { encodePng, type Raster } from './png.ts';
import { rasterOfTiff } from './tiff.ts';

const READERS: Record<string, (file: Buffer) => Inside | undefined> = {
  bmp: (file) => pixels(rasterOfBmp(file)),
  tif: (file) => pixels(rasterOfTiff(file)),
  emf: pictureOfMetafile,
};

/** @param extension what the bytes were found to be; @returns the bytes of a PNG or JPEG; nothing for drawings and kinds not read */
export function shownPicture(bytes: Uint8Array, extension: string): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inside = READERS[extension]?.(file);
  if (!inside) return undefined;
  return 'bytes' in inside ? inside.bytes : encodePng(inside.raster);
}

function pixels(raster: Raster | undefined): Inside | undefined {
  return raster && { raster };
}
