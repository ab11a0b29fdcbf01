import { dirname } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import { openRegularFile, UnreadableFile } from './regular-file.ts';

/** Bytes of a text file that are read at most: a 200-page manuscript has 600 kB. */
export const MANUSCRIPT_LIMIT = 2_000_000;
export const BIBLIOGRAPHY_LIMIT = 20_000_000;

/**
 * Reads a text as a vfile whose `path` is what messages show. A file that is too large, empty or
 * no text comes back empty with an error on it; it never throws for what an author can cause.
 *
 * @param limit in bytes
 * @param inside folder out of which no link may lead; the file's own, unless another is named
 */
export async function readText(
  absolute: string,
  shown: string,
  limit: number,
  inside = dirname(absolute),
): Promise<VFile> {
  const file = new VFile({ path: shown, value: '' });
  try {
    const bytes = await readUpTo(absolute, limit, inside);
    file.value = typeof bytes === 'number' ? tooLarge(file, bytes, limit) : decode(bytes, file);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reportUnreadable(file, error);
  }
  return file;
}

/** The bytes; of a larger file, how many it has. */
async function readUpTo(path: string, limit: number, inside: string): Promise<Buffer | number> {
  const file = await openRegularFile(path, { inside });
  try {
    const { size } = await file.stat();
    return size > limit ? size : await file.readFile();
  } finally {
    await file.close();
  }
}

function tooLarge(file: VFile, size: number, limit: number): string {
  report(
    file,
    'file-too-large',
    `Unexpected ${megabytes(size)}, expected at most ${megabytes(limit)} of text`,
    undefined,
    'Move pictures and data into files of their own, or split the text.',
  );
  return '';
}

/** @param path of the file that cannot be read, where it is another one than `file` */
export function reportUnreadable(file: VFile, { found }: UnreadableFile, path?: string): void {
  report(
    file,
    'file-unreadable',
    `Unexpected ${found}${path === undefined ? '' : ` "${path}"`}, expected a file`,
    undefined,
    'Put the file itself there, so that you may read it: links out of the folder are not followed.',
  );
}

/** UTF-8 and UTF-16 by their marks; anything else as Windows-1252, and that is said. */
function decode(bytes: Buffer, file: VFile): string {
  const utf16 = utf16Label(bytes);
  if (utf16) {
    encodingWarning(file, utf16.toUpperCase());
    return new TextDecoder(utf16).decode(bytes);
  }
  if (bytes.includes(0)) return notText(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (looksBinary(bytes)) return notText(file);
    encodingWarning(file, 'Windows-1252');
    return decodeWindows1252(bytes);
  }
}

/** Windows-1252 between 0x80 and 0x9F. Node 20's own decoder takes these bytes for Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte);
}

function utf16Label(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** More than one control byte in a hundred is no encoding of a text. */
function looksBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 10_000);
  const controls = sample.filter((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte)).length;
  return controls > sample.length / 100;
}

function notText(file: VFile): string {
  report(
    file,
    'file-not-text',
    'Unexpected binary data, expected text',
    undefined,
    'Save the file as plain text (UTF-8). A Word file becomes a manuscript by `offprint intake`.',
  );
  return '';
}

function encodingWarning(file: VFile, encoding: string): void {
  report(
    file,
    'file-encoding',
    `Unexpected encoding ${encoding}, expected UTF-8`,
    undefined,
    `The file was read as ${encoding}: look whether accented letters came out right, and save it as UTF-8.`,
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
