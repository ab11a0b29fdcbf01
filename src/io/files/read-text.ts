import { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { decodeBytes } from '../../words/encodings.ts';
import { pointsOf } from '../../words/text-points.ts';
import { basename } from '../system/paths.ts';
import { type Bounds, readRegularFile, TooLargeFile, UnreadableFile } from './regular-file.ts';

/** The largest text that is read, in bytes. A manuscript of 200 pages has 600 kB. */
export const MANUSCRIPT_LIMIT = 2_000_000;
export const BIBLIOGRAPHY_LIMIT = 20_000_000;

/**
 * Reads a text as a vfile whose `path` is what messages show. If the file is too large or is not a text,
 * the vfile is empty and has an error. It never throws for what an author can cause.
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

/** @param path of the file that cannot be read, if it is not `file` itself */
export function reportUnreadable(file: VFile, error: UnreadableFile, path?: string): void {
  if (error instanceof TooLargeFile) reportSize(file, error, path);
  else
    report(
      file,
      message('file-unreadable', { file: path ?? basename(file.path), found: error.found }),
    );
}

function reportSize(file: VFile, { size, limit }: TooLargeFile, path?: string): void {
  const sizes = { size: megabytes(size), limit: megabytes(limit) };
  report(
    file,
    path === undefined
      ? message('file-too-large', sizes)
      : message('file-too-large/asset', { file: path, ...sizes }),
  );
}

/** Decodes a text. Encodings other than UTF-8 are recognized and reported. */
function decode(bytes: Buffer, file: VFile): string {
  const decoded = decodeBytes(bytes);
  if (!decoded || decoded.text.includes('\0')) {
    report(file, message('file-not-text'));
    return '';
  }
  // Old Macs ended lines with CR alone. Patterns that end with a line would match to the end of the file.
  const text = decoded.text.replace(/\r(?!\n)/g, '\n');
  const { encoding } = decoded;
  if (encoding === 'UTF-8') return text;
  const damage = encoding.startsWith('UTF-8') ? text.indexOf('\uFFFD') : -1;
  if (damage === -1) report(file, message('file-encoding', { encoding }));
  else report(file, message('file-encoding/damaged'), pointsOf(text)(damage));
  return text;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
