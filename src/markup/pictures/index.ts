/** Pictures of kinds that no browser shows, made into such that every one does. */
import { drawnPicture } from './drawings/index.ts';
import { shownPicture } from './rasters/index.ts';

/** Kinds that may be read, and how their files are called. PDF, which needs an engine of its own, is drawn elsewhere. */
const EXTENSIONS: Record<string, string> = {
  'image/tiff': 'tif',
  'image/bmp': 'bmp',
  'image/emf': 'emf',
  'image/wmf': 'wmf',
};

export function mayBeShown(mediaType: string): boolean {
  return mediaType in EXTENSIONS;
}

/** @returns a PNG, JPEG or SVG; nothing where the file is damaged, or of a form that is not read whole */
export function pictureToShow(bytes: Uint8Array, mediaType: string): Uint8Array | undefined {
  const extension = EXTENSIONS[mediaType];
  if (extension === undefined) return undefined;
  return shownPicture(bytes, extension) ?? drawnPicture(bytes, extension).svg;
}
