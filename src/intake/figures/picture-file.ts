/** Pictures as files of an article: their type, detected from their bytes, and a form that browsers show. */
import { drawnPicture } from '../../markup/pictures/drawings/index.ts';
import { shownPicture } from '../../markup/pictures/rasters/index.ts';
import type { DraftImage } from '../draft.ts';

interface ImageType {
  extension: string;
  mediaType: string;
  /** First bytes, as Latin-1. */
  starts: RegExp;
  /** Browsers cannot show it. */
  vector?: boolean;
}
export const PDF = 'application/pdf';
const TYPES: ImageType[] = [
  { extension: 'png', mediaType: 'image/png', starts: /^\x89PNG/ },
  { extension: 'jpg', mediaType: 'image/jpeg', starts: /^\xFF\xD8\xFF/ },
  { extension: 'gif', mediaType: 'image/gif', starts: /^GIF8/ },
  { extension: 'webp', mediaType: 'image/webp', starts: /^RIFF.{4}WEBP/s },
  {
    extension: 'svg',
    mediaType: 'image/svg+xml',
    starts:
      /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?(?:<!DOCTYPE[^>]*>\s*)?<(?:\w+:)?svg/s,
  },
  { extension: 'pdf', mediaType: PDF, starts: /^%PDF/, vector: true },
  { extension: 'tif', mediaType: 'image/tiff', starts: /^(?:II\*\0|MM\0\*)/, vector: true },
  { extension: 'bmp', mediaType: 'image/bmp', starts: /^BM/, vector: true },
  { extension: 'emf', mediaType: 'image/emf', starts: /^\x01\0\0\0.{36} EMF/s, vector: true },
  {
    extension: 'wmf',
    mediaType: 'image/wmf',
    starts: /^(?:\xD7\xCD\xC6\x9A|\x01\0\x09\0)/,
    vector: true,
  },
];

/** @param number of the picture in the article, which becomes part of its name */
export function pictureFile(bytes: Uint8Array, number: number): DraftImage {
  const type = typeOf(bytes);
  return {
    name: `figure-${number}.${type?.extension ?? 'bin'}`,
    bytes,
    mediaType: type?.mediaType ?? 'application/octet-stream',
  };
}

export interface ShownPicture {
  bytes: Uint8Array;
  /** A PDF that may show more. */
  beside?: Uint8Array;
  /** How the picture was converted; undefined if it is as it was stored. */
  change?: 'converted-image' | 'converted-drawing' | 'drawing-with-pdf';
}

/** Converts a picture to a format that browsers show, if possible. */
export function toShownPicture(stored: Uint8Array): ShownPicture {
  const extension = typeOf(stored)?.extension ?? '';
  const picture = shownPicture(stored, extension);
  if (picture && isShown(picture)) return { bytes: picture, change: 'converted-image' };
  const { svg, pdf } = drawnPicture(stored, extension);
  if (!svg) return { bytes: pdf ?? stored };
  if (!pdf) return { bytes: svg, change: 'converted-drawing' };
  return { bytes: svg, beside: pdf, change: 'drawing-with-pdf' };
}

/** Whether browsers show it. */
export function isShown(bytes: Uint8Array): boolean {
  const type = typeOf(bytes);
  return type !== undefined && !type.vector;
}

export function isPicture(bytes: Uint8Array): boolean {
  return typeOf(bytes) !== undefined;
}

function typeOf(bytes: Uint8Array): ImageType | undefined {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  return TYPES.find(({ starts }) => starts.test(head));
}
