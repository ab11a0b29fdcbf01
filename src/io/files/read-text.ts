import { VFile } from 'vfile';
import { report } from '../../messages/report.ts';
import { decodeBytes } from '../../words/encodings.ts';
import type { Point } from '../../words/place.ts';
import { pointsOf } from '../../words/text-points.ts';
import { type Bounds, readRegularFile, TooLargeFile, UnreadableFile } from './regular-file.ts';

/** Bytes of a text file that are read at most: a 200-page manuscript has 600 kB. */
export const MANUSCRIPT_LIMIT = 2_000_000;
export const BIBLIOGRAPHY_LIMIT = 20_000_000;

/**
 * Reads a text as a vfile whose `path` is what messages show. A file that is too large, empty or
 * no text comes back empty with an error on it; it never throws for what an author can cause.
 */
export async function readText(absolute: string, shown: string, bounds: Bounds): Promise<VFile> {
  const file = new VFile({ path: shown, value: '' });
  try {
    file.value = decode(await readRegularFile(absolute, bounds), file);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reportUnreadable(file, error);
  }
  return file;
}

/** @param path of the file that cannot be read, where it is another one than `file` */
export function reportUnreadable(file: VFile, error: UnreadableFile, path?: string): void {
  if (error instanceof TooLargeFile) reportSize(file, error, path);
  else
    report(
      file,
      'file-unreadable',
      `Unexpected ${error.found}${path === undefined ? '' : ` "${path}"`}, expected a file`,
      undefined,
      'Put the file itself there, so that you may read it: links out of the folder are not followed.',
    );
}

function reportSize(file: VFile, { size, limit }: TooLargeFile, path?: string): void {
  report(
    file,
    'file-too-large',
    path === undefined
      ? `Unexpected ${megabytes(size)}, expected at most ${megabytes(limit)} of text`
      : `The file "${path}" has ${megabytes(size)}, more than the ${megabytes(limit)} that are read`,
    undefined,
    path === undefined
      ? 'Move pictures and data into files of their own, or split the text.'
      : 'Put the file into a repository, and give its address in the article.',
  );
}

/** What is not UTF-8 is recognised, and that is said. */
function decode(bytes: Buffer, file: VFile): string {
  const decoded = decodeBytes(bytes);
  if (!decoded || decoded.text.includes('\0')) return notText(file);
  // As the Mac ended lines once: patterns that go to the end of a line would go to that of the file.
  const text = decoded.text.replace(/\r(?!\n)/g, '\n');
  const { encoding } = decoded;
  if (encoding === 'UTF-8') return text;
  const damage = encoding.startsWith('UTF-8') ? text.indexOf('\uFFFD') : -1;
  if (damage === -1) encodingWarning(file, encoding);
  else damageWarning(file, pointsOf(text)(damage));
  return text;
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

/** @param point of the first damaged place */
function damageWarning(file: VFile, point: Point): void {
  report(
    file,
    'file-encoding',
    'Unexpected bytes that are no UTF-8, expected letters',
    { start: point, end: point },
    'They stand as \uFFFD here and wherever else they are: write the letters that stood there, and save the file as UTF-8.',
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
