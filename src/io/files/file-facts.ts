import { imageSize } from 'image-size';
import type { FileFacts } from '../../article/sources.ts';
import { isNamedByKind, isReadAsMarkup, whatRuns } from '../../markup/active-file.ts';
import { LARGEST_MARKUP, TOO_LARGE, whatMarkupRuns } from '../../markup/active-markup.ts';
import { isWholePicture } from '../../markup/whole-picture.ts';
import { extname } from '../system/paths.ts';
import { cleanedDrawing } from './cleaned-drawings.ts';
import { ASSET_LIMIT, inFolder, withRegularFile } from './regular-file.ts';

const SVG = 'image/svg+xml';
/** The first bytes of the types of files that articles have. */
const MAGIC: [RegExp, string][] = [
  [/^\x89PNG\r\n\x1a\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8[79]a/, 'image/gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'image/webp'],
  [/^(II\*\0|MM\0\*)/, 'image/tiff'],
  [/^\x01\0\0\0[\s\S]{36} EMF/, 'image/emf'],
  [/^(?:\xd7\xcd\xc6\x9a|\x01\0\x09\0\0[\x01\x03])/, 'image/wmf'],
  [/^BM[\s\S]{4}\0\0\0\0/, 'image/bmp'],
  [/^\0\0\0.ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)/s, 'image/heic'],
  [/^\0\0\0.ftypavi[fs]/s, 'image/avif'],
  [/^\0\0\0\x0cjP {2}\r\n/, 'image/jp2'],
  [/^8BPS\0/, 'image/vnd.adobe.photoshop'],
  [/^%PDF-/, 'application/pdf'],
  [/^version https:\/\/git-lfs\.github\.com\/spec\//, 'application/x-git-lfs'],
  [/^%!PS/, 'application/postscript'],
  [
    // Each part begins with a different character and ends at its first end, so there is only one way to match it.
    /^(?:\s|\xef\xbb\xbf|<\?xml(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE svg[^[>]*(?:\[[^\]]*\]\s*)?>)*<svg[\s>]/,
    SVG,
  ],
  [/^PK\x03\x04/, 'application/zip'],
];
/** Media types by extension, for files without a signature. Only the usual types of supplements. */
const BY_NAME: Record<string, string> = {
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.bib': 'application/x-bibtex',
  '.r': 'text/plain',
  '.py': 'text/plain',
};
/** Types of files that are zip archives. */
const ZIP_BY_NAME: Record<string, string> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
};
/** Enough to read the size of a picture in every format except JPEG. */
const HEAD_BYTES = 512 * 1024;

/**
 * The media type (by content) and pixel size of a file, and whether a picture is complete.
 *
 * @param inside folder that the links of the path must not leave
 * @throws UnreadableFile
 */
export function fileFacts(absolute: string, inside: string): Promise<FileFacts> {
  return withRegularFile(absolute, inFolder(inside, ASSET_LIMIT), async (file) => {
    const { size } = file;
    const head = file.head(HEAD_BYTES);
    const mediaType = mediaTypeOf(head, extname(absolute).toLowerCase());
    const whole = async () => (size > head.length ? await file.whole() : head);
    const facts = { bytes: size, mediaType };
    if (mediaType === SVG) return { ...facts, ...pixels(head), ...drawingFacts(await whole()) };
    const runs = await whatFileRuns(absolute, facts, head, whole);
    return {
      ...facts,
      ...(mediaType.startsWith('image/') && pictureFacts(await whole(), head, mediaType)),
      ...(runs !== undefined && { runs }),
    };
  });
}

/** Says what a file is that would run in a browser, from its name and, if necessary, from its content. */
async function whatFileRuns(
  name: string,
  { mediaType, bytes }: FileFacts,
  head: Uint8Array,
  whole: () => Promise<Uint8Array>,
): Promise<string | undefined> {
  if (isNamedByKind(mediaType)) return undefined;
  const named = whatRuns(name, mediaType);
  if (named !== undefined || !isReadAsMarkup(name, head)) return named;
  return bytes > LARGEST_MARKUP ? TOO_LARGE : whatMarkupRuns(await whole(), /\.xml$/i.test(name));
}

function pictureFacts(whole: Buffer, head: Buffer, mediaType: string): Partial<FileFacts> {
  const cutOff = !isWholePicture(whole, mediaType);
  // Photoshop and scanners write colour profiles and previews of any length before the size of a JPEG.
  const size = mediaType === 'image/jpeg' ? pixels(whole) : pixels(head);
  return { ...size, ...(cutOff && { cutOff }) };
}

/** Facts of bytes without a file name. */
export function factsOfBytes(bytes: Uint8Array): FileFacts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mediaType = mediaTypeOf(file, '');
  return { bytes: bytes.length, mediaType, ...(mediaType.startsWith('image/') && pixels(file)) };
}

/** Facts of a picture inside a text. */
export function factsOfPicture(bytes: Uint8Array): FileFacts {
  const facts = factsOfBytes(bytes);
  if (facts.mediaType === SVG) return { ...facts, ...drawingFacts(bytes) };
  return isWholePicture(bytes, facts.mediaType) ? facts : { ...facts, cutOff: true };
}

function drawingFacts(bytes: Uint8Array): Pick<FileFacts, 'drawing'> {
  const { removed, refused } = cleanedDrawing(bytes);
  if (removed.length === 0 && refused === undefined) return {};
  return { drawing: { removed, ...(refused !== undefined && { refused }) } };
}

/** The published bytes of a file. A drawing is cleaned. */
export function publishable(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  if (mediaTypeOf(head, '') !== SVG) return bytes;
  return new TextEncoder().encode(cleanedDrawing(bytes).svg);
}

function mediaTypeOf(head: Buffer, extension: string): string {
  const start = head.subarray(0, 4096).toString('latin1');
  const byContent = MAGIC.find(([pattern]) => pattern.test(start))?.[1];
  if (byContent === 'application/zip') return ZIP_BY_NAME[extension] ?? byContent;
  return byContent ?? BY_NAME[extension] ?? 'application/octet-stream';
}

/** Exif's Orientation (CIPA DC-008, 4.6.5 A). From 5 on, rows and columns are exchanged. */
const UPRIGHT = 1;
const LYING = 5;

/**
 * The size as readers see it. Phones store photos unrotated, with an orientation.
 * If the size cannot be read, it is left out. Later stages report that if they need it.
 */
function pixels(head: Buffer): { width?: number; height?: number } {
  try {
    const { width, height, orientation = UPRIGHT } = imageSize(head);
    return orientation < LYING ? { width, height } : { width: height, height: width };
  } catch {
    return {};
  }
}
