/** The contents of the files of all states. Each is stored once, by its SHA-256. Texts are compressed. */
import { existsSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { digestOf } from '../files/digests.ts';
import { isDigest } from './history-entry.ts';
import { sourceBytes, sourcePath, writeSource } from './source-store.ts';

/** In bytes. Larger files are pictures or data, which compress little. */
const LARGEST_TEXT = 5_000_000;

/** @returns its SHA-256 */
export function keepContent(journal: string, bytes: Buffer): string {
  const sha256 = digestOf(bytes);
  const path = contentPath(sha256);
  const [packed, plain] = [`${path}.gz`, path];
  if ([packed, plain].some((each) => existsSync(sourcePath(journal, each)))) return sha256;
  if (isText(bytes)) writeSource(journal, packed, gzipSync(bytes));
  else writeSource(journal, plain, bytes);
  return sha256;
}

/** @returns undefined if the content is missing or damaged */
export function keptContent(journal: string, sha256: string): Buffer | undefined {
  if (!isDigest(sha256)) return undefined;
  const packed = sourceBytes(journal, `${contentPath(sha256)}.gz`);
  const bytes = packed ? unpacked(packed) : sourceBytes(journal, contentPath(sha256));
  return bytes && digestOf(bytes) === sha256 ? bytes : undefined;
}

function unpacked(bytes: Buffer): Buffer | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_TEXT });
  } catch {
    return undefined;
  }
}

function isText(bytes: Buffer): boolean {
  return bytes.length <= LARGEST_TEXT && !bytes.subarray(0, 8000).includes(0);
}

function contentPath(sha256: string): string {
  return `.offprint/history/content/${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}
