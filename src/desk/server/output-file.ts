/**
 * Shows and downloads files of the journal's output folder: `GET /output/<path>`. They are made from manuscripts, so
 * they run nothing.
 */
import { inFolder, readRegularFile, UnreadableFile } from '../../io/files/regular-file.ts';
import { extname, join } from '../../io/system/paths.ts';
import { isSystemError } from '../../io/system/surroundings.ts';
import { ownValue } from '../../words/own-value.ts';
import type { Answer } from '../http/answer.ts';
import { refuse } from '../http/guard.ts';
import { GALLEY_POLICY, PDF_POLICY } from '../http/policies.ts';

/** In bytes. The PDF of an issue with photographs has up to 200 MB. */
const LARGEST = 500_000_000;
const ADDRESS = '/output/';

/**
 * @param pathname an encoded address: "/output/1-2/firdous/proof/firdous-proof.pdf"
 * @param out absolute path of the output folder, which links must not leave
 */
export async function outputFile(pathname: string, out: string): Promise<Answer> {
  const parts = partsOf(pathname);
  if (!parts) return MISSING;
  try {
    const body = await readRegularFile(join(out, ...parts), inFolder(out, LARGEST));
    const extension = extname(parts.at(-1) ?? '').slice(1);
    const type = ownValue(TYPES, extension.toLowerCase()) ?? 'application/octet-stream';
    const policy = type === TYPES.pdf ? PDF_POLICY : GALLEY_POLICY;
    return { status: 200, type, body, policy };
  } catch (error) {
    if (error instanceof UnreadableFile || isSystemError(error)) return MISSING;
    throw error;
  }
}

/** Split before it is decoded, so that an encoded slash separates nothing. */
function partsOf(pathname: string): string[] | undefined {
  try {
    const parts = pathname.slice(ADDRESS.length).split('/').map(decodeURIComponent);
    return parts.every(isFileName) ? parts : undefined;
  } catch {
    return undefined;
  }
}

/** Hidden files are the program's own. A colon names a stream or a drive on Windows. */
function isFileName(part: string): boolean {
  return /^[^./\\:\0][^/\\:\0]*$/.test(part);
}

const MISSING = refuse(404, 'The output folder has no such file. Make it again.');

const TEXT = 'text/plain; charset=utf-8';
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  csv: TEXT,
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: TEXT,
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: TEXT,
  webp: 'image/webp',
  xml: 'application/xml',
  zip: 'application/zip',
};
