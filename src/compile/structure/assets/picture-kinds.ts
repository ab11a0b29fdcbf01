/** Kinds of pictures: which browsers show, and what to do with the others. */
import { message } from '../../../messages/message.ts';
import type { BuildMessage } from '../../../messages/report.ts';
import { wordSet } from '../../../words/word-list.ts';

/** Pictures that pages, PDFs and XML can carry. */
export const PICTURES = wordSet('image/png image/jpeg image/gif image/webp image/svg+xml');

/** A message about a file that cannot be shown, and cannot be converted. */
export function unshownMessage(mediaType: string, picture: string): BuildMessage {
  switch (mediaType) {
    case 'application/pdf':
      return message('figure-type/pdf', { picture });
    case 'application/postscript':
      return message('figure-type/eps', { picture });
    case 'image/tiff':
      return message('figure-type/tiff', { picture });
    case 'image/bmp':
      return message('figure-type/bmp', { picture });
    case 'image/heic':
      return message('figure-type/heic', { picture });
    case 'image/avif':
      return message('figure-type/avif', { picture });
    case 'image/jp2':
      return message('figure-type/jpeg-2000', { picture });
    case 'image/vnd.adobe.photoshop':
      return message('figure-type/photoshop', { picture });
    case 'image/emf':
    case 'image/wmf':
      return message('figure-type/windows-drawing', { picture });
    case 'application/x-git-lfs':
      return message('figure-type/git-lfs', { picture });
    default:
      return message('figure-type/unknown', { picture });
  }
}

/** A message about a file that was converted to a picture that browsers show. */
export function drawnMessage(mediaType: string, picture: string): BuildMessage {
  if (mediaType === 'image/svg+xml') return message('figure-drawn/svg', { picture });
  return message('figure-drawn', { format: FORMATS[mediaType] ?? mediaType, picture });
}

/** Names of the formats that are converted. */
const FORMATS: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/postscript': 'EPS',
  'image/tiff': 'TIFF',
  'image/bmp': 'BMP',
  'image/heic': 'HEIC',
  'image/avif': 'AVIF',
  'image/jp2': 'JPEG 2000',
  'image/vnd.adobe.photoshop': 'Photoshop files',
  'image/emf': 'EMF',
  'image/wmf': 'WMF',
};
