/** Kinds of pictures: which can be shown, and what to do with the others. */
import { wordSet } from '../../../words/word-list.ts';

/** Pictures that pages, PDFs and XML can carry. */
export const PICTURES = wordSet('image/png image/jpeg image/gif image/webp image/svg+xml');
/** What to do with those that they cannot. */
export const CONVERSIONS: Record<string, string> = {
  'application/pdf':
    'It could not be drawn: it is broken, locked or larger than 100 MB. Save the figure as SVG, or as PNG at 300 dpi or more.',
  'application/postscript': 'Convert it to SVG or to PNG at 300 dpi or more.',
  'image/tiff': 'It could not be read. Save it as PNG: browsers show no TIFF.',
  'image/bmp': 'Save it as PNG, which is smaller and loses nothing.',
  'image/heic': 'Save the photo as JPEG: browsers and indexers show no HEIC.',
  'image/avif': 'Save it as PNG or JPEG: indexers take no AVIF.',
  'image/jp2': 'Save it as PNG or JPEG: browsers show no JPEG 2000.',
  'image/vnd.adobe.photoshop': 'Save it as PNG in the program that made it.',
  'image/emf': 'Ask the author for PNG or SVG, or save it as such in Word or LibreOffice.',
  'image/wmf': 'Ask the author for PNG or SVG, or save it as such in Word or LibreOffice.',
  'application/x-git-lfs':
    'It stands for the picture, which Git keeps elsewhere. Fetch that (`git lfs pull`), or ask the author for it.',
};
/** What editors call files that are no pictures for a page. */
export const NAMES: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/postscript': 'EPS',
  'image/tiff': 'TIFF',
  'image/bmp': 'BMP',
  'image/heic': 'HEIC photo of a phone',
  'image/avif': 'AVIF',
  'image/jp2': 'JPEG 2000',
  'image/vnd.adobe.photoshop': 'Photoshop file',
  'image/emf': 'EMF drawing of Windows',
  'image/wmf': 'WMF drawing of Windows',
  'application/x-git-lfs': 'pointer of Git LFS',
  'image/svg+xml': 'text in <foreignObject>',
  'application/octet-stream': 'file of an unknown kind',
};
