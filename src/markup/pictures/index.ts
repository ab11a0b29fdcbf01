/** Converts pictures of formats that browsers do not show. */
import { drawnPicture } from './drawings/index.ts';
import { shownPicture } from './rasters/index.ts';

/**
 * Extensions of the formats that can be read. PDF is converted elsewhere, because it needs an engine of its
 * own.
 */
const EXTENSIONS: Record<string, string> = {
  'image/tiff': 'tif',
  'image/bmp': 'bmp',
  'image/emf': 'emf',
  'image/wmf': 'wmf',
};

export function mayBeShown(mediaType: string): boolean {
  return mediaType in EXTENSIONS;
}

/** @returns a PNG, JPEG or SVG; undefined if the file is damaged or uses unsupported features */
export function pictureToShow(bytes: Uint8Array, mediaType: string): Uint8Array | undefined {
  const extension = EXTENSIONS[mediaType];
  if (extension === undefined) return undefined;
  return shownPicture(bytes, extension) ?? drawnPicture(bytes, extension).svg;
}
