/** The outputs of an earlier build of an article, and whether they are still up to date. */
import { readdir, stat, utimes } from 'node:fs/promises';
import { openDigests } from '../files/digests.ts';
import { assetAt } from '../files/if-there.ts';
import { openSealedFiles } from '../files/sealed-files.ts';
import type { ArticleFolder } from '../journal/folders.ts';
import { basename, dirname, join } from '../system/paths.ts';
import { isMadeFrom } from './output-sources.ts';

export type OutputState = 'current' | 'old' | 'missing';

export function outputPath(folder: ArticleFolder, out: string, extension: string): string {
  return join(out, folder.output, `${folder.name}.${extension}`);
}

/** The PDF of the whole issue. It is made after those of its articles, so an older file is outdated. */
export async function readIssuePdf(
  folders: readonly ArticleFolder[],
  out: string,
): Promise<Uint8Array | undefined> {
  const paths = folders.map((folder) => outputPath(folder, out, 'pdf'));
  const [first] = paths;
  if (!first) return undefined;
  const path = join(dirname(dirname(first)), 'issue.pdf');
  return (await isLast(path, paths)) ? readOutput(path) : undefined;
}

/** Marks the PDF of an issue as newer than the PDFs of its articles, if it was found to be up to date. */
export async function confirmIssuePdf(path: string, articles: readonly string[]): Promise<void> {
  if (await isLast(path, articles)) return;
  const now = new Date();
  await utimes(path, now, now);
}

async function isLast(path: string, others: readonly string[]): Promise<boolean> {
  const [written = 0, ...times] = await Promise.all([path, ...others].map(timeOfFile));
  return times.every((time) => time !== undefined && time <= written);
}

/** Whether the file exists. */
export async function isWritten(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

export async function readOutput(path: string): Promise<Uint8Array | undefined> {
  return assetAt(path);
}

/** In ms. A build writes all formats within this time. */
const ONE_BUILD = 60_000;

/**
 * An output is old if a file in the article's folder is newer, unless the trace of a build shows that it
 * is the same. Changes in other places (journal.yaml, issue.yaml, the pages of earlier articles) appear in
 * the XML, so the XML of the same build is compared with the present one. Without XML, the ages of
 * journal.yaml and issue.yaml are compared.
 *
 * @param xml the XML of the article as it would be written now
 */
export async function outputState(
  folder: ArticleFolder,
  out: string,
  extension: string,
  xml: string,
): Promise<OutputState> {
  const path = outputPath(folder, out, extension);
  const written = await timeOfFile(path);
  if (written === undefined) return 'missing';
  if ((await newestTime(folder.folder)) > written && !isOfThisFolder(folder, out, path))
    return 'old';
  const built = outputPath(folder, out, 'xml');
  const xmlWritten = await timeOfFile(built);
  if (xmlWritten !== undefined && Math.abs(xmlWritten - written) < ONE_BUILD)
    return String(await readOutput(built)) === xml ? 'current' : 'old';
  const settings = await Promise.all([
    folder.issue && timeOfFile(join(folder.issue.folder, 'issue.yaml')),
    folder.journal && timeOfFile(join(folder.journal.folder, 'journal.yaml')),
  ]);
  return settings.some((time) => time !== undefined && time > written) ? 'old' : 'current';
}

/** A build does not write outputs that would be the same, so an older output may be up to date. */
function isOfThisFolder(folder: ArticleFolder, out: string, path: string): boolean {
  const digests = openDigests(() => undefined);
  const sha256 = digests.of(path)?.sha256;
  return isMadeFrom(openSealedFiles(out), digests, folder, basename(path), sha256);
}

async function timeOfFile(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.mtimeMs;
}

/** The time of the newest file in a folder. Hidden files are ignored. */
async function newestTime(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true });
  const times = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newestTime(path) : ((await timeOfFile(path)) ?? 0);
    });
  return Math.max(0, ...(await Promise.all(times)));
}
